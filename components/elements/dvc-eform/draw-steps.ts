import { html, nothing } from 'lit';
import type { Step } from '../../domain/eform/types.js';
import { printWhole } from './print-whole.js';
import { said, type Drawn, type Sheet } from './sheet.js';

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
  return html`<nav class="no-print" aria-label=${texts.steps} ${printWhole(sheet)}>
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
