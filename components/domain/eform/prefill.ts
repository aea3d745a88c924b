/** What is known of the person, put into the fields that ask for it. */
import type { Account, Answers, Field, Form, Json, Prefilled } from './types.js';
import { getAt, isList, isRecord, own, sameJson, setAt } from './json.js';
import { kindOf } from './kinds/registry.js';
import { stepsOf } from './path.js';
import { composed, tidyJson } from './tidy-json.js';

/**
 * Values for all fields outside repeats whose definition says `properties: { prefill: "account.name" }`,
 * or names what was chosen before the form, as `filing.case`. A field
 * that the definition also disables is locked, but only when the account has a value for it: a citizen is never
 * left before an empty field that cannot be filled.
 */
export function prefill(form: Form, account: Account): Prefilled {
  let answers: Answers = {};
  const sources: Record<string, string> = {};
  const locked: string[] = [];
  for (const field of form.fields.values()) {
    if (!field.prefill || field.depth > 0) continue;
    const kind = kindOf(field);
    const known = valueAt(account, field.prefill.path);
    const value = known === undefined || known === null || !kind.adopt ? known : kind.adopt(known, field);
    if (value === undefined || value === null || kind.empty(value)) continue;
    answers = setAt(answers, stepsOf(field.path), value);
    sources[field.path] = sourceOf(account, field.prefill.path);
    if (field.prefill.locked) locked.push(field.path);
  }
  return { answers, sources, locked };
}

/** Answers with what is known put in: locked values in any case, others where nothing was answered yet. */
export function fillIn(form: Form, answers: Answers, account: Account): Prefilled {
  const known = prefill(form, account);
  const sources: Record<string, string> = {};
  let filled = answers;
  for (const [path, source] of Object.entries(known.sources)) {
    const steps = stepsOf(path);
    if (!known.locked.includes(path) && getAt(answers, steps) !== undefined) continue;
    filled = setAt(filled, steps, getAt(known.answers, steps));
    sources[path] = source;
  }
  return { answers: filled, sources, locked: known.locked };
}

/**
 * Whether a field still says what it said, in canonical form: as its kind keeps it, letters composed (NFC), and spaces
 * that nobody sees left aside.
 */
export function saysTheSame(field: Field, before: Json | undefined, after: Json | undefined): boolean {
  return sameJson(canonical(field, before), canonical(field, after));
}

function canonical(field: Field, value: Json | undefined): Json | undefined {
  if (value === undefined) return undefined;
  const tidy = tidyJson(kindOf(field).keep(value, field) ?? value);
  return tidy === undefined ? undefined : unspaced(composed(tidy));
}

function unspaced(value: Json): Json {
  if (typeof value === 'string') return value.trim().replace(/\s+/g, ' ');
  if (isList(value)) return value.map(unspaced);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unspaced(inner)]));
}

function valueAt(account: Account, path: string): Json | undefined {
  return getAt(isRecord(account) ? account : {}, path.replace(/^account\./, '').split('.'));
}

function sourceOf(account: Account, path: string): string {
  const name = path.replace(/^account\./, '').split('.')[0] ?? '';
  const source = own(own(account, 'sources'), name);
  return typeof source === 'string' ? source : 'account';
}
