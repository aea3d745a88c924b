/** Logic of any sort as the engine meets it: what it reads, and what it comes to. Rules themselves are in `json-logic.ts`. */
import type { Json } from './types.js';
import type { Logic, Reference, ScriptCall } from './program.js';
import { isList } from './json.js';
import type { FAILED, LogicReader, LogicWorld, Read } from './logic-types.js';
import { LOADED } from './parts.js';

export function readOf(from: Reference | undefined): Read[] {
  return from ? [{ from, whole: true }] : [];
}

/** All that a rule reads, what it reads through scripts included. */
export function readsOf(logic: Logic): Read[] {
  switch (logic.op) {
    case 'read':
      return readOf(logic.from);
    case 'missing':
      return logic.keys.flatMap((key) => readOf(key.from));
    case 'call':
      return logic.args.flatMap(readsOf);
    case 'script':
      return scriptReads(logic.call);
    default:
      return [];
  }
}

export function scriptReads({ needs, self, readsSelf }: ScriptCall): Read[] {
  const reads = needs.flatMap(({ way, whole }) =>
    way.map(({ from }, i) => ({ from, whole: whole && i === way.length - 1 })),
  );
  return self && readsSelf ? [...reads, { from: self, whole: true }] : reads;
}

/** As JsonLogic has it: a list without items is not true. */
export function truthy(value: Json | undefined): boolean {
  return isList(value) ? value.length > 0 : Boolean(value);
}

/** Parses a rule; undefined, with a word to the world, when it cannot be run. */
export function parseLogic(rule: Json, world: LogicWorld): Logic | undefined {
  if (!LOADED.rare) world.unknown('JsonLogic');
  return LOADED.rare?.parseLogic(rule, world);
}

/** What a rule or a script comes to: no value and no end told apart. */
export function resultOf(logic: Logic, reader: LogicReader): Json | undefined | typeof FAILED {
  return logic.op === 'script' ? reader.run(logic.call) : LOADED.rare?.runLogic(logic, reader);
}
