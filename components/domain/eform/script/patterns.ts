/** Where values are put: names, fields of the script's own objects, and what is taken apart on the way. */
import type { AssignmentProperty, Expression, Identifier, MemberExpression, Pattern, Super } from 'acorn';
import { type Context, OUTER, Outside, type Put, staticKey } from './context.js';
import { toKey } from './convert.js';
import { GLOBALS } from './library/globals.js';
import { items } from './library/method.js';
import { get, put as putField } from './members.js';
import { type Code, find, writePlace } from './names.js';
import { type Run, wrong } from './run.js';
import { type Fields, isClosed, isFields, keysOf } from './values.js';

/** Names that stand for something fixed and cannot be assigned. */
export const FIXED: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['undefined', undefined],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
]);
/** Names that a strict reader takes for a door. */
const REFUSED: ReadonlySet<string> = new Set([
  'arguments',
  'eval',
  'globalThis',
  'window',
  'self',
  'document',
  'global',
  'top',
]);

export function patternPut(node: Pattern, c: Context, first: boolean): Put {
  switch (node.type) {
    case 'Identifier':
      return namePut(node, c, first);
    case 'MemberExpression':
      return fieldPut(node, c);
    case 'AssignmentPattern': {
      const otherwise = c.expression(node.right);
      const put = c.pattern(node.left, first);
      return (env, run, value) => put(env, run, value === undefined ? otherwise(env, run) : value);
    }
    case 'ArrayPattern':
      return listPut(node.elements, c, first);
    case 'ObjectPattern':
      return fieldsPut(node.properties, c, first);
    case 'RestElement':
      throw new Outside('a rest here', node.start);
  }
}

function namePut(node: Identifier, c: Context, first: boolean): Put {
  const { name } = node;
  const found = find(c.names, name);
  if (found !== undefined) {
    const write = writePlace(name, found, first);
    return (env, _run, value) => {
      write(env, value);
    };
  }
  if (isClosed(name) || REFUSED.has(name) || FIXED.has(name) || (GLOBALS.has(name) && !OUTER.has(name)))
    throw new Outside(`assigning “${name}”`, node.start);
  return (_env, run, value) => {
    run.spend(1);
    run.assigned.set(name, value);
  };
}

/** The view at the root of a chain, which no assignment may reach into. */
function rootOf(node: Expression | Super): Expression | Super {
  let at = node;
  while (at.type === 'MemberExpression' || at.type === 'ChainExpression')
    at = at.type === 'MemberExpression' ? at.object : at.expression;
  return at;
}

/** The object of a chain whose field is to change, once it is known to be no view. */
export function changeable(
  node: MemberExpression,
  c: Context,
): { readonly object: Code; readonly key: Code } {
  const root = rootOf(node.object);
  const outer = root.type === 'Identifier' && c.isOuter(root.name) && !c.assigned.has(root.name);
  if (outer && (OUTER.has(root.name) || GLOBALS.has(root.name)))
    throw new Outside(`changing “${root.name}”`, node.start);
  if (node.object.type === 'Super') throw new Outside('super', node.start);
  const object = c.expression(node.object);
  const key = staticKey(node);
  if (key !== undefined) return { object, key: () => key };
  if (node.property.type === 'PrivateIdentifier') throw new Outside('a private name', node.start);
  const property = c.expression(node.property);
  return { object, key: (env, run) => toKey(run, property(env, run)) };
}

function fieldPut(node: MemberExpression, c: Context): Put {
  const { object, key } = changeable(node, c);
  return (env, run, value) => {
    putField(run, object(env, run), String(key(env, run)), value);
  };
}

function listPut(elements: readonly (Pattern | null)[], c: Context, first: boolean): Put {
  const puts = elements.map((element): ((...args: Parameters<Put>) => void) | undefined => {
    if (element === null) return undefined;
    return c.pattern(element.type === 'RestElement' ? element.argument : element, first);
  });
  const rest = elements.findIndex((element) => element?.type === 'RestElement');
  return (env, run, value) => {
    const list = items(run, value);
    puts.forEach((put, i) => put?.(env, run, i === rest ? run.list(list.slice(i)) : list[i]));
  };
}

function fieldsPut(properties: readonly (AssignmentProperty | Pattern)[], c: Context, first: boolean): Put {
  const taken: string[] = [];
  const puts = properties.map((part): Put => {
    if (part.type === 'RestElement') {
      const put = c.pattern(part.argument, first);
      return (env, run, value) => {
        put(env, run, without(run, value, taken));
      };
    }
    if (part.type !== 'Property') throw new Outside('a pattern', part.start);
    const put = c.pattern(part.value, first);
    const key = keyCode(part, c);
    if (key.fixed !== undefined) taken.push(key.fixed);
    return (env, run, value) => {
      if (value === null || value === undefined) throw wrong('nothing to take apart');
      put(env, run, get(run, value, String(key.code(env, run))));
    };
  });
  return (env, run, value) => {
    for (const put of puts) put(env, run, value);
  };
}

function without(run: Run, value: unknown, taken: readonly string[]): Fields {
  const left: Fields = run.own({});
  if (isFields(value))
    for (const key of keysOf(value)) {
      run.spend(1);
      if (!taken.includes(key)) left[key] = get(run, value, key);
    }
  return left;
}

/** The key of a property, in a pattern or a literal. */
export function keyCode(
  node: { readonly key: Expression; readonly computed: boolean },
  c: Context,
): { readonly code: Code; readonly fixed?: string } {
  const { key } = node;
  if (node.computed) {
    const code = c.expression(key);
    return { code: (env, run) => toKey(run, code(env, run)) };
  }
  const fixed = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined;
  if (fixed === undefined) throw new Outside('a key', key.start);
  if (isClosed(fixed)) throw new Outside(`“${fixed}” is closed to scripts`, key.start);
  return { code: () => fixed, fixed };
}
