import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import { inLanguage } from '../../i18n/texts.js';
import { searchTexts } from '../../i18n/search.js';
import type { Suggestions } from './suggestions.js';

interface Field {
  /** Undefined until somebody comes to the field. */
  readonly suggestions: Suggestions | undefined;
  readonly warmUp: () => void;
  readonly type: () => void;
  readonly submit: (event: Event) => void;
}

/**
 * The field with its suggestions: an editable combobox, whose keys stay with the field while the list is walked. Drawing
 * never writes into the field, so that an input method may go on composing in it.
 */
export function drawField(field: Field, language: Language): TemplateResult {
  const words = inLanguage(searchTexts, language);
  const { suggestions } = field;
  const { hits, active = -1, open = false } = suggestions ?? {};
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
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          aria-labelledby="label"
          aria-autocomplete="list"
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls="suggestions"
          aria-activedescendant=${open && active >= 0 ? `option-${active}` : nothing}
          aria-describedby="hint"
          @focus=${field.warmUp}
          @input=${field.type}
          @keydown=${(event: KeyboardEvent) => suggestions?.press(event)}
          @blur=${() => suggestions?.close()}
        />
        <div
          id="suggestions"
          role="listbox"
          aria-label=${words.suggestions}
          ?hidden=${!open}
          @mousedown=${(event: Event) => event.preventDefault()}
        >
          ${suggestions?.draw(language)}
        </div>
      </div>
      <button type="submit" class="primary">${words.button}</button>
    </form>
    <p id="hint" class="hint">${words.hint}</p>
    <p class="visually-hidden" role="status">${hits ? words.suggested(hits.length) : nothing}</p>
  </search>`;
}
