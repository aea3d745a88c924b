import { css } from 'lit';

/** The look of a `Combobox`. Rows are of one height, so that only those in view need to be drawn. */
export const comboboxStyles = css`
  .combobox {
    position: relative;
    inline-size: 100%;
  }
  .combobox > input {
    padding-inline-end: 2.5rem;
    text-overflow: ellipsis;
  }
  .combobox::after {
    content: '';
    position: absolute;
    inset-block-start: 16px;
    inset-inline-end: 16px;
    inline-size: 8px;
    block-size: 8px;
    border: solid var(--_muted);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    pointer-events: none;
  }
  .combobox > .list {
    position: absolute;
    z-index: 10;
    inset-inline: 0;
    inset-block-start: calc(100% + var(--_unit));
    max-block-size: min(22rem, 50vh);
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 8px 24px rgb(0 0 0 / 18%);
  }
  .combobox .rows {
    padding-block: var(--_before, 0) var(--_after, 0);
  }
  .combobox [role='option'] {
    display: grid;
    align-content: center;
    block-size: 3.5rem;
    padding-inline: calc(3 * var(--_unit));
    border-inline-start: 4px solid transparent;
    line-height: 1.3;
    cursor: pointer;
  }
  .combobox [role='option'] > span {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .combobox [role='option'] > .beside {
    -webkit-line-clamp: 1;
  }
  .combobox [role='option']:hover {
    background: var(--_raised);
  }
  .combobox [role='option'][aria-selected='true'] {
    font-weight: var(--_bold);
  }
  .combobox [role='option'].active {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  @media (forced-colors: active) {
    .combobox [role='option'].active {
      border-color: Highlight;
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  .combobox .nothing {
    padding: calc(3 * var(--_unit));
  }
`;
