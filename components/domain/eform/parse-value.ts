/** Values that a definition computes. */
import type { Json } from './types.js';
import { isRecord } from './json.js';
import { parseLogic } from './logic.js';
import type { LogicWorld } from './logic-types.js';
import { bindScript, type BindingWorld } from './script-binding.js';

/** A value as JsonLogic or as a script that gives `value`. */
export function parseValue(given: Json, world: LogicWorld & BindingWorld): ReturnType<typeof parseLogic> {
  if (isRecord(given)) return Object.keys(given).length === 0 ? undefined : parseLogic(given, world);
  if (typeof given !== 'string') return undefined;
  const call = bindScript(given, 'value', world);
  return call && { op: 'script', call };
}
