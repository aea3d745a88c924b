import { html, nothing } from 'lit';
import { KINDS } from '../../domain/eform/kinds/registry.js';
import { addressOf } from '../../domain/eform/path.js';
import type { Content, Field, FormNode, Layout } from '../../domain/eform/types.js';
import { paragraphs } from '../../domain/eform/words.js';
import { cell } from './cell.js';
import { AROUND, drawBelow, drawError, drawHint, drawSource, drawStar, hintOf } from './frame.js';
import { DRAWINGS } from './kinds/registry.js';
import { holderId, said, type Drawn, type FieldView, type Sheet } from './sheet.js';

/** Draws nodes one under another; each draws itself again when only it has changed. */
export function drawNodes(sheet: Sheet, nodes: readonly FormNode[], rows: readonly number[]): unknown {
  return nodes.map((node) => {
    const address = addressOf(node.id, rows);
    return cell(sheet.cells, address, () =>
      sheet.filling.shows(address) ? drawNode(sheet, node, rows, address) : nothing,
    );
  });
}

function drawNode(sheet: Sheet, node: FormNode, rows: readonly number[], address: string): Drawn {
  switch (node.node) {
    case 'content':
      return drawContent(sheet, node);
    case 'layout':
      return DRAW_LAYOUT[node.layout](sheet, node, rows);
    case 'field':
      return drawField(viewOf(sheet, node, rows, address));
  }
}

function viewOf(sheet: Sheet, field: Field, rows: readonly number[], address: string): FieldView {
  const path = addressOf(field.path, rows);
  const complaint = sheet.filling.complaints.get(path);
  const bare = {
    sheet,
    field,
    rows,
    address,
    path,
    value: sheet.filling.value(path),
    label: said(sheet, field.label),
    id: address,
    faulty: complaint !== undefined,
    faultyPart: complaint?.part,
    describedBy: nothing,
  } as const;
  const usual = DRAWINGS[field.kind].hint?.(field, sheet.texts);
  const ids = [hintOf(bare, usual) && AROUND.hint, complaint && AROUND.error].flatMap((end) =>
    end ? [address + end] : [],
  );
  return { ...bare, describedBy: ids.length > 0 ? ids.join(' ') : nothing };
}

/** Whether a value is shown and not asked: known from the account, computed, or closed by the definition. */
function isFixed({ sheet, field, path }: FieldView): boolean {
  if (field.kind === 'grid' || field.kind === 'container') return false;
  return sheet.locked.has(path) || field.calculated || (field.readOnly && field.prefill === undefined);
}

function drawField(view: FieldView): Drawn {
  const drawing = DRAWINGS[view.field.kind];
  if (isFixed(view)) return drawFixed(view);
  const usual = drawing.hint?.(view.field, view.sheet.texts);
  const hidden = view.field.look.hideLabel ? 'visually-hidden' : '';
  switch (drawing.frame(view.field)) {
    case 'own':
      return html`<div class="holder" id=${holderId(view.address)}>${drawing.draw(view)}</div>`;
    case 'label':
      return html`<div class="field ${view.faulty ? 'faulty' : ''}" id=${holderId(view.address)}>
        <label class=${hidden} for=${view.id}>${view.label}${drawStar(view)}</label>
        ${drawHint(view, usual)} ${drawing.draw(view)} ${drawSource(view)} ${drawError(view)}
      </div>`;
    case 'group':
      return html`<fieldset
        class="field ${view.faulty ? 'faulty' : ''}"
        id=${holderId(view.address)}
        aria-describedby=${view.describedBy}
      >
        <legend class=${hidden}>${view.label}${drawStar(view)}</legend>
        ${drawHint(view, usual)} ${drawing.draw(view)} ${drawBelow(view, { hint: false })}
      </fieldset>`;
  }
}

/** A value as plain text: it looks like what it is, something to read. */
function drawFixed(view: FieldView): Drawn {
  const { sheet, field, value } = view;
  const text = KINDS[field.kind].text(field, value, {
    lookup: sheet.places.names(sheet.language),
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
    <output>${text || html`<span class="muted">${sheet.texts.unanswered}</span>`}</output>
    ${drawSource(view)} ${drawError(view)}
  </div>`;
}

function drawContent(sheet: Sheet, node: Content): Drawn {
  const texts = paragraphs(sheet.filling.form, node, sheet.language);
  return texts.length > 0
    ? html`<div class="content">${texts.map((text) => html`<p>${text}</p>`)}</div>`
    : nothing;
}

type DrawLayout = (sheet: Sheet, node: Layout, rows: readonly number[]) => Drawn;

const inside: DrawLayout = (sheet, node, rows) =>
  html`<div class="stack">${sheet.drawNodes(node.children, rows)}</div>`;

const DRAW_LAYOUT: Readonly<Record<Layout['layout'], DrawLayout>> = {
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
  group: inside,
};
