const CONTROLS = 'input, select, textarea, button, summary, a[href], [tabindex]';

/** Moves the focus to the first in a part of the page that takes it, be it that part itself; false when none does. */
export function focusFirst(part: HTMLElement): boolean {
  const root = part.getRootNode() as ShadowRoot;
  for (const control of [part, ...part.querySelectorAll<HTMLElement>(CONTROLS)]) {
    control.focus();
    if (root.activeElement === control) return true;
  }
  return false;
}
