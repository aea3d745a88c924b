/**
 * The seam between the e-form engine and the interpreter of the JavaScript text found in definitions.
 *
 * A script is never handed to the JavaScript engine of the page or of the server: it is parsed, checked against a
 * closed set, and walked over plain data under a bound of steps.
 */

/**
 * What a text is for, which decides what it gives. A `return` comes first, then what it assigned to the name below,
 * then, where it assigns that name nowhere, the value of its last expression, else what the name holds at first:
 * - `condition`: `show`, at first `true`;
 * - `value`: `value`, at first that of the scope;
 * - `valid`: `valid`, at first `true`; a text is the message of what is wrong;
 * - `statements`: no name; the caller reads what was assigned.
 */
export type ScriptMode = 'condition' | 'value' | 'valid' | 'statements';

/** Makes scripts of texts. Obtained by `loadScriptEngine`, so that a form without scripts never loads a parser. */
export interface ScriptEngine {
  compile(text: string, mode: ScriptMode, options?: ScriptOptions): Script | Unsupported;
}

export interface ScriptOptions {
  /**
   * Reading a field of nothing gives nothing instead of failing. NAV's renderer guards every step of a path so
   * before it runs a script, and its definitions lean on that; Form.io itself fails.
   */
  readonly nullSafe?: boolean;
}

/** A script that lies within the closed set. It keeps nothing from one run to the next. */
export interface Script {
  /**
   * Runs over plain data. The names a script may read are `data`, `row`, `rowIndex`, `value`, `component`, `form`,
   * `instance` (whose `submissionMethod` says how the form goes in), `submission`, `input`, `user`, and `now`: the clock, an instant in milliseconds or an ISO text,
   * without which asking for the present moment fails. Nothing in the scope is ever changed.
   */
  run(scope: Readonly<Record<string, unknown>>, budget?: Budget): ScriptResult;
  /**
   * What it reads: dotted paths such as `data.a.b`, `row.x`, `instance.submissionMethod`, each with all that lies below
   * it; `*` when that cannot be told, as where a key is computed or the whole of `data` is handed on.
   */
  readonly reads: readonly string[];
}

/**
 * What a run gave: its value, and what it assigned to names of the scope or to names it did not declare; or why it
 * gave nothing. Both are fresh plain data: dates are ISO texts, functions are gone.
 */
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
