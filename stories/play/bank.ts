import { html, type TemplateResult } from 'lit';
import type { Payment } from '../../components/contract/schemas/payment.js';
import type { ChoiceName, MockHost } from '../../mocks/mocks.js';

/** What can be chosen at the stand-in bank. */
const CHOICES: readonly (readonly [ChoiceName, string])[] = [
  ['pay', 'Trả tiền'],
  ['too-little-money', 'Không đủ số dư'],
  ['cancel', 'Hủy giao dịch'],
];

/**
 * A page around a payment panel that has a bank in a dialog, since a story cannot be left for one. Whoever leaves for the
 * bank finds it there; after the choice the page looks as it would after the way back.
 */
export function besideABank(content: TemplateResult, mock: MockHost): TemplateResult {
  let payment: Payment | undefined;
  let page: HTMLElement | undefined;
  const dialog = (): HTMLDialogElement | null => page?.querySelector('dialog') ?? null;
  const onLeave = (event: CustomEvent<{ readonly payment: Payment }>): void => {
    event.preventDefault();
    payment = event.detail.payment;
    page = event.currentTarget as HTMLElement;
    dialog()?.showModal();
  };
  const choose = async (choice: ChoiceName): Promise<void> => {
    if (payment) await mock.bank.choose(payment, choice);
    dialog()?.close();
    // However deep in the page the panel is, it looks again when somebody comes back.
    globalThis.dispatchEvent(new Event('focus'));
  };
  return html`<div @dvc-before-pay=${onLeave}>
    ${content}
    <dialog aria-label="Ngân hàng thử nghiệm">
      <p>Đây là ngân hàng thử nghiệm, không phải tiền thật.</p>
      <p>
        ${CHOICES.map(
          ([choice, name]) =>
            html`<button type="button" @click=${() => void choose(choice)}>${name}</button> `,
        )}
      </p>
    </dialog>
  </div>`;
}
