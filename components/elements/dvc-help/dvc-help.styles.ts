import { css } from 'lit';

export const styles = css`
  .tabs {
    padding-block-end: calc(4 * var(--_unit));
    border-block-end: 1px solid var(--_line);
  }
  .part {
    padding-block-start: calc(5 * var(--_unit));
  }
  :host([section]) .part {
    padding-block-start: 0;
  }
`;
