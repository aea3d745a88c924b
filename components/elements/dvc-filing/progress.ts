import { html, nothing, type TemplateResult } from 'lit';
import type { FilingStep } from '../../contract/schemas/draft.js';
import type { FilingWords } from './steps/step.js';

/** The steps by name, those done with a mark, the present one marked as such. */
export function drawProgress(steps: readonly FilingStep[], at: number, words: FilingWords): TemplateResult {
  return html`<ol class="steps" role="list" aria-label=${words.stepsLabel}>
    ${steps.map(
      (step, index) =>
        html`<li class=${index < at ? 'done' : ''} aria-current=${index === at ? 'step' : nothing}>
          <span class="mark" aria-hidden="true">${index < at ? '✓' : index + 1}</span>
          <span>
            ${words.steps[step]}${
              index < at ? html`<span class="visually-hidden"> (${words.stepDone})</span>` : nothing
            }
          </span>
        </li>`,
    )}
  </ol>`;
}
