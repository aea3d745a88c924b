/** When a component shows, by Form.io's three ways of saying so without code. */
import type { Json, JsonRecord } from './types.js';
import type { Condition } from './program.js';
import { compareDays, readDay } from './dates.js';
import { flagIn, isList, isRecord, listIn, own, textIn } from './json.js';
import { parseLogic, readOf, readsOf, resultOf, scriptReads } from './logic.js';
import { FAILED, type LogicReader, type LogicWorld, type Read } from './logic-types.js';
import { bindScript, type BindingWorld } from './script-binding.js';

/** Compares what was read (undefined for no answer) with what the condition names. */
type Operator = (found: Json | undefined, named: Json) => boolean;

function plain(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? '[object]' : String(value).normalize('NFC');
}

/** As Form.io's simple condition has it: by text, an item of a list, or a ticked box among several. */
function isEqual(found: Json | undefined, named: Json): boolean {
  const wanted = plain(named);
  if (isList(found))
    return found.some((item) => plain(item) === wanted) || found.map(plain).join(',') === wanted;
  const box = own(found, wanted);
  if (typeof box === 'boolean') return box;
  return plain(found) === wanted;
}

function isEmpty(found: Json | undefined): boolean {
  if (isList(found)) return found.every(isEmpty);
  if (isRecord(found)) return Object.values(found).every((item) => item === false || isEmpty(item));
  return found === undefined || found === null || found === false || plain(found).trim() === '';
}

/** A text holds another; a ticked box, or a value of an object, is another. */
function includes(found: Json | undefined, named: Json): boolean {
  if (isRecord(found)) return isEqual(found, named);
  return typeof found === 'string' && plain(found).includes(plain(named));
}

function byNumber(compare: (a: number, b: number) => boolean): Operator {
  return (found, named) => !isEmpty(found) && compare(Number(plain(found)), Number(plain(named)));
}

/** Below zero, zero or above: by the clock where both tell a time, else by the day. */
function order(found: Json | undefined, named: Json): number | undefined {
  const texts = [plain(found), plain(named)] as const;
  if (texts.every((text) => /T\d{2}:\d{2}/.test(text))) {
    const [a, b] = texts.map((text) => Date.parse(text));
    if (a !== undefined && b !== undefined && !Number.isNaN(a - b)) return a - b;
  }
  const [a, b] = texts.map(readDay);
  return a === undefined || b === undefined ? undefined : compareDays(a, b);
}

function byDay(compare: (difference: number) => boolean): Operator {
  return (found, named) => {
    const difference = order(found, named);
    return difference !== undefined && compare(difference);
  };
}

const isDateEqual = byDay((difference) => difference === 0);

/** Of several values one is enough, for what is denied too: so Form.io has it. */
function ofAny(operator: Operator): Operator {
  return (found, named) =>
    isList(found) ? found.some((item) => operator(item, named)) : operator(found, named);
}

const OPERATORS: Readonly<Record<string, Operator>> = {
  isEqual,
  isNotEqual: ofAny((found, named) => !isEqual(found, named)),
  isEmpty: (found) => isEmpty(found),
  isNotEmpty: (found) => !isEmpty(found),
  includes: ofAny(includes),
  notIncludes: ofAny((found, named) => !includes(found, named)),
  startsWith: ofAny((found, named) => plain(found).startsWith(plain(named))),
  endsWith: ofAny((found, named) => plain(found).endsWith(plain(named))),
  greaterThan: ofAny(byNumber((a, b) => a > b)),
  greaterThanOrEqual: ofAny(byNumber((a, b) => a >= b)),
  lessThan: ofAny(byNumber((a, b) => a < b)),
  lessThanOrEqual: ofAny(byNumber((a, b) => a <= b)),
  isDateEqual: ofAny(isDateEqual),
  isNotDateEqual: ofAny((found, named) => !isDateEqual(found, named)),
  dateGreaterThan: ofAny(byDay((difference) => difference > 0)),
  dateGreaterThanOrEqual: ofAny(byDay((difference) => difference >= 0)),
  dateLessThan: ofAny(byDay((difference) => difference < 0)),
  dateLessThanOrEqual: ofAny(byDay((difference) => difference <= 0)),
};

/** Reads `conditional` and `customConditional` of a component; where it has both, both must hold. */
export function parseCondition(
  component: JsonRecord,
  world: (what: string) => LogicWorld & BindingWorld,
): Condition | undefined {
  const conditional = own(component, 'conditional');
  const plain = isRecord(conditional) ? parseConditional(conditional, world('conditional')) : undefined;
  const call = bindScript(textIn(component, 'customConditional'), 'show', world('customConditional'));
  const parts = [plain, call && ({ op: 'script', call } as const)].filter((part) => part !== undefined);
  return parts.length > 1 ? { op: 'all', parts } : parts[0];
}

/** Reads `{ when, eq, show }`, `{ conditions, conjunction, show }` or `{ json }`, in the order Form.io prefers. */
export function parseConditional(
  conditional: JsonRecord,
  world: LogicWorld & BindingWorld,
): Condition | undefined {
  return several(conditional, world) ?? simple(conditional, world) ?? logical(conditional, world);
}

/** `{ when, eq, show }` */
function simple(conditional: JsonRecord, world: LogicWorld): Condition | undefined {
  const when = textIn(conditional, 'when');
  if (when === '') return undefined;
  const test: Condition = {
    op: 'test',
    from: world.resolve(when),
    operator: 'isEqual',
    value: own(conditional, 'eq') ?? '',
  };
  // As in Form.io: whatever is not "true" here says when it hides.
  return flagIn(conditional, 'show') ? test : { op: 'not', part: test };
}

/** `{ show, conjunction, conditions: [{ component, operator, value }] }` */
function several(conditional: JsonRecord, world: LogicWorld): Condition | undefined {
  const parts: Condition[] = [];
  for (const item of listIn(conditional, 'conditions')) {
    const name = textIn(item, 'component');
    const operator = textIn(item, 'operator') || 'isEqual';
    if (name === '') continue;
    if (!Object.hasOwn(OPERATORS, operator)) {
      // As in Form.io: what cannot be asked stands in nobody's way.
      world.unknown(`operator ${operator}`);
      parts.push({ op: 'all', parts: [] });
      continue;
    }
    parts.push({ op: 'test', from: world.resolve(name), operator, value: own(item, 'value') ?? '' });
  }
  if (parts.length === 0) return undefined;
  const joined: Condition = { op: textIn(conditional, 'conjunction') === 'any' ? 'any' : 'all', parts };
  const shows = own(conditional, 'show') === undefined || flagIn(conditional, 'show');
  return shows ? joined : { op: 'not', part: joined };
}

/** `{ json: JsonLogic }` */
function logical(conditional: JsonRecord, world: LogicWorld): Condition | undefined {
  const json = own(conditional, 'json');
  // Form.io takes no notice of a rule written as text.
  if (!isRecord(json) || Object.keys(json).length === 0) return undefined;
  const logic = parseLogic(json, world);
  return logic && { op: 'logic', logic };
}

/** All that a condition reads. */
export function conditionReads(condition: Condition): Read[] {
  switch (condition.op) {
    case 'test':
      return readOf(condition.from);
    case 'script':
      return scriptReads(condition.call);
    case 'logic':
      return readsOf(condition.logic);
    case 'not':
      return conditionReads(condition.part);
    case 'all':
    case 'any':
      return condition.parts.flatMap(conditionReads);
  }
}

/**
 * Whether the condition holds for what can be read now.
 *
 * @param otherwise what a rule or a script stands for that breaks off or comes to nothing. As in Form.io, such a one
 *   hides nothing, and triggers nothing.
 */
export function holds(condition: Condition, reader: LogicReader, otherwise = true): boolean {
  switch (condition.op) {
    case 'test': {
      const found = condition.from && reader.read(condition.from);
      return (
        Object.hasOwn(OPERATORS, condition.operator) &&
        OPERATORS[condition.operator]?.(found, condition.value) === true
      );
    }
    case 'logic': {
      const value = resultOf(condition.logic, reader);
      return value === FAILED || value === null || value === undefined ? otherwise : Boolean(value);
    }
    case 'script': {
      // A script that has said "undefined" has said no; only one that breaks off has said nothing.
      const value = reader.run(condition.call);
      return value === FAILED || value === null ? otherwise : Boolean(value);
    }
    case 'not':
      return !holds(condition.part, reader, otherwise);
    case 'all':
      return condition.parts.every((part) => holds(part, reader, otherwise));
    case 'any':
      return condition.parts.some((part) => holds(part, reader, otherwise));
  }
}
