import type { FieldKind } from './kind.js';
import { flagIn } from '../json.js';

const SAID = { vi: { yes: 'Có', no: 'Không' }, en: { yes: 'Yes', no: 'No' } } as const;

/** One box to tick. Required means ticked. */
export const checkbox: FieldKind = {
  name: 'checkbox',
  types: ['checkbox', 'simplecheckbox', 'simplecheckboxadvanced', 'navCheckbox'],
  storesValue: true,
  ask: 'tick',
  empty: (value) => value !== true,
  initial: (component) => (flagIn(component, 'defaultValue') ? true : undefined),
  keep: (value) => (typeof value === 'boolean' ? value : undefined),
  check: (_field, value) => (typeof value === 'boolean' ? [] : [{ code: 'wrong-shape' }]),
  text: (_field, value, { lang }) => (typeof value === 'boolean' ? SAID[lang][value ? 'yes' : 'no'] : ''),
};
