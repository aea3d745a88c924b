import { html, nothing } from 'lit';
import type { FormNode, Step } from '../../domain/eform/types.js';
import { cell } from './cell.js';
import { drawSummary } from './draw-around.js';
import { LOADED } from './kinds/drawings.js';
import type { LiveSheet } from './live-sheet.js';
import type { Drawn } from './sheet.js';
import type { WalkThrough } from './walk-through.js';

/** The id of the page that shows everything once more. */
export const REVIEW = '#review';
/** The address of the line that tells what happened. */
export const STATUS = '~status';

/** What the page around the fields is drawn from. */
export interface Page {
  readonly sheet: LiveSheet;
  readonly way: WalkThrough;
  readonly disabled: boolean;
  readonly withoutActions: boolean;
  readonly canSave: boolean;
  readonly backOut: boolean;
  /** What happened last, in words. */
  status(): string;
  next(): void;
  back(): void;
  save(): void;
  goTo(step: string): void;
  focusField(path: string): void;
}

export function drawStep(page: Page, current: Step): Drawn {
  const { sheet, way } = page;
  const steps = sheet.filling.steps();
  const nodes = current.nodes.flatMap((node) => inStep(node, steps.length > 1 && node.id === current.id));
  return html`<fieldset class="whole" role="presentation" ?disabled=${page.disabled}>
    ${drawSummary(way.summary, sheet.texts, (path) => page.focusField(path))}
    ${LOADED.usual?.drawSteps(sheet, steps, current, (step) => page.goTo(step.id)) ?? nothing}
    ${asks(nodes) ? html`<p class="hint">${sheet.texts.requiredMark}</p>` : nothing}
    <div class="stack">${sheet.drawNodes(nodes, [])}</div>
    ${drawFoot(page, steps.indexOf(current) > 0)}
  </fieldset>`;
}

/** What stands below the fields: buttons, and the line that tells what happened. */
export function drawFoot(page: Page, back: boolean): Drawn {
  const { texts, cells } = page.sheet;
  const actions = page.withoutActions
    ? nothing
    : html`<div class="actions no-print" part="actions">
        <button type="button" class="primary" @click=${() => page.next()}>${texts.next}</button>
        ${page.canSave ? html`<button type="button" @click=${() => page.save()}>${texts.saveDraft}</button>` : nothing}
        ${back || page.backOut ? html`<button type="button" @click=${() => page.back()}>${texts.back}</button>` : nothing}
      </div>`;
  return html`${actions}
    <p class="status hint" role="status">${cell(cells, STATUS, () => page.status())}</p>`;
}

/** The heading of a step bears the title of its panel, so that the panel is drawn without. */
function inStep(node: FormNode, isStep: boolean): readonly FormNode[] {
  return isStep && node.node === 'layout' ? node.children : [node];
}

/** Whether any of the fields is marked as required. */
function asks(nodes: readonly FormNode[]): boolean {
  return nodes.some(
    (node) =>
      (node.node === 'field' && node.rules.required) || (node.node !== 'content' && asks(node.children)),
  );
}
