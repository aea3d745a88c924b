import { html, nothing } from 'lit';
import type { Layout } from '../../../domain/eform/types.js';
import { drawFaults } from './faults.js';
import { said, type DrawLayout } from '../sheet.js';

export const inside: DrawLayout = (sheet, node, rows) =>
  html`<div class="stack">${sheet.drawNodes(node.children, rows)}</div>`;

export const USUAL_LAYOUTS: Readonly<Partial<Record<Layout['layout'], DrawLayout>>> = {
  group: inside,
  panel: (sheet, node, rows) => {
    if (!node.label) return inside(sheet, node, rows);
    const title = said(sheet, node.label);
    return node.look.collapsible
      ? html`<details class="panel" ?open=${node.look.collapsed !== true}>
          <summary><h3>${title}${drawFaults(sheet, node, rows)}</h3></summary>
          ${inside(sheet, node, rows)}
        </details>`
      : html`<section class="panel">
          <h3>${title}</h3>
          ${inside(sheet, node, rows)}
        </section>`;
  },
  fieldset: (sheet, node, rows) =>
    html`<fieldset class="group">
      ${node.label && !node.look.hideLabel ? html`<legend>${said(sheet, node.label)}</legend>` : nothing}
      ${inside(sheet, node, rows)}
    </fieldset>`,
  well: (sheet, node, rows) => html`<div class="well">${inside(sheet, node, rows)}</div>`,
  columns: (sheet, node, rows) => html`<div class="columns">${sheet.drawNodes(node.children, rows)}</div>`,
  column: (sheet, node, rows) =>
    html`<div class="stack column" .style=${`--_span: ${Math.min(Math.max(node.look.width ?? 6, 1), 12)}`}>
      ${sheet.drawNodes(node.children, rows)}
    </div>`,
};
