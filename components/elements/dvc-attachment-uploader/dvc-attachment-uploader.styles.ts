import { css } from 'lit';

export const styles = css`
  .whole,
  .whole > section {
    display: grid;
    gap: calc(4 * var(--_unit));
  }
  .whole {
    gap: calc(6 * var(--_unit));
  }
  .top {
    display: grid;
    gap: var(--_unit);
  }
  .star {
    color: var(--_danger);
  }
  .papers {
    border-block-start: 1px solid var(--_line);
  }
  .paper {
    display: grid;
    gap: calc(2 * var(--_unit));
    padding-block: calc(4 * var(--_unit));
    border-block-end: 1px solid var(--_line);
  }
  .paper.free {
    padding-block: 0;
    border: 0;
  }
  .paper.over {
    outline: 2px dashed var(--_accent);
    outline-offset: 4px;
    background: var(--_accent-soft);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_unit) calc(4 * var(--_unit));
    align-items: flex-start;
    justify-content: space-between;
  }
  .head > h4 {
    flex: 1 1 16rem;
    text-wrap: pretty;
  }
  .head > .tag {
    flex: none;
  }
  .condition {
    max-inline-size: 42rem;
  }

  .files > .file {
    display: grid;
    grid-template-columns: 44px minmax(0, 1fr);
    gap: calc(2 * var(--_unit)) calc(3 * var(--_unit));
    align-items: start;
    padding-block: calc(3 * var(--_unit));
    border-block-start: 1px solid var(--_line);
  }
  .file > .kind,
  .file > .does {
    grid-column: 2;
    justify-self: start;
  }
  select.kind {
    max-inline-size: 14rem;
  }
  .does,
  .ask {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_unit)) calc(3 * var(--_unit));
  }
  .does > button.plain:first-child {
    padding-inline-start: 0;
  }
  @container (inline-size >= 40rem) {
    .files > .file {
      grid-template-columns: 44px minmax(0, 1fr) auto auto;
      align-items: center;
    }
    .file > .kind {
      grid-column: 3;
    }
    .file > .does {
      grid-column: 4;
      justify-self: end;
    }
    .file > .does.asking {
      grid-column: 2 / -1;
    }
  }
  .what {
    display: grid;
    gap: 0 calc(2 * var(--_unit));
    justify-items: start;
    min-inline-size: 0;
  }
  .what > .name {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
    text-align: start;
    font-weight: normal;
  }
  button.name {
    justify-content: start;
    padding-inline: 0;
  }
  .picture {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_muted);
    font-size: 0.75rem;
    font-weight: var(--_bold);
    object-fit: cover;
  }
  progress {
    inline-size: 100%;
    max-inline-size: 24rem;
    block-size: 8px;
    margin-block: var(--_unit);
    accent-color: var(--_accent);
  }
  .stalled {
    color: var(--_warning);
  }
  .picker {
    position: relative;
    display: inline-flex;
  }
  .picker > input:focus-visible + label {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .bones {
    display: grid;
    gap: calc(4 * var(--_unit));
  }
  .bones > .skeleton {
    min-block-size: 72px;
  }
`;
