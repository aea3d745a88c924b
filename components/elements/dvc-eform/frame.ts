import { html, nothing } from 'lit';
import { said, type Drawn, type FieldView } from './sheet.js';

/** Ids of what stands around a control. */
export const AROUND = { hint: ':hint', error: ':error', label: ':label' } as const;

export function drawStar({ field, sheet, path }: FieldView): Drawn {
  if (!field.rules.required || sheet.locked.has(path)) return nothing;
  return html`<span class="star" aria-hidden="true"> *</span>`;
}

export function hintOf({ field, sheet }: FieldView, usual?: string): string {
  const { description, tooltip } = field.look;
  const parts = [description, tooltip].flatMap((text) => (text ? [said(sheet, text)] : []));
  return parts.length > 0 ? parts.join(' ') : (usual ?? '');
}

export function drawHint(view: FieldView, usual?: string): Drawn {
  const hint = hintOf(view, usual);
  return hint ? html`<p class="hint" id=${view.id + AROUND.hint}>${hint}</p>` : nothing;
}

/** The complaint about a field, in the words that the summary uses too. */
export function drawError(view: FieldView): Drawn {
  const complaint = view.sheet.filling.complaints.get(view.path);
  if (!complaint) return nothing;
  return html`<p class="error" id=${view.id + AROUND.error}>
    <span class="visually-hidden">${view.sheet.texts.errorMark} </span>${complaint.message}
  </p>`;
}

/** Where a value comes from, as long as it is still that value. */
export function drawSource({ sheet, path }: FieldView): Drawn {
  const source = sheet.sources[path];
  if (source === undefined || !sheet.filling.untouched(path)) return nothing;
  const { source: known, sourceOther } = sheet.texts;
  return html`<p class="hint source">${Object.hasOwn(known, source) ? known[source] : sourceOther}</p>`;
}

/** What stands below a control that draws its own label. */
export function drawBelow(view: FieldView, parts: { hint: boolean } = { hint: true }): Drawn {
  return html`${parts.hint ? drawHint(view) : nothing}${drawSource(view)}${drawError(view)}`;
}
