import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import { parseDossierCode, tidyCode } from '../../domain/vietnamese/codes.js';
import { inLanguage } from '../../i18n/texts.js';
import { trackerTexts } from '../../i18n/tracker.js';

/** The field for a code. What was typed stays as it is; the code that is meant is handed on. */
export function drawLookup(
  language: Language,
  view: { readonly typed: string; readonly wrong: 'codeMissing' | 'codeUnlike' | undefined },
  on: { readonly type: (typed: string) => void; readonly find: (code: string | undefined) => void },
): TemplateResult {
  const words = inLanguage(trackerTexts, language);
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    on.find(parseDossierCode(view.typed)?.code);
  };
  return html`<form class="stack-s no-print" novalidate @submit=${onSubmit}>
    <h2>${words.title}</h2>
    <div class="lookup">
      <div class="field">
        <label for="code">${words.code}</label>
        <p class="hint" id="code-hint">${words.codeHint}</p>
        ${view.wrong ? html`<p class="error" id="code-error" role="alert">${words[view.wrong]}</p>` : nothing}
        <input
          id="code"
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          translate="no"
          aria-describedby="code-hint ${view.wrong ? 'code-error' : ''}"
          aria-invalid=${view.wrong ? 'true' : 'false'}
          .value=${view.typed}
          @input=${(event: Event) => on.type((event.target as HTMLInputElement).value)}
        />
      </div>
      <button type="submit" class="primary">${words.find}</button>
    </div>
  </form>`;
}

/** Why a typed text is no code. */
export function faultOf(typed: string): 'codeMissing' | 'codeUnlike' {
  return tidyCode(typed) === '' ? 'codeMissing' : 'codeUnlike';
}
