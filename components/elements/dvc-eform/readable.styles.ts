import { css } from 'lit';

/** Of the filled form as something to read. */
export const styles = css`
  .readable {
    display: grid;
    gap: var(--_gap);
  }
  .readable section {
    display: grid;
    gap: calc(2 * var(--_unit));
  }
  .readable header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 calc(4 * var(--_unit));
  }
  .readable dl > div {
    display: grid;
    gap: 0 calc(4 * var(--_unit));
    padding-block: calc(2 * var(--_unit));
    border-block-end: 1px solid var(--_line);
  }
  .readable dt {
    color: var(--_muted);
  }
  .readable dd {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  @container (inline-size >= 36rem) {
    .readable dl > div {
      grid-template-columns: minmax(10rem, 1fr) 2fr;
    }
  }
  @media screen {
    .paper {
      display: none;
    }
  }
  @media print {
    .whole:has(~ .paper) {
      display: none;
    }
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
    .readable dl > div {
      break-inside: avoid;
      padding-block: var(--_unit);
    }
  }
`;
