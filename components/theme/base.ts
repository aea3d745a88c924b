import { css } from 'lit';

/** Ground that all elements share: box model, headings, links, focus, and what hides from the eye only. */
export const base = css`
  :host {
    display: block;
    container-type: inline-size;
    background: var(--_surface);
    overflow-wrap: break-word;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  figure {
    margin: 0;
    padding: 0;
  }
  ul[role='list'],
  ol[role='list'] {
    list-style: none;
  }
  fieldset {
    border: 0;
    min-inline-size: 0;
  }
  h1,
  h2,
  h3,
  h4 {
    font-weight: var(--_bold);
    line-height: 1.3;
    text-wrap: balance;
  }
  h1 {
    font-size: var(--_text-xl);
  }
  h2 {
    font-size: var(--_text-l);
  }
  h3,
  h4 {
    font-size: var(--_text-m);
  }
  small,
  .small {
    font-size: var(--_text-s);
  }
  .muted {
    color: var(--_muted);
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  [tabindex='-1']:focus-visible {
    outline-offset: 4px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  svg.icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.25em;
  }
  .skeleton {
    border-radius: var(--_radius);
    background: var(--_raised);
    min-block-size: 1.5em;
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton {
      animation: dvc-breathe 1.2s ease-in-out infinite alternate;
    }
    @keyframes dvc-breathe {
      from {
        opacity: 1;
      }
      to {
        opacity: 0.5;
      }
    }
  }
  @media print {
    .no-print {
      display: none !important;
    }
  }
`;
