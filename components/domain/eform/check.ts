/** Looks at answers and says what the citizen has to put right. */
import type {
  Answers,
  CheckOptions,
  Fault,
  Field,
  Finding,
  Form,
  FormState,
  Found,
  Json,
  Judge,
} from './types.js';
import { evaluate } from './evaluate.js';
import { getAt } from './json.js';
import { kindOf } from './kinds/registry.js';
import { nodeAt } from './node-at.js';
import { idOf, stepsOf } from './path.js';
import { nodesOf, walk } from './walk.js';
import { words } from './words.js';

/** All findings of a form, or of one step, in the order of the form. Runs the logic first. */
export function check(form: Form, answers: Answers, options: CheckOptions): Finding[] {
  return checkState(form, evaluate(form, answers, options.today), options);
}

/** The same for a state that is already at hand. */
export function checkState(form: Form, state: FormState, options: CheckOptions): Finding[] {
  const findings: Finding[] = [];
  const judge = form.runner.judging(form, state, options.today);
  walk(state, nodesOf(form, options.step), {
    field: (field, address, path) => {
      findings.push(...findingsOf(form, field, address, path, state, judge, options));
    },
  });
  return findings;
}

/** Findings of the one field at an address, for when a citizen leaves it. Nothing for one that does not show. */
export function checkField(form: Form, state: FormState, address: string, options: CheckOptions): Finding[] {
  const field = form.fields.get(idOf(address));
  if (!field || state.hidden.has(address)) return [];
  const judge = form.runner.judging(form, state, options.today);
  return findingsOf(form, field, address, address.replace(/~\d+$/, ''), state, judge, options);
}

function findingsOf(
  form: Form,
  written: Field,
  address: string,
  path: string,
  state: FormState,
  judge: Judge,
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
  // A value that is wrong in itself is told as that, before what it should be beside others.
  return (faults.length > 0 ? faults : judge(field, address, value).slice(0, 1)).map(finding);
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
  return rules.errors?.get(code) ?? rules.customMessage;
}
