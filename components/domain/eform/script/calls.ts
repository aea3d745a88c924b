/** Members and calls: what may be reached by name, and what may be called. */
import { Callable } from './run.js';
import type { CallExpression, Expression, MemberExpression, NewExpression, Super } from 'acorn';
import { type Context, Outside, staticKey } from './context.js';
import { GLOBALS } from './library/globals.js';
import { INSTANCE } from './library/instance.js';
import { pathOf } from './library/plain.js';
import { canInvoke, get, invoke, METHOD_NAMES } from './members.js';
import type { Code } from './names.js';
import { Library } from './values.js';

/** What a chain gives from the place on where `?.` found nothing. */
export const ABSENT = Symbol('absent');

type Arguments = (...at: Parameters<Code>) => unknown[];

function objectOf(node: Expression | Super, c: Context): Code {
  if (node.type === 'Super') throw new Outside('super', node.start);
  return c.expression(node);
}

function keyOf(
  node: MemberExpression,
  c: Context,
): { readonly code: Code; readonly fixed: string | undefined } {
  const fixed = staticKey(node);
  if (fixed !== undefined) return { code: () => fixed, fixed };
  if (node.property.type === 'PrivateIdentifier') throw new Outside('a private name', node.start);
  return { code: c.expression(node.property), fixed };
}

/** The closed set that a name stands for, if it does. */
function closedSet(node: Expression | Super, c: Context): Callable | Library | undefined {
  if (node.type === 'MemberExpression') {
    const key = staticKey(node);
    const inner = key === undefined ? undefined : closedSet(node.object, c)?.members.get(key);
    return inner instanceof Callable || inner instanceof Library ? inner : undefined;
  }
  if (node.type !== 'Identifier' || !c.isOuter(node.name) || c.assigned.has(node.name)) return undefined;
  const value = GLOBALS.get(node.name);
  return value instanceof Callable || value instanceof Library ? value : undefined;
}

export function memberCode(node: MemberExpression, c: Context): Code {
  c.notePath(node);
  const { code: key, fixed } = keyOf(node, c);
  const set = closedSet(node.object, c);
  if (set !== undefined && (fixed === undefined || !set.members.has(fixed)))
    throw new Outside(`“${fixed ?? '…'}” of ${set.name}`, node.start);
  const object = objectOf(node.object, c);
  const { optional } = node;
  const { nullSafe } = c;
  return (env, run) => {
    const target = object(env, run);
    if (target === ABSENT) return ABSENT;
    if (target === null || target === undefined) {
      if (optional) return ABSENT;
      if (nullSafe) return undefined;
    }
    return get(run, target, key(env, run));
  };
}

export function callCode(node: CallExpression, c: Context, args: Arguments): Code {
  const { callee, optional } = node;
  if (callee.type === 'Super') throw new Outside('super', node.start);
  if (callee.type === 'MemberExpression') return methodCode(node, callee, c, args);
  const code = c.expression(callee);
  return (env, run) => {
    const target = code(env, run);
    if (target === ABSENT || (optional && (target === null || target === undefined))) return ABSENT;
    return run.call(target, args(env, run));
  };
}

function methodCode(node: CallExpression, callee: MemberExpression, c: Context, args: Arguments): Code {
  const fixed = staticKey(callee);
  const asked = fixed === undefined ? undefined : instanceCall(callee, fixed, c);
  if (asked !== undefined) return (env, run) => asked(run, args(env, run));
  const set = closedSet(callee.object, c);
  if (set !== undefined && (fixed === undefined || !set.members.has(fixed)))
    throw new Outside(`“${fixed ?? '…'}” of ${set.name}`, callee.property.start);
  if (
    set === undefined &&
    fixed !== undefined &&
    !node.optional &&
    !METHOD_NAMES.has(fixed) &&
    !callable(fixed, c)
  )
    throw new Outside(`the call of “${fixed}”`, callee.property.start);
  const object = objectOf(callee.object, c);
  const { code: key } = keyOf(callee, c);
  const { nullSafe } = c;
  return (env, run) => {
    const target = object(env, run);
    if (target === ABSENT) return ABSENT;
    if (target === null || target === undefined) {
      if (callee.optional) return ABSENT;
      if (nullSafe) return undefined;
    }
    const name = key(env, run);
    if (node.optional && !canInvoke(run, target, name)) return ABSENT;
    return invoke(run, target, name, args(env, run));
  };
}

/** Names under which the script or the library hands out objects with functions of their own. */
function callable(name: string, c: Context): boolean {
  return c.fields.has(name) || name === 'selected';
}

function instanceCall(callee: MemberExpression, name: string, c: Context) {
  const { object } = callee;
  if (!c.isView(object) || object.name !== 'instance') return undefined;
  const asked = INSTANCE.get(name);
  if (asked === undefined) throw new Outside(`the call of “${name}” of instance`, callee.property.start);
  for (const path of asked.reads) c.reads.add(path);
  return asked.call;
}

/** What a call with a path reads, as `_.get(data, 'a.b')`, noted before its arguments are compiled. */
export function noteCall(node: CallExpression, c: Context): void {
  const { callee } = node;
  if (callee.type !== 'MemberExpression') return;
  const set = closedSet(callee.object, c);
  const name = staticKey(callee);
  const [target, path] = node.arguments;
  if (name === undefined || target === undefined) return;
  if (
    set?.name === '_' &&
    ['get', 'has'].includes(name) &&
    target.type === 'Identifier' &&
    c.isView(target)
  ) {
    if (path?.type === 'Literal' && typeof path.value === 'string') c.noteFields(target, pathOf(path.value));
  }
  // What a check of a date reads stands with the check.
  if (callee.object.type === 'Identifier' && c.isView(callee.object)) c.noteRoot(callee.object);
}

export function newCode(node: NewExpression, c: Context, args: Arguments): Code {
  const { callee } = node;
  const set = callee.type === 'Identifier' ? closedSet(callee, c) : undefined;
  if (!(set instanceof Callable) || set.make === undefined)
    throw new Outside('new of what is not listed', node.start);
  const { make } = set;
  return (env, run) => {
    run.spend(2);
    return make(run, args(env, run));
  };
}
