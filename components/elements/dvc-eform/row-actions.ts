/** What somebody does with the rows of a repeat: each draws what changed, says it, and leads the focus on. */
import { rowsOf } from './filling-rows.js';
import { lower, rowName } from './row-name.js';
import type { FieldView } from './sheet.js';
import { kindTexts } from './kinds/kind-texts.js';

export function addRow(view: FieldView): void {
  const { sheet, path } = view;
  const rows = rowsOf(sheet.filling);
  sheet.rowsChanged(view, rows.add(path));
  const index = rows.keys(path).length - 1;
  sheet.announce(kindTexts(sheet).rowAdded(rowName(view, index)), view, `[data-row="${index}"]`);
}

export function openRow(view: FieldView, index: number): void {
  const { sheet } = view;
  rowsOf(sheet.filling).open(view.path, index);
  sheet.redraw(view.address);
  sheet.focusIn(view, `[data-row="${index}"]`);
}

/** Closes a row unless something in it needs another look. */
export function closeRow(view: FieldView, index: number): void {
  const { sheet, path } = view;
  const rows = rowsOf(sheet.filling);
  sheet.cells.redraw(rows.leave(path, index));
  const within = `${path}[${index}]`;
  const first = [...sheet.filling.complaints.keys()].find((complained) => complained.startsWith(within));
  if (first !== undefined) return void sheet.focus(first);
  rows.open(path, undefined);
  sheet.redraw(view.address);
  sheet.focusIn(view, `[data-row="${index}"] [data-row="toggle"]`);
}

export function removeRow(view: FieldView, index: number): void {
  const { sheet, path } = view;
  const name = rowName(view, index);
  sheet.rowsChanged(view, rowsOf(sheet.filling).remove(path, index));
  sheet.announce(kindTexts(sheet).rowRemoved(lower(name)), view, '[data-row="undo"]');
}

/** Puts back the row that was taken out last. */
export function restoreRow(view: FieldView): void {
  const { sheet, path } = view;
  const rows = rowsOf(sheet.filling);
  const index = rows.removed.get(path)?.index ?? 0;
  sheet.rowsChanged(view, rows.restore(path));
  sheet.announce(kindTexts(sheet).rowRestored(lower(rowName(view, index))), view, `[data-row="${index}"]`);
}
