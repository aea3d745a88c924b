import { css } from 'lit';

export const styles = css`
  article {
    display: flex;
    flex-direction: column;
    gap: calc(6 * var(--_unit));
  }
  header,
  section {
    display: grid;
    gap: calc(3 * var(--_unit));
    justify-items: start;
  }
  header > h2 {
    font-size: var(--_text-xl);
    text-wrap: pretty;
  }
  section > h3 {
    font-size: var(--_text-l);
  }
  section > h4 {
    margin-block-start: calc(2 * var(--_unit));
  }
  h2.long {
    font-size: var(--_text-l);
  }
  h2.clamped {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(5 * var(--_unit));
    color: var(--_muted);
    font-size: var(--_text-s);
  }
  .facts dt,
  .facts dd {
    display: inline;
  }
  .facts dt::after {
    content: ':';
  }
  .summary,
  section > p {
    max-inline-size: 70ch;
  }
  .main {
    display: grid;
    gap: calc(8 * var(--_unit));
  }

  .aside {
    display: contents;
  }
  .answer {
    display: grid;
    border-block: 1px solid var(--_line);
  }
  .answer > div {
    display: grid;
    grid-template-columns: 6.5rem 1fr;
    gap: calc(3 * var(--_unit));
    align-items: baseline;
    padding-block: calc(3 * var(--_unit));
  }
  .answer > div + div {
    border-block-start: 1px solid var(--_line);
  }
  .answer dt {
    color: var(--_muted);
  }
  .answer .value {
    font-weight: var(--_bold);
  }
  .answer .hint {
    display: block;
  }
  .bar {
    display: grid;
    gap: calc(2 * var(--_unit));
  }
  .bar.never-far {
    order: 1;
    position: sticky;
    inset-block-end: 0;
    padding-block: calc(3 * var(--_unit)) calc(3 * var(--_unit) + env(safe-area-inset-bottom, 0px));
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }

  .skeleton.title {
    block-size: 4rem;
  }
  .skeleton.block {
    block-size: 12rem;
  }

  @container (min-width: 56rem) {
    article {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 20rem;
      gap: calc(8 * var(--_unit)) calc(12 * var(--_unit));
      align-items: start;
    }
    header {
      grid-column: 1 / -1;
    }
    .aside {
      display: grid;
      gap: calc(5 * var(--_unit));
      grid-column: 2;
      grid-row: 2;
      position: sticky;
      inset-block-start: calc(4 * var(--_unit));
    }
    .main {
      grid-column: 1;
      grid-row: 2;
    }
    .bar.never-far {
      position: static;
      padding: 0;
      border: 0;
    }
    .answer > div {
      grid-template-columns: 1fr;
      gap: var(--_unit);
    }
  }

  @media print {
    .bar {
      display: none;
    }
    article {
      display: block;
    }
    .answer,
    .main,
    section {
      margin-block-start: 1.5em;
    }
    .main {
      display: block;
    }
    h3,
    h4 {
      break-after: avoid;
    }
    section li,
    .answer > div,
    tr {
      break-inside: avoid;
    }
  }
`;
