/** Compiles a definition in a page: what it asks for is loaded with it. The same on both sides of the wire. */
import type { Form } from './types.js';
import { asksOf, type Asks } from './asks.js';
import { compileKnown } from './compiler.js';
import { LOADED, takeIn } from './parts.js';
import { retried } from '../loading/import-again.js';

const loadUsual = retried(() => import('./kinds/usual.js'));
const loadLogic = retried(() => import('./logic-parts.js'));
const loadRare = retried(() => import('./rare-parts.js'));
const loadScripts = retried(() => import('./script/load.js'));

/** A form at once where all it takes is at hand, else as soon as that has come. Rejects when it cannot be loaded. */
export function openForm(definition: unknown, asks = asksOf(definition)): Form | Promise<Form> {
  const work = missing(asks);
  if (work.length === 0 && !asks.script) return compileKnown(definition);
  const scripts = asks.script ? loadScripts().then(({ loadScriptEngine }) => loadScriptEngine()) : undefined;
  return Promise.all([scripts, ...work]).then(([engine]) => compileKnown(definition, engine));
}

/** Begins to load what most forms need, so that it comes beside a definition and not after it. */
export function expectForm(): void {
  // What does not come now is asked for again with the definition.
  for (const work of missing({ kinds: true, logic: true })) work.catch(() => undefined);
}

function missing({ kinds, logic, rare }: Partial<Asks>): Promise<void>[] {
  const work: Promise<void>[] = [];
  if (kinds && !LOADED.kinds) work.push(loadUsual().then((m) => takeIn({ kinds: m.USUAL_PARTS })));
  if (logic && !LOADED.logic) work.push(loadLogic().then((m) => takeIn({ logic: m.LOGIC_PARTS })));
  if (rare && !LOADED.rare) work.push(loadRare().then((m) => takeIn({ rare: m.RARE_PARTS })));
  return work;
}

/** As `openForm`, for callers that wait anyway. */
export async function loadForm(definition: unknown): Promise<Form> {
  return openForm(definition);
}
