/** What a definition's logic becomes: the engine's own part of a compiled form, plain data too. */
import type { Json } from './values.js';

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

/** A parsed JsonLogic rule. */
export type Logic =
  | { readonly op: 'value'; readonly value: Json }
  | { readonly op: 'read'; readonly from: Reference | undefined; readonly otherwise: Json }
  | { readonly op: 'rowIndex' }
  | {
      readonly op: 'missing';
      readonly keys: readonly { readonly name: string; readonly from: Reference | undefined }[];
    }
  | { readonly op: 'call'; readonly name: string; readonly args: readonly Logic[] };

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
  | { readonly op: 'logic'; readonly logic: Logic };

/** The logic of one node, and its place in the order of evaluation. */
export interface Rule {
  readonly id: string;
  readonly order: number;
  readonly condition?: Condition;
  readonly calculate?: Logic;
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
}
