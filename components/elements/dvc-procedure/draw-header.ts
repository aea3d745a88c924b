import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import type { Procedure } from '../../contract/schemas/procedure.js';
import { procedureTexts } from '../../i18n/procedure.js';
import { inLanguage } from '../../i18n/texts.js';
import { wordTexts } from '../../i18n/words.js';

/** Lengths of a name above which it is written smaller, and above which it is first shown in part. */
const LONG_NAME = 90;
const VERY_LONG_NAME = 220;

/** The name, what tells the procedure from others, and what to know before anything else. */
export function drawHeader(
  procedure: Procedure,
  language: Language,
  {
    whole,
    toggle,
    notice,
  }: {
    readonly whole: boolean;
    readonly toggle: () => void;
    readonly notice: TemplateResult | typeof nothing | undefined;
  },
): TemplateResult {
  const words = inLanguage(procedureTexts, language);
  const { name } = procedure;
  const long = name.length > VERY_LONG_NAME;
  const size = name.length > LONG_NAME ? 'long' : '';
  return html`<header>
    <h2 id="name" lang="vi" class="${size} ${long && !whole ? 'clamped' : ''}">${name}</h2>
    ${
      long
        ? html`<button type="button" class="plain" aria-expanded=${whole ? 'true' : 'false'} @click=${toggle}>
            ${whole ? words.shortName : words.wholeName}
          </button>`
        : nothing
    }
    <dl class="facts">
      ${factsOf(procedure, language).map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd class="number">${value}</dd>
          </div>`,
      )}
    </dl>
    ${notice ?? nothing}
  </header>`;
}

/** Whose field it is and who carries it out; where the source names nobody, the ministry and the level tell it. */
function factsOf(
  { code, field, ministry, agency, levels, performers }: Procedure,
  language: Language,
): readonly (readonly [label: string, value: string])[] {
  const words = inLanguage(procedureTexts, language);
  const lists = inLanguage(wordTexts, language);
  const named = performers.map(({ name }) => name).join(', ') || (agency === ministry ? '' : agency);
  const facts: readonly (readonly [string, string])[] = [
    [words.code, code],
    [words.field, field],
    [words.ministry, ministry ?? ''],
    [words.performer, named],
    [words.levels, performers.length > 0 ? '' : levels.map((level) => lists.level[level]).join(', ')],
  ];
  return facts.filter(([, value]) => value !== '');
}
