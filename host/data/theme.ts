import type { TenantSettings } from './types.js';

/** The tokens that a theme sets, by the names of `components/theme/tokens.ts`. */
const TOKENS = {
  accent: '--dvc-accent',
  onAccent: '--dvc-on-accent',
  accentSoft: '--dvc-accent-soft',
} as const satisfies Record<keyof TenantSettings['theme'], string>;

/** A tenant's colours as a stylesheet: plain ones first, for browsers that do not know `light-dark()`. */
export function themeCss({ theme }: Pick<TenantSettings, 'theme'>): string {
  const rules = (valueOf: (colours: readonly [light: string, dark: string]) => string): string =>
    (Object.keys(TOKENS) as (keyof typeof TOKENS)[])
      .map((name) => `  ${TOKENS[name]}: ${valueOf(theme[name])};\n`)
      .join('');
  return (
    `:root {\n${rules(([light]) => light)}}\n` +
    `@supports (color: light-dark(#000, #fff)) {\n:root {\n${rules(
      ([light, dark]) => `light-dark(${light}, ${dark})`,
    )}}\n}\n`
  );
}
