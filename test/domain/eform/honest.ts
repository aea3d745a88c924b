/** Somebody who fills any form as it asks, for tests of real definitions. */
import { dayOfBound, writeDay } from '../../../components/domain/eform/dates.js';
import { evaluate, update } from '../../../components/domain/eform/evaluate.js';
import { KINDS } from '../../../components/domain/eform/kinds/all.js';
import { rowsOf, stepsOf } from '../../../components/domain/eform/path.js';
import { getAt } from '../../../components/domain/eform/json.js';
import { nodesOf, walk } from '../../../components/domain/eform/walk.js';
import type {
  Answers,
  CheckOptions,
  Field,
  Form,
  FormState,
  Json,
} from '../../../components/domain/eform/types.js';

export const TODAY = '2026-11-22';
export const PLACE = { province: '11', commune: '03127', detail: 'Bản Che Căn' };
export const OPTIONS: CheckOptions = {
  lang: 'vi',
  today: TODAY,
  places: (province, commune) => province === PLACE.province && commune === PLACE.commune,
};

/** Texts of many shapes: one of them fits whatever a field asks. */
const TEXTS = ['Lò Thị Mai', '4711', 'B1234567', '011192000123', '0912000001', 'mai@example.vn', 'Bà ngoại'];

/** A value that the field takes; `pick` chooses among options. */
function valueFor(field: Field, pick: (count: number) => number): Json | undefined {
  const option = field.options[field.options.length === 0 ? 0 : pick(field.options.length)];
  const candidates: (Json | undefined)[] = [
    option?.value,
    option && { [String(option.value)]: true },
    field.kind === 'checkbox' ? true : undefined,
    writeDay(dayOfBound(field.rules.maxDate ?? 'today', TODAY) ?? TODAY),
    field.rules.min ?? 1,
    PLACE,
    ...TEXTS,
    Array.from({ length: field.rules.minRows ?? 1 }, () => ({})),
  ];
  const kind = KINDS[field.kind];
  return candidates.find(
    (value) => value !== undefined && !kind.empty(value) && kind.check(field, value, OPTIONS).length === 0,
  );
}

/** The fields that show, with where their values lie. */
export function shownFields(form: Form, state: FormState): { field: Field; path: string }[] {
  const found: { field: Field; path: string }[] = [];
  walk(state, nodesOf(form), { field: (field, _address, path) => void found.push({ field, path }) });
  return found;
}

/** Answers to all that is asked, options chosen by `pick`; what only some answers bring up is answered too. */
export function fillHonestly(form: Form, begin: Answers, pick: (count: number) => number): FormState {
  let state = evaluate(form, begin);
  const chosen = new Set<string>();
  for (let round = 0; round < 300; round += 1) {
    const open = shownFields(form, state).find(({ field, path }) => {
      const empty = KINDS[field.kind].empty(getAt(state.answers, stepsOf(path)));
      const free = field.options.length > 0 && rowsOf(path).length === 0;
      return !chosen.has(path) && field.drawn && !field.readOnly && (free || (empty && field.rules.required));
    });
    const locked = shownFields(form, state).find(
      ({ field, path }) => field.readOnly && KINDS[field.kind].empty(getAt(state.answers, stepsOf(path))),
    );
    const next = open ?? locked;
    if (!next) break;
    chosen.add(next.path);
    state = update(form, state, next.path, valueFor(next.field, pick)).state;
  }
  return state;
}
