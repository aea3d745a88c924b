import { css } from 'lit';

/** What the parts have in common: groups one under another, lists of lines, and the line that searches them. */
export const partStyles = css`
  .stack {
    display: grid;
    gap: calc(5 * var(--_unit));
    justify-items: start;
  }
  .stack > * {
    max-inline-size: 100%;
  }
  h2 {
    font-size: var(--_text-xl);
  }
  h3 {
    font-size: var(--_text-l);
  }
  .text {
    max-inline-size: 70ch;
  }
  .typed {
    white-space: pre-line;
    unicode-bidi: plaintext;
    overflow-wrap: anywhere;
  }
  .sieve {
    display: grid;
    gap: calc(4 * var(--_unit));
    inline-size: 100%;
    max-inline-size: 46rem;
  }
  .lines {
    inline-size: 100%;
    max-inline-size: 46rem;
    border-block-start: 1px solid var(--_line);
  }
  .lines > li {
    display: grid;
    gap: var(--_unit);
    padding-block: calc(3 * var(--_unit));
    border-block-end: 1px solid var(--_line);
  }
  @container (min-width: 40rem) {
    .sieve {
      grid-template-columns: 2fr 1fr;
      align-items: end;
    }
    .sieve.three {
      grid-template-columns: 2fr 1fr 1fr;
    }
  }
`;
