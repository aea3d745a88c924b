import { css } from 'lit';

/** For `ref` on a dialog that is drawn when it is needed: opens it as soon as it stands in the page. */
export function openModal(dialog: Element | undefined): void {
  queueMicrotask(() => {
    if (dialog instanceof HTMLDialogElement && dialog.isConnected && !dialog.open) dialog.showModal();
  });
}

/** A dialog is always in the shadow root of the element that asks, so that it is styled and translated with it. */
export const dialogStyles = css`
  dialog {
    inline-size: min(36rem, calc(100vi - 32px));
    max-block-size: calc(100dvb - 32px);
    padding: calc(5 * var(--_unit));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: 0 8px 32px rgb(0 0 0 / 24%);
    overflow: auto;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  dialog > form,
  dialog > .stack {
    display: grid;
    gap: calc(4 * var(--_unit));
  }
`;
