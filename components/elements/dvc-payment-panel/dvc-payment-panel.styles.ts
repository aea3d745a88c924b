import { css } from 'lit';

export const styles = css`
  .stack,
  .stack-s {
    display: grid;
    gap: calc(5 * var(--_unit));
    grid-template-columns: minmax(0, 1fr);
  }
  .stack-s {
    gap: calc(3 * var(--_unit));
  }
  .sides {
    display: grid;
    gap: calc(8 * var(--_unit)) calc(12 * var(--_unit));
    align-items: start;
    grid-template-columns: minmax(0, 1fr);
  }
  .notice p,
  .hint,
  .said {
    max-inline-size: 42rem;
  }
  .said {
    white-space: pre-line;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    border-block-start: 1px solid var(--_line);
  }
  tr {
    border-block-end: 1px solid var(--_line);
  }
  th,
  td {
    padding: calc(2 * var(--_unit)) 0;
    text-align: start;
    vertical-align: baseline;
    font-weight: inherit;
  }
  th > span {
    display: block;
  }
  th + td {
    padding-inline-start: calc(4 * var(--_unit));
    text-align: end;
    white-space: nowrap;
  }
  td > .tag {
    display: block;
    inline-size: fit-content;
    margin-inline-start: auto;
  }
  .code {
    margin-block-start: calc(-4 * var(--_unit));
  }
  .figure {
    font-size: var(--_text-xl);
    font-weight: var(--_bold);
    line-height: 1.3;
  }
  .phone {
    margin-block-start: calc(3 * var(--_unit));
  }
  .way {
    display: grid;
    gap: calc(2 * var(--_unit));
    justify-items: start;
  }
  .way button,
  .way .button {
    max-inline-size: 100%;
  }
  .receipt + .receipt {
    margin-block-start: calc(4 * var(--_unit));
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(4 * var(--_unit));
    padding-block: calc(2 * var(--_unit));
    border-block-end: 1px solid var(--_line);
  }
  dl {
    border-block-start: 1px solid var(--_line);
  }
  dt {
    color: var(--_muted);
  }
  dd,
  .address {
    overflow-wrap: anywhere;
  }
  .qr {
    display: block;
    inline-size: min(100%, 17rem);
    aspect-ratio: 1;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    shape-rendering: crispEdges;
    forced-color-adjust: none;
  }
  .qr .paper {
    fill: #fff;
  }
  .qr .ink {
    fill: #000;
  }
  .shape {
    block-size: 9rem;
  }
  @container (inline-size >= 46rem) {
    .sides {
      grid-template: auto 1fr / minmax(0, 1fr) minmax(0, 1fr);
    }
    .sides > .doing {
      grid-area: 1 / 2 / span 2;
    }
  }
`;
