import { html } from 'lit';
import { kindOf } from '../../domain/eform/kinds/registry.js';
import { addressOf } from '../../domain/eform/path.js';
import type { Field } from '../../domain/eform/types.js';
import { typed } from './control.js';
import { drawControl } from './draw-control.js';
import { framed } from './framed.js';
import { AROUND, drawBelow, drawHint, hintOf } from './frame.js';
import { drawingOf, placeNamesOf } from './kinds/drawings.js';
import {
  described,
  holderId,
  invalid,
  required,
  said,
  translated,
  type Drawn,
  type FieldView,
  type KindDrawing,
  type Sheet,
} from './sheet.js';

export function drawField(sheet: Sheet, node: Field, rows: readonly number[], address: string): Drawn {
  const drawing = drawingOf(node);
  // Its kind is on the way; the form draws again when it is there.
  if (!drawing) return html`<div class="skeleton"></div>`;
  const view = viewOf(sheet, node, rows, address, drawing);
  return isFixed(view) ? drawFixed(view) : drawAsked(view, drawing);
}

function viewOf(
  sheet: Sheet,
  node: Field,
  rows: readonly number[],
  address: string,
  drawing: KindDrawing,
): FieldView {
  const { filling } = sheet;
  const field = filling.fieldAt(node, address);
  const path = rows.length === 0 ? field.path : addressOf(field.path, rows);
  const complaint = filling.complaints.get(path);
  const view: FieldView = {
    sheet,
    field,
    rows,
    address,
    path,
    value: filling.value(path),
    label: said(sheet, field.label),
    id: address,
    faulty: complaint !== undefined,
    faultyPart: complaint?.part,
    describedBy: undefined,
  };
  const hint = hintOf(view, drawing.hint?.(field, sheet)) && address + AROUND.hint;
  const error = complaint && address + AROUND.error;
  return hint || error ? { ...view, describedBy: hint && error ? `${hint} ${error}` : hint || error } : view;
}

/** Whether a value is shown and not asked: known from the account, computed, or closed by the definition. */
function isFixed({ sheet, field, path }: FieldView): boolean {
  if (field.kind === 'grid' || field.kind === 'container') return false;
  return (
    sheet.locked.has(path) ||
    (field.calculated && !field.overridable) ||
    (field.readOnly && field.prefill === undefined)
  );
}

function drawAsked(view: FieldView, drawing: KindDrawing): Drawn {
  const { field, sheet, address } = view;
  const usual = drawing.hint?.(field, sheet);
  switch (drawing.frame(field)) {
    case 'own':
      return html`<div class="holder" id=${holderId(address)}>${drawing.draw(view)}</div>`;
    case 'line':
      return drawLine(view, drawing, usual);
    case 'label':
      return html`<div ${framed(view)}>
        <label></label>
        ${drawHint(view, usual)}${drawing.draw(view)}${drawBelow(view)}
      </div>`;
    case 'group':
      return html`<fieldset ${framed(view)} aria-describedby=${described(view)}>
        <legend></legend>
        ${drawHint(view, usual)}${drawing.draw(view)}${drawBelow(view)}
      </fieldset>`;
    case 'radios':
      return html`<fieldset
        ${framed(view)}
        role="radiogroup"
        aria-describedby=${described(view)}
        aria-invalid=${invalid(view.faulty)}
        aria-required=${required(view)}
      >
        <legend></legend>
        ${drawHint(view, usual)}${drawing.draw(view)}${drawBelow(view)}
      </fieldset>`;
  }
}

/** Nearly all fields of nearly all forms: one template for the whole field, with as few parts as can be. */
function drawLine(view: FieldView, drawing: KindDrawing, usual: string | undefined): Drawn {
  const { field } = view;
  const line = drawing.line?.(field) ?? { width: 'full' };
  const { prefix, suffix } = field.look;
  const below = drawBelow(view, drawing.after?.(view));
  if (line.lines === undefined && !prefix && !suffix)
    return html`<div ${framed(view)}>
      <label></label>${drawHint(view, usual)}<input ${typed(view, line)} />${below}
    </div>`;
  return html`<div ${framed(view)}>
    <label></label>${drawHint(view, usual)}${drawControl(view, drawing)}${below}
  </div>`;
}

/** A value as plain text: it looks like what it is, something to read. */
function drawFixed(view: FieldView): Drawn {
  const { sheet, field, value } = view;
  const text = kindOf(field).text(field, value, {
    lookup: placeNamesOf(sheet),
    lang: sheet.language,
    words: (written) => said(sheet, written),
  });
  return html`<div
    class="field fixed"
    id=${holderId(view.address)}
    role="group"
    aria-labelledby=${view.id + AROUND.label}
    tabindex="-1"
  >
    <span class="label" id=${view.id + AROUND.label}>${view.label}</span>
    <output translate=${translated(field)}
      >${text || html`<span class="muted">${sheet.texts.unanswered}</span>`}</output
    >
    ${drawBelow(view)}
  </div>`;
}
