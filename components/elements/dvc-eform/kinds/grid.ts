import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { MOST_ROWS } from '../../../domain/eform/kinds/grid.js';
import { drawBelow, drawHint, drawStar } from '../frame.js';
import { said, type FieldView, type KindDrawing } from '../sheet.js';

/** A group of fields that repeats: a part of the page for each row, with its number, and a button to add one. */
export const grid: KindDrawing = {
  frame: () => 'own',
  draw: (view) => {
    const { sheet, field } = view;
    const keys = sheet.filling.rowKeys(view.path);
    const most = Math.min(field.rules.maxRows ?? MOST_ROWS, MOST_ROWS);
    const full = keys.length >= most;
    return html`<fieldset class="rows" aria-describedby=${view.describedBy}>
      <legend>${view.label}${drawStar(view)}</legend>
      ${drawHint(view)} ${keys.length === 0 ? html`<p class="muted">${sheet.texts.noRows}</p>` : nothing}
      ${repeat(
        keys,
        (key) => key,
        (_key, index) => drawRow(view, index, keys.length),
      )}
      ${drawRemoved(view)}
      <div class="actions">
        <button type="button" data-row="add" ?disabled=${full} @click=${() => sheet.addRow(view)}>
          ${field.look.addRow ? said(sheet, field.look.addRow) : sheet.texts.addRow(lower(view.label))}
        </button>
        ${full ? html`<span class="hint">${sheet.texts.rowsFull(most)}</span>` : nothing}
      </div>
      ${drawBelow(view, { hint: false })}
    </fieldset>`;
  },
};

function drawRow(view: FieldView, index: number, count: number) {
  const { sheet, field, rows } = view;
  const name = rowName(view, index);
  const removable = count > (field.rules.minRows ?? 0);
  return html`<fieldset class="row" data-row=${index}>
    <legend>${name}</legend>
    <div class=${field.look.rowStyle === 'table' ? 'stack beside' : 'stack'}>
      ${sheet.drawNodes(field.children, [...rows, index])}
    </div>
    ${
      removable
        ? html`<button type="button" class="plain" @click=${() => sheet.removeRow(view, index)}>
            ${sheet.texts.removeRow(lower(name))}
          </button>`
        : nothing
    }
  </fieldset>`;
}

function drawRemoved(view: FieldView) {
  const removed = view.sheet.filling.removed.get(view.path);
  if (!removed) return nothing;
  return html`<div class="notice">
    <p>${view.sheet.texts.rowRemoved(lower(rowName(view, removed.index)))}</p>
    <button type="button" data-row="undo" @click=${() => view.sheet.restoreRow(view)}>
      ${view.sheet.texts.undo}
    </button>
  </div>`;
}

/** What a row is called in headings and announcements. */
export function rowName(view: FieldView, index: number): string {
  return view.sheet.texts.row(view.label, index + 1);
}

/** A label in the middle of a sentence; abbreviations keep their capitals. */
export function lower(label: string): string {
  const [first = '', second = ''] = label;
  return second === second.toUpperCase() && second !== second.toLowerCase()
    ? label
    : first.toLowerCase() + label.slice(first.length);
}
