import type { Audience, Level, OnlineExtent } from '../../contract/lists.js';

/** What the search needs to know of a procedure; rows may carry more. */
export interface ProcedureRow {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly ministry: string | null;
  readonly agency: string;
  readonly levels: readonly Level[];
  readonly audiences: readonly Audience[];
  readonly online: OnlineExtent;
  /** `null` when it is not known. */
  readonly free: boolean | null;
}
