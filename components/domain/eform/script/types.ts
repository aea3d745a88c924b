/**
 * The seam between the e-form engine and the interpreter of the JavaScript text found in definitions.
 *
 * A script is never handed to the JavaScript engine of the page or of the server: it is parsed, checked against a
 * closed set, and walked over plain data under a bound of steps.
 */

/**
 * What a text is for, which decides what it gives:
 * - `condition`: what it assigned to `show`, else its value, as truth;
 * - `value`: what it assigned to `value`, else its value;
 * - `valid`: what it assigned to `valid`, else its value: `true`, or the message of what is wrong;
 * - `statements`: nothing of its own; the caller reads what was assigned.
 */
export type ScriptMode = 'condition' | 'value' | 'valid' | 'statements';

/** Makes scripts of texts. Obtained by `loadScriptEngine`, so that a form without scripts never loads a parser. */
export interface ScriptEngine {
  compile(text: string, mode: ScriptMode): Script | Unsupported;
}

/** A script that lies within the closed set. It keeps nothing from one run to the next. */
export interface Script {
  /**
   * Runs over plain data. The names a script may read are `data`, `row`, `rowIndex`, `value`, `component`, `form`,
   * `instance`, `submission`, `input`, `user`, and `now`: the clock, an instant in milliseconds or an ISO text,
   * without which asking for the present moment fails. Nothing in the scope is ever changed.
   */
  run(scope: Readonly<Record<string, unknown>>, budget?: Budget): ScriptResult;
  /** What it reads: dotted paths such as `data.a.b`, `row.x`, `instance.root.submission`; `*` when that cannot be told. */
  readonly reads: readonly string[];
}

/** What a run gave: its value and what it assigned to names of the scope or to names it did not declare, or why it gave nothing. */
export type ScriptResult =
  | { readonly ok: true; readonly value: unknown; readonly assigned: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly why: string };

/** A text outside the closed set: what it holds, and where (offset in the text). */
export interface Unsupported {
  readonly unsupported: string;
  readonly at: number;
}

/** Steps left, shared by all scripts of one evaluation: a run takes from it and stops when it is spent. */
export interface Budget {
  left: number;
}
