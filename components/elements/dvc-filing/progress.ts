import { html, nothing, type TemplateResult } from 'lit';
import type { FilingStep } from '../../contract/schemas/draft.js';
import type { Bill } from '../../contract/schemas/payment.js';
import type { FilingWords } from './steps/step.js';

/**
 * The steps by name, those done with a mark, the present one marked as such.
 *
 * @param bill tells whether the step of paying is done, which may be before steps that were gone back to
 */
export function drawProgress(
  steps: readonly FilingStep[],
  at: number,
  bill: Bill | undefined,
  words: FilingWords,
): TemplateResult {
  const paid = bill !== undefined && bill.paid > 0 && bill.due === 0;
  const isDone = (step: FilingStep, index: number): boolean =>
    index < at || (index > at && step === 'payment' && paid);
  return html`<ol class="steps" role="list" aria-label=${words.stepsLabel}>
    ${steps.map(
      (step, index) =>
        html`<li class=${isDone(step, index) ? 'done' : ''} aria-current=${index === at ? 'step' : nothing}>
          <span class="mark" aria-hidden="true">${isDone(step, index) ? '✓' : index + 1}</span>
          <span>
            ${words.steps[step]}${
              isDone(step, index) ? html`<span class="visually-hidden"> (${words.stepDone})</span>` : nothing
            }
          </span>
        </li>`,
    )}
  </ol>`;
}
