/** Looks at answers and says what the citizen has to put right. */
import type { Answers, CheckOptions, Fault, Field, Finding, Form, FormState, Json } from './types.js';
import type { Check } from './program.js';
import { compareDays, readDay, writeDay } from './dates.js';
import { evaluate } from './evaluate.js';
import { getAt } from './json.js';
import { kindOf } from './kinds/registry.js';
import { resultOf } from './logic.js';
import { FAILED, type LogicReader } from './logic-types.js';
import { nodeAt } from './node-at.js';
import { idOf, rowsOf, stepsOf } from './path.js';
import { View } from './view.js';
import { nodesOf, walk } from './walk.js';
import { words } from './words.js';

/** Names that definitions give to the same faults, in `errors`. */
const FORMIO_NAMES: Readonly<Partial<Record<Fault['code'], string>>> = {
  'too-short': 'minLength',
  'too-long': 'maxLength',
  'too-few-words': 'minWords',
  'too-many-words': 'maxWords',
  'too-small': 'min',
  'too-large': 'max',
  'not-an-email': 'invalid_email',
  'not-a-url': 'invalid_url',
  'not-a-date': 'invalid_date',
  'date-too-early': 'minDate',
  'date-too-late': 'maxDate',
  'not-an-option': 'onlyAvailableItems',
  'too-few-chosen': 'minSelectedCount',
  'too-many-chosen': 'maxSelectedCount',
  'too-few-rows': 'minRows',
  'too-many-rows': 'maxRows',
  'not-unique': 'unique',
  refused: 'custom',
};

/** All findings of a form, or of one step, in the order of the form. Runs the logic first. */
export function check(form: Form, answers: Answers, options: CheckOptions): Finding[] {
  return checkState(form, evaluate(form, answers, options.today), options);
}

/** The same for a state that is already at hand. */
export function checkState(form: Form, state: FormState, options: CheckOptions): Finding[] {
  const findings: Finding[] = [];
  const view = new View(form, () => state, options.today);
  walk(state, nodesOf(form, options.step), {
    field: (field, address, path) => {
      findings.push(...findingsOf(form, field, address, path, state, view, options));
    },
  });
  return findings;
}

/** Findings of the one field at an address, for when a citizen leaves it. Nothing for one that does not show. */
export function checkField(form: Form, state: FormState, address: string, options: CheckOptions): Finding[] {
  const field = form.fields.get(idOf(address));
  if (!field || state.hidden.has(address)) return [];
  const view = new View(form, () => state, options.today);
  return findingsOf(form, field, address, address.replace(/~\d+$/, ''), state, view, options);
}

function findingsOf(
  form: Form,
  written: Field,
  address: string,
  path: string,
  state: FormState,
  view: View,
  options: CheckOptions,
): Finding[] {
  const field = nodeAt(written, state, address);
  if (!field.drawn || options.locked?.includes(path)) return [];
  const kind = kindOf(field);
  const label = words(form, field.label, options.lang);
  const finding = ({ code, limit, part, said }: Found): Finding => {
    const custom = sentenceOf(field, code) ?? said;
    return {
      path,
      code,
      params: { label, ask: kind.ask, ...(limit !== undefined && { limit }) },
      ...(part && { part }),
      ...(custom !== undefined && { custom: words(form, custom, options.lang) }),
    };
  };
  const value = getAt(state.answers, stepsOf(path));
  const faults = ownFaults(field, value, options);
  const checks = form.graph.rules.get(field.id)?.checks ?? [];
  const found: Found[] = [...faults];
  // A value that is wrong in itself is told as that, before what it should be beside others.
  if (faults.length === 0) {
    const reader = view.reader(rowsOf(address));
    for (const one of checks) found.push(...faultsOfCheck(one, value, reader));
  }
  return found.slice(0, faults.length === 0 ? 1 : undefined).map(finding);
}

/** A fault, with the sentence a script of the definition has for it. */
interface Found extends Fault {
  readonly said?: string;
}

function ownFaults(field: Field, value: Json | undefined, options: CheckOptions): readonly Fault[] {
  const kind = kindOf(field);
  // A box left unticked, a text left blank: only what is there can be wrong, only what is not can be missing.
  if (value === undefined || value === null || value === '' || kind.empty(value)) {
    if (value !== undefined && value !== null && value !== '' && kind.keep(value, field) === undefined)
      return [{ code: 'wrong-shape' }];
    return isMissing(field) ? [{ code: 'required' }] : [];
  }
  return kind.check(field, value, context(options));
}

/** What a rule of the definition that is logic by itself finds. One that breaks off finds nothing, as in Form.io. */
function faultsOfCheck(check: Check, value: Json | undefined, reader: LogicReader): Found[] {
  if (check.op === 'after') {
    const [first, second] = [reader.read(check.from), value].map((one) =>
      typeof one === 'string' ? readDay(one) : undefined,
    );
    if (first === undefined || second === undefined) return [];
    const order = compareDays(first, second);
    return order < 0 || (order === 0 && check.orSame)
      ? []
      : [{ code: 'date-too-early', limit: writeDay(first) }];
  }
  const verdict = check.op === 'json' ? resultOf(check.logic, reader) : reader.run(check.call);
  if (verdict === FAILED || verdict === undefined || verdict === null || verdict === true) return [];
  return [{ code: 'refused', ...(typeof verdict === 'string' && verdict !== '' && { said: verdict }) }];
}

function context({ today, places }: CheckOptions): {
  today?: string;
  places?: NonNullable<CheckOptions['places']>;
} {
  return { ...(today !== undefined && { today }), ...(places && { places }) };
}

/** Whether an empty field is a fault: not where the citizen has no way of filling it. */
function isMissing({ rules, readOnly, prefill, calculated, overridable }: Field): boolean {
  const theirs = (!calculated || overridable === true) && (!readOnly || prefill !== undefined);
  return theirs && (rules.required || (rules.minRows ?? 0) > 0);
}

function sentenceOf({ rules }: Field, code: Fault['code']): string | undefined {
  return rules.errors?.get(FORMIO_NAMES[code] ?? code) ?? rules.errors?.get(code) ?? rules.customMessage;
}
