import { css } from 'lit';

/** Of words with markup. */
export const styles = css`
  .content :is(ul, ol) {
    padding-inline-start: calc(5 * var(--_unit));
  }
  .content blockquote {
    margin: 0;
    padding-inline-start: calc(4 * var(--_unit));
    border-inline-start: 2px solid var(--_line);
  }
`;
