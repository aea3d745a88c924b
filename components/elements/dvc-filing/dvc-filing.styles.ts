import { css } from 'lit';

export const styles = css`
  .head {
    display: grid;
    gap: calc(2 * var(--_unit));
    margin-block-end: calc(6 * var(--_unit));
  }
  .head h2 {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_unit) calc(3 * var(--_unit));
    padding-block: calc(3 * var(--_unit));
    border-block: 1px solid var(--_line);
  }
  .steps li {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--_unit));
    color: var(--_muted);
    font-size: var(--_text-s);
  }
  .steps li[aria-current] {
    color: var(--_ink);
    font-weight: var(--_bold);
  }
  .steps .mark {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border: 1px solid currentColor;
    border-radius: 50%;
    font-variant-numeric: tabular-nums;
  }
  .steps li[aria-current] .mark {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }
  .steps .done .mark {
    color: var(--_accent);
  }
  .save {
    min-block-size: 1.5em;
    color: var(--_muted);
    font-size: var(--_text-s);
  }
  .step {
    display: grid;
    gap: calc(6 * var(--_unit));
    max-inline-size: 46rem;
  }
  .step > h3 {
    font-size: var(--_text-l);
  }
  .part,
  .fields {
    display: grid;
    gap: calc(4 * var(--_unit));
  }
  .field {
    max-inline-size: 32rem;
  }
  .summary ul {
    padding-inline-start: 1.2em;
  }
  .review {
    display: grid;
    gap: calc(2 * var(--_unit));
    padding-block: calc(4 * var(--_unit));
    border-block-start: 1px solid var(--_line);
  }
  .review > header {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: calc(4 * var(--_unit));
  }
  .costs > div {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: calc(4 * var(--_unit));
    padding-block: calc(2 * var(--_unit));
    border-block-end: 1px solid var(--_line);
  }
  .costs dd {
    white-space: nowrap;
  }
  .costs .sum {
    font-weight: var(--_bold);
  }
  .later {
    padding-block-start: calc(5 * var(--_unit));
    border-block-start: 1px solid var(--_line);
  }
  .commitment {
    padding: calc(4 * var(--_unit));
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
  }
  .newer,
  .newer .left {
    display: grid;
    gap: calc(3 * var(--_unit));
  }
  .newer ul {
    padding-inline-start: 1.2em;
  }
  .code {
    font-size: clamp(1.375rem, 7cqi, 2.25rem);
    font-weight: var(--_bold);
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .next {
    padding-inline-start: 1.4em;
    display: grid;
    gap: calc(2 * var(--_unit));
  }
  @container (inline-size < 40rem) {
    .steps li:not([aria-current]) {
      display: none;
    }
    .go {
      display: grid;
    }
  }
`;
