import { css } from 'lit';

/** For elements that draw filled forms. */
export const readableStyles = css`
  .readable {
    display: grid;
    gap: calc(5 * var(--_unit));
  }
  .readable section {
    display: grid;
    gap: calc(2 * var(--_unit));
  }
  .lines {
    border-block-start: 1px solid var(--_line);
  }
  .lines > div {
    display: grid;
    gap: 0 calc(4 * var(--_unit));
    padding-block: calc(2 * var(--_unit));
    border-block-end: 1px solid var(--_line);
  }
  .lines dt {
    color: var(--_muted);
    font-size: var(--_text-s);
  }
  .lines dd {
    white-space: pre-line;
  }
  @container (min-width: 34rem) {
    .lines > div {
      grid-template-columns: minmax(9rem, 2fr) 3fr;
    }
    .lines dt {
      font-size: inherit;
    }
  }
  @media print {
    .readable,
    .readable section {
      display: block;
    }
    .readable section + section {
      margin-block-start: calc(3 * var(--_unit));
    }
    .readable :is(h3, h4) {
      break-after: avoid;
    }
    .lines > div {
      break-inside: avoid;
      padding-block: var(--_unit);
    }
  }
`;
