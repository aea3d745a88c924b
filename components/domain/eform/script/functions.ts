/** Functions of a script: how they are made, and how their arguments reach their names. */
import type {
  ArrowFunctionExpression,
  Expression,
  FunctionDeclaration,
  FunctionExpression,
  Pattern,
} from 'acorn';
import { type Context, Outside } from './context.js';
import { type Code, declareBlock, type Env, Names, namesIn, varsIn } from './names.js';
import { Callable, type Run } from './run.js';

type AnyFunction = FunctionDeclaration | FunctionExpression | ArrowFunctionExpression;

const NOTHING: ReadonlySet<string> = new Set();

/** The code that makes a function where it stands. */
export function functionCode(node: AnyFunction, c: Context): Code {
  if (node.async) throw new Outside('an asynchronous function', node.start);
  if (node.generator) throw new Outside('a generator', node.start);
  const names = new Names(c.names);
  if (node.type === 'FunctionExpression' && node.id) names.declare(node.id.name, 'function');
  for (const param of node.params) for (const name of namesIn(param)) names.declare(name, 'parameter');

  const before = { nodes: c.nodes, deepest: c.deepest, inFunction: c.inFunction };
  c.deepest = c.depth;
  c.inFunction = true;
  const { params, body } = c.inside(names, () => ({
    params: node.params.map((param, at) => argument(param, at, c)),
    body: bodyCode(node.body, names, c),
  }));
  const cost = c.nodes - before.nodes;
  const levels = c.deepest - c.depth + 3;
  c.deepest = Math.max(before.deepest, c.deepest);
  c.inFunction = before.inFunction;

  const name = node.id?.name ?? '';
  const self = node.type === 'FunctionExpression' && node.id ? names.own(node.id.name)?.slot : undefined;
  return (outer) => {
    const made: Callable = new Callable(name, (run, args) =>
      run.within(levels, () => {
        run.spend(cost);
        const env = names.begin(outer);
        if (self !== undefined) env.slots[self] = made;
        for (const put of params) put(env, run, args);
        return body(env, run);
      }),
    );
    return made;
  };
}

type PutArgument = (env: Env, run: Run, args: readonly unknown[]) => void;

function argument(param: Pattern, at: number, c: Context): PutArgument {
  if (param.type !== 'RestElement') {
    const put = c.pattern(param, true);
    return (env, run, args) => put(env, run, args[at]);
  }
  const put = c.pattern(param.argument, true);
  return (env, run, args) => put(env, run, run.list(args.slice(at)));
}

function bodyCode(body: AnyFunction['body'], names: Names, c: Context): Code {
  if (body.type !== 'BlockStatement') return c.expression(body as Expression);
  for (const name of varsIn(body.body)) names.declare(name, 'var');
  declareBlock(names, body.body, NOTHING);
  const steps = c.statements(body.body);
  return (env, run) => {
    if (steps(env, run) !== 'return') return undefined;
    const { returned } = run;
    run.returned = undefined;
    return returned;
  };
}
