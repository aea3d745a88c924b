/**
 * What few definitions hold, apart from what all do, so that a page loads it only for those that have it: rarer kinds,
 * foreign types, registers of the world, patterns, JsonLogic and `logic`. `compile` has all of it; `load-form.ts`
 * fetches it when a definition asks for any. Without it a form that needs none of it is the same.
 */
import type { FormatName, Json, JsonRecord, KindName, Option } from './types.js';
import type { Condition, Effect, Logic, Outcome, Pattern } from './program.js';
import type { FieldKind } from './kinds/kind.js';
import type { FAILED, LogicReader, LogicWorld, Read } from './logic-types.js';
import type { BindingWorld } from './script-binding.js';

export interface RareParts {
  readonly kinds: readonly FieldKind[];
  several(kind: FieldKind): FieldKind;
  plainComponent(component: JsonRecord): JsonRecord;
  /** The options a type stands for by itself. */
  registerOf(component: JsonRecord, language: string): Option[] | undefined;
  hasFormat(format: FormatName, text: string): boolean;
  compilePattern(source: string): { readonly pattern: Pattern } | { readonly refused: string };
  matches(pattern: Pattern, text: string): boolean;
  parseLogic(rule: Json, world: LogicWorld): Logic | undefined;
  runLogic(logic: Logic, reader: LogicReader): Json | undefined | typeof FAILED;
  parseEffects(component: JsonRecord, world: LogicWorld & BindingWorld): Effect[];
  effectReads(effects: readonly Effect[], conditionReads: (condition: Condition) => Read[]): Read[];
  outcomeOf(
    effects: readonly Effect[],
    component: JsonRecord,
    reader: LogicReader,
    holds: (condition: Condition, reader: LogicReader) => boolean,
  ): Outcome;
}

/** What has been loaded so far. It only ever grows, from nothing to all. */
export const RARE: { parts?: RareParts } = {};

const byType = new Map<string, FieldKind>();
const byName = new Map<KindName, FieldKind>();
const several = new Map<KindName, FieldKind>();

/** Takes the rare parts in; asked twice it does nothing. */
export function takeIn(parts: RareParts): void {
  if (RARE.parts === parts) return;
  RARE.parts = parts;
  for (const kind of parts.kinds) {
    byName.set(kind.name, kind);
    for (const type of kind.types) byType.set(type, kind);
  }
}

export function rareKind(name: KindName): FieldKind | undefined {
  return byName.get(name);
}

export function rareKindOfType(type: string): FieldKind | undefined {
  return byType.get(type);
}

/** A kind several times; the kind itself while that is not loaded. */
export function severalOf(kind: FieldKind): FieldKind {
  const known = several.get(kind.name);
  if (known || !RARE.parts) return known ?? kind;
  const made = RARE.parts.several(kind);
  several.set(kind.name, made);
  return made;
}
