import { css } from 'lit';

const stacks = css`
  .stack,
  .stack-s {
    /* No wider than the element, however wide a table inside is. */
    grid-template-columns: minmax(0, 1fr);
  }
  .stack {
    display: grid;
    gap: calc(5 * var(--_unit));
    justify-items: stretch;
  }
  .stack-s {
    display: grid;
    gap: calc(3 * var(--_unit));
  }
  .said,
  .note {
    white-space: pre-line;
    max-inline-size: 42rem;
  }
  .must {
    font-weight: var(--_bold);
    color: var(--_warning);
  }
`;

/** For the answer to a request for more. */
export const supplementStyles = css`
  ${stacks}
  ul:not([role]) {
    padding-inline-start: 1.4em;
  }
  .notice .files {
    inline-size: 100%;
  }
`;

export const styles = css`
  ${stacks}
  .lookup {
    display: flex;
    flex-wrap: wrap;
    gap: calc(3 * var(--_unit));
    align-items: end;
  }
  .lookup > .field {
    flex: 1 1 16rem;
    max-inline-size: 28rem;
  }
  .code {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_unit);
  }
  .code > button:first-child {
    margin-inline-start: calc(-2 * var(--_unit));
  }
  .code > span {
    margin-inline-end: calc(2 * var(--_unit));
  }
  .line + h3 {
    margin-block-start: calc(3 * var(--_unit));
  }
  .sides {
    display: grid;
    gap: calc(8 * var(--_unit)) calc(10 * var(--_unit));
    align-items: start;
  }
  .now {
    display: grid;
    gap: calc(2 * var(--_unit));
    justify-items: start;
    font-size: var(--_text-l);
    line-height: 1.4;
  }
  .line > li {
    position: relative;
    padding-block-end: calc(4 * var(--_unit));
    padding-inline-start: calc(7 * var(--_unit));
  }
  .line > li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.4em;
    inset-inline-start: 2px;
    inline-size: 12px;
    block-size: 12px;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    background: var(--_accent);
  }
  .line > li::after {
    content: '';
    position: absolute;
    inset-block: calc(0.4em + 16px) -0.2em;
    inset-inline-start: 9px;
    border-inline-start: 2px solid var(--_line);
  }
  .line > li:last-child::after {
    display: none;
  }
  .line > li:last-child {
    padding-block-end: 0;
  }
  .line .what {
    font-weight: var(--_bold);
  }
  .line > li:not([aria-current]) .what {
    font-weight: inherit;
  }
  .line.to-come > li::before {
    background: none;
    border-color: var(--_line-strong);
  }
  .shape {
    block-size: 8rem;
  }
  .folded {
    display: none;
  }
  @container (inline-size >= 56rem) {
    .sides {
      grid-template-columns: 3fr 2fr;
    }
  }
  @media print {
    .folded {
      display: block;
    }
  }
`;
