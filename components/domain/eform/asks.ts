/** What a definition asks for beyond what every page has: looked up before it is compiled, nothing is parsed. */
import type { Json, JsonRecord } from './types.js';
import { flagIn, isList, isRecord, listIn, own, textIn } from './json.js';
import { isPlainType } from './kinds/registry.js';
import { layoutOfType } from './layouts.js';
import { isSameRule } from './same-rule.js';

/** The parts of the engine by name, see `parts.ts`; and JavaScript text that the engine would run. */
export interface Asks {
  kinds: boolean;
  logic: boolean;
  rare: boolean;
  script: boolean;
  /** Text with markup in it. */
  markup: boolean;
}

const MOST_PARTS = 100_000;

/** Looks at every part of a definition once. */
export function asksOf(definition: unknown): Asks {
  const asks: Asks = { kinds: false, logic: false, rare: false, script: false, markup: false };
  const keys = new Set<string>();
  const waiting: unknown[] = [definition];
  for (let seen = 0; waiting.length > 0 && seen < MOST_PARTS; seen += 1) {
    const part = waiting.pop();
    if (isRecord(part)) {
      look(part, asks, keys);
      for (const inner of Object.values(part)) if (typeof inner === 'object') waiting.push(inner);
    } else if (isList(part)) for (const inner of part) if (typeof inner === 'object') waiting.push(inner);
  }
  // What is rare may be of any kind and read anything.
  if (asks.script) asks.logic = true;
  if (asks.rare) asks.kinds = asks.logic = asks.markup = true;
  return asks;
}

/** Types of the usual kinds, under the names that nearly all definitions use; any other is looked for among all. */
export const USUAL_TYPES: ReadonlySet<string> = new Set([
  'address',
  'citizenId',
  'currency',
  'date',
  'day',
  'email',
  'hidden',
  'money',
  'number',
  'personName',
  'phoneNumber',
  'place',
  'radio',
  'select',
  'selectboxes',
  'twoLevelAddress',
]);

/** Usual too, with values inside, which logic sees to. */
export const HOLDING_TYPES: ReadonlySet<string> = new Set(['container', 'datagrid', 'editgrid']);

/** Layouts that are not drawn as a plain group. */
const RARE_LAYOUTS: ReadonlySet<string> = new Set([
  'tabs',
  'simpletabs',
  'accordion',
  'table',
  'simpletable',
]);

export function hasMarkup(text: string): boolean {
  return /[<&]/.test(text);
}

/** Properties of a component that hold a script when they hold text, and a rule when they hold an object. */
const COMPUTED = ['customConditional', 'calculateValue', 'customDefaultValue'] as const;

function look(component: JsonRecord, asks: Asks, keys: Set<string>): void {
  const validate = own(component, 'validate');
  const effects = listIn(component, 'logic');
  if (COMPUTED.some((name) => textIn(component, name).trim() !== '') || hasScriptIn(effects))
    asks.script = true;
  const custom = textIn(validate, 'custom').trim();
  if (custom !== '' && !isSameRule(textIn(component, 'type'), custom)) asks.script = true;
  if (
    COMPUTED.some((name) => isRecord(own(component, name))) ||
    isRecord(own(own(component, 'conditional'), 'json')) ||
    isRecord(own(validate, 'json')) ||
    textIn(validate, 'pattern') !== '' ||
    textIn(component, 'inputMask') !== '' ||
    flagIn(component, 'multiple') ||
    // A list to search in.
    textIn(component, 'dataSrc') === 'url' ||
    effects.length > 0
  )
    asks.rare = true;
  if (readsOthers(component)) asks.logic = true;
  // A definition's own words for faults.
  if (isRecord(own(component, 'errors'))) asks.kinds = true;
  lookAtType(component, asks, keys);
}

function hasScriptIn(effects: readonly Json[]): boolean {
  return effects.some(
    (entry) =>
      textIn(own(entry, 'trigger'), 'javascript') !== '' ||
      listIn(entry, 'actions').some((action) =>
        ['value', 'customAction', 'schemaDefinition'].some((name) => textIn(action, name) !== ''),
      ),
  );
}

/** Conditions without a rule or a script, and other ways in which one field follows another. */
function readsOthers(component: JsonRecord): boolean {
  const conditional = own(component, 'conditional');
  return (
    textIn(conditional, 'when') !== '' ||
    listIn(conditional, 'conditions').length > 0 ||
    textIn(component, 'refreshOn') !== '' ||
    textIn(component, 'beforeDateInputKey') !== ''
  );
}

function lookAtType(component: JsonRecord, asks: Asks, keys: Set<string>): void {
  const type = textIn(component, 'type');
  const layout = layoutOfType(type);
  if (layout === 'content') {
    // A definition's logic may write markup into a text that had none.
    if (hasMarkup(textIn(component, 'html') || textIn(component, 'content'))) asks.markup = true;
    return;
  }
  if (layout !== undefined) {
    // How groups are drawn comes with the usual kinds.
    asks[RARE_LAYOUTS.has(type) ? 'rare' : 'kinds'] = true;
    return;
  }
  const key = textIn(component, 'key');
  if (type === '' || key === '') return;
  // So does what stands before and after a line.
  if (textIn(component, 'prefix') + textIn(component, 'suffix') !== '') asks.kinds = true;
  if (HOLDING_TYPES.has(type)) asks.kinds = asks.logic = true;
  else if (USUAL_TYPES.has(type)) asks.kinds = true;
  else if (!isPlainType(type)) asks.rare = true;
  // Two components under one key are settled together.
  if (keys.has(key)) asks.logic = true;
  keys.add(key);
}
