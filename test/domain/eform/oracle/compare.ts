/** Lays what the two engines say of one submission side by side. */
import { checkState } from '../../../../components/domain/eform/check.js';
import { evaluate } from '../../../../components/domain/eform/evaluate.js';
import { getAt, isList, isRecord, own, sameJson } from '../../../../components/domain/eform/json.js';
import { addressOf, depthOf, stepsOf } from '../../../../components/domain/eform/path.js';
import type { Answers, Form, FormNode, Json, JsonRecord } from '../../../../components/domain/eform/types.js';
import { rowCount } from '../../../../components/domain/eform/rows.js';
import { gridAt } from '../../../../components/domain/eform/path.js';
import { MARK } from './as-formio.js';
import { placeOf, runFormio, type Verdict } from './formio-run.js';

export const TODAY = '2026-11-22';

/** A point on which the two do not agree. */
export interface Difference {
  readonly about: 'shows' | 'value' | 'valid';
  readonly address: string;
  readonly node: FormNode;
  readonly component: JsonRecord;
  readonly ours: Json | undefined;
  readonly theirs: Json | undefined;
  /** The value at the place, after our run. */
  readonly value: Json | undefined;
  /** What each finds wrong. */
  readonly codes: readonly string[];
  readonly rules: readonly string[];
  /** Addresses that do not show here. */
  readonly hidden: ReadonlySet<string>;
  readonly form: Form;
}

export interface Compared {
  readonly points: number;
  readonly differences: readonly Difference[];
}

export function compare(
  form: Form,
  other: { readonly components: readonly JsonRecord[] },
  sources: ReadonlyMap<string, JsonRecord>,
  submission: Answers,
): Compared {
  const state = evaluate(form, submission, TODAY);
  const findings = new Map<string, string[]>();
  for (const { path, code } of checkState(form, state, { lang: 'vi', today: TODAY }))
    findings.set(path, [...(findings.get(path) ?? []), code]);
  const verdict = runFormio(other, submission, TODAY);
  let points = 0;
  const differences: Difference[] = [];
  for (const node of form.nodes.values()) {
    const mark = node.properties.get(MARK);
    if (mark === undefined) continue;
    for (const rows of instances(state.answers, node.id, [])) {
      const shown = shownBy(verdict, mark, rows, node);
      if (shown === undefined) continue;
      const address = addressOf(node.id, rows);
      const value =
        node.node === 'field' ? getAt(state.answers, stepsOf(addressOf(node.path, rows))) : undefined;
      const place = placeOf(mark, rows);
      const tell = (about: Difference['about'], ours: Json | undefined, theirs: Json | undefined): void => {
        differences.push({
          about,
          address,
          node,
          component: sources.get(mark) ?? {},
          ours,
          theirs,
          value,
          codes: node.node === 'field' ? (findings.get(addressOf(node.path, rows)) ?? []) : [],
          rules: verdict.wrong.get(place) ?? [],
          hidden: state.hidden,
          form,
        });
      };
      points += 1;
      const visible = !state.hidden.has(address);
      if (visible !== shown) {
        tell('shows', visible, shown);
        continue;
      }
      if (node.node !== 'field' || !visible) continue;
      const path = addressOf(node.path, rows);
      if (node.kind !== 'grid' && node.kind !== 'container') {
        points += 1;
        const theirs = getAt(verdict.data, stepsOf(path));
        if (!sameAnswer(value, theirs)) tell('value', value, theirs);
      }
      if (!node.drawn || verdict.broken.has(place)) continue;
      points += 1;
      const right = !findings.has(path);
      if (right !== !verdict.wrong.has(place)) tell('valid', right, !right);
    }
  }
  return { points, differences };
}

/** What holds no number, no text and nothing at all are one to JSON. */
function sameAnswer(a: Json | undefined, b: Json | undefined): boolean {
  const plain = (value: Json | undefined): Json =>
    value === undefined || value === null || (typeof value === 'number' && Number.isNaN(value))
      ? null
      : value;
  return sameJson(plain(a), plain(b));
}

function shownBy(
  verdict: Verdict,
  mark: string,
  rows: readonly number[],
  node: FormNode,
): boolean | undefined {
  const own = verdict.hidden.get(placeOf(mark, rows));
  if (own !== undefined) return !own;
  // What lies in something hidden may not have been looked at.
  return node.parent === undefined ? undefined : undefined;
}

function instances(answers: Answers, id: string, rows: readonly number[]): (readonly number[])[] {
  if (rows.length >= depthOf(id)) return [rows];
  const count = rowCount(answers, addressOf(gridAt(id, rows.length), rows));
  return Array.from({ length: count }, (_, row) => instances(answers, id, [...rows, row])).flat();
}

/** The components of a marked definition by their mark. */
export function componentsByMark(
  value: Json,
  found = new Map<string, JsonRecord>(),
): Map<string, JsonRecord> {
  if (isList(value)) for (const item of value) componentsByMark(item, found);
  else if (isRecord(value)) {
    const mark = own(own(value, 'properties'), MARK);
    if (typeof mark === 'string') found.set(mark, value);
    for (const inner of Object.values(value)) componentsByMark(inner, found);
  }
  return found;
}
