/** Somebody who fills a form at random: mostly as it asks, now and then not at all, now and then wrongly. */
import { addressOf, stepsOf } from '../../../../components/domain/eform/path.js';
import { getAt, setAt } from '../../../../components/domain/eform/json.js';
import type { Answers, Field, Form, Json } from '../../../../components/domain/eform/types.js';

/** A seeded source of numbers from 0 to 1 (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Pick = <T>(items: readonly T[]) => T;

const DAYS = [
  '1958-03-01',
  '1964-01-01',
  '1992-05-14',
  '2001-12-31',
  '2020-02-29',
  '2025-06-15',
  '2026-11-22',
  '2027-05-01',
];

/** Right values of each kind, and wrong ones. */
function typed(field: Field, pick: Pick, wrong: boolean): Json | undefined {
  const { rules } = field;
  switch (field.kind) {
    case 'number':
    case 'money': {
      if (wrong) return pick(['x', -1, 1_000_000_000, 0.125]);
      const { min = 0, max = min + 100 } = rules;
      return pick([min, max, Math.round((min + max) / 2), Math.min(max, min + 1), Math.min(max, min + 2)]);
    }
    case 'checkbox':
      return pick([true, false]);
    case 'choice': {
      const option = field.options.length === 0 ? 'NO' : pick(field.options).value;
      const value = wrong && field.options.length > 0 ? 'không có' : option;
      const { within } = field.settings;
      const one: Json =
        within === undefined ? value : within === 'key' ? { key: value } : { value, label: String(value) };
      return field.multiple ? [one] : one;
    }
    case 'choices':
      return Object.fromEntries(
        field.options.map(({ value }) => [String(value), pick([true, false, false])]),
      );
    case 'survey':
      return Object.fromEntries(
        (field.settings.questions ?? [])
          .filter(() => !wrong || pick([true, false]))
          .map(({ value }) => [String(value), String(pick(field.options).value)]),
      );
    case 'day': {
      const day = wrong ? 'hôm qua' : pick(DAYS);
      return field.settings.toldAsIso === true || wrong ? day : day.split('-').reverse().join('/');
    }
    case 'dateTime':
      return wrong ? 'x' : `${pick(DAYS)}T08:30:00.000Z`;
    case 'month':
      return wrong ? '2026-13' : pick(['2024-01', '2025-06', '2026-11']);
    case 'year':
      return wrong ? '26' : pick(['1985', '2000', '2024', '2060']);
    case 'time':
      return wrong ? '25:00' : '08:30';
    case 'phone':
      return wrong ? '123' : pick(['0912000001', '+84912000001']);
    case 'email':
      return wrong ? 'mai@' : 'mai@example.vn';
    case 'url':
      return wrong ? 'a b' : 'https://example.vn';
    case 'citizenId':
      return wrong ? '12' : '011192000123';
    case 'taxCode':
      return wrong ? '12' : '0100109106';
    case 'passport':
      return wrong ? '!!' : 'B1234567';
    case 'personName':
      return wrong ? '7' : pick(['Lò Thị Mai', 'Ole']);
    case 'tags':
      return ['một', 'hai'];
    case 'place':
      return { province: '11', commune: '03127', detail: 'Bản Che Căn' };
    case 'file':
      return wrong ? [] : [{ name: 'don.pdf', originalName: 'don.pdf', size: 3 }];
    case 'signature':
      return 'data:image/png;base64,AA==';
    default:
      return written(field, pick, wrong);
  }
}

const IN_FORMAT = {
  norwegianId: ['13097248022', '01010750160'],
  norwegianOrganisation: ['889640782', '974760673'],
  norwegianAccount: ['12345678903', '86011117947'],
  iban: ['NO9386011117947', 'DE89370400440532013000'],
} as const;

/** A text as long as the rules ask, or not. */
function written({ rules }: Field, pick: Pick, wrong: boolean): Json {
  if (rules.format && !wrong) return pick(IN_FORMAT[rules.format]);
  if (rules.format) return pick(['12345678901', '123', '889640783']);
  const text = pick(['Lò Thị Mai', '4711', 'nam', 'ja']);
  const { minLength = 0, maxLength = 500 } = rules;
  if (wrong) return pick(['x'.repeat(maxLength + 1), 'x'.repeat(Math.max(0, minLength - 1)), ' ']);
  return text.padEnd(minLength, 'x').slice(0, Math.max(minLength, maxLength));
}

const MOST_ROWS = 3;

/** Answers to every question of a form, whether it shows or not, as they would lie in a stored submission. */
export function fillAtRandom(form: Form, seed: number): Answers {
  const random = chance(seed);
  const pick: Pick = (items) => items[Math.floor(random() * items.length)] as (typeof items)[number];
  // People differ: some leave out much, some get much wrong.
  const leaves = pick([0, 0.05, 0.3]);
  const errs = pick([0, 0, 0.05, 0.2]);
  let answers: Answers = {};
  const fill = (around: string, rows: readonly number[]): void => {
    for (const path of form.graph.held.get(around) ?? []) {
      const owners = form.graph.owners.get(path) ?? [];
      const field = form.fields.get(owners[Math.floor(random() * owners.length)] ?? '');
      if (!field) continue;
      const steps = stepsOf(addressOf(path, rows));
      if (field.kind === 'container') {
        answers = setAt(answers, steps, {});
        fill(path, rows);
        continue;
      }
      if (field.kind === 'grid') {
        const count = Math.floor(random() * (MOST_ROWS + 1));
        answers = setAt(
          answers,
          steps,
          Array.from({ length: count }, () => ({})),
        );
        for (let row = 0; row < count; row += 1) fill(`${path}[]`, [...rows, row]);
        continue;
      }
      // Boxes to tick are stored as soon as they are there, as Form.io does.
      const left = field.kind !== 'choices' && random() < leaves;
      const value = left ? pick([undefined, undefined, '']) : typed(field, pick, random() < errs);
      if (value !== undefined)
        answers = setAt(answers, steps, field.multiple && field.kind !== 'choice' ? [value] : value);
    }
  };
  fill('', []);
  return getAt(answers, []) === undefined ? {} : answers;
}
