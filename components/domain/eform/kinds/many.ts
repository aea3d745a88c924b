/** Which kinds may be asked for several times over (`multiple`); `several.ts` makes them so. */
import type { KindName } from '../types.js';

/** Kinds that hold several by themselves, or none at all. */
const ALREADY: ReadonlySet<KindName> = new Set([
  'choice',
  'choices',
  'tags',
  'survey',
  'file',
  'checkbox',
  'grid',
  'container',
  'hidden',
]);

export function mayBeMany(kind: KindName): boolean {
  return !ALREADY.has(kind);
}
