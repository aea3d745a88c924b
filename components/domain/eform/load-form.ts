/** Compiles a definition, with the interpreter of scripts loaded only when the definition has any. */
import type { Form } from './types.js';
import { compile } from './compile.js';
import { hasScript } from './has-script.js';

/** As `compile`, for callers that can wait. The same on both sides of the wire. */
export async function loadForm(definition: unknown): Promise<Form> {
  if (!hasScript(definition)) return compile(definition);
  const { loadScriptEngine } = await import('./script/load.js');
  return compile(definition, await loadScriptEngine());
}
