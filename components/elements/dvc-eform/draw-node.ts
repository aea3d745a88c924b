import { html, nothing } from 'lit';
import { addressOf } from '../../domain/eform/path.js';
import type { FormNode } from '../../domain/eform/types.js';
import { cell } from './cell.js';
import { drawField } from './draw-field.js';
import { drawContentOf, drawLayoutOf } from './kinds/drawings.js';
import type { Drawn, Sheet } from './sheet.js';

/** So many nodes are drawn as one part of a long page, which the browser lays out when it comes into sight. */
const PART = 10;

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
      return drawLayoutOf(node)?.(sheet, node, rows) ?? nothing;
    case 'field':
      return drawField(sheet, node, rows, address);
  }
}
