import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import type { Fee, Procedure, Tenant } from '../../contract/schemas/procedure.js';
import { formatDate } from '../../domain/vietnamese/dates.js';
import { feeFacts } from '../../i18n/fee-facts.js';
import { feeText } from '../../i18n/fees.js';
import { procedureFurtherTexts } from '../../i18n/procedure-further.js';
import { procedureTexts } from '../../i18n/procedure.js';
import { inLanguage } from '../../i18n/texts.js';
import { wordTexts } from '../../i18n/words.js';
import { addStyles } from '../base/add-styles.js';
import { durationText } from './answer.js';
import { drawNotFileable } from './not-fileable.js';
import { furtherStyles } from './further.styles.js';
import { VersionsView, type VersionsWorld } from './versions-view.js';

type Drawn = TemplateResult | typeof nothing;

/** What stands around and below the answer, loaded while the answer is read. */
export class Further {
  readonly #versions: VersionsView;

  /** @param root where it is drawn */
  constructor(root: ShadowRoot, versions: VersionsWorld) {
    addStyles(root, furtherStyles);
    this.#versions = new VersionsView(versions);
  }

  /** Why there is no button, and where to go instead. */
  drawNotFileable(procedure: Procedure, tenant: Tenant | undefined, language: Language): TemplateResult {
    return drawNotFileable(procedure, tenant, language);
  }

  /** Says that a version other than the one in force is shown. */
  drawVersionNotice(procedure: Procedure, language: Language): Drawn {
    return this.#versions.drawNotice(procedure, language);
  }

  /**
   * Ways to file, steps, requirements, results, agencies, legal bases and where all this was published, as far as they
   * are known; what is not is named in the end.
   * @param agencies what finds one that takes dossiers of it
   */
  draw(
    procedure: Procedure,
    agencies: TemplateResult | undefined,
    language: Language,
    print: () => void,
  ): TemplateResult {
    const words = inLanguage(procedureFurtherTexts, language);
    const { steps, requirements, results } = procedure;
    return html`
      ${procedure.detail === 'listed' ? html`<p class="notice warning">${words.listed}</p>` : nothing}
      ${drawChannels(procedure, language)}
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
      ${section('agencies', words.agencyList, agencies ?? false)} ${drawLegal(procedure, language)}
      ${section(
        'publication',
        words.publication,
        html`${drawPublication(procedure, language)} ${this.#versions.draw(procedure, language)}`,
      )}
      <div class="actions no-print">
        <button type="button" @click=${print}>${words.print}</button>
      </div>
    `;
  }
}

/** Each way to file with its time and fee. */
function drawChannels({ channels, cases }: Procedure, language: Language): Drawn {
  if (channels.length === 0) return nothing;
  const words = inLanguage(procedureFurtherTexts, language);
  const { time, fee } = inLanguage(procedureTexts, language);
  const lists = inLanguage(wordTexts, language);
  const caseName = (id: string): string | undefined => cases.find((one) => one.id === id)?.name;
  const drawFee = (one: Fee): TemplateResult =>
    html`<p>
      ${feeText(one, language)}
      ${feeFacts(one, caseName, language).map((fact) => html`<span class="hint">${fact}</span>`)}
    </p>`;
  return html`<section aria-labelledby="channels">
    <h3 id="channels">${words.channels}</h3>
    <table aria-labelledby="channels">
      <thead>
        <tr>
          <th scope="col">${words.channel}</th>
          <th scope="col">${time}</th>
          <th scope="col">${fee}</th>
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

function drawLegal({ legalBases }: Procedure, language: Language): Drawn {
  const { legal } = inLanguage(procedureFurtherTexts, language);
  return section(
    'legal',
    legal,
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
  );
}

function drawPublication(procedure: Procedure, language: Language): TemplateResult {
  const words = inLanguage(procedureFurtherTexts, language);
  const { decision, effectiveFrom, effectiveTo, version } = procedure;
  const unstated = unstatedIn(procedure).map((part) => words.unstatedPart[part]);
  return html`<p class="muted">
      ${decision ? words.decision(decision) : nothing}
      ${effectiveFrom ? words.effective(formatDate(effectiveFrom)) : words.effectiveUnknown}
      ${effectiveTo ? words.effectiveUntil(formatDate(effectiveTo)) : nothing} ${words.version(version)}
    </p>
    ${unstated.length > 0 ? html`<p class="muted">${words.unstated(new Intl.ListFormat(language).format(unstated))}</p>` : nothing}`;
}

/** The parts of which the source says nothing. */
function unstatedIn({ detail, papers, steps, requirements, results, legalBases }: Procedure) {
  const parts = {
    papers: detail === 'listed' ? papers : [true],
    steps,
    requirements,
    results,
    legal: legalBases,
  };
  return (Object.keys(parts) as (keyof typeof parts)[]).filter((part) => parts[part].length === 0);
}

function section(id: string, title: string, content: TemplateResult | false): Drawn {
  if (content === false) return nothing;
  return html`<section aria-labelledby=${id}>
    <h3 id=${id}>${title}</h3>
    ${content}
  </section>`;
}
