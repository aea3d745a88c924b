/** What every kind of field is made of. */
import type {
  Ask,
  Fault,
  Field,
  Json,
  JsonRecord,
  KindName,
  KnowsPlace,
  Language,
  Option,
  PlaceNames,
  Rules,
  Settings,
} from '../types.js';
import type { Reports } from '../reports.js';

/** Where options of a definition come from beside the component. */
export interface OptionWorld {
  /** The definition's `optionSets`. */
  readonly sets: Json | undefined;
  readonly language: string;
}

/** What a kind may ask while it checks a value. */
export interface CheckContext {
  readonly today?: string;
  readonly places?: KnowsPlace;
}

/** What a kind may ask while it turns a value into words. */
export interface TextContext {
  readonly lookup: PlaceNames;
  readonly lang: Language;
  /** A text of the definition in the language asked for. */
  readonly words: (text: string) => string;
}
/**
 * The behaviour of one kind of field. Each lives in a file of its own under `kinds/`, is listed in
 * `kinds/registry.ts`, and passes `test/domain/eform/field-kind-suite.ts`. None of these ever throws
 * or changes its arguments, whatever JSON value it is handed.
 */
export interface FieldKind {
  readonly name: KindName;
  /** Form.io's names of the type, then foreign ones. */
  readonly types: readonly string[];
  /** Whether a leaf value is stored; false for what only holds other fields. */
  readonly storesValue: boolean;
  readonly ask: Ask;
  /** Whether the value counts as no answer. */
  empty(value: Json | undefined): boolean;
  /** The value before any answer, from the component as the definition wrote it. */
  initial(component: JsonRecord): Json | undefined;
  /** The part of a foreign value that can be stored, unchanged in itself; undefined when none can. */
  keep(value: Json, field: Field): Json | undefined;
  /** What is wrong with a value that is not empty. */
  check(field: Field, value: Json, context: CheckContext): readonly Fault[];
  /** In words; the empty string for no answer. */
  text(field: Field, value: Json | undefined, context: TextContext): string;
  /** What only this kind asks of a component. */
  settings?(component: JsonRecord): Settings;
  /** The options of a choice. */
  options?(component: JsonRecord, world: OptionWorld, at: string, reports: Reports): readonly Option[];
  /** The bounds of days and whether one is asked for by its parts; the step of numbers. */
  bounds?(
    component: JsonRecord,
    at: string,
    reports: Reports,
  ): Partial<Pick<Rules, 'minDate' | 'maxDate' | 'required' | 'step'>>;
  /** A value of the account in the shape of this kind; without it the value is taken as it is. */
  adopt?(value: Json, field: Field): Json | undefined;
  /** What conditions, calculations and scripts of the definition see of a value; without it the value as it is. */
  told?(field: Field, value: Json): Json;
}
