import { asksOf } from './asks.js';

/** Whether a definition holds JavaScript text that the engine would run. */
export function hasScript(definition: unknown): boolean {
  return asksOf(definition).script;
}
