import type { QuestionState, QuestionTopic } from '../components/contract/lists.js';
import type {
  Guide,
  LegalDocument,
  Publication,
  PublishedQuestion,
} from '../components/contract/schemas/help.js';

/** A piece of the help that the host was given, in its place among those of its kind. */
export type HelpRow = {
  /** `<kind>/<id or number>`. */
  readonly id: string;
  readonly place: number;
} & (
  | { readonly kind: 'guide'; readonly body: Guide }
  | { readonly kind: 'document'; readonly body: LegalDocument }
  | { readonly kind: 'question'; readonly body: PublishedQuestion }
);

/** What somebody asked an agency. */
export interface QuestionRow {
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly state: QuestionState;
  readonly topic: QuestionTopic;
  readonly agencyId: string;
  /** Account id of who asked; null without a sign-in. */
  readonly askerId: string | null;
  readonly askedAt: string;
  /** When everybody could first read it; null as long as nobody can. */
  readonly publishedAt: string | null;
  /** When the name of whoever asked is forgotten; null until there is an answer, and after. */
  readonly forgetAt: string | null;
  readonly body: {
    readonly text: string;
    readonly asker: { readonly name: string; readonly reach: string | null } | null;
    readonly agency: { readonly id: string; readonly name: string };
    readonly answer: { readonly text: string; readonly at: string; readonly by: string } | null;
    readonly publication: Publication | null;
    /** What it is called where everybody reads it; kept once it was given. */
    readonly slug: string | null;
  };
}
