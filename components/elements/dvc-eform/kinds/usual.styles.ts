import { css } from 'lit';

/** Of choices, places and rows. */
export const styles = css`
  .options > .choice {
    max-inline-size: max-content;
  }
  .options.inline {
    display: flex;
    flex-wrap: wrap;
    column-gap: calc(6 * var(--_unit));
  }
  @container (inline-size >= 36rem) {
    .options.many {
      grid-template-columns: 1fr 1fr;
      column-gap: calc(6 * var(--_unit));
    }
  }
  .place {
    display: grid;
    gap: calc(3 * var(--_unit));
    inline-size: 100%;
    margin-block-start: var(--_unit);
  }
  .place .field > label {
    font-weight: normal;
  }
  @container (inline-size >= 36rem) {
    .place {
      grid-template-columns: 1fr 1fr;
    }
    .place > :nth-child(n + 3) {
      grid-column: 1 / -1;
    }
  }

  fieldset.row {
    padding: calc(3 * var(--_unit)) 0 calc(3 * var(--_unit)) calc(4 * var(--_unit));
    border-inline-start: 2px solid var(--_line);
  }
  @container (inline-size >= 44rem) {
    fieldset.row > .stack.beside {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr));
      gap: calc(4 * var(--_unit));
    }
    .stack.beside > * + * {
      margin-block-start: 0;
    }
  }
`;
