/** The bounds a definition sets on days, wherever its editor writes them. */
import type { JsonRecord, Rules } from './types.js';
import { isDayBound } from './dates.js';
import { own, textIn } from './json.js';
import type { Reports } from './reports.js';

type Bounds = Pick<Rules, 'minDate' | 'maxDate'>;

export function dayBounds(component: JsonRecord, at: string, reports: Reports): Bounds {
  const bounds: { -readonly [name in keyof Bounds]: string } = {};
  for (const name of ['minDate', 'maxDate'] as const) {
    const bound = dayBound(name, component, at, reports);
    if (bound !== undefined) bounds[name] = bound;
  }
  return bounds;
}

function dayBound(name: string, component: JsonRecord, at: string, reports: Reports): string | undefined {
  for (const place of [component, own(component, 'datePicker'), own(component, 'validate')]) {
    const written = textIn(place, name).trim();
    if (written === '') continue;
    if (isDayBound(written)) return written;
    reports.unsupported(at, name, written);
  }
  return undefined;
}
