import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import type { Procedure, Tenant } from '../../contract/schemas/procedure.js';
import { procedureFurtherTexts } from '../../i18n/procedure-further.js';
import { either, procedureTexts } from '../../i18n/procedure.js';
import { inLanguage } from '../../i18n/texts.js';

/** Why there is no button, and where to go instead. */
export function drawNotFileable(
  procedure: Procedure,
  tenant: Tenant | undefined,
  language: Language,
): TemplateResult {
  const words = inLanguage(procedureFurtherTexts, language);
  const { byChannel } = inLanguage(procedureTexts, language);
  const byHand = procedure.channels.map(({ channel }) => channel).filter((channel) => channel !== 'online');
  const ways = [...new Set(byHand)].map((channel) => byChannel[channel]);
  return html`<div class="notice">
    <p>
      <strong
        >${procedure.online !== 'none' ? words.notFileable.elsewhere : words.notFileable.offline}</strong
      >
    </p>
    ${
      procedure.online !== 'none'
        ? html`<p>
            ${words.fileElsewhere(procedure.agency)}
            <a href="https://dichvucong.gov.vn" target="_blank" rel="noreferrer">${words.nationalPortal}</a>.
          </p>`
        : nothing
    }
    <p>${ways.length > 0 ? words.fileByHand(either(ways, language)) : words.askAgency}</p>
    ${drawHotline(tenant, words.hotline)}
  </div>`;
}

/** The province's number to call, if it has one. */
function drawHotline(tenant: Tenant | undefined, lead: string): TemplateResult | typeof nothing {
  if (!tenant?.hotline) return nothing;
  const dialled = tenant.hotline.replace(/[^\d+]/g, '');
  return html`<p>${lead} <a href="tel:${dialled}" class="number">${tenant.hotline}</a>.</p>`;
}
