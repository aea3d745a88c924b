/** The bounds a definition sets on days, wherever its editor writes them. */
import type { JsonRecord, Rules } from './types.js';
import { isDayBound } from './dates.js';
import { flagIn, own, textIn } from './json.js';
import type { Reports } from './reports.js';

type Bounds = Partial<Pick<Rules, 'minDate' | 'maxDate' | 'required'>>;

const MOMENT =
  /^moment\(\)(?:\.(add|subtract)\(\s*(\d{1,4})\s*,\s*['"](day|month|year)s?['"]\s*\))?(?:\.(?:format|toDate|startOf|endOf)\([^()]*\))*;?$/;

/** A bound as Form.io's editor proposes it, `moment().add(7, 'days')`, in the words of this engine; others as they are. */
function boundOf(text: string): string {
  const found = MOMENT.exec(text);
  if (!found) return text;
  const [, way, count, unit] = found;
  return count === undefined || unit === undefined
    ? 'today'
    : `today${way === 'add' ? '+' : '-'}${count}${unit.slice(0, 1)}`;
}

export function dayBounds(component: JsonRecord, at: string, reports: Reports): Bounds {
  const bounds: { -readonly [name in keyof Bounds]: Bounds[name] } = {};
  for (const name of ['minDate', 'maxDate'] as const) {
    const bound = dayBound(name, component, at, reports);
    if (bound !== undefined) bounds[name] = bound;
  }
  // Form.io asks for a day by its parts too.
  const fields = own(component, 'fields');
  if (['day', 'month', 'year'].some((part) => flagIn(own(fields, part), 'required'))) bounds.required = true;
  return bounds;
}

function dayBound(name: string, component: JsonRecord, at: string, reports: Reports): string | undefined {
  const places = ['datePicker', 'widget', 'validate'].map((key) => own(component, key));
  for (const place of [component, ...places]) {
    const written = boundOf(textIn(place, name).trim());
    if (written === '') continue;
    if (isDayBound(written)) return written;
    reports.unsupported(at, name, written);
  }
  return undefined;
}
