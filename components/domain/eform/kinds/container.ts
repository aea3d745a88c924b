import type { FieldKind } from './kind.js';
import { isRecord, says } from '../json.js';

/** A group of fields whose values lie together in an object. What is inside is the engine's to check. */
export const container: FieldKind = {
  name: 'container',
  types: ['container'],
  storesValue: false,
  ask: 'enter',
  empty: (value) => !isRecord(value) || !says(value),
  initial: () => undefined,
  keep: (value) => (isRecord(value) ? value : undefined),
  check: (_field, value) => (isRecord(value) ? [] : [{ code: 'wrong-shape' }]),
  text: () => '',
};
