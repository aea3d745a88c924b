import { html, type TemplateResult } from 'lit';
import type { Dossier } from '../../contract/schemas/dossier.js';
import type { FilingWords } from './steps/step.js';

/** The end of a filing: the code, large, and what happens next. */
export function drawFiled(
  dossier: Dossier,
  words: FilingWords,
  on: { readonly copy: () => void; readonly track: () => void; readonly copied: boolean },
): TemplateResult {
  return html`<div class="step" part="done">
    <h3 tabindex="-1" id="step-title">${words.doneTitle}</h3>
    <div class="notice success">
      <p>${words.doneCode}</p>
      <p class="code" translate="no" part="code">${dossier.code}</p>
      <div class="actions no-print">
        <button type="button" @click=${on.copy}>${on.copied ? words.copied : words.copyCode}</button>
        <button type="button" @click=${() => globalThis.print()}>${words.print}</button>
      </div>
    </div>
    <p role="status" class="visually-hidden">${on.copied ? words.copied : ''}</p>
    <p>${words.doneKeep}</p>
    <section class="part">
      <h4>${words.doneNextTitle}</h4>
      <ol class="next">
        ${words.doneNext(dossier.agency.name).map((line) => html`<li>${line}</li>`)}
      </ol>
    </section>
    <div class="actions no-print">
      <button type="button" class="primary" @click=${on.track}>${words.track}</button>
    </div>
  </div>`;
}
