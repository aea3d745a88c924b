import { html, nothing, type TemplateResult } from 'lit';
import type { DraftChange } from '../../../contract/schemas/draft.js';
import type { Bill } from '../../../contract/schemas/payment.js';
import { endingTexts } from '../../../i18n/filing-ending.js';
import { inLanguage } from '../../../i18n/texts.js';
import type { Complaint, StepView, StepWorld } from './step.js';

/** Paying what the commitment fixed, and filing: when it is paid, or before that to pay later. */
export class PaymentStep implements StepView {
  readonly leadsItself = true;
  readonly #world: StepWorld;

  constructor(world: StepWorld) {
    this.#world = world;
  }

  draw(): TemplateResult {
    const { draft, words, language, isWorking, back, takeBill, drawPanel } = this.#world;
    if (!draft) return html`${nothing}`;
    const onBill = (event: CustomEvent<{ readonly bill: Bill }>): void => takeBill(event.detail.bill);
    const isDue = draft.bill.due > 0;
    // What is to be done next stands first.
    return html`${isDue ? nothing : this.#drawPaid()}
      ${drawPanel(
        () =>
          html`<dvc-payment-panel
            lang=${language}
            draft=${draft.id}
            @dvc-bill-change=${onBill}
          ></dvc-payment-panel>`,
      )}
      ${isDue ? this.#drawLater(draft.bill) : nothing}
      <div class="actions go">
        <button type="button" ?disabled=${isWorking} @click=${back}>
          <span aria-hidden="true">←</span> ${words.steps.review}
        </button>
      </div>`;
  }

  complaints(): readonly Complaint[] {
    return [];
  }

  change(): DraftChange {
    return {};
  }

  #drawPaid(): TemplateResult {
    const words = inLanguage(endingTexts, this.#world.language);
    return html`<section class="part">
      <h4>${words.paidTitle}</h4>
      <p>${words.paidText}</p>
      ${this.#drawFile('primary', words.file)}
    </section>`;
  }

  #drawLater({ charges }: Bill): TemplateResult {
    const words = inLanguage(endingTexts, this.#world.language);
    const isUpfront = charges.some(({ collect, state }) => collect === 'upfront' && state === 'open');
    return html`<section class="part later">
      <h4>${words.laterTitle}</h4>
      <p>${isUpfront ? words.laterUpfront : words.laterAfter}</p>
      ${this.#drawFile('', words.fileLater)}
    </section>`;
  }

  #drawFile(look: 'primary' | '', name: string): TemplateResult {
    const { isWorking, language, proceed } = this.#world;
    return html`<div class="actions go">
      <button type="button" class=${look} ?disabled=${isWorking} @click=${proceed}>
        ${isWorking ? inLanguage(endingTexts, language).filing : name}
      </button>
    </div>`;
  }
}
