import { css } from 'lit';

const shared = css`
  .stack {
    display: grid;
    gap: calc(4 * var(--_unit));
  }
  .said {
    white-space: pre-line;
  }
  ul:not([role]) {
    padding-inline-start: 1.4em;
  }
`;

/** The list of dossiers. */
export const queueStyles = css`
  ${shared}
  .search {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(3 * var(--_unit));
  }
  .search > .field {
    flex: 1 1 16rem;
    max-inline-size: 32rem;
  }
  .chooser,
  .keys {
    display: none;
  }
  .queue {
    border-block-start: 1px solid var(--_line);
  }
  .queue > li {
    border-block-end: 1px solid var(--_line);
  }
  .row {
    display: grid;
    gap: var(--_unit) calc(4 * var(--_unit));
    inline-size: 100%;
    padding-inline: calc(2 * var(--_unit));
    border: 0;
    border-radius: 0;
    justify-content: stretch;
    justify-items: start;
    align-items: center;
    font-weight: inherit;
    text-align: start;
  }
  .row:focus-visible {
    outline-offset: -3px;
  }
  .row .what {
    display: grid;
  }
  .row .procedure {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    font-weight: var(--_bold);
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_unit);
  }
  .skeleton.line {
    block-size: 3rem;
    margin-block-end: calc(2 * var(--_unit));
  }
  @container (inline-size < 36rem) {
    .tabs {
      display: none;
    }
    .chooser {
      display: grid;
      justify-items: stretch;
    }
  }
  @container (inline-size >= 56.25rem) {
    .row {
      grid-template-columns: 11.5rem minmax(0, 1fr) 8rem 12rem 13rem;
    }
    .keys {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .tabs > button[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;

/** One dossier. */
export const dossierStyles = css`
  ${shared}
  .head {
    display: grid;
    gap: var(--_unit);
    justify-items: start;
  }
  .steps {
    padding-block: calc(3 * var(--_unit));
    border-block: 1px solid var(--_line);
  }
  .panes {
    display: grid;
    gap: calc(8 * var(--_unit)) calc(10 * var(--_unit));
    align-items: start;
  }
  .papers > li {
    display: grid;
    gap: var(--_unit);
    padding-block: calc(3 * var(--_unit));
    border-block-start: 1px solid var(--_line);
  }
  .files > li {
    border-block-end: 0;
  }
  img.paper {
    flex: 0 0 100%;
    max-inline-size: 100%;
    border: 1px solid var(--_line);
  }
  .papers-to-ask {
    display: grid;
    gap: calc(3 * var(--_unit));
  }
  .paper-to-ask {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: calc(2 * var(--_unit));
    padding-block-end: calc(3 * var(--_unit));
    border-block-end: 1px solid var(--_line);
  }
  .paper-to-ask > :first-child {
    grid-column: 1 / -1;
  }
  .fee-to-ask {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: calc(2 * var(--_unit));
    padding-block-end: calc(3 * var(--_unit));
    border-block-end: 1px solid var(--_line);
  }
  .fee-to-ask > :first-child {
    grid-column: 1 / -1;
  }
  .fee-to-ask > button {
    justify-self: start;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_unit) calc(4 * var(--_unit));
    justify-content: space-between;
  }
  input.short:not([type='checkbox']) {
    inline-size: 6rem;
  }
  .skeleton.shape {
    block-size: 16rem;
  }
  @container (inline-size >= 56.25rem) {
    .panes {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    /* The papers stay beside whichever part of the form is read. */
    .panes > .beside {
      position: sticky;
      inset-block-start: calc(2 * var(--_unit));
      max-block-size: calc(100dvb - 4 * var(--_unit));
      overflow-y: auto;
      padding: var(--_unit);
    }
  }
`;
