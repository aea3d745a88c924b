/** When a component shows, by Form.io's three ways of saying so without code. */
import type { Json, JsonRecord } from './types.js';
import type { Condition } from './program.js';
import { compareDays, readDay } from './dates.js';
import { flagIn, isList, isRecord, listIn, own, textIn } from './json.js';
import { parseLogic, readOf, readsOf, resultOf, scriptReads, truthy } from './logic.js';
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

function includes(found: Json | undefined, named: Json): boolean {
  return isList(found) || isRecord(found) ? isEqual(found, named) : plain(found).includes(plain(named));
}

function byNumber(compare: (a: number, b: number) => boolean): Operator {
  return (found, named) => !isEmpty(found) && compare(Number(plain(found)), Number(plain(named)));
}

function byDay(compare: (difference: number) => boolean): Operator {
  return (found, named) => {
    const [a, b] = [readDay(plain(found)), readDay(plain(named))];
    return a !== undefined && b !== undefined && compare(compareDays(a, b));
  };
}

const OPERATORS: Readonly<Record<string, Operator>> = {
  isEqual,
  isNotEqual: (found, named) => !isEqual(found, named),
  isEmpty: (found) => isEmpty(found),
  isNotEmpty: (found) => !isEmpty(found),
  includes,
  notIncludes: (found, named) => !includes(found, named),
  startsWith: (found, named) => plain(found).startsWith(plain(named)),
  endsWith: (found, named) => plain(found).endsWith(plain(named)),
  greaterThan: byNumber((a, b) => a > b),
  greaterThanOrEqual: byNumber((a, b) => a >= b),
  lessThan: byNumber((a, b) => a < b),
  lessThanOrEqual: byNumber((a, b) => a <= b),
  isDateEqual: byDay((difference) => difference === 0),
  isNotDateEqual: byDay((difference) => difference !== 0),
  dateGreaterThan: byDay((difference) => difference > 0),
  dateGreaterThanOrEqual: byDay((difference) => difference >= 0),
  dateLessThan: byDay((difference) => difference < 0),
  dateLessThanOrEqual: byDay((difference) => difference <= 0),
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
      world.unknown(`operator ${operator}`);
      return undefined;
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

/** Whether the condition holds for what can be read now. */
export function holds(condition: Condition, reader: LogicReader): boolean {
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
      return value !== FAILED && truthy(value);
    }
    case 'script': {
      // As in Form.io: a script that breaks off hides nothing.
      const value = reader.run(condition.call);
      return value === FAILED || value === null || Boolean(value);
    }
    case 'not':
      return !holds(condition.part, reader);
    case 'all':
      return condition.parts.every((part) => holds(part, reader));
    case 'any':
      return condition.parts.some((part) => holds(part, reader));
  }
}
