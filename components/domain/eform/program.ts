/** What a definition's logic becomes: the engine's own part of a compiled form. Plain data, save for parsed scripts. */
import type { Script } from './script/types.js';
import type { Json, JsonRecord } from './values.js';

/** A compiled pattern; see `pattern.ts`. */
export interface Pattern {
  readonly source: string;
  readonly program: PatternProgram;
}
/** A non-deterministic automaton: states by number, each with where it leads. */
export interface PatternProgram {
  readonly start: number;
  readonly states: readonly PatternState[];
}
export type PatternState =
  | { readonly op: 'match' }
  | { readonly op: 'split'; readonly to: readonly number[] }
  | { readonly op: 'start' | 'end'; readonly to: number }
  | { readonly op: 'char'; readonly set: CharSet; readonly to: number };
/** Code points from–to, inclusive; `negated` for all others. */
export interface CharSet {
  readonly negated: boolean;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

/** Where a piece of logic reads: a path, with how many of the reader's row numbers it shares. */
export interface Reference {
  /** Path of the field read, an existing one. */
  readonly path: string;
  readonly shared: number;
  /** Further steps into the value itself, such as `['province']`. */
  readonly rest: readonly string[];
}

/** A script with the places of the form it reads, so that it is shown these and no more. */
export interface ScriptCall {
  readonly script: Script;
  /** The name whose value it gives. */
  readonly gives: 'show' | 'value' | 'valid' | 'result' | 'schema';
  /** Whether it says `return`, or declares that name itself: then it gives its own value. */
  readonly returns: boolean;
  readonly needs: readonly Need[];
  /** The value of the field itself, for `value` and `input`, and whether the script asks for it. */
  readonly self: Reference | undefined;
  readonly readsSelf: boolean;
  readonly component: JsonRecord;
}

/** A place a script reads, and where it finds it: below `data` or below `row`. */
export interface Need {
  readonly root: 'data' | 'row';
  /** From the outermost to the field read: containers on the way are there only while they show, so that a hidden one is missed. */
  readonly way: readonly { readonly steps: readonly string[]; readonly from: Reference }[];
  /** Whether a container at the end is read with all that is in it. */
  readonly whole: boolean;
}

/** A parsed JsonLogic rule, or a script in its place. */
export type Logic =
  | { readonly op: 'value'; readonly value: Json }
  | { readonly op: 'read'; readonly from: Reference | undefined; readonly otherwise: Json }
  /** Inside `map`, `filter` and their like: of the item at hand. */
  | { readonly op: 'local'; readonly steps: readonly string[]; readonly otherwise: Json }
  | { readonly op: 'rowIndex' }
  | {
      readonly op: 'missing';
      readonly keys: readonly { readonly name: string; readonly from: Reference | undefined }[];
      /** `missing_some`: fewer than so many there. */
      readonly need?: number;
    }
  | { readonly op: 'call'; readonly name: string; readonly args: readonly Logic[] }
  | { readonly op: 'script'; readonly call: ScriptCall };

/** When a node shows. */
export type Condition =
  | {
      readonly op: 'test';
      readonly from: Reference | undefined;
      readonly operator: string;
      readonly value: Json;
    }
  | { readonly op: 'all' | 'any'; readonly parts: readonly Condition[] }
  | { readonly op: 'not'; readonly part: Condition }
  | { readonly op: 'logic'; readonly logic: Logic }
  | { readonly op: 'script'; readonly call: ScriptCall };

/** One entry of a component's `logic`: when its trigger holds, its actions are done, in order. */
export interface Effect {
  readonly trigger: Condition;
  readonly actions: readonly Action[];
}
export type Action =
  /** Sets whether the node is hidden. */
  | { readonly do: 'hide'; readonly hidden: boolean }
  /** Gives the field a value. */
  | { readonly do: 'value'; readonly logic: Logic }
  /** Writes a property of the component: `disabled`, `validate.required`, `label` … */
  | { readonly do: 'property'; readonly steps: readonly string[]; readonly value: boolean }
  | {
      readonly do: 'words';
      readonly steps: readonly string[];
      readonly parts: readonly (string | Reference)[];
    }
  /** Lays an object over the component. */
  | { readonly do: 'merge'; readonly logic: Logic };

/** What the effects that are triggered make of a node. */
export interface Outcome {
  readonly hidden?: boolean;
  /** A value to take; undefined as a value takes it out. */
  readonly value?: { readonly set: Json | undefined };
  /** The component with all changes laid over it; undefined when nothing of it changed. */
  readonly component?: JsonRecord;
}

/** What else a value has to keep, beside the rules of its kind. */
export type Check =
  | { readonly op: 'json'; readonly logic: Logic }
  | { readonly op: 'script'; readonly call: ScriptCall }
  /** Not before the day there; not on it either unless `orSame`. */
  | { readonly op: 'after'; readonly from: Reference; readonly orSame: boolean };

/** The logic of one node, and its place in the order of evaluation. */
export interface Rule {
  readonly id: string;
  readonly order: number;
  readonly condition?: Condition;
  readonly calculate?: Logic;
  /** The value before any answer, computed (`customDefaultValue`). */
  readonly begin?: Logic;
  readonly effects?: readonly Effect[];
  readonly checks?: readonly Check[];
  /** Hidden until an effect shows it. */
  readonly beginsHidden?: boolean;
  /** The component as written, where an effect may change it. */
  readonly component?: JsonRecord;
  /** The circle it belongs to: its members are run until they settle. */
  readonly circle?: Circle;
}

/** Nodes that hang on each other, in order, with the number of row numbers they all share. */
export interface Circle {
  readonly id: string;
  readonly members: readonly string[];
  readonly shared: number;
}

/** Who runs again when a node changes. `shared`: how many row numbers the two have in common. */
export interface Edge {
  readonly to: string;
  readonly shared: number;
}

export interface Graph {
  readonly rules: ReadonlyMap<string, Rule>;
  readonly readers: ReadonlyMap<string, readonly Edge[]>;
  /** Ids of the fields at one path: usually one, several where components share a key under different conditions. */
  readonly owners: ReadonlyMap<string, readonly string[]>;
  /** Ids of the nodes directly in a repeat, through layouts and containers; of those in none under `''`. */
  readonly inside: ReadonlyMap<string, readonly string[]>;
  /** Paths of the fields directly in a container (`cha`), in a row (`thanhVien[]`) or in none (`''`). */
  readonly held: ReadonlyMap<string, readonly string[]>;
  /** What scripts may ask of data that a field would fetch from an agency: that it does not. */
  readonly fetched: JsonRecord;
  /** Ids of the fields whose value goes when another changes (`refreshOn` with `clearOnRefresh`), by its path. */
  readonly refreshed: ReadonlyMap<string, readonly string[]>;
}
