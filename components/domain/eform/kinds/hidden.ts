import type { FieldKind } from './kind.js';
import { own } from '../json.js';
import { tidyJson } from '../tidy-json.js';

const DEEPEST = 8;

/** A value that travels with the form and is never drawn; any JSON, within reason. */
export const hidden: FieldKind = {
  name: 'hidden',
  types: ['hidden', 'datasource', 'simplehidden', 'dataFetcher', 'activities', 'maalgruppe'],
  storesValue: true,
  ask: 'enter',
  empty: (value) => value === undefined || value === null || value === '',
  initial: (component) => {
    const value = own(component, 'defaultValue');
    return value === undefined || value === null || value === '' ? undefined : tidyJson(value, DEEPEST);
  },
  keep: (value) => tidyJson(value, DEEPEST),
  check: () => [],
  text: (_field, value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : ''),
};
