import { html, nothing } from 'lit';
import type { Step } from '../../domain/eform/types.js';
import type { EformTexts } from '../../i18n/eform.js';
import { said, type Drawn, type Sheet } from './sheet.js';
import type { SummaryLine } from './walk-through.js';

/** All that has to be put right, above the form; each line leads to its field. */
export function drawSummary(
  lines: readonly SummaryLine[],
  texts: EformTexts,
  go: (path: string) => void,
): Drawn {
  if (lines.length === 0) return nothing;
  return html`<section class="summary notice danger" tabindex="-1" aria-labelledby="summary">
    <h2 id="summary">${texts.summary(lines.length)}</h2>
    <p class="small">${texts.summaryHint}</p>
    <ul>
      ${lines.map(
        ({ path, message }) =>
          html`<li><button type="button" class="plain" @click=${() => go(path)}>${message}</button></li>`,
      )}
    </ul>
  </section>`;
}

/** Where one is among the steps; those behind lead back. */
export function drawSteps(
  sheet: Sheet,
  steps: readonly Step[],
  current: Step,
  go: (step: Step) => void,
): Drawn {
  if (steps.length < 2) return nothing;
  const { texts } = sheet;
  const at = steps.indexOf(current);
  return html`<nav class="no-print" aria-label=${texts.steps}>
      <ol role="list" class="steps">
        ${steps.map((step, index) => {
          const title = said(sheet, step.title);
          return html`<li aria-current=${index === at ? 'step' : nothing}>
            ${index < at ? html`<button type="button" class="plain" @click=${() => go(step)}>${title}</button>` : title}
          </li>`;
        })}
      </ol>
    </nav>
    <h2 tabindex="-1">${texts.stepOf(at + 1, steps.length, said(sheet, current.title))}</h2>`;
}

export function drawBones(texts: EformTexts): Drawn {
  return html`<div class="bones" role="status">
    <span class="visually-hidden">${texts.loading}</span>
    ${[1, 2, 3].map(
      () =>
        html`<div class="skeleton"></div>
          <div class="skeleton"></div>`,
    )}
  </div>`;
}
