import type { FieldView } from './sheet.js';
import { kindTexts } from './kinds/kind-texts.js';

/** What a row is called in headings and announcements. */
export function rowName(view: FieldView, index: number): string {
  return kindTexts(view.sheet).row(view.label, index + 1);
}

/** A label in the middle of a sentence; abbreviations keep their capitals. */
export function lower(label: string): string {
  const [first = '', second = ''] = label;
  return second === second.toUpperCase() && second !== second.toLowerCase()
    ? label
    : first.toLowerCase() + label.slice(first.length);
}
