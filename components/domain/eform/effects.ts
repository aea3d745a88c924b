/** A component's `logic`: triggers with actions, parsed and done. */
import type { Json, JsonRecord } from './types.js';
import type { Action, Condition, Effect, Outcome, Reference } from './program.js';
import { parseConditional } from './conditions.js';
import { FORBIDDEN_KEYS, flagIn, isList, isRecord, listIn, own, setAt, textIn } from './json.js';
import { parseLogic, readOf, readsOf, resultOf } from './logic.js';
import { FAILED, type LogicReader, type LogicWorld, type Read } from './logic-types.js';
import { parseValue } from './parse-value.js';
import { bindScript, type BindingWorld } from './script-binding.js';

type World = LogicWorld & BindingWorld;

/** Parses `logic`; what of it cannot be run is told to the world and left out. */
export function parseEffects(component: JsonRecord, world: World): Effect[] {
  return listIn(component, 'logic').flatMap((entry) => {
    const trigger = parseTrigger(own(entry, 'trigger'), world);
    const actions = listIn(entry, 'actions').flatMap((action) => parseAction(action, world) ?? []);
    return trigger && actions.length > 0 ? [{ trigger, actions }] : [];
  });
}

function parseTrigger(trigger: Json | undefined, world: World): Condition | undefined {
  const type = textIn(trigger, 'type');
  if (type === 'simple') {
    const simple = own(trigger, 'simple');
    return isRecord(simple) ? parseConditional(simple, world) : undefined;
  }
  if (type === 'json') {
    const logic = parseLogic(own(trigger, 'json') ?? null, world);
    return logic && { op: 'logic', logic };
  }
  if (type === 'javascript') {
    const call = bindScript(textIn(trigger, 'javascript'), 'result', world);
    return call && { op: 'script', call };
  }
  if (type !== '') world.unknown(`trigger ${type}`);
  return undefined;
}

function parseAction(action: Json, world: World): Action | undefined {
  const type = textIn(action, 'type');
  if (type === 'property') return parseProperty(action, world);
  if (type === 'value' || type === 'customAction') {
    const given = own(action, type === 'value' ? 'value' : 'customAction');
    const logic = parseValue(given ?? null, world);
    return logic && { do: 'value', logic };
  }
  if (type === 'mergeComponentSchema') {
    const call = bindScript(textIn(action, 'schemaDefinition'), 'schema', world);
    return call && { do: 'merge', logic: { op: 'script', call } };
  }
  world.unknown(`action ${type}`);
  return undefined;
}

function parseProperty(action: Json, world: World): Action | undefined {
  const property = own(action, 'property');
  const steps = textIn(property, 'value').split('.');
  if (steps.some((step) => step === '' || FORBIDDEN_KEYS.has(step))) return undefined;
  if (textIn(property, 'type') === 'boolean') {
    const state = flagIn(action, 'state');
    return steps.join('.') === 'hidden'
      ? { do: 'hide', hidden: state }
      : { do: 'property', steps, value: state };
  }
  const name = textIn(property, 'component');
  const text = textIn(action, name === '' ? 'text' : name);
  return { do: 'words', steps, parts: partsOf(text, world) };
}

/** `Số {{ data.a }}` as its words and the places named in it. */
function partsOf(text: string, world: World): (string | Reference)[] {
  return text.split(/(\{\{[^{}]{1,200}\}\})/).flatMap((part): (string | Reference)[] => {
    const name = /^\{\{\s*([\w.[\]]+)\s*\}\}$/.exec(part)?.[1];
    if (name === undefined) return part === '' ? [] : [part];
    const from = world.resolve(name);
    return from ? [from] : [];
  });
}

/** All that triggers and actions read. */
export function effectReads(effects: readonly Effect[], conditionReads: (c: Condition) => Read[]): Read[] {
  return effects.flatMap(({ trigger, actions }) => [
    ...conditionReads(trigger),
    ...actions.flatMap((action) => {
      if (action.do === 'value' || action.do === 'merge') return readsOf(action.logic);
      if (action.do === 'words')
        return action.parts.flatMap((part) => (typeof part === 'string' ? [] : readOf(part)));
      return [];
    }),
  ]);
}

/** Does the actions of all effects whose trigger holds, in order. */
export function outcomeOf(
  effects: readonly Effect[],
  component: JsonRecord,
  reader: LogicReader,
  holds: (condition: Condition, reader: LogicReader, otherwise: boolean) => boolean,
): Outcome {
  let hidden: boolean | undefined;
  let value: { set: Json | undefined } | undefined;
  let changed = component;
  for (const { trigger, actions } of effects) {
    if (!holds(trigger, reader, false)) continue;
    for (const action of actions) {
      if (action.do === 'hide') hidden = action.hidden;
      else if (action.do === 'value') {
        const result = resultOf(action.logic, reader);
        if (result !== FAILED) value = { set: result };
      } else changed = laidOver(changed, action, reader);
    }
  }
  return {
    ...(hidden !== undefined && { hidden }),
    ...(value && { value }),
    ...(changed !== component && { component: changed }),
  };
}

function laidOver(
  component: JsonRecord,
  action: Exclude<Action, { do: 'hide' | 'value' }>,
  reader: LogicReader,
): JsonRecord {
  if (action.do === 'property') return setAt(component, action.steps, action.value);
  if (action.do === 'words') {
    const text = action.parts.map((part) => (typeof part === 'string' ? part : spoken(reader.read(part))));
    return setAt(component, action.steps, text.join(''));
  }
  const schema = resultOf(action.logic, reader);
  return schema !== FAILED && isRecord(schema) ? { ...component, ...schema } : component;
}

function spoken(value: Json | undefined): string {
  if (isList(value)) return value.map(spoken).join(', ');
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}
