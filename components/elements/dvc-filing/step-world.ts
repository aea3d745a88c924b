import type { DraftKeeper } from '../../client/draft-keeper.js';
import type { Portal } from '../../client/portal.js';
import type { Language } from '../../contract/lists.js';
import type { LoadedFiling } from './load-filing.js';
import type { FilingWords, StepWorld } from './steps/step.js';

/** What changes of the filing around while a step shows; asked for at each drawing. */
export interface Surroundings {
  readonly words: () => FilingWords;
  readonly language: () => Language;
  readonly isWorking: () => boolean;
}

/** What steps may ask of the filing around them. */
export type StepRequests = Pick<
  StepWorld,
  'redraw' | 'takeBill' | 'takeForm' | 'proceed' | 'back' | 'goTo' | 'drawFailure' | 'drawPanel'
>;

/** The filing as its steps see it. */
export function stepWorld(
  portal: Portal,
  keeper: DraftKeeper,
  { procedure, agencies }: LoadedFiling,
  caseId: string | null,
  around: Surroundings,
  requests: StepRequests,
): StepWorld {
  return {
    ...requests,
    portal,
    procedure,
    agencies,
    caseId,
    get draft() {
      return keeper.draft;
    },
    get words() {
      return around.words();
    },
    get language() {
      return around.language();
    },
    get isWorking() {
      return around.isWorking();
    },
    save: (change) => keeper.change(change),
  };
}
