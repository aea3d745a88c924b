import { html, nothing } from 'lit';
import { addressOf } from '../../domain/eform/path.js';
import type { FormNode, Layout } from '../../domain/eform/types.js';
import { cell } from './cell.js';
import { drawField } from './draw-field.js';
import { drawContentOf, drawLayoutOf } from './kinds/drawings.js';
import { said, type Drawn, type DrawLayout, type Sheet } from './sheet.js';

/** So many nodes are drawn as one part of a long page, which the browser lays out when it comes into sight. */
const PART = 20;

/** Draws nodes one under another; each draws itself again when only it has changed. */
export function drawNodes(sheet: Sheet, nodes: readonly FormNode[], rows: readonly number[]): unknown {
  if (nodes.length <= 2 * PART) return nodes.map((node) => drawCell(sheet, node, rows));
  const parts = Array.from({ length: Math.ceil(nodes.length / PART) }, (_, i) =>
    nodes.slice(i * PART, (i + 1) * PART),
  );
  return parts.map(
    (part) => html`<div class="stack part">${part.map((node) => drawCell(sheet, node, rows))}</div>`,
  );
}

function drawCell(sheet: Sheet, node: FormNode, rows: readonly number[]): unknown {
  const address = rows.length === 0 ? node.id : addressOf(node.id, rows);
  return cell(sheet.cells, address, () =>
    sheet.filling.shows(address) ? drawNode(sheet, node, rows, address) : nothing,
  );
}

function drawNode(sheet: Sheet, node: FormNode, rows: readonly number[], address: string): Drawn {
  switch (node.node) {
    case 'content':
      return drawContentOf(sheet, node, address);
    case 'layout':
      return (drawLayoutOf(node) ?? DRAW_LAYOUT[node.layout] ?? inside)(sheet, node, rows);
    case 'field':
      return drawField(sheet, node, rows, address);
  }
}

const inside: DrawLayout = (sheet, node, rows) =>
  html`<div class="stack">${sheet.drawNodes(node.children, rows)}</div>`;

const DRAW_LAYOUT: Readonly<Partial<Record<Layout['layout'], DrawLayout>>> = {
  panel: (sheet, node, rows) => {
    if (!node.label) return inside(sheet, node, rows);
    const title = said(sheet, node.label);
    return node.look.collapsible
      ? html`<details class="panel" ?open=${node.look.collapsed !== true}>
          <summary><h3>${title}</h3></summary>
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
