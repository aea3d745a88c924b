import { html, nothing } from 'lit';
import { idOf } from '../../domain/eform/path.js';
import { printable } from '../../domain/eform/print.js';
import type { PrintSection, Step } from '../../domain/eform/types.js';
import type { Page } from './draw-page.js';
import { placeNamesOf } from './kinds/drawings.js';
import { kindTexts } from './kinds/kind-texts.js';
import { translated, type Drawn, type Sheet } from './sheet.js';

export { styles } from './readable.styles.js';

/**
 * The filled form as something to read, in its own order and words.
 * @param edit leads back to a step, for a summary before the end: beside each part that begins one
 */
export function drawReadable(sheet: Sheet, edit?: (step: Step) => void): Drawn {
  const { filling, language } = sheet;
  const sections = printable(filling.form, filling.answers, placeNamesOf(sheet), language);
  let last: Step | undefined;
  return html`<div class="readable">
    ${sections.map((section) => {
      const step = stepOf(sheet, section);
      const begins = step !== last;
      last = step;
      return html`<section>
        ${drawHead(sheet, section, begins ? step : undefined, edit)} ${drawLines(sheet, section)}
      </section>`;
    })}
  </div>`;
}

/**
 * The filled form once more before it is handed on.
 * @param foot what stands below it
 */
export function drawReview(page: Page, foot: Drawn): Drawn {
  const { sheet, disabled } = page;
  return html`<fieldset class="whole" role="presentation" ?disabled=${disabled}>
    <h2 tabindex="-1">${kindTexts(sheet).reviewTitle}</h2>
    <p class="hint">${kindTexts(sheet).reviewHint}</p>
    ${drawReadable(sheet, (step) => page.goTo(step.id))} ${foot}
  </fieldset>`;
}

function stepOf({ filling: { form } }: Sheet, { id, lines: [line] }: PrintSection): Step | undefined {
  let top = form.nodes.get(idOf(id).replace(/\[\]$/, '')) ?? form.nodes.get(idOf(line?.path ?? ''));
  while (top?.parent !== undefined) top = form.nodes.get(top.parent);
  return form.steps.find((step) => top !== undefined && step.nodes.includes(top)) ?? form.steps[0];
}

function drawHead(
  { texts, filling }: Sheet,
  { title, level }: PrintSection,
  step: Step | undefined,
  edit: ((step: Step) => void) | undefined,
): Drawn {
  const heading = title
    ? level <= 1
      ? html`<h3>${title}</h3>`
      : html`<h4>${title}</h4>`
    : step && edit
      ? html`<h3>${step.title || filling.form.title}</h3>`
      : nothing;
  if (!step || !edit) return heading;
  return html`<header>
    ${heading}
    <button type="button" class="plain no-print" @click=${() => edit(step)}>
      ${texts.edit}<span class="visually-hidden"> ${title || step.title || filling.form.title}</span>
    </button>
  </header>`;
}

function drawLines({ texts, filling: { form } }: Sheet, { lines }: PrintSection): Drawn {
  if (lines.length === 0) return nothing;
  return html`<dl>
    ${lines.map(({ path, label, text }) => {
      const field = form.fields.get(idOf(path));
      const said = text || html`<span class="muted">${texts.unanswered}</span>`;
      return html`<div>
        <dt>${label}</dt>
        <dd translate=${text && field ? translated(field) : nothing}>${said}</dd>
      </div>`;
    })}
  </dl>`;
}
