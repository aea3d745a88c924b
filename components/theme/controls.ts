import { css } from 'lit';

/** Buttons, inputs, notices and tags, alike in every element. */
export const controls = css`
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(2 * var(--_unit));
    min-block-size: 44px;
    padding: calc(2 * var(--_unit)) calc(4 * var(--_unit));
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-weight: var(--_bold);
    line-height: 1.3;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  button:hover:not(:disabled),
  .button:hover {
    background: var(--_raised);
  }
  button.primary,
  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  button.primary:hover:not(:disabled),
  .button.primary:hover {
    background: var(--_accent);
    filter: brightness(1.08);
  }
  button.danger {
    border-color: var(--_danger);
    color: var(--_danger);
  }
  button.plain {
    border-color: transparent;
    background: none;
    color: var(--_accent);
    padding-inline: calc(2 * var(--_unit));
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  @media (forced-colors: active) {
    button.plain {
      border-color: Canvas;
    }
  }
  button:disabled,
  button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: not-allowed;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(3 * var(--_unit));
  }

  .field {
    display: grid;
    gap: var(--_unit);
    justify-items: start;
  }
  .field > label,
  .field > .label,
  legend {
    font-weight: var(--_bold);
    padding: 0;
  }
  .hint {
    color: var(--_muted);
    font-size: var(--_text-s);
  }
  .error {
    color: var(--_danger);
    font-weight: var(--_bold);
  }
  input:not([type='checkbox'], [type='radio'], [type='file']),
  select,
  textarea {
    inline-size: 100%;
    max-inline-size: 100%;
    min-block-size: 44px;
    padding: calc(2 * var(--_unit)) calc(3 * var(--_unit));
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    line-height: 1.4;
  }
  textarea {
    resize: vertical;
  }
  [aria-invalid='true']:not([role='radiogroup'], fieldset) {
    border-color: var(--_danger);
    border-width: 2px;
  }
  input:read-only:not([type='checkbox'], [type='radio'], [type='file']) {
    background: var(--_raised);
    border-color: var(--_line);
  }
  .choice {
    display: flex;
    align-items: flex-start;
    gap: calc(2 * var(--_unit));
    min-block-size: 44px;
    padding-block: calc(2 * var(--_unit));
    cursor: pointer;
  }
  .choice > input {
    inline-size: 1.375rem;
    block-size: 1.375rem;
    margin: 1px 0 0;
    flex: none;
    accent-color: var(--_accent);
  }

  .notice {
    display: grid;
    gap: calc(2 * var(--_unit));
    justify-items: start;
    padding: calc(3 * var(--_unit)) calc(4 * var(--_unit));
    border-inline-start: 4px solid var(--_info);
    border-radius: var(--_radius);
    background: var(--_info-soft);
  }
  .notice.success {
    border-color: var(--_success);
    background: var(--_success-soft);
  }
  .notice.warning {
    border-color: var(--_warning);
    background: var(--_warning-soft);
  }
  .notice.danger {
    border-color: var(--_danger);
    background: var(--_danger-soft);
  }
  .tag {
    display: inline-block;
    padding: 1px calc(2 * var(--_unit));
    border: 1px solid currentColor;
    border-radius: 99px;
    font-size: var(--_text-s);
    font-weight: var(--_bold);
    color: var(--_muted);
  }
  .tag.success {
    color: var(--_success);
  }
  .tag.warning {
    color: var(--_warning);
  }
  .tag.danger {
    color: var(--_danger);
  }
  .tag.info {
    color: var(--_info);
  }
  @media print {
    button {
      display: none;
    }
  }
`;
