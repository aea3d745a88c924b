import { css } from 'lit';

export const styles = css`
  :host {
    --_gap: calc(6 * var(--_unit));
    /* Long words of a definition break rather than widen the page. */
    overflow-wrap: anywhere;
  }
  /* Blocks and margins rather than grids: in a long form a change of one field then moves the others, and measures none. */
  .whole > * + *,
  .stack > * + * {
    margin-block-start: var(--_gap);
  }
  /* A part of a long form: laid out when it comes near the window, and as high as it was until then. */
  .part {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 120rem;
    /* What is out of sight is cut off at the edge: leave room for the ring around what has the focus. */
    margin-inline: -8px;
    padding-inline: 8px;
    padding-block-end: 8px;
  }
  h2:focus-visible {
    outline-offset: 4px;
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

  .field {
    display: block;
    justify-items: normal;
    max-inline-size: 42rem;
    scroll-margin-block-start: calc(4 * var(--_unit));
  }
  .field > * + * {
    margin-block-start: var(--_unit);
  }
  .field > :is(label, .label, input, select, textarea) {
    display: block;
  }
  .field > .choice {
    display: flex;
  }
  .faulty {
    padding-inline-start: calc(3 * var(--_unit));
    border-inline-start: 4px solid var(--_danger);
  }
  .star::after {
    content: ' *';
    content: ' *' / '';
    color: var(--_danger);
  }
  /* Of these groups no attribute tells that they are required. */
  fieldset:not([role]) > .star::after {
    content: ' *';
  }
  .choice > .star {
    font-weight: inherit;
  }
  .source {
    font-style: normal;
  }
  input.short,
  .affixed.short {
    max-inline-size: 11rem;
  }
  input.number,
  .affixed.number {
    max-inline-size: 16rem;
    font-variant-numeric: tabular-nums;
  }
  input.name,
  select.name,
  .affixed.name {
    max-inline-size: 28rem;
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
  .fixed > output {
    display: block;
    padding-block: var(--_unit);
    overflow-wrap: anywhere;
  }

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
  .content {
    display: grid;
    gap: calc(2 * var(--_unit));
    max-inline-size: 42rem;
  }

  /* Always in the page, as only what is there before its words come is announced. */
  .status:empty {
    margin: 0;
  }
  .summary ul {
    padding-inline-start: calc(5 * var(--_unit));
  }
  .summary button {
    padding-inline: 0;
    color: var(--_danger);
    text-align: start;
  }

  .bones {
    display: grid;
    gap: var(--_gap);
  }
  .bones > .skeleton:nth-child(odd) {
    inline-size: 40%;
  }
  .bones > .skeleton:nth-child(even) {
    min-block-size: 44px;
  }

  @media print {
    .field {
      break-inside: avoid;
    }
    textarea {
      field-sizing: content;
    }
    details.panel::details-content {
      content-visibility: visible;
    }
    .part {
      content-visibility: visible;
    }
  }
`;
