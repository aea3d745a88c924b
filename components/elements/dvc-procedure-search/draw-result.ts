import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import type { ProcedureSummary } from '../../contract/schemas/procedure.js';
import { inLanguage } from '../../i18n/texts.js';
import { searchResultTexts } from '../../i18n/search-results.js';
import { wordTexts } from '../../i18n/words.js';
import { drawName, levelsOf } from './draw-name.js';
import type { FoundProcedure } from './found.js';

/** A name longer than this is shown in part, with the whole one press away: on a narrow page, and on any. */
const LONG_NAME = 140;
const VERY_LONG_NAME = 280;

export interface ResultOptions {
  /** Draws what leads to the procedure. */
  readonly drawLink: (content: TemplateResult) => TemplateResult;
  /** Whether the whole of a long name is shown. */
  readonly whole: boolean;
  readonly toggle: () => void;
}

/** A procedure among the results: name, where it belongs, time and fee, and whether it goes online. */
export function drawResult(hit: FoundProcedure, options: ResultOptions, language: Language): TemplateResult {
  const { procedure } = hit;
  const words = inLanguage(searchResultTexts, language);
  const { length } = procedure.name;
  const long = length > VERY_LONG_NAME ? 'very-long' : length > LONG_NAME ? 'long' : '';
  const name = html`<span class="name ${options.whole ? '' : long}" lang="vi">${drawName(hit)}</span>`;
  return html`<li>
    <h3>${options.drawLink(name)}</h3>
    ${
      long
        ? html`<button
            type="button"
            class="plain small whole-${long}"
            aria-expanded=${options.whole ? 'true' : 'false'}
            @click=${options.toggle}
          >
            ${options.whole ? words.shortName : words.wholeName}
          </button>`
        : nothing
    }
    ${hit.said.length > 0 ? drawSaid(hit.said, words.said) : nothing} ${drawFacts(procedure, language)}
  </li>`;
}

/** Why a procedure was found whose name does not say what was typed. */
function drawSaid(said: readonly string[], lead: string): TemplateResult {
  return html`<p class="small">${lead} <mark lang="vi">${said.join(' ')}</mark></p>`;
}

function drawFacts(procedure: ProcedureSummary, language: Language): TemplateResult {
  const words = inLanguage(searchResultTexts, language);
  const lists = inLanguage(wordTexts, language);
  const { code, field, duration, free, fileable, online } = procedure;
  const time = duration ? lists.duration(duration.amount, duration.unit) : lists.unknownTime;
  const fee = free === null ? lists.unknownFee : free ? words.free1 : words.charged;
  return html`<p class="facts muted small number">
      <span>${words.code} ${code}</span>
      <span>${levelsOf(procedure, language)}</span>
      <span lang="vi">${field}</span>
    </p>
    <p class="facts small number">
      <span>${time}${duration?.provisional ? ` (${lists.provisional})` : nothing}</span>
      <span>${fee}</span>
      ${fileable ? html`<span class="tag success">${words.fileable}</span>` : nothing}
      ${fileable && online === 'unstated' ? nothing : html`<span class="muted">${words.online[online]}</span>`}
    </p>`;
}
