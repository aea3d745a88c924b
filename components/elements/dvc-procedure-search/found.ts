import type { Match, OutOfScope } from '../../contract/lists.js';
import type { ProcedureSummary } from '../../contract/schemas/procedure.js';
import type { FilterName, Filters } from './looking.js';

export interface Count {
  readonly value: string;
  readonly count: number;
}

/** How many results each value of each filter would leave. */
export type Counts = Readonly<Record<FilterName, readonly Count[]>>;

export interface FoundProcedure {
  readonly procedure: ProcedureSummary;
  /** What matched, as [start, end) of the name. */
  readonly marks: readonly (readonly [number, number])[];
  /** Words that matched, not of the name but of what people say for the procedure. */
  readonly said: readonly string[];
}

export interface Found {
  readonly total: number;
  readonly hits: readonly FoundProcedure[];
  readonly counts: Counts;
  readonly matched: Match;
  /** Who answers what was asked, where no procedure does. */
  readonly outOfScope: OutOfScope | null;
}

export interface Asked {
  readonly q: string;
  readonly filters: Filters;
  readonly offset: number;
  readonly limit: number;
}

/** Finds procedures: in the page or at the host. */
export type Find = (asked: Asked, signal: AbortSignal) => Promise<Found>;

/** The whole catalogue made ready to search. */
export type Catalogue = (asked: Asked) => Found;
