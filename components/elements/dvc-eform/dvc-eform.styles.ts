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
  .choice > .star {
    font-weight: inherit;
  }
  .source {
    font-style: normal;
  }
  input.short {
    max-inline-size: 11rem;
  }
  input.number {
    max-inline-size: 16rem;
    font-variant-numeric: tabular-nums;
  }
  input.name {
    max-inline-size: 28rem;
  }
  .fixed > output {
    display: block;
    padding-block: var(--_unit);
    overflow-wrap: anywhere;
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
    .part {
      content-visibility: visible;
    }
  }
`;
