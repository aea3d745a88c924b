import { css } from 'lit';

export const styles = css`
  .chooser {
    display: grid;
    gap: calc(4 * var(--_unit));
  }
  .field {
    inline-size: 100%;
    max-inline-size: 34rem;
    justify-items: stretch;
  }
  .chosen {
    display: grid;
    gap: var(--_unit);
    justify-items: start;
    padding-inline-start: calc(3 * var(--_unit));
    border-inline-start: 4px solid var(--_accent);
  }
  .chosen > strong {
    font-weight: var(--_bold);
  }
  .chosen > a {
    min-block-size: 44px;
    padding-block: calc(2.5 * var(--_unit));
  }
  @media print {
    .field {
      display: none;
    }
  }
`;
