/** Where logic asks and what it answers: the seam between what is parsed once and what runs over a filling. */
import type { Json } from './types.js';
import type { Reference, ScriptCall } from './program.js';

/** What an operation may ask beside its arguments. */
export interface Moment {
  /** Today as `yyyy-mm-dd`. */
  readonly today: string | undefined;
}

/** Where the parser asks what a name means, and tells what it could not take. */
export interface LogicWorld {
  resolve(name: string): Reference | undefined;
  /** Something that is not a rule: the definition is wrong. */
  bad(detail: string): void;
  /** An operation this engine does not have. */
  unknown(detail: string): void;
}

/** A script that could not run to its end gives nothing. */
export const FAILED = Symbol('failed');

/** Where running logic reads: a value that shows, or undefined. */
export interface LogicReader extends Moment {
  read(reference: Reference): Json | undefined;
  run(call: ScriptCall): Json | undefined | typeof FAILED;
  readonly rowIndex: number | undefined;
}

/** A place that logic reads: with all that is in it, or only for whether it shows. */
export interface Read {
  readonly from: Reference;
  readonly whole: boolean;
}
