import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import type { FilingStep } from '../../contract/schemas/draft.js';
import { commonTexts } from '../../i18n/common.js';
import { filingTexts } from '../../i18n/filing.js';
import { inLanguage } from '../../i18n/texts.js';

/** The way on from a step, and back to the one before. */
export function drawActions(
  before: FilingStep | undefined,
  files: boolean,
  language: Language,
  on: { readonly working: boolean; readonly onward: () => void; readonly back: () => void },
): TemplateResult {
  const words = inLanguage(filingTexts, language);
  const { next } = inLanguage(commonTexts, language);
  return html`<div class="actions go">
    <button type="button" class="primary" ?disabled=${on.working} @click=${on.onward}>
      ${!files ? next : on.working ? words.submitting : words.submit}
    </button>
    ${
      before
        ? html`<button type="button" @click=${on.back}>
            <span aria-hidden="true">←</span> ${words.steps[before]}
          </button>`
        : nothing
    }
  </div>`;
}
