import { css } from 'lit';

export const styles = css`
  search {
    display: grid;
    gap: calc(2 * var(--_unit));
  }
  /* Where searching is what the page is for, the field stands out from all else. */
  :host([layout='page']) search {
    padding: calc(3 * var(--_unit));
    border-radius: var(--_radius);
    background: var(--_accent-soft);
  }
  .label {
    font-size: var(--_text-l);
    font-weight: var(--_bold);
    line-height: 1.3;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_unit));
  }
  .combobox {
    position: relative;
    flex: 999 1 16rem;
    min-inline-size: 0;
  }
  .combobox > input {
    min-block-size: 52px;
    font-size: 1.125rem;
  }
  .line > button {
    min-block-size: 52px;
    flex: 1 0 auto;
  }
  [role='listbox'] {
    position: absolute;
    z-index: 10;
    inset-inline: 0;
    inset-block-start: calc(100% + var(--_unit));
    max-block-size: min(26rem, 60vh);
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 8px 24px rgb(0 0 0 / 18%);
  }
  .link {
    display: block;
    min-block-size: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    font-weight: var(--_bold);
    line-height: 1.4;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  button.link:hover:not(:disabled),
  .link:hover {
    background: none;
    text-decoration-thickness: 2px;
  }
  mark {
    background: var(--_mark);
    color: inherit;
    border-radius: 2px;
  }
  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
    }
  }
  .coming {
    display: grid;
    gap: calc(4 * var(--_unit));
    margin-block-start: calc(6 * var(--_unit));
  }
  .skeleton.row {
    inline-size: 100%;
    block-size: 5.5rem;
  }
  @container (min-width: 34rem) {
    :host([layout='page']) search {
      padding: calc(6 * var(--_unit));
    }
    /* Where the button stands beside the field, the suggestions hang below both. */
    .line {
      position: relative;
    }
    .combobox {
      position: static;
    }
  }
`;
