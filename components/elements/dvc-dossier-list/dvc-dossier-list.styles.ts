import { css } from 'lit';

export const styles = css`
  .stack {
    display: grid;
    gap: calc(5 * var(--_unit));
  }
  .chooser {
    display: none;
  }
  .rows {
    border-block-start: 1px solid var(--_line);
  }
  .rows > li {
    display: grid;
    gap: calc(2 * var(--_unit)) calc(6 * var(--_unit));
    padding-block: calc(4 * var(--_unit));
    border-block-end: 1px solid var(--_line);
  }
  .name {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    max-inline-size: 42rem;
    min-block-size: 44px;
    margin-block: -10px;
    padding: 10px 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-weight: var(--_bold);
    line-height: 1.4;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .name:hover:not(:disabled) {
    background: none;
  }
  p.name {
    min-block-size: 0;
    margin: 0;
    padding: 0;
    color: inherit;
    text-decoration: none;
  }
  .main,
  .facts {
    display: grid;
    gap: var(--_unit);
    align-content: start;
    justify-items: start;
  }
  .must {
    font-weight: var(--_bold);
    color: var(--_warning);
  }
  .shape {
    block-size: 6.5rem;
    margin-block: calc(4 * var(--_unit));
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
  @container (inline-size >= 48rem) {
    .rows > li {
      grid-template-columns: 3fr 2fr;
    }
  }
  @media (forced-colors: active) {
    .tabs > button[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
