import { css } from 'lit';

/** Of steps, groups, choices, places and rows. */
export const styles = css`
  :is(fieldset.group, .panel, fieldset.rows, fieldset.row, .many, .finder, .tags) > * + * {
    margin-block-start: calc(4 * var(--_unit));
  }
  fieldset.group,
  .panel,
  fieldset.rows {
    padding-block-start: calc(4 * var(--_unit));
    border-block-start: 1px solid var(--_line);
  }
  .stack > .holder:first-child > :is(fieldset.group, fieldset.rows),
  .stack > :is(fieldset.group, .panel):first-child {
    padding-block-start: 0;
    border-block-start: 0;
  }
  /* Afloat, a legend is an ordinary part of its fieldset: lines and spaces go round it as round any other. */
  legend {
    float: inline-start;
    inline-size: 100%;
  }
  legend + * {
    clear: both;
  }
  :is(.rows, .row, .group) > legend {
    margin-block-end: calc(3 * var(--_unit));
  }
  :is(.rows, .row, .group) > legend + * {
    margin-block-start: 0;
  }
  .affixed {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_unit));
    inline-size: 100%;
  }
  .affixed > span {
    flex: none;
    color: var(--_muted);
  }
  .steps {
    display: none;
    border-block-end: 1px solid var(--_line);
  }
  .steps > li {
    flex: 1 1 0;
    min-inline-size: 0;
    min-block-size: 44px;
    border-block-end: 3px solid transparent;
    color: var(--_muted);
    font-size: var(--_text-s);
    line-height: 1.3;
    display: flex;
    align-items: center;
  }
  .steps > li[aria-current] {
    border-color: var(--_accent);
    color: var(--_ink);
    font-weight: var(--_bold);
  }
  /* Where the browser sets the colours it would show what is transparent, and all steps would look like the present one. */
  @media (forced-colors: active) {
    .steps > li {
      border-color: Canvas;
    }
    .steps > li[aria-current] {
      border-color: Highlight;
    }
  }
  .steps button {
    padding-inline: 0;
    font-size: inherit;
    font-weight: inherit;
    text-align: start;
  }
  @container (inline-size >= 44rem) {
    .steps {
      display: flex;
      gap: calc(4 * var(--_unit));
    }
  }

  details.panel > summary {
    min-block-size: 44px;
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_unit));
    cursor: pointer;
  }
  details.panel > summary::before {
    content: '▸';
    content: '▸' / '';
  }
  details.panel[open] > summary::before {
    content: '▾';
    content: '▾' / '';
  }
  .well {
    padding: calc(3 * var(--_unit)) calc(4 * var(--_unit));
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .columns {
    display: grid;
    gap: var(--_gap) calc(4 * var(--_unit));
  }
  @container (inline-size >= 40rem) {
    .columns {
      grid-template-columns: repeat(12, minmax(0, 1fr));
    }
    .columns > .column {
      grid-column: span var(--_span, 6);
    }
  }
  .options > .choice {
    max-inline-size: max-content;
  }
  .options.inline {
    display: flex;
    flex-wrap: wrap;
    column-gap: calc(6 * var(--_unit));
  }
  @container (inline-size >= 36rem) {
    .options.many {
      grid-template-columns: 1fr 1fr;
      column-gap: calc(6 * var(--_unit));
    }
  }
  .place {
    display: grid;
    gap: calc(3 * var(--_unit));
    inline-size: 100%;
    margin-block-start: var(--_unit);
  }
  .place .field > label {
    font-weight: normal;
  }
  @container (inline-size >= 36rem) {
    .place {
      grid-template-columns: 1fr 1fr;
    }
    .place > :nth-child(n + 3) {
      grid-column: 1 / -1;
    }
  }

  fieldset.row {
    padding: calc(3 * var(--_unit)) 0 calc(3 * var(--_unit)) calc(4 * var(--_unit));
    border-inline-start: 2px solid var(--_line);
  }
  @container (inline-size >= 44rem) {
    fieldset.row > .stack.beside {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr));
      gap: calc(4 * var(--_unit));
    }
    .stack.beside > * + * {
      margin-block-start: 0;
    }
  }
  /* Of these groups no attribute tells that they are required. */
  fieldset:not([role]) > .star::after {
    content: ' *';
  }
  .affixed.short {
    max-inline-size: 11rem;
  }
  .affixed.number {
    max-inline-size: 16rem;
    font-variant-numeric: tabular-nums;
  }
  select.name,
  .affixed.name {
    max-inline-size: 28rem;
  }
  .faults {
    display: inline-block;
    min-inline-size: 1.5em;
    margin-inline-start: var(--_unit);
    padding-inline: 0.4em;
    border: 1px solid currentcolor;
    border-radius: 1em;
    color: var(--_danger);
    font-weight: 600;
    text-align: center;
  }
  @media print {
    details.panel::details-content {
      content-visibility: visible;
    }
  }
`;
