import { html, type ReactiveElement, type TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import type { HelpText } from '../../contract/schemas/help.js';
import { commonTexts } from '../../i18n/common.js';
import { inLanguage } from '../../i18n/texts.js';

/** A text in the language asked for, else in Vietnamese, and said to be so. */
export function drawText({ vi, en }: HelpText, language: Language): TemplateResult | string {
  if (language === 'vi') return vi;
  return en ?? html`<span lang="vi">${vi}</span>`;
}

/** What stands where something is on its way. */
export function drawWaiting(language: Language): TemplateResult {
  return html`<p class="visually-hidden" role="status">${inLanguage(commonTexts, language).loading}</p>
    <div class="stack" aria-hidden="true">
      ${[1, 2, 3].map(() => html`<div class="skeleton lines"></div>`)}
    </div>`;
}

/** A field that searches what stands below it. Nothing is told while a word is being composed by an input method. */
export function drawSearch(
  field: { readonly label: string; readonly hint: string; readonly value: string },
  typed: (text: string) => void,
): TemplateResult {
  const onInput = (event: Event): void => {
    if (!(event as InputEvent).isComposing) typed((event.target as HTMLInputElement).value);
  };
  return html`<div class="field">
    <label for="q">${field.label}</label>
    <span class="hint" id="q-hint">${field.hint}</span>
    <input
      id="q"
      type="search"
      autocomplete="off"
      spellcheck="false"
      aria-describedby="q-hint"
      .value=${field.value}
      @input=${onInput}
      @compositionend=${(event: Event) => typed((event.target as HTMLInputElement).value)}
    />
  </div>`;
}

/** A list to choose one value of, or all. */
export function drawChoice(
  id: string,
  field: {
    readonly label: string;
    readonly any: string;
    readonly value: string;
    readonly options: readonly (readonly [value: string, name: string])[];
  },
  choose: (value: string) => void,
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${field.label}</label>
    <select id=${id} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      <option value="">${field.any}</option>
      ${field.options.map(
        ([value, name]) => html`<option value=${value} ?selected=${value === field.value}>${name}</option>`,
      )}
    </select>
  </div>`;
}

/** Puts the focus on the title of what is shown now. */
export async function focusHeading(element: ReactiveElement): Promise<void> {
  await element.updateComplete;
  element.renderRoot.querySelector<HTMLElement>('h2')?.focus();
}
