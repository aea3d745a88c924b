/** Where names live: resolved to places while a script is compiled, so that a run only follows them. */
import type { AnyNode, Pattern, Statement, VariableDeclaration } from 'acorn';
import { wrong, type Run } from './run.js';

/** The places of one function or block while it runs. */
export interface Env {
  readonly slots: unknown[];
  readonly outer: Env | undefined;
}

/** What a piece of a script became. */
export type Code = (env: Env, run: Run) => unknown;

/** A place that its `let` or `const` has not reached yet. */
export const UNSET = Symbol('unset');

interface Place {
  readonly slot: number;
  readonly constant: boolean;
}

/** The names of one function or block. */
export class Names {
  readonly outer: Names | undefined;
  readonly #places = new Map<string, Place>();
  readonly #first: unknown[] = [];

  constructor(outer: Names | undefined) {
    this.outer = outer;
  }

  get size(): number {
    return this.#places.size;
  }

  declare(name: string, how: VariableDeclaration['kind'] | 'function' | 'parameter'): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known.slot;
    const lexical = how === 'let' || how === 'const';
    const slot = this.#first.push(lexical ? UNSET : undefined) - 1;
    this.#places.set(name, { slot, constant: how === 'const' });
    return slot;
  }

  own(name: string): Place | undefined {
    return this.#places.get(name);
  }

  /** The places as they are when the function or block begins. */
  begin(outer: Env | undefined): Env {
    return { slots: [...this.#first], outer };
  }
}

/** Where a name is found: how many functions and blocks further out, and at which place there. */
export interface Found extends Place {
  readonly out: number;
}

export function find(names: Names | undefined, name: string): Found | undefined {
  let out = 0;
  for (let at = names; at !== undefined; at = at.outer, out += 1) {
    const place = at.own(name);
    if (place !== undefined) return { ...place, out };
  }
  return undefined;
}

function envAt(env: Env, out: number): Env {
  let at = env;
  for (let i = 0; i < out; i += 1) at = at.outer ?? at;
  return at;
}

export function readPlace(name: string, { slot, out }: Found): Code {
  return (env) => {
    const value = envAt(env, out).slots[slot];
    if (value === UNSET) throw wrong(`${name} is used before it is set`, 'ReferenceError');
    return value;
  };
}

/** Sets a place; `first` where it is declared, which is the one time for a constant. */
export function writePlace(name: string, { slot, out, constant }: Found, first: boolean) {
  return (env: Env, value: unknown): void => {
    const { slots } = envAt(env, out);
    if (!first && slots[slot] === UNSET) throw wrong(`${name} is used before it is set`, 'ReferenceError');
    if (!first && constant) throw wrong(`${name} is a constant`);
    slots[slot] = value;
  };
}

/** The names a pattern binds. */
export function namesIn(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((part) =>
        namesIn(part.type === 'RestElement' ? part.argument : part.value),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap((part) => (part === null ? [] : namesIn(part)));
    case 'AssignmentPattern':
      return namesIn(pattern.left);
    case 'RestElement':
      return namesIn(pattern.argument);
    case 'MemberExpression':
      return [];
  }
}

/** Calls back with each node below, and with itself; goes into functions only where told. */
export function visit(node: AnyNode, into: (node: AnyNode) => boolean): void {
  const open: unknown[] = [node];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (Array.isArray(at)) open.push(...(at as unknown[]).filter((part) => part !== null));
    else if (isNode(at) && into(at))
      for (const part of Object.values(at)) if (typeof part === 'object' && part !== null) open.push(part);
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

const FUNCTIONS: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
]);

/** Names that `var` declares anywhere in these statements, outside inner functions. */
export function varsIn(statements: readonly AnyNode[]): string[] {
  const found: string[] = [];
  for (const statement of statements)
    visit(statement, (node) => {
      if (node.type === 'VariableDeclaration' && node.kind === 'var')
        found.push(...node.declarations.flatMap(({ id }) => namesIn(id)));
      return !FUNCTIONS.has(node.type);
    });
  return found;
}

/** What `let`, `const` and function declarations add to the block that they stand in. */
export function declareBlock(
  names: Names,
  statements: readonly Statement[],
  skip: ReadonlySet<string>,
): void {
  for (const statement of statements) {
    if (statement.type === 'VariableDeclaration' && statement.kind !== 'var') {
      for (const { id } of statement.declarations)
        for (const name of namesIn(id)) if (!skip.has(name)) names.declare(name, statement.kind);
    } else if (statement.type === 'FunctionDeclaration') names.declare(statement.id.name, 'function');
  }
}
