import type { Json } from '../types.js';
import type { FieldKind } from './kind.js';
import { isList, numberIn, own, sameJson, says, textIn } from '../json.js';
import { MOST_ROWS } from '../rows.js';

/** Form.io opens a datagrid with one empty row and an editgrid with none; `minRows` asks for more. */
function firstRows(type: string, min: number): Json | undefined {
  const count = Math.min(Math.max(min, type === 'datagrid' ? 1 : 0), MOST_ROWS);
  return count === 0 ? undefined : Array.from({ length: count }, () => ({}));
}

/** Whether two rows say the same, rows that say nothing left aside. */
function hasTwins(rows: readonly Json[]): boolean {
  const said = rows.filter((row) => !sameJson(row, {})).map((row) => JSON.stringify(row));
  return new Set(said).size < said.length;
}

/** A group of fields that repeats, row by row. What is inside a row is the engine's to check. */
export const grid: FieldKind = {
  name: 'grid',
  types: ['datagrid', 'editgrid', 'simpledatagrid', 'simpleeditgrid', 'datatable'],
  storesValue: false,
  ask: 'add',
  empty: (value) => !isList(value) || value.length === 0,
  initial: (component) => {
    const validate = own(component, 'validate');
    return firstRows(
      textIn(component, 'type'),
      numberIn(validate, 'minRows') ?? numberIn(validate, 'minLength') ?? numberIn(component, 'minRows') ?? 0,
    );
  },
  // One row beyond the bound, so that what was cut off is told.
  keep: (value) => (isList(value) ? value.slice(0, MOST_ROWS + 1) : undefined),
  check: ({ rules }, value) => {
    if (!isList(value)) return [{ code: 'wrong-shape' }];
    const most = Math.min(rules.maxRows ?? MOST_ROWS, MOST_ROWS);
    if (value.length > most) return [{ code: 'too-many-rows', limit: most }];
    if (rules.minRows !== undefined && value.length < rules.minRows)
      return [{ code: 'too-few-rows', limit: rules.minRows }];
    // A row that says nothing is no answer to a question that must be answered.
    if (rules.required && !value.some(says)) return [{ code: 'required' }];
    return rules.unique === true && hasTwins(value) ? [{ code: 'not-unique' }] : [];
  },
  text: () => '',
};
