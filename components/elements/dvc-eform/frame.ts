import { html, nothing } from 'lit';
import { said, type Drawn, type FieldView } from './sheet.js';

/** Ids of what stands around a control. */
export const AROUND = { hint: ':hint', error: ':error', label: ':label' } as const;

/** The class of a label: the star of what is required is drawn by the style sheet. */
export function labelClass({ field, sheet, path }: FieldView): string {
  const star = field.rules.required && !sheet.locked.has(path) ? 'star' : '';
  return field.look.hideLabel ? `visually-hidden ${star}` : star;
}

export function hintOf({ field, sheet }: FieldView, usual?: string): string {
  const { description, tooltip } = field.look;
  if (!description && !tooltip) return usual ?? '';
  return [description, tooltip].flatMap((text) => (text ? [said(sheet, text)] : [])).join(' ');
}

export function drawHint(view: FieldView, usual?: string): Drawn {
  const hint = hintOf(view, usual);
  return hint ? html`<p class="hint" id=${view.id + AROUND.hint}>${hint}</p>` : nothing;
}

/** The complaint about a field, in the words that the summary uses too. */
export function drawError(view: FieldView): Drawn {
  if (!view.faulty) return nothing;
  const complaint = view.sheet.filling.complaints.get(view.path);
  return html`<p class="error" id=${view.id + AROUND.error}>
    <span class="visually-hidden">${view.sheet.texts.errorMark} </span>${complaint?.message}
  </p>`;
}

/** Where a value comes from, as long as it is still that value. */
export function drawSource({ sheet, path }: FieldView): Drawn {
  const source = sheet.sources[path];
  if (source === undefined || !sheet.filling.untouched(path)) return nothing;
  const { source: known, sourceOther } = sheet.texts;
  return html`<p class="hint source">${Object.hasOwn(known, source) ? known[source] : sourceOther}</p>`;
}

/** What stands below a control. */
export function drawBelow(view: FieldView, after: Drawn = nothing): Drawn {
  const source = drawSource(view);
  const error = drawError(view);
  // Most fields have none of it: one empty place in the page costs less than three.
  if (after === nothing && source === nothing) return error;
  return html`${after}${source}${error}`;
}
