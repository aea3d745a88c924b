import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { MOST_ROWS } from '../../../domain/eform/rows.js';
import { kindOf } from '../../../domain/eform/kinds/registry.js';
import { addressOf } from '../../../domain/eform/path.js';
import type { Field, FormNode } from '../../../domain/eform/types.js';
import { drawBelow, drawHint, labelClass } from '../frame.js';
import { described, said, type FieldView, type KindDrawing } from '../sheet.js';
import { rowsOf } from '../filling-rows.js';
import { addRow, closeRow, openRow, removeRow, restoreRow } from '../row-actions.js';
import { lower, rowName } from '../row-name.js';
import { placeNamesOf } from './drawings.js';
import { kindTexts } from './kind-texts.js';

/** So many answers tell one closed row from another. */
const TOLD = 3;

/**
 * A group of fields that repeats: a part of the page for each row, with its number, and a button to add one.
 * Rows of `cards` open one at a time; one in which something needs another look stays open until that is done.
 */
export const grid: KindDrawing = {
  frame: () => 'own',
  draw: (view) => {
    const { sheet, field } = view;
    const keys = rowsOf(sheet.filling).keys(view.path);
    const most = Math.min(field.rules.maxRows ?? MOST_ROWS, MOST_ROWS);
    const full = keys.length >= most;
    return html`<fieldset class="rows" aria-describedby=${described(view)}>
      <legend class=${labelClass(view)}>${view.label}</legend>
      ${drawHint(view)} ${keys.length === 0 ? html`<p class="muted">${kindTexts(sheet).noRows}</p>` : nothing}
      ${repeat(
        keys,
        (key) => key,
        (_key, index) => drawRow(view, index, keys.length),
      )}
      ${drawRemoved(view)}
      <div class="actions">
        <button type="button" data-row="add" ?disabled=${full} @click=${() => addRow(view)}>
          ${field.look.addRow ? said(sheet, field.look.addRow) : kindTexts(sheet).addRow(lower(view.label))}
        </button>
        ${full ? html`<span class="hint">${kindTexts(sheet).rowsFull(most)}</span>` : nothing}
      </div>
      ${drawBelow(view)}
    </fieldset>`;
  },
};

function drawRow(view: FieldView, index: number, count: number) {
  const { sheet, field, rows } = view;
  const name = rowName(view, index);
  const cards = field.look.rowStyle === 'cards';
  const open = !cards || rowsOf(sheet.filling).isOpen(view.path, index);
  const removable = count > (field.rules.minRows ?? 0);
  return html`<fieldset class="row" data-row=${index}>
    <legend>${name}</legend>
    ${
      open
        ? html`<div class=${field.look.rowStyle === 'table' ? 'stack beside' : 'stack'}>
            ${sheet.drawNodes(field.children, [...rows, index])}
          </div>`
        : drawClosed(view, index)
    }
    <div class="actions">
      ${
        cards
          ? html`<button
              type="button"
              data-row="toggle"
              @click=${() => (open ? closeRow(view, index) : openRow(view, index))}
            >
              ${open ? kindTexts(sheet).doneRow : sheet.texts.edit}<span class="visually-hidden">
                ${lower(name)}</span
              >
            </button>`
          : nothing
      }
      ${
        removable
          ? html`<button type="button" class="plain" @click=${() => removeRow(view, index)}>
              ${kindTexts(sheet).removeRow(lower(name))}
            </button>`
          : nothing
      }
    </div>
  </fieldset>`;
}

function drawClosed(view: FieldView, index: number) {
  const told = tellRow(view, index);
  return told
    ? html`<p translate="no">${told}</p>`
    : html`<p class="muted">${kindTexts(view.sheet).emptyRow}</p>`;
}

/** A closed row in words: its first answers. */
function tellRow({ sheet, field, rows }: FieldView, index: number): string {
  const told: string[] = [];
  const within = [...rows, index];
  const look = (nodes: readonly FormNode[]): void => {
    for (const node of nodes) {
      if (told.length >= TOLD) return;
      if (!sheet.filling.shows(addressOf(node.id, within))) continue;
      if (node.node === 'layout') look(node.children);
      if (node.node === 'field') told.push(...wordsOf(node));
    }
  };
  const wordsOf = (node: Field): string[] => {
    const text = kindOf(node).text(node, sheet.filling.value(addressOf(node.path, within)), {
      lookup: placeNamesOf(sheet),
      lang: sheet.language,
      words: (written) => said(sheet, written),
    });
    return text ? [text] : [];
  };
  look(field.children);
  return told.join(' · ');
}

function drawRemoved(view: FieldView) {
  const removed = rowsOf(view.sheet.filling).removed.get(view.path);
  if (!removed) return nothing;
  return html`<div class="notice">
    <p>${kindTexts(view.sheet).rowRemoved(lower(rowName(view, removed.index)))}</p>
    <button type="button" data-row="undo" @click=${() => restoreRow(view)}>
      ${kindTexts(view.sheet).undo}
    </button>
  </div>`;
}
