import type { Json } from '../../domain/eform/types.js';

/** How a typed text becomes a value and back. */
export interface Writing {
  read(typed: string): Json;
  write(value: Json | undefined): string;
}

/** Texts are kept as they were typed. */
export const AS_TYPED: Writing = {
  read: (typed) => typed,
  write: (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : ''),
};
