/** Expressions, as code that runs over plain data. What is not in the table lies outside. */
import type {
  AssignmentExpression,
  BinaryExpression,
  Expression,
  Identifier,
  Literal,
  LogicalExpression,
  ObjectExpression,
  SpreadElement,
  TemplateLiteral,
  UnaryExpression,
  UpdateExpression,
} from 'acorn';
import { ABSENT, callCode, memberCode, newCode, noteCall } from './calls.js';
import { type Context, OUTER, Outside, VIEWS } from './context.js';
import { toNumber, toText } from './convert.js';
import { functionCode } from './functions.js';
import { compileExpression } from './library/expressions.js';
import { GLOBALS } from './library/globals.js';
import { items } from './library/method.js';
import { assign } from './library/objects.js';
import { type Code, find, readPlace } from './names.js';
import { BINARY, LOGICAL, UNARY } from './operators.js';
import { changeable, FIXED, keyCode } from './patterns.js';
import { Stop, wrong } from './run.js';
import { admit, Expression as Pattern, type Fields, isClosed } from './values.js';

type Table = {
  readonly [K in Expression['type']]?: (node: Extract<Expression, { readonly type: K }>, c: Context) => Code;
};

function identifier({ name, start }: Identifier, c: Context): Code {
  const found = find(c.names, name);
  if (found !== undefined) return readPlace(name, found);
  const otherwise = outerName(name, start, c);
  if (!c.assigned.has(name)) return otherwise;
  return (env, run) => (run.assigned.has(name) ? run.assigned.get(name) : otherwise(env, run));
}

/** What a name stands for that the script has not declared. */
function outerName(name: string, start: number, c: Context): Code {
  if (VIEWS.has(name)) {
    c.noteView(name, start);
    return (_env, run) => (Object.hasOwn(run.scope, name) ? admit(run.scope[name]) : undefined);
  }
  if (FIXED.has(name)) {
    const value = FIXED.get(name);
    return () => value;
  }
  if (GLOBALS.has(name)) {
    const value = GLOBALS.get(name);
    return () => value;
  }
  // Form.io begins with a field shown and valid.
  if (OUTER.has(name)) return () => true;
  if (!c.assigned.has(name)) throw new Outside(`the name “${name}”`, start);
  return () => {
    throw wrong(`${name} is not defined`, 'ReferenceError');
  };
}

function literal(node: Literal): Code {
  if (node.regex) {
    const made = compileExpression(node.regex.pattern, node.regex.flags);
    if (made instanceof Pattern) return () => made;
    throw new Outside(`a pattern outside the linear ones: ${made.refused}`, node.start);
  }
  const { value } = node;
  if (typeof value === 'bigint' || typeof value === 'object' ? value !== null : false)
    throw new Outside('a big integer', node.start);
  return () => value;
}

function template(node: TemplateLiteral, c: Context): Code {
  const texts = node.quasis.map(({ value, start }) => {
    if (typeof value.cooked !== 'string') throw new Outside('a template', start);
    return value.cooked;
  });
  const parts = node.expressions.map((part) => c.expression(part));
  return (env, run) => {
    let whole = texts[0] ?? '';
    parts.forEach((part, i) => {
      const text = toText(run, part(env, run)) + (texts[i + 1] ?? '');
      run.letters(whole.length + text.length);
      whole += text;
    });
    return whole;
  };
}

type Gather = (into: unknown[], ...at: Parameters<Code>) => void;

/** The items of a list or of a call, spread where they say so. */
export function listCode(
  nodes: readonly (Expression | SpreadElement | null)[],
  c: Context,
): (...at: Parameters<Code>) => unknown[] {
  const parts = nodes.map((node): Gather => {
    if (node === null) throw new Outside('a hole in a list', 0);
    if (node.type !== 'SpreadElement') {
      const code = c.expression(node);
      return (into, env, run) => into.push(code(env, run));
    }
    const code = c.expression(node.argument);
    return (into, env, run) => {
      const all = items(run, code(env, run));
      run.room(into.length + all.length);
      into.push(...all);
    };
  });
  return (env, run) => {
    const list: unknown[] = [];
    for (const part of parts) part(list, env, run);
    return list;
  };
}

function object(node: ObjectExpression, c: Context): Code {
  const parts = node.properties.map((part): ((made: Fields, ...at: Parameters<Code>) => void) => {
    if (part.type === 'SpreadElement') {
      const code = c.expression(part.argument);
      return (made, env, run) => {
        assign(run, made, [code(env, run)]);
      };
    }
    if (part.kind !== 'init') throw new Outside('a getter or setter', part.start);
    const key = keyCode(part, c);
    const code = c.expression(part.value);
    return (made, env, run) => {
      const name = String(key.code(env, run));
      if (isClosed(name)) throw new Stop(`“${name}” is closed to scripts`);
      made[name] = code(env, run);
    };
  });
  return (env, run) => {
    run.spend(1 + parts.length);
    const made: Fields = run.own({});
    for (const part of parts) part(made, env, run);
    return made;
  };
}

function unary(node: UnaryExpression, c: Context): Code {
  const { operator, argument } = node;
  if (operator === 'delete') return deletion(node, c);
  if (operator === 'typeof' && argument.type === 'Identifier' && !isKnown(argument.name, c))
    return () => 'undefined';
  const code = c.expression(argument);
  const apply = UNARY[operator];
  if (apply === undefined) throw new Outside(`the operator ${operator}`, node.start);
  return (env, run) => apply(run, code(env, run));
}

function isKnown(name: string, c: Context): boolean {
  return !c.isOuter(name) || OUTER.has(name) || FIXED.has(name) || GLOBALS.has(name) || c.assigned.has(name);
}

function deletion(node: UnaryExpression, c: Context): Code {
  if (node.argument.type !== 'MemberExpression') throw new Outside('deleting a name', node.start);
  const { object: holder, key } = changeable(node.argument, c);
  return (env, run) => {
    const target = holder(env, run);
    if (typeof target !== 'object' || target === null || Array.isArray(target))
      throw new Stop('only fields of plain objects can be deleted');
    run.mayChange(target);
    return Reflect.deleteProperty(target, String(key(env, run)));
  };
}

function binary(node: BinaryExpression, c: Context): Code {
  if (node.left.type === 'PrivateIdentifier') throw new Outside('a private name', node.start);
  const left = c.expression(node.left);
  const right = c.expression(node.right);
  const apply = BINARY[node.operator];
  if (apply === undefined) throw new Outside(`the operator ${node.operator}`, node.start);
  return (env, run) => apply(run, left(env, run), right(env, run));
}

/** A chain of one operator as one row, so that a long condition is not deep. */
function logical(node: LogicalExpression, c: Context): Code {
  const row: Expression[] = [node.right];
  let at: Expression = node.left;
  while (at.type === 'LogicalExpression' && at.operator === node.operator) {
    row.unshift(at.right);
    at = at.left;
  }
  const [first, ...rest] = [at, ...row].map((part) => c.expression(part));
  const goesOn = LOGICAL[node.operator];
  if (first === undefined || goesOn === undefined)
    throw new Outside(`the operator ${node.operator}`, node.start);
  return (env, run) => {
    let value = first(env, run);
    for (const next of rest) {
      if (!goesOn(value)) break;
      value = next(env, run);
    }
    return value;
  };
}

/** Reads and writes what stands left of an operator that also assigns. */
function place(
  node: Expression | AssignmentExpression['left'],
  c: Context,
): { read: Code; write: (value: unknown, ...at: Parameters<Code>) => void } {
  if (node.type === 'Identifier') {
    const put = c.pattern(node, false);
    return {
      read: c.expression(node),
      write: (value, env, run) => {
        put(env, run, value);
      },
    };
  }
  if (node.type !== 'MemberExpression') throw new Outside('what is assigned to', node.start);
  const put = c.pattern(node, false);
  return {
    read: memberCode(node, c),
    write: (value, env, run) => {
      put(env, run, value);
    },
  };
}

function assignment(node: AssignmentExpression, c: Context): Code {
  if (node.operator === '=') {
    const put = c.pattern(node.left, false);
    const code = c.expression(node.right);
    return (env, run) => {
      const value = code(env, run);
      put(env, run, value);
      return value;
    };
  }
  const { read, write } = place(node.left, c);
  const right = c.expression(node.right);
  const operator = node.operator.slice(0, -1);
  const apply = BINARY[operator];
  const goesOn = LOGICAL[operator];
  return (env, run) => {
    const before = read(env, run);
    if (goesOn !== undefined && !goesOn(before)) return before;
    const value = right(env, run);
    const after = apply === undefined ? value : apply(run, before, value);
    write(after, env, run);
    return after;
  };
}

function update(node: UpdateExpression, c: Context): Code {
  const { read, write } = place(node.argument, c);
  const step = node.operator === '++' ? 1 : -1;
  return (env, run) => {
    const before = toNumber(run, read(env, run));
    write(before + step, env, run);
    return node.prefix ? before + step : before;
  };
}

const TABLE: Table = {
  Identifier: identifier,
  Literal: literal,
  TemplateLiteral: template,
  ArrayExpression: (node, c) => {
    const list = listCode(node.elements, c);
    return (env, run) => run.list(list(env, run));
  },
  ObjectExpression: object,
  FunctionExpression: functionCode,
  ArrowFunctionExpression: functionCode,
  UnaryExpression: unary,
  UpdateExpression: update,
  BinaryExpression: binary,
  LogicalExpression: logical,
  AssignmentExpression: assignment,
  MemberExpression: memberCode,
  CallExpression: (node, c) => {
    noteCall(node, c);
    return callCode(node, c, listCode(node.arguments, c));
  },
  NewExpression: (node, c) => newCode(node, c, listCode(node.arguments, c)),
  ConditionalExpression: (node, c) => {
    const [test, yes, no] = [node.test, node.consequent, node.alternate].map((part) => c.expression(part));
    return (env, run) => (test?.(env, run) ? yes?.(env, run) : no?.(env, run));
  },
  SequenceExpression: (node, c) => {
    const parts = node.expressions.map((part) => c.expression(part));
    return (env, run) => parts.reduce<unknown>((_before, part) => part(env, run), undefined);
  },
  ChainExpression: (node, c) => {
    const code = c.expression(node.expression);
    return (env, run) => {
      const value = code(env, run);
      return value === ABSENT ? undefined : value;
    };
  },
  ParenthesizedExpression: (node, c) => c.expression(node.expression),
};

/** What a citizen of the lint reads for a kind of node that is not in the table. */
const NAMES: Readonly<Record<string, string>> = {
  ThisExpression: 'this',
  YieldExpression: 'a generator',
  TaggedTemplateExpression: 'a tagged template',
  ClassExpression: 'a class',
  MetaProperty: 'a meta property',
  AwaitExpression: 'an asynchronous call',
  ImportExpression: 'an import',
};

export function expressionCode(node: Expression, c: Context): Code {
  const compile = (TABLE as Readonly<Record<string, ((node: Expression, c: Context) => Code) | undefined>>)[
    node.type
  ];
  if (compile === undefined) throw new Outside(NAMES[node.type] ?? node.type, node.start);
  return compile(node, c);
}
