import type { TemplateResult } from 'lit';
import type { ApiError } from '../../../client/api-error.js';
import type { Portal } from '../../../client/portal.js';
import type { Language } from '../../../contract/lists.js';
import type { Draft, DraftChange, FilingStep } from '../../../contract/schemas/draft.js';
import type { Bill } from '../../../contract/schemas/payment.js';
import type { Agency, Procedure } from '../../../contract/schemas/procedure.js';
import type { filingTexts } from '../../../i18n/filing.js';

export type FilingWords = (typeof filingTexts)['vi'];

/** What a step may know and ask of the filing around it. */
export interface StepWorld {
  readonly portal: Portal;
  readonly procedure: Procedure;
  readonly agencies: readonly Agency[];
  /** The case that the page chose beforehand. */
  readonly caseId: string | null;
  /** Undefined until the first step is left. */
  readonly draft: Draft | undefined;
  readonly words: FilingWords;
  readonly language: Language;
  /** Whether something that was pressed is still on its way. */
  readonly isWorking: boolean;
  /** Draws the filing anew. */
  redraw(): void;
  /** Saves parts of the draft soon. */
  save(change: DraftChange): void;
  /** Takes in what was learnt of the draft's bill. */
  readonly takeBill: (bill: Bill) => void;
  /** Goes on in a newer version of the form; rejects when the host does not agree. */
  readonly takeForm: (form: NonNullable<Draft['newerForm']>) => Promise<unknown>;
  /** Goes on as if "continue" had been pressed. */
  readonly proceed: () => void;
  /** Goes to the step before. */
  readonly back: () => void;
  goTo(step: FilingStep): void;
  drawFailure(error: ApiError, again: () => void): TemplateResult;
  /** Draws what holds a payment panel, and has the panel loaded. */
  readonly drawPanel: (panel: () => TemplateResult) => TemplateResult;
}

/** Something to put right before going on, and the field to lead to. */
export interface Complaint {
  readonly field: string;
  readonly message: string;
}

/** One step of a filing: draws itself, says what is still to be done, and what it adds to the draft. */
export interface StepView {
  draw(): TemplateResult;
  /** Called when "continue" is pressed; shows the same messages at the fields from then on. */
  complaints(): readonly Complaint[];
  /** What goes into the draft when the step is left. */
  change(): DraftChange;
  /** Whether the step has buttons of its own for going on and back. */
  readonly leadsItself?: boolean;
}
