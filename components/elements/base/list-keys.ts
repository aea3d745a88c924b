/** Keys that move the caret: whoever presses them is back in the field. */
export const CARET_KEYS: ReadonlySet<string> = new Set(['Home', 'End', 'ArrowLeft', 'ArrowRight']);

/** Whether an input method takes a key for itself. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.key === 'Process';
}

/**
 * The next place in the list below a combobox, or the one before; past the end it leaves the list for the field, which is
 * -1, and comes in again at the other end.
 */
export function placeAfter(active: number, step: 1 | -1, count: number): number {
  return ((active + 1 + step + count + 1) % (count + 1)) - 1;
}
