/** Compiles a definition in a page: what few definitions hold is loaded for those that hold it. The same on both sides of the wire. */
import type { Form } from './types.js';
import { asksOf } from './asks.js';
import { compileKnown } from './compiler.js';
import { RARE, takeIn } from './rare-parts.js';

/** A form at once where all it takes is at hand, else as soon as that has come. Rejects when it cannot be loaded. */
export function openForm(definition: unknown): Form | Promise<Form> {
  const { script, rare } = asksOf(definition);
  const missing = rare && !RARE.parts;
  return script || missing ? fetched(definition, script, missing) : compileKnown(definition);
}

async function fetched(definition: unknown, script: boolean, rare: boolean): Promise<Form> {
  const [scripts, parts] = await Promise.all([
    script ? import('./script/load.js').then(({ loadScriptEngine }) => loadScriptEngine()) : undefined,
    rare ? import('./rare.js') : undefined,
  ]);
  if (parts) takeIn(parts.PARTS);
  return compileKnown(definition, scripts);
}

/** As `openForm`, for callers that wait anyway. */
export async function loadForm(definition: unknown): Promise<Form> {
  return openForm(definition);
}
