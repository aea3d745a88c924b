/**
 * What is at hand of the engine. A page begins with what every form needs, and loads the rest for definitions that
 * ask for it (`asks.ts`, `load-form.ts`); `compile` has all of it. A form that needs none of a part is the same without.
 *
 * - `kinds`: what most forms have beside lines of text: choices, numbers, days, places, repeats;
 * - `logic`: conditions, calculations, and whatever else reads other fields;
 * - `rare`: rarer kinds, foreign types, registers of the world, patterns, JsonLogic and `logic`.
 */
import type {
  Answers,
  Form,
  FormatName,
  FormNode,
  Json,
  JsonRecord,
  KindName,
  Option,
  Rules,
  Runner,
} from './types.js';
import type { Condition, Effect, Graph, Logic, Outcome, Pattern } from './program.js';
import { takeSentences, type Sentences } from './findings.js';
import type { FieldKind } from './kinds/kind.js';
import type { FAILED, LogicReader, LogicWorld, Read } from './logic-types.js';
import type { Reports } from './reports.js';
import type { BindingWorld } from './script-binding.js';
import type { ScriptEngine } from './script/types.js';

export interface RareParts {
  readonly kinds: readonly FieldKind[];
  several(kind: FieldKind): FieldKind;
  withoutSecrets(form: Form, answers: Answers): Answers;
  plainComponent(component: JsonRecord): JsonRecord;
  /** The options a type stands for by itself. */
  registerOf(component: JsonRecord, language: string): Option[] | undefined;
  hasFormat(format: FormatName, text: string): boolean;
  textRules(component: JsonRecord, at: string, reports: Reports): Pick<Rules, 'format' | 'mask' | 'pattern'>;
  matches(pattern: Pattern, text: string): boolean;
  parseLogic(rule: Json, world: LogicWorld): Logic | undefined;
  runLogic(logic: Logic, reader: LogicReader): Json | undefined | typeof FAILED;
  parseEffects(component: JsonRecord, world: LogicWorld & BindingWorld): Effect[];
  effectReads(effects: readonly Effect[], conditionReads: (condition: Condition) => Read[]): Read[];
  outcomeOf(
    effects: readonly Effect[],
    component: JsonRecord,
    reader: LogicReader,
    holds: (condition: Condition, reader: LogicReader, otherwise: boolean) => boolean,
  ): Outcome;
}

export interface UsualParts {
  readonly kinds: readonly FieldKind[];
  ownErrors(component: JsonRecord): Rules['errors'];
  /** What a check says of their values. */
  readonly sentences: Partial<Sentences>;
}

export interface LogicParts {
  readonly runner: Runner;
  buildGraph(
    nodes: ReadonlyMap<string, FormNode>,
    sources: ReadonlyMap<string, JsonRecord>,
    reports: Reports,
    scripts: ScriptEngine | undefined,
  ): Graph;
}

/** What has been loaded so far. It only ever grows, from nothing to all. */
export const LOADED: { kinds?: UsualParts; logic?: LogicParts; rare?: RareParts } = {};

const byType = new Map<string, FieldKind>();
const byName = new Map<KindName, FieldKind>();
const several = new Map<KindName, FieldKind>();

/** Takes parts in; asked twice it does nothing. */
export function takeIn(parts: typeof LOADED): void {
  for (const kind of [parts.kinds?.kinds ?? [], parts.rare?.kinds ?? []].flat()) {
    byName.set(kind.name, kind);
    for (const type of kind.types) byType.set(type, kind);
  }
  if (parts.kinds) takeSentences('vi', parts.kinds.sentences);
  Object.assign(LOADED, parts);
}

/** Answers as a draft may keep them; forms without rare kinds ask for no passwords. */
export function withoutSecrets(form: Form, answers: Answers): Answers {
  return LOADED.rare?.withoutSecrets(form, answers) ?? answers;
}

export function loadedKind(name: KindName): FieldKind | undefined {
  return byName.get(name);
}

export function loadedKindOfType(type: string): FieldKind | undefined {
  return byType.get(type);
}

/** A kind several times; the kind itself while that is not loaded. */
export function severalOf(kind: FieldKind): FieldKind {
  const known = several.get(kind.name);
  if (known || !LOADED.rare) return known ?? kind;
  const made = LOADED.rare.several(kind);
  several.set(kind.name, made);
  return made;
}
