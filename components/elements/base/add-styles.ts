import type { CSSResult } from 'lit';

/** Gives an element the styles of a part that was loaded later on; those it has already are left alone. */
export function addStyles(root: ShadowRoot, { styleSheet }: CSSResult): void {
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
}
