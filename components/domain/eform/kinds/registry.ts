/** How kinds are found: those of the simplest forms are here, the others join them through `parts.ts`. */
import type { Field, KindName } from '../types.js';
import { loadedKind, loadedKindOfType, severalOf } from '../parts.js';
import type { FieldKind } from './kind.js';
import { checkbox } from './checkbox.js';
import { mayBeMany } from './many.js';
import { text } from './text.js';
import { textarea } from './textarea.js';

export const PLAIN_KINDS = { text, textarea, checkbox } as const satisfies Readonly<
  Partial<Record<KindName, FieldKind>>
>;

const BY_NAME: ReadonlyMap<string, FieldKind> = new Map(Object.entries(PLAIN_KINDS));
const BY_TYPE: ReadonlyMap<string, FieldKind> = new Map(
  Object.values(PLAIN_KINDS).flatMap((kind) => kind.types.map((type) => [type, kind] as const)),
);

/** Whether a type is at hand in every page. */
export function isPlainType(type: string): boolean {
  return BY_TYPE.has(type);
}

/** The kind that a definition's type name stands for, of those that are loaded. */
export function kindOfType(type: string): FieldKind | undefined {
  return BY_TYPE.get(type) ?? loadedKindOfType(type);
}

/** How a field behaves: as its kind does, or as several of it. */
export function kindOf({ kind, multiple }: Pick<Field, 'kind' | 'multiple'>): FieldKind {
  const one = BY_NAME.get(kind) ?? loadedKind(kind) ?? text;
  return multiple && mayBeMany(kind) ? severalOf(one) : one;
}
