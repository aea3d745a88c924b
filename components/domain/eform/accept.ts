/** What a server does with answers from outside before it stores them. */
import type {
  Accepted,
  AcceptOptions,
  Answers,
  CheckOptions,
  Field,
  Finding,
  Form,
  FormState,
  Json,
  JsonRecord,
} from './types.js';
import { checkState } from './check.js';
import { evaluate } from './evaluate.js';
import { getAt, isList, isRecord, sameJson, setAt } from './json.js';
import { kindOf } from './kinds/registry.js';
import { stepsOf } from './path.js';
import { prefill } from './prefill.js';
import { composed, tidyJson } from './tidy-json.js';
import { nodesOf, walk } from './walk.js';
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
  // Everything as if it showed, so that logic reads only what could be stored.
  const known = pick(form, locked, new Set());
  const { state, kept } = settled(form, known.answers, options.today);
  const checked: CheckOptions = {
    lang,
    today: options.today,
    locked: given.locked,
    ...(options.places && { places: options.places }),
  };
  const findings = checkState(form, { ...state, answers: kept }, checked);
  return { answers: kept, findings: withMisshapen(form, state, findings, known.misshapen, checked) };
}

/** Two components may share a key but not a kind; what one of them cannot store may still have been read: once more. */
const MOST_ROUNDS = 5;

function settled(form: Form, known: Answers, today: string): { state: FormState; kept: Answers } {
  let state = evaluate(form, known, today);
  let kept = pick(form, state.answers, state.hidden).answers;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    state = evaluate(form, kept, today);
    const again = pick(form, state.answers, state.hidden).answers;
    if (sameJson(again, kept)) break;
    kept = again;
  }
  return { state, kept };
}

interface Picked {
  readonly answers: Answers;
  /** Where a value lies that none of the fields there can store. */
  readonly misshapen: ReadonlySet<string>;
}

/** The values of the fields that show, each as far as its kind can store it. */
function pick(form: Form, answers: Answers, hidden: FormState['hidden']): Picked {
  let picked: JsonRecord = {};
  const misshapen = new Set<string>();
  const whole = new Set<string>();
  walk({ answers, hidden }, nodesOf(form), {
    field: (field, _address, path) => {
      const steps = stepsOf(path);
      const value = getAt(answers, steps);
      if (value === undefined || whole.has(path)) return;
      const kept = storable(field, value);
      if (kept === undefined) {
        // An empty text is how other forms say "nothing", of any kind.
        if (value !== '' && getAt(picked, steps) === undefined) misshapen.add(path);
        return;
      }
      misshapen.delete(path);
      // Of several fields under one key, one that takes the value as it is goes before one that takes a part.
      if (sameJson(kept, value)) whole.add(path);
      if (field.kind !== 'container') picked = setAt(picked, steps, kept);
    },
  });
  return { answers: picked, misshapen };
}

/** No answer, said outright, is kept too: it tells "left empty" from "not yet asked". */
function storable(field: Field, value: Json): Json | undefined {
  if (value === null) return null;
  const kept = kindOf(field).keep(value, field);
  if (field.kind === 'grid') return isList(kept) ? kept.map(() => ({})) : undefined;
  if (field.kind === 'container' || kept === undefined) return kept;
  const tidy = tidyJson(kept);
  return tidy === undefined ? undefined : composed(tidy);
}

/** A value of the wrong shape is told as such, instead of as missing, in its place in the form. */
function withMisshapen(
  form: Form,
  state: FormState,
  findings: readonly Finding[],
  misshapen: ReadonlySet<string>,
  options: CheckOptions,
): Finding[] {
  const all = findings.filter(({ path }) => !misshapen.has(path));
  const places = new Map<string, number>();
  walk(state, nodesOf(form), {
    field: (field, _address, path) => {
      if (places.has(path)) return;
      places.set(path, places.size);
      const params = { label: words(form, field.label, options.lang), ask: kindOf(field).ask };
      if (misshapen.has(path) && field.drawn) all.push({ path, code: 'wrong-shape', params });
    },
  });
  return all.sort((a, b) => (places.get(a.path) ?? 0) - (places.get(b.path) ?? 0));
}
