import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import type { Fee, Procedure, Tenant } from '../../contract/schemas/procedure.js';
import { formatDate } from '../../domain/vietnamese/dates.js';
import { feeFacts, feeText } from '../../i18n/fees.js';
import { either, procedureTexts } from '../../i18n/procedure.js';
import { inLanguage } from '../../i18n/texts.js';
import { wordTexts } from '../../i18n/words.js';
import { answerOf, durationText } from './answer.js';

type Drawn = TemplateResult | typeof nothing;

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

/** Why there is no button, and where to go instead. */
export function drawNotFileable(
  procedure: Procedure,
  tenant: Tenant | undefined,
  language: Language,
): TemplateResult {
  const words = inLanguage(procedureTexts, language);
  const byHand = procedure.channels.map(({ channel }) => channel).filter((channel) => channel !== 'online');
  const ways = [...new Set(byHand)].map((channel) => words.byChannel[channel]);
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
export function drawHotline(tenant: Tenant | undefined, lead: string): Drawn {
  if (!tenant?.hotline) return nothing;
  const dialled = tenant.hotline.replace(/[^\d+]/g, '');
  return html`<p>${lead} <a href="tel:${dialled}" class="number">${tenant.hotline}</a>.</p>`;
}

/** Each way to file with its time and fee. */
export function drawChannels({ channels, cases }: Procedure, language: Language): Drawn {
  if (channels.length === 0) return nothing;
  const words = inLanguage(procedureTexts, language);
  const lists = inLanguage(wordTexts, language);
  const caseName = (id: string): string | undefined => cases.find((one) => one.id === id)?.name;
  const drawFee = (fee: Fee): TemplateResult =>
    html`<p>
      ${feeText(fee, language)}
      ${feeFacts(fee, caseName, language).map((fact) => html`<span class="hint">${fact}</span>`)}
    </p>`;
  return html`<section aria-labelledby="channels">
    <h3 id="channels">${words.channels}</h3>
    <table aria-labelledby="channels">
      <thead>
        <tr>
          <th scope="col">${words.channel}</th>
          <th scope="col">${words.time}</th>
          <th scope="col">${words.fee}</th>
        </tr>
      </thead>
      <tbody>
        ${channels.map(
          ({ channel, duration, fees }) =>
            html`<tr>
              <th scope="row">${lists.channel[channel]}</th>
              <td class="number">
                ${durationText(duration, language)}
                ${duration?.provisional ? html`<span class="muted small">(${lists.provisional})</span>` : nothing}
              </td>
              <td class="number">${fees.length > 0 ? fees.map(drawFee) : lists.unknownFee}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

/**
 * Steps, results, agencies, legal bases and where all this was published, as far as they are known.
 * @param agencies what finds one that takes dossiers of it
 */
export function drawRest(
  procedure: Procedure,
  agencies: TemplateResult | undefined,
  language: Language,
): TemplateResult {
  const words = inLanguage(procedureTexts, language);
  const { steps, requirements, results, legalBases, decision, effectiveFrom, effectiveTo, version } =
    procedure;
  return html`
    ${section(
      'steps',
      words.steps,
      steps.length > 0 &&
        html`<ol lang="vi" class="steps">
          ${steps.map((step) => html`<li>${step}</li>`)}
        </ol>`,
    )}
    ${section(
      'requirements',
      words.requirements,
      requirements.length > 0 &&
        html`<ul lang="vi">
          ${requirements.map((requirement) => html`<li>${requirement}</li>`)}
        </ul>`,
    )}
    ${section(
      'results',
      words.results,
      results.length > 0 &&
        html`<ul lang="vi">
          ${results.map(({ name, code }) => html`<li>${name}${code ? html` <span class="muted small number">${code}</span>` : nothing}</li>`)}
        </ul>`,
    )}
    ${section('agencies', words.agencyList, agencies ?? false)}
    ${section(
      'legal',
      words.legal,
      legalBases.length > 0 &&
        html`<ul lang="vi" class="legal">
          ${legalBases.map(
            ({ number, title, date, agency }) =>
              html`<li>
                ${title}
                <span class="muted number"
                  >(${[number, date && formatDate(date), agency].filter(Boolean).join(', ')})</span
                >
              </li>`,
          )}
        </ul>`,
    )}
    ${section(
      'publication',
      words.publication,
      html`<p class="muted">
        ${decision ? words.decision(decision) : nothing}
        ${effectiveFrom ? words.effective(formatDate(effectiveFrom)) : words.effectiveUnknown}
        ${effectiveTo ? words.effectiveUntil(formatDate(effectiveTo)) : nothing} ${words.version(version)}
      </p>`,
    )}
  `;
}

function section(id: string, title: string, content: TemplateResult | false): Drawn {
  if (content === false) return nothing;
  return html`<section aria-labelledby=${id}>
    <h3 id=${id}>${title}</h3>
    ${content}
  </section>`;
}
