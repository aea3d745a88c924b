import { css } from 'lit';

/** How suggestions and results look. */
export const styles = css`
  [role='option'] {
    display: grid;
    min-block-size: 44px;
    padding: calc(2 * var(--_unit)) calc(3 * var(--_unit));
    cursor: pointer;
  }
  [role='option'] + [role='option'] {
    border-block-start: 1px solid var(--_line);
  }
  [role='option']:hover {
    background: var(--_raised);
  }
  [role='option'][aria-selected='true'] {
    background: var(--_accent-soft);
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .two,
  .very-long,
  .long {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .very-long {
    -webkit-line-clamp: 3;
  }
  .long {
    -webkit-line-clamp: 4;
  }
  @container (min-width: 34rem) {
    /* A box without a clamp would take each mark for a part of its own, and lose the spaces between them. */
    .long {
      display: inline;
    }
    .whole-long {
      display: none;
    }
  }

  .answer {
    display: grid;
    gap: calc(4 * var(--_unit));
    margin-block-start: calc(6 * var(--_unit));
  }
  .lead {
    display: grid;
    gap: calc(2 * var(--_unit));
    max-inline-size: 75ch;
  }
  .filters {
    display: grid;
    gap: calc(4 * var(--_unit));
    align-content: start;
  }
  .filters:not(.open) {
    display: none;
  }
  .filters.open {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    margin-block-start: calc(4 * var(--_unit));
  }
  .filters > .choice {
    align-self: end;
  }
  .filters > h3 {
    display: none;
  }
  .filters > button {
    justify-self: start;
  }
  .found {
    min-inline-size: 0;
    display: grid;
    gap: calc(4 * var(--_unit));
    align-content: start;
    justify-items: start;
  }
  .results {
    inline-size: 100%;
    border-block-start: 1px solid var(--_line);
  }
  .results > li {
    display: grid;
    gap: var(--_unit);
    justify-items: start;
    padding-block: calc(4 * var(--_unit));
    border-block-end: 1px solid var(--_line);
  }
  .results h3 {
    max-inline-size: 75ch;
    text-wrap: pretty;
  }
  .results button.plain {
    margin-block: calc(-1.5 * var(--_unit));
  }
  .results button.plain,
  .filters > button {
    margin-inline-start: calc(-2 * var(--_unit));
  }
  .link mark {
    color: inherit;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_unit) calc(4 * var(--_unit));
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_unit));
  }
  .pages > ul {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .pages ul button {
    min-inline-size: 44px;
  }
  .pages [aria-current] {
    color: var(--_ink);
    text-decoration: none;
    box-shadow: inset 0 -3px var(--_accent);
    border-radius: 0;
  }

  .nothing {
    display: grid;
    gap: calc(3 * var(--_unit));
    justify-items: start;
    max-inline-size: 65ch;
  }
  .nothing ul {
    padding-inline-start: calc(6 * var(--_unit));
  }
  @container (min-width: 52rem) {
    .answer.with-filters {
      grid-template-columns: 17rem minmax(0, 1fr);
      gap: calc(6 * var(--_unit)) calc(10 * var(--_unit));
    }
    .answer > .lead {
      grid-column: 1 / -1;
    }
    .toggle {
      display: none;
    }
    .filters:not(.open) {
      display: grid;
    }
    .filters.open {
      grid-template-columns: none;
      margin: 0;
    }
    .filters > h3 {
      display: block;
    }
  }
`;
