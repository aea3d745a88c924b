import { css } from 'lit';

/** A line of buttons of which one is pressed, for choosing what a list shows. */
export const tabs = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_unit));
  }
  .tabs > button {
    font-weight: inherit;
  }
  .tabs > button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: var(--_bold);
  }
`;
