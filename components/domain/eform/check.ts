/** Looks at answers and says what the citizen has to put right. */
import type { Answers, CheckOptions, Fault, Field, Finding, Form, FormState } from './types.js';
import { evaluate } from './evaluate.js';
import { getAt } from './json.js';
import { KINDS } from './kinds/registry.js';
import { idOf, stepsOf } from './path.js';
import { nodesOf, walk } from './walk.js';
import { words } from './words.js';

/** Names that definitions give to the same faults, in `errors`. */
const FORMIO_NAMES: Readonly<Partial<Record<Fault['code'], string>>> = {
  'too-short': 'minLength',
  'too-long': 'maxLength',
  'too-small': 'min',
  'too-large': 'max',
  'not-an-email': 'invalid_email',
  'not-a-date': 'invalid_date',
  'date-too-early': 'minDate',
  'date-too-late': 'maxDate',
  'not-an-option': 'onlyAvailableItems',
  'too-few-rows': 'minRows',
  'too-many-rows': 'maxRows',
};

/** All findings of a form, or of one step, in the order of the form. Runs the logic first. */
export function check(form: Form, answers: Answers, options: CheckOptions): Finding[] {
  return checkState(form, evaluate(form, answers), options);
}

/** The same for a state that is already at hand. */
export function checkState(form: Form, state: FormState, options: CheckOptions): Finding[] {
  const findings: Finding[] = [];
  walk(state, nodesOf(form, options.step), {
    field: (field, _address, path) => {
      findings.push(...findingsOf(form, field, path, state, options));
    },
  });
  return findings;
}

/** Findings of the one field at an address, for when a citizen leaves it. Nothing for one that does not show. */
export function checkField(form: Form, state: FormState, address: string, options: CheckOptions): Finding[] {
  const field = form.fields.get(idOf(address));
  if (!field || state.hidden.has(address)) return [];
  return findingsOf(form, field, address.replace(/~\d+$/, ''), state, options);
}

function findingsOf(
  form: Form,
  field: Field,
  path: string,
  state: FormState,
  options: CheckOptions,
): Finding[] {
  const kind = KINDS[field.kind];
  if (!field.drawn || options.locked?.includes(path)) return [];
  const value = getAt(state.answers, stepsOf(path));
  const label = words(form, field.label, options.lang);
  const finding = ({ code, limit, part }: Fault): Finding => {
    const custom = sentenceOf(field, code);
    return {
      path,
      code,
      params: { label, ask: kind.ask, ...(limit !== undefined && { limit }) },
      ...(part && { part }),
      ...(custom !== undefined && { custom: words(form, custom, options.lang) }),
    };
  };
  // A box left unticked, a text left blank: only what is there can be wrong, only what is not can be missing.
  if (value === undefined || value === null || kind.empty(value)) {
    if (value !== undefined && value !== null && kind.keep(value, field) === undefined)
      return [finding({ code: 'wrong-shape' })];
    return isMissing(field) ? [finding({ code: 'required' })] : [];
  }
  return kind.check(field, value, context(options)).map(finding);
}

function context({ today, places }: CheckOptions): {
  today?: string;
  places?: NonNullable<CheckOptions['places']>;
} {
  return { ...(today !== undefined && { today }), ...(places && { places }) };
}

/** Whether an empty field is a fault: not where the citizen has no way of filling it. */
function isMissing({ rules, readOnly, prefill, calculated }: Field): boolean {
  const theirs = !calculated && (!readOnly || prefill !== undefined);
  return theirs && (rules.required || (rules.minRows ?? 0) > 0);
}

function sentenceOf({ rules }: Field, code: Fault['code']): string | undefined {
  return rules.errors?.get(FORMIO_NAMES[code] ?? code) ?? rules.errors?.get(code) ?? rules.customMessage;
}
