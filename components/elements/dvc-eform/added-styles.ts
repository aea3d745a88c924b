import { adoptStyles, type CSSResultOrNative } from 'lit';

/** Sheets of style that came with what was loaded later on. */
export const ADDED = new Set<CSSResultOrNative>();

/** Lets one form on the page take up what was added for any. */
export class AddedStyles {
  #count = 0;

  /** @param own the styles the element had from the beginning */
  adopt(root: ShadowRoot, own: readonly CSSResultOrNative[]): void {
    if (this.#count === ADDED.size) return;
    this.#count = ADDED.size;
    adoptStyles(root, [...own, ...ADDED]);
  }
}
