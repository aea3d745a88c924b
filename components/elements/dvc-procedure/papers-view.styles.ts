import { css } from 'lit';

/** The look of the papers as a list to tick. */
export const papersStyles = css`
  .cases {
    inline-size: 100%;
  }
  .choice > span {
    min-inline-size: 0;
  }
  .choice .hint {
    display: block;
    max-inline-size: 70ch;
  }
  .papers {
    inline-size: 100%;
    border-block-start: 1px solid var(--_line);
  }
  .papers > li {
    margin: 0;
    padding-block: var(--_unit);
    border-block-end: 1px solid var(--_line);
  }
  .template {
    display: inline-block;
    min-block-size: 44px;
    padding-block: calc(2.5 * var(--_unit));
    margin-inline-start: calc(22px + 2 * var(--_unit));
  }
  .papers input:checked + span > :first-child {
    color: var(--_muted);
  }
  /* On paper only the chosen case counts. */
  @media print {
    .cases > .choice:has(input:not(:checked)) {
      display: none;
    }
  }
`;
