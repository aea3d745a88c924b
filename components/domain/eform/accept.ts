/** What a server does with answers from outside before it stores them. */
import type {
  Accepted,
  AcceptOptions,
  Answers,
  CheckOptions,
  Finding,
  Form,
  FormState,
  Json,
  JsonRecord,
} from './types.js';
import { checkState } from './check.js';
import { evaluate } from './evaluate.js';
import { composed, getAt, isRecord, setAt, tidyJson } from './json.js';
import { KINDS } from './kinds/registry.js';
import { stepsOf } from './path.js';
import { prefill } from './prefill.js';
import { walk } from './walk.js';
import { words } from './words.js';

/**
 * Answers from anywhere, as the form would have them: unknown keys and hidden values dropped, calculated values
 * computed anew, locked values taken from the account, texts composed (NFC), and everything checked. What the
 * citizen typed is otherwise left as it is: a value is refused with a finding, never mended.
 *
 * Accepting what was accepted changes nothing.
 */
export function accept(form: Form, answers: unknown, options: AcceptOptions): Accepted {
  const { lang = 'vi', account } = options;
  const given = prefill(form, account ?? {});
  const locked = given.locked.reduce<Answers>(
    (all, address) => setAt(all, stepsOf(address), getAt(given.answers, stepsOf(address))),
    isRecord(answers) ? answers : {},
  );
  const misshapen: string[] = [];
  // Everything as if it showed, so that logic reads only what could be stored.
  const known = pick(form, locked, { answers: locked, hidden: new Set() }, misshapen);
  const state = evaluate(form, known);
  const kept = pick(form, state.answers, state, []);
  const checked: CheckOptions = {
    lang,
    today: options.today,
    locked: given.locked,
    ...(options.places && { places: options.places }),
  };
  const findings = checkState(form, { answers: kept, hidden: state.hidden }, checked);
  return { answers: kept, findings: withMisshapen(form, state, findings, misshapen, checked) };
}

/** The values of the fields that show, each as far as its kind can store it. Fills `misshapen` with where it cannot. */
function pick(form: Form, answers: Answers, state: FormState, misshapen: string[]): Answers {
  let picked: JsonRecord = {};
  walk(
    { answers, hidden: state.hidden },
    form.steps.flatMap(({ nodes }) => nodes),
    {
      field: (field, _address, path) => {
        const steps = stepsOf(path);
        const value = getAt(answers, steps);
        if (value === undefined) return;
        const kept = storable(KINDS[field.kind].keep(value, field), value);
        if (kept === undefined) misshapen.push(path);
        else if (field.kind === 'grid')
          picked = setAt(picked, steps, Array.isArray(kept) ? kept.map(() => ({})) : []);
        else if (field.kind !== 'container') picked = setAt(picked, steps, kept);
      },
    },
  );
  return picked;
}

/** No answer, said outright, is kept too: it tells "left empty" from "not yet asked". */
function storable(kept: Json | undefined, value: Json): Json | undefined {
  if (value === null) return null;
  const tidy = kept === undefined || Array.isArray(kept) ? kept : tidyJson(kept);
  return tidy === undefined || Array.isArray(tidy) ? (tidy as Json | undefined) : composed(tidy);
}

/** A value of the wrong shape is told as such, instead of as missing. */
function withMisshapen(
  form: Form,
  state: FormState,
  findings: readonly Finding[],
  misshapen: readonly string[],
  options: CheckOptions,
): Finding[] {
  const wrong = new Set(misshapen);
  const told: Finding[] = [];
  walk(
    state,
    form.steps.flatMap(({ nodes }) => nodes),
    {
      field: (field, _address, path) => {
        if (!wrong.has(path) || !field.drawn) return;
        const { ask } = KINDS[field.kind];
        told.push({
          path,
          code: 'wrong-shape',
          params: { label: words(form, field.label, options.lang), ask },
        });
      },
    },
  );
  return [...told, ...findings.filter(({ path }) => !wrong.has(path))];
}
