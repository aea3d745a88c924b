import { html, nothing } from 'lit';
import { addressOf } from '../../../domain/eform/path.js';
import type { FormNode, Layout } from '../../../domain/eform/types.js';
import { cell } from '../cell.js';
import { drawFaults } from './faults.js';
import { said, type DrawLayout, type Sheet } from '../sheet.js';

/** Which tab of a group shows, by the address of the group; the first one without. */
const CHOSEN = new WeakMap<Sheet, Map<string, string>>();

/** Groups of which one shows at a time. All are in the page, so that what was typed in one stays. */
const tabs: DrawLayout = (sheet, node, rows) => {
  const address = addressOf(node.id, rows);
  const shown = node.children.filter((child) => sheet.filling.shows(addressOf(child.id, rows)));
  const chosenId = CHOSEN.get(sheet)?.get(address);
  const chosen = shown.find(({ id }) => id === chosenId) ?? shown[0];
  const choose = (tab: FormNode): void => {
    const map = CHOSEN.get(sheet) ?? new Map<string, string>();
    CHOSEN.set(sheet, map.set(address, tab.id));
    sheet.redraw(address);
  };
  const move = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = by && chosen && shown[(shown.indexOf(chosen) + by + shown.length) % shown.length];
    if (!next) return;
    event.preventDefault();
    const list = event.currentTarget as Element;
    choose(next);
    list.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  };
  return html`<div class="tabs">
    <div role="tablist" aria-label=${node.label ? said(sheet, node.label) : nothing} @keydown=${move}>
      ${node.children.map((tab) =>
        cell(sheet.cells, addressOf(tab.id, rows), () =>
          sheet.filling.shows(addressOf(tab.id, rows))
            ? html`<button
                type="button"
                role="tab"
                id=${`${addressOf(tab.id, rows)}:tab`}
                aria-controls=${`${addressOf(tab.id, rows)}:panel`}
                aria-selected=${tab === chosen ? 'true' : 'false'}
                tabindex=${tab === chosen ? 0 : -1}
                @click=${() => choose(tab)}
              >
                ${said(sheet, tab.label)}${drawFaults(sheet, tab, rows)}
              </button>`
            : nothing,
        ),
      )}
    </div>
    ${node.children.map((tab) =>
      cell(sheet.cells, addressOf(tab.id, rows), () =>
        sheet.filling.shows(addressOf(tab.id, rows))
          ? html`<div
              class="stack"
              role="tabpanel"
              id=${`${addressOf(tab.id, rows)}:panel`}
              aria-labelledby=${`${addressOf(tab.id, rows)}:tab`}
              ?hidden=${tab !== chosen}
            >
              ${sheet.drawNodes(tab.node === 'layout' ? tab.children : [tab], rows)}
            </div>`
          : nothing,
      ),
    )}
  </div>`;
};

/** Cells side by side where there is room, one under another where there is none. */
const table: DrawLayout = (sheet, node: Layout, rows) =>
  html`<div class="cells">${sheet.drawNodes(node.children, rows)}</div>`;

export const LAYOUTS: ReadonlyMap<string, DrawLayout> = new Map([
  ['tabs', tabs],
  ['simpletabs', tabs],
  ['accordion', tabs],
  ['table', table],
  ['simpletable', table],
]);
