import { html, nothing } from 'lit';
import { printable } from '../../domain/eform/print.js';
import type { PrintSection } from '../../domain/eform/types.js';
import type { Drawn, Sheet } from './sheet.js';

/** The filled form as something to read, in its own order and words. */
export function drawReadable(sheet: Sheet): Drawn {
  const { filling, places, language, texts } = sheet;
  const sections = printable(filling.form, filling.answers, places.names(language), language);
  return html`<div class="readable">
    ${sections.map(
      (section) =>
        html`<section>
          ${drawTitle(section)}
          ${
            section.lines.length > 0
              ? html`<dl>
                  ${section.lines.map(
                    ({ label, text }) =>
                      html`<div>
                        <dt>${label}</dt>
                        <dd>${text || html`<span class="muted">${texts.unanswered}</span>`}</dd>
                      </div>`,
                  )}
                </dl>`
              : nothing
          }
        </section>`,
    )}
  </div>`;
}

function drawTitle({ title, level }: PrintSection): Drawn {
  if (!title) return nothing;
  return level <= 1 ? html`<h3>${title}</h3>` : html`<h4>${title}</h4>`;
}
