import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import type { Procedure, Tenant } from '../../contract/schemas/procedure.js';
import { procedureTexts } from '../../i18n/procedure.js';
import { inLanguage } from '../../i18n/texts.js';
import { wordTexts } from '../../i18n/words.js';
import { answerOf } from './answer.js';

/** What people ask first, with its answer. */
export function drawAnswer(
  procedure: Procedure,
  agencies: number,
  tenant: Tenant | undefined,
  language: Language,
): TemplateResult {
  const words = inLanguage(procedureTexts, language);
  const { provisional } = inLanguage(wordTexts, language);
  const taken = tenant ? words.agencies(agencies, tenant.name) : words.agenciesHere(agencies);
  return html`<dl class="answer" aria-label=${words.answer}>
    ${answerOf(procedure, language).map(
      (line) =>
        html`<div>
          <dt>${line.label}</dt>
          <dd>
            <span class="value number">${line.value}</span>
            ${line.provisional ? html`<span class="tag warning">${provisional}</span>` : nothing}
            ${line.notes.map((note) => html`<span class="hint">${note}</span>`)}
            ${line.label === words.way && agencies > 0 ? html`<span class="hint number">${taken}</span>` : nothing}
          </dd>
        </div>`,
    )}
  </dl>`;
}
