import { css } from 'lit';

/**
 * The design tokens. A page sets `--dvc-*`; the elements use the private `--_*` that fall back on the values here.
 * Dark values follow the page's own `color-scheme`, so that an element is never darker than the page around it.
 *
 * Public tokens: `--dvc-accent`, `--dvc-on-accent`, `--dvc-accent-soft`, `--dvc-surface`, `--dvc-raised`, `--dvc-ink`,
 * `--dvc-muted`, `--dvc-line`, `--dvc-success`, `--dvc-warning`, `--dvc-danger`, `--dvc-info`, their `-soft` grounds,
 * `--dvc-radius`, `--dvc-font`.
 */
export const tokens = css`
  :host {
    --_surface: var(--dvc-surface, #ffffff);
    --_raised: var(--dvc-raised, #f6f7f5);
    --_ink: var(--dvc-ink, #1c2421);
    --_muted: var(--dvc-muted, #55605b);
    --_line: var(--dvc-line, #d5dad7);
    --_line-strong: var(--dvc-line-strong, #78837e);
    --_accent: var(--dvc-accent, #0b5d4e);
    --_on-accent: var(--dvc-on-accent, #ffffff);
    --_accent-soft: var(--dvc-accent-soft, #e6f1ee);
    --_success: var(--dvc-success, #1a6b34);
    --_success-soft: var(--dvc-success-soft, #e6f4ea);
    --_warning: var(--dvc-warning, #7a4d00);
    --_warning-soft: var(--dvc-warning-soft, #fdf3dc);
    --_danger: var(--dvc-danger, #a61b1b);
    --_danger-soft: var(--dvc-danger-soft, #fdecea);
    --_info: var(--dvc-info, #16548a);
    --_info-soft: var(--dvc-info-soft, #e8f1f9);
    --_focus: var(--dvc-focus, #0a58ca);
    --_mark: var(--dvc-mark, #fff0b3);
    --_radius: var(--dvc-radius, 6px);
    --_unit: 4px;
    --_text-s: 0.875rem;
    --_text-m: 1rem;
    --_text-l: 1.25rem;
    --_text-xl: 1.625rem;
    --_bold: 600;
    color: var(--_ink);
    font-family: var(--dvc-font, inherit);
    font-size: var(--_text-m);
    line-height: 1.5;
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_surface: var(--dvc-surface, light-dark(#ffffff, #161b19));
      --_raised: var(--dvc-raised, light-dark(#f6f7f5, #1f2623));
      --_ink: var(--dvc-ink, light-dark(#1c2421, #e8edea));
      --_muted: var(--dvc-muted, light-dark(#55605b, #a9b5af));
      --_line: var(--dvc-line, light-dark(#d5dad7, #37413d));
      --_line-strong: var(--dvc-line-strong, light-dark(#78837e, #84918b));
      --_accent: var(--dvc-accent, light-dark(#0b5d4e, #6cc7b3));
      --_on-accent: var(--dvc-on-accent, light-dark(#ffffff, #06241e));
      --_accent-soft: var(--dvc-accent-soft, light-dark(#e6f1ee, #17352e));
      --_success: var(--dvc-success, light-dark(#1a6b34, #7ccf95));
      --_success-soft: var(--dvc-success-soft, light-dark(#e6f4ea, #163421));
      --_warning: var(--dvc-warning, light-dark(#7a4d00, #f0c36b));
      --_warning-soft: var(--dvc-warning-soft, light-dark(#fdf3dc, #3a2c0d));
      --_danger: var(--dvc-danger, light-dark(#a61b1b, #ff9d94));
      --_danger-soft: var(--dvc-danger-soft, light-dark(#fdecea, #42201d));
      --_info: var(--dvc-info, light-dark(#16548a, #8fc1ee));
      --_info-soft: var(--dvc-info-soft, light-dark(#e8f1f9, #172e42));
      --_focus: var(--dvc-focus, light-dark(#0a58ca, #9ec5fe));
      --_mark: var(--dvc-mark, light-dark(#fff0b3, #4a3b00));
    }
  }
`;
