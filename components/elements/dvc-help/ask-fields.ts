import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { NamedPlace } from '../../client/places.js';
import { QUESTION_TOPICS, type Language } from '../../contract/lists.js';
import type { Account } from '../../contract/schemas/session.js';
import { helpAskingTexts } from '../../i18n/help-asking.js';
import { helpSectionTexts } from '../../i18n/help-sections.js';
import { commonTexts } from '../../i18n/common.js';
import { inLanguage } from '../../i18n/texts.js';
import { LEAST, MOST, type DraftField, type Flaw, type Flaws, type QuestionDraft } from './asking.js';

interface Shown {
  readonly draft: QuestionDraft;
  readonly flaws: Flaws;
  readonly account: Account | undefined;
  readonly tenant: string | undefined;
  readonly communes: readonly NamedPlace[];
}

interface Does {
  type(field: DraftField, value: string): void;
  signIn(): void;
}

type Words = (typeof helpAskingTexts)['vi'];

/** What to do about a field, in words. */
export function flawText(words: Words, flaw: Flaw): string {
  return flaw === 'short' ? words.need.short(LEAST) : words.need[flaw];
}

/** The fields of a question: whom, what about, the question, and who asks where nobody is signed in. */
export function drawFields(shown: Shown, language: Language, does: Does): TemplateResult {
  const words = inLanguage(helpAskingTexts, language);
  const topics = inLanguage(helpSectionTexts, language).topic;
  const { draft, account } = shown;
  const placeName = ({ name, nameEn }: NamedPlace): string => (language === 'en' ? nameEn : name);
  const frame = (
    field: DraftField,
    label: string,
    hint: string | null,
    control: (described: string) => TemplateResult,
  ): TemplateResult => {
    const flaw = shown.flaws[field];
    const described = [hint !== null && `${field}-hint`, flaw && `${field}-flaw`].filter(Boolean).join(' ');
    return html`<div class="field">
      <label for=${field}>${label}</label>
      ${hint === null ? nothing : html`<span class="hint" id="${field}-hint">${hint}</span>`}
      ${control(described)}
      ${flaw ? html`<span class="error" id="${field}-flaw">${flawText(words, flaw)}</span>` : nothing}
    </div>`;
  };
  const typed = (field: DraftField) => (event: Event) =>
    does.type(field, (event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value);
  const invalid = (field: DraftField): 'true' | 'false' => (shown.flaws[field] ? 'true' : 'false');
  const input = (field: 'name' | 'reach', autocomplete: string) => (described: string) =>
    html`<input
      id=${field}
      autocomplete=${autocomplete as 'name'}
      aria-describedby=${described || nothing}
      aria-invalid=${invalid(field)}
      .value=${live(draft[field])}
      @input=${typed(field)}
    />`;

  return html`
    ${frame(
      'commune',
      words.to,
      null,
      (described) =>
        html`<select
          id="commune"
          aria-describedby=${described || nothing}
          aria-invalid=${invalid('commune')}
          @change=${typed('commune')}
        >
          <option value="" ?selected=${draft.commune === ''}>
            ${shown.tenant === undefined ? words.provinceUnknown : words.province(shown.tenant)}
          </option>
          ${shown.communes.map(
            (place) =>
              html`<option value=${place.code} ?selected=${place.code === draft.commune}>
                ${placeName(place)}
              </option>`,
          )}
        </select>`,
    )}
    ${frame(
      'topic',
      `${words.topic} *`,
      null,
      (described) =>
        html`<select
          id="topic"
          aria-describedby=${described || nothing}
          aria-invalid=${invalid('topic')}
          @change=${typed('topic')}
        >
          <option value="" ?selected=${draft.topic === ''}>${words.choose}</option>
          ${QUESTION_TOPICS.map(
            (topic) =>
              html`<option value=${topic} ?selected=${topic === draft.topic}>${topics[topic]}</option>`,
          )}
        </select>`,
    )}
    ${frame(
      'text',
      `${words.text} *`,
      words.textHint(MOST.toLocaleString(language)),
      (described) =>
        html`<textarea
            id="text"
            rows="5"
            aria-describedby=${described || nothing}
            aria-invalid=${invalid('text')}
            .value=${live(draft.text)}
            @input=${typed('text')}
          ></textarea>
          <span class="hint number">${lengthText(draft.text.trim().length, words, language)}</span>`,
    )}
    ${
      account
        ? html`<p>${words.as(account.party.name)}</p>`
        : html`<p>
              ${words.orSignIn}
              <button type="button" class="plain" @click=${does.signIn}>
                ${inLanguage(commonTexts, language).signIn}
              </button>
            </p>
            ${frame('name', `${words.name} *`, null, input('name', 'name'))}`
    }
    ${frame(
      'reach',
      account ? words.reach : `${words.reach} *`,
      account ? ownReach(account, words) : words.reachHint,
      input('reach', 'email'),
    )}
  `;
}

function ownReach({ party }: Account, words: Words): string {
  const own = party.phone ?? party.email;
  return own === undefined ? words.reachNone : words.reachOwn(own);
}

function lengthText(length: number, words: Words, language: Language): string {
  const left = MOST - length;
  const number = Math.abs(left).toLocaleString(language);
  return left < 0 ? words.over(number) : words.left(number);
}
