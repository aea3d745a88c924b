import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import { inLanguage } from '../../i18n/texts.js';
import { searchTexts } from '../../i18n/search.js';
import { drawOption } from './draw-hit.js';
import type { FoundProcedure } from './finder.js';
import type { Suggestions } from './suggestions.js';

interface Field {
  readonly typed: string;
  readonly suggestions: Suggestions;
  readonly warmUp: () => void;
  readonly type: (event: Event) => void;
  readonly press: (event: KeyboardEvent) => void;
  readonly choose: (hit: FoundProcedure) => void;
  readonly submit: (event: Event) => void;
}

/** The field with its suggestions: an editable combobox, whose keys stay with the field while the list is walked. */
export function drawField(field: Field, language: Language): TemplateResult {
  const words = inLanguage(searchTexts, language);
  const { open, hits, active } = field.suggestions;
  return html`<search>
    <label class="label" id="label" for="q">${words.label}</label>
    <form class="line" role="none" @submit=${field.submit}>
      <div class="combobox">
        <input
          id="q"
          type="text"
          inputmode="search"
          enterkeyhint="search"
          role="combobox"
          maxlength="300"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          aria-labelledby="label"
          aria-autocomplete="list"
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls="suggestions"
          aria-activedescendant=${active >= 0 ? `option-${active}` : nothing}
          aria-describedby="hint"
          .value=${field.typed}
          @focus=${field.warmUp}
          @input=${field.type}
          @compositionend=${field.type}
          @keydown=${field.press}
          @blur=${() => field.suggestions.close()}
        />
        <div
          id="suggestions"
          role="listbox"
          aria-label=${words.suggestions}
          ?hidden=${!open}
          @mousedown=${(event: Event) => event.preventDefault()}
        >
          ${(hits ?? []).map(
            (hit, i) =>
              // Its keys are those of the field, which keeps the focus.
              // eslint-disable-next-line lit-a11y/click-events-have-key-events
              html`<div
                id="option-${i}"
                role="option"
                aria-selected=${i === active ? 'true' : 'false'}
                @click=${() => field.choose(hit)}
              >
                ${drawOption(hit, language)}
              </div>`,
          )}
        </div>
      </div>
      <button type="submit" class="primary">${words.button}</button>
    </form>
    <p id="hint" class="hint">${words.hint}</p>
    <p class="visually-hidden" role="status">${hits ? words.suggested(hits.length) : nothing}</p>
  </search>`;
}
