import { html, nothing, type TemplateResult } from 'lit';
import type { Complaint, FilingWords } from './steps/step.js';

/** All that has to be put right in a step, each line leading to its field. */
export function drawSummary(
  complaints: readonly Complaint[],
  words: FilingWords,
  lead: (field: string) => void,
): TemplateResult | typeof nothing {
  if (complaints.length === 0) return nothing;
  const go = (event: Event, field: string): void => {
    event.preventDefault();
    lead(field);
  };
  return html`<div class="notice danger summary" id="summary" tabindex="-1" role="alert">
    <h4>${words.summaryTitle}</h4>
    <ul>
      ${complaints.map(
        ({ field, message }) =>
          html`<li><a href="#${field}" @click=${(event: Event) => go(event, field)}>${message}</a></li>`,
      )}
    </ul>
  </div>`;
}
