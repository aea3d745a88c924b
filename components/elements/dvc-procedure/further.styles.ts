import { css } from 'lit';

/** The look of what stands below the answer. */
export const furtherStyles = css`
  section > :is(ul, ol):not([role='list']) {
    padding-inline-start: calc(6 * var(--_unit));
  }
  section li + li {
    margin-block-start: calc(2 * var(--_unit));
  }
  td p + p {
    margin-block-start: calc(2 * var(--_unit));
  }
  dvc-agency-chooser {
    inline-size: 100%;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: calc(2 * var(--_unit)) calc(3 * var(--_unit)) calc(2 * var(--_unit)) 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: baseline;
  }
  thead th {
    color: var(--_muted);
    font-size: var(--_text-s);
  }
  tbody th {
    font-weight: inherit;
    white-space: nowrap;
  }
  td .hint {
    display: block;
  }
  .steps,
  .legal {
    max-inline-size: 70ch;
  }
  .versions {
    display: grid;
    gap: calc(4 * var(--_unit));
    inline-size: 100%;
  }
  .versions > li {
    margin: 0;
  }
  .versions a {
    display: inline-block;
    min-block-size: 44px;
    padding-block: calc(2.5 * var(--_unit));
  }
  .versions button {
    padding-inline: 0;
  }
  /* A field to choose in is of no use on paper; what was chosen is. */
  @media print {
    section:has(> dvc-agency-chooser[value='']) {
      display: none;
    }
  }
`;
