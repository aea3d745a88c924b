/** The one door to the interpreter: it and its parser come in when a definition has a script, and not before. */
import { retried } from '../../loading/import-again.js';
import type { ScriptEngine } from './types.js';

const load = retried(() => import('./engine.js'));

/** Loads the interpreter. Asked twice it gives the same. */
export async function loadScriptEngine(): Promise<ScriptEngine> {
  const { engine } = await load();
  return engine;
}
