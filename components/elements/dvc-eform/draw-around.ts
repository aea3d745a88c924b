import { html, nothing } from 'lit';
import type { EformTexts } from '../../i18n/eform.js';
import type { Drawn } from './sheet.js';
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
