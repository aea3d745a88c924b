import { css } from 'lit';

/** Of tables, tabs, several values, tags and surveys. */
export const styles = css`
  .cells {
    display: grid;
    gap: calc(4 * var(--_unit));
    grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
  }

  [role='tablist'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(4 * var(--_unit));
    border-block-end: 1px solid var(--_line);
  }
  [role='tab'] {
    border: 0;
    border-block-end: 3px solid transparent;
    border-radius: 0;
    padding-inline: 0;
    background: none;
    color: var(--_muted);
  }
  [role='tab'][aria-selected='true'] {
    border-color: var(--_accent);
    color: var(--_ink);
  }
  @media (forced-colors: active) {
    [role='tab'] {
      border-color: Canvas;
    }
    [role='tab'][aria-selected='true'] {
      border-color: Highlight;
    }
  }
  @media print {
    [role='tabpanel'][hidden] {
      display: block !important;
    }
  }
  [role='tabpanel'] {
    padding-block-start: calc(4 * var(--_unit));
  }

  .one {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_unit));
  }
  .one > :is(input, textarea, .affixed) {
    flex: 1 1 12rem;
  }
  .one > textarea {
    flex-basis: 100%;
  }
  .many > .one + .one {
    margin-block-start: calc(2 * var(--_unit));
  }
  .tags li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(2 * var(--_unit));
    border-block-end: 1px solid var(--_line);
  }
  .question + .question {
    margin-block-start: calc(3 * var(--_unit));
    padding-block-start: calc(3 * var(--_unit));
    border-block-start: 1px solid var(--_line);
  }
  .question > legend {
    font-weight: normal;
  }
`;
