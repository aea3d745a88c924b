import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import type { Dossier } from '../../contract/schemas/dossier.js';
import { formatDong } from '../../domain/vietnamese/money.js';
import { endingTexts } from '../../i18n/filing-ending.js';
import { inLanguage } from '../../i18n/texts.js';

interface FiledPage {
  readonly copied: boolean;
  readonly copy: () => void;
  /** Draws the way to the filled form as a PDF. */
  readonly drawPaper: () => TemplateResult | typeof nothing;
  readonly track: () => void;
  readonly pay: () => void;
  /** Draws the payment panel once somebody pays for it on this very page. */
  readonly drawPanel: ((panel: () => TemplateResult) => TemplateResult) | undefined;
}

/** The end of a filing: the code, large, what is still to be paid, and what happens next. */
export function drawFiled(dossier: Dossier, language: Language, on: FiledPage): TemplateResult {
  const words = inLanguage(endingTexts, language);
  const isDue = dossier.bill.due > 0;
  return html`<div class="step" part="done">
    <h3 tabindex="-1" id="step-title">${words.doneTitle}</h3>
    <div class="notice success">
      <p>${words.doneCode}</p>
      <p class="code" translate="no" part="code">${dossier.code}</p>
      <div class="actions no-print">
        <button type="button" @click=${on.copy}>${on.copied ? words.copied : words.copyCode}</button>
        <button type="button" @click=${() => globalThis.print()}>${words.print}</button>
        ${dossier.form ? on.drawPaper() : nothing}
      </div>
    </div>
    <p role="status" class="visually-hidden">${on.copied ? words.copied : ''}</p>
    <p>${words.doneKeep}</p>
    ${drawMoney(dossier, language, on)}
    <section class="part">
      <h4>${words.doneNextTitle}</h4>
      <ol class="next">
        ${words.doneNext(dossier.agency.name).map((line) => html`<li>${line}</li>`)}
      </ol>
    </section>
    <div class="actions no-print">
      <button type="button" class=${isDue ? '' : 'primary'} @click=${on.track}>${words.track}</button>
    </div>
  </div>`;
}

function drawMoney(
  { id, bill }: Dossier,
  language: Language,
  { pay, drawPanel }: FiledPage,
): TemplateResult | typeof nothing {
  const words = inLanguage(endingTexts, language);
  if (drawPanel) {
    return drawPanel(() => html`<dvc-payment-panel lang=${language} dossier=${id}></dvc-payment-panel>`);
  }
  if (bill.due === 0) return bill.paid > 0 ? html`<p>${words.paid(formatDong(bill.paid))}</p>` : nothing;
  const isUpfront = bill.charges.some(({ collect, state }) => collect === 'upfront' && state === 'open');
  return html`<div class="notice warning">
    <h4>${words.unpaid(formatDong(bill.due))}</h4>
    <p>${isUpfront ? words.unpaidUpfront : words.unpaidLater}</p>
    <button type="button" class="primary no-print" @click=${pay}>${words.pay}</button>
  </div>`;
}
