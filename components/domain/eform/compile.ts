/** Compiles any definition at once, whatever it holds: for servers, tools and tests. Pages use `load-form.ts`. */
import type { Form } from './types.js';
import { compileKnown } from './compiler.js';
import { LOGIC_PARTS } from './logic-parts.js';
import { USUAL_PARTS } from './kinds/usual.js';
import { LOADED, takeIn } from './parts.js';
import { RARE_PARTS } from './rare-parts.js';
import type { ScriptEngine } from './script/types.js';

/**
 * Compiles a definition: `{ title, display, components, i18n?, optionSets? }`, or one of these under `schema`. Never throws.
 *
 * @param scripts runs the JavaScript text of the definition. Without it such text is left aside and told as
 *   unsupported; `hasScript(definition)` says whether it is needed.
 */
export function compile(definition: unknown, scripts?: ScriptEngine): Form {
  if (!LOADED.rare || !LOADED.kinds || !LOADED.logic)
    takeIn({ kinds: USUAL_PARTS, logic: LOGIC_PARTS, rare: RARE_PARTS });
  return compileKnown(definition, scripts);
}
