import { css } from 'lit';

export const styles = css`
  .stack {
    display: grid;
    gap: calc(3 * var(--_unit));
    justify-items: start;
  }
  .details {
    display: grid;
    gap: calc(3 * var(--_unit));
    inline-size: 100%;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: calc(3 * var(--_unit));
  }
  .top > div {
    flex: 1 1 9rem;
  }
  .top .name {
    font-weight: var(--_bold);
  }
  dl {
    border-block-start: 1px solid var(--_line);
  }
  dl > div {
    display: grid;
    gap: 0 calc(4 * var(--_unit));
    padding-block: calc(2 * var(--_unit));
    border-block-end: 1px solid var(--_line);
  }
  dt {
    color: var(--_muted);
    font-size: var(--_text-s);
  }
  .value {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(2 * var(--_unit));
  }
  .value.secret {
    font-variant-numeric: tabular-nums;
    margin-block: calc(-2 * var(--_unit));
    min-block-size: 44px;
  }
  @container (min-width: 34rem) {
    .roomy dl > div {
      grid-template-columns: 12rem 1fr;
    }
  }

  :host([compact]) {
    display: inline-block;
    container-type: normal;
    max-inline-size: 100%;
    background: none;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: calc(2 * var(--_unit));
  }
  /* Ready to speak, and out of the way until it does. */
  .bar > [role='status']:empty {
    position: absolute;
  }
  .opener {
    max-inline-size: min(18rem, 100%);
  }
  .opener > .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  [popover] {
    position: fixed;
    inset: auto;
    margin: 0;
    inline-size: min(24rem, 100vi - 16px);
    max-block-size: 80vb;
    overflow: auto;
    padding: calc(4 * var(--_unit));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: 0 8px 24px rgb(0 0 0 / 18%);
  }
  .skeleton.button-shaped {
    inline-size: 10rem;
    max-inline-size: 100%;
    block-size: 44px;
  }
`;
