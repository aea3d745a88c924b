import { html, nothing } from 'lit';
import { typed } from './control.js';
import { said, type Drawn, type FieldView, type KindDrawing } from './sheet.js';

/** A line without what stands around it. */
export function drawControl(view: FieldView, drawing: KindDrawing): Drawn {
  const line = drawing.line?.(view.field);
  if (!line) return drawing.draw(view);
  if (line.lines !== undefined) return html`<textarea ${typed(view, line)}></textarea>`;
  const { prefix, suffix } = view.field.look;
  const control = html`<input ${typed(view, line)} />`;
  if (!prefix && !suffix) return control;
  return html`<span class="affixed ${line.width}"
    >${prefix ? html`<span>${said(view.sheet, prefix)}</span>` : nothing}${control}${
      suffix ? html`<span>${said(view.sheet, suffix)}</span>` : nothing
    }</span
  >`;
}
