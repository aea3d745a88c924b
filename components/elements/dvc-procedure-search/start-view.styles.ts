import { css } from 'lit';

/** How the page before the first search looks. */
export const styles = css`
  .start {
    display: grid;
    gap: calc(8 * var(--_unit));
    margin-block-start: calc(8 * var(--_unit));
  }
  .start > section {
    display: grid;
    gap: calc(2 * var(--_unit));
    justify-items: start;
  }
  .start .link {
    display: inline-block;
    min-block-size: 44px;
    padding-block: calc(2.5 * var(--_unit));
    font-weight: inherit;
  }
  .start > section > button.plain {
    margin-inline-start: calc(-2 * var(--_unit));
  }
  /* Some names fill a page; the procedure itself has the whole. */
  .links .link > span {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  .links,
  .counts {
    inline-size: 100%;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
    gap: 0 calc(8 * var(--_unit));
    border-block-start: 1px solid var(--_line);
  }
  .links > li,
  .counts > li {
    border-block-end: 1px solid var(--_line);
  }
  .counts > li {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: calc(3 * var(--_unit));
  }
  .counts > li > span {
    flex: none;
  }
  .path > ol {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: calc(2 * var(--_unit));
  }
  .path [aria-current] {
    color: var(--_muted);
  }
  .path > ol > li + li::before {
    content: '›' / '';
    margin-inline-end: calc(2 * var(--_unit));
    color: var(--_muted);
  }
`;
