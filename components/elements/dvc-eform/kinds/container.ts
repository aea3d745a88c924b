import { html, nothing } from 'lit';
import type { KindDrawing } from '../sheet.js';

/** Fields whose values lie together; on the page a group under its name. */
export const container: KindDrawing = {
  frame: () => 'own',
  draw: ({ sheet, field, rows, label }) =>
    html`<fieldset class="group">
      ${field.look.hideLabel || label === field.key ? nothing : html`<legend>${label}</legend>`}
      <div class="stack">${sheet.drawNodes(field.children, rows)}</div>
    </fieldset>`,
};
