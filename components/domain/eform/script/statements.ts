/** Statements, as steps that tell how they ended. What is not in the table lies outside. */
import type {
  ForInStatement,
  ForOfStatement,
  ForStatement,
  Pattern,
  Statement,
  SwitchStatement,
  TryStatement,
  VariableDeclaration,
} from 'acorn';
import { type Context, Outside, type Put, type Signal, type Step } from './context.js';
import { strictlyEqual } from './convert.js';
import { functionCode } from './functions.js';
import { items } from './library/method.js';
import { entriesOf } from './library/objects.js';
import { type Code, declareBlock, type Env, find, Names, writePlace } from './names.js';
import { type Run, Thrown } from './run.js';
import { isFields, fieldOf } from './values.js';

type Table = {
  readonly [K in Statement['type']]?: (node: Extract<Statement, { readonly type: K }>, c: Context) => Step;
};

const NONE: ReadonlySet<string> = new Set();

function declaration(node: VariableDeclaration, c: Context): Step {
  if (node.kind === 'using' || node.kind === 'await using') throw new Outside(node.kind, node.start);
  const parts = node.declarations.map(({ id, init }): ((env: Env, run: Run) => void) => {
    const put = c.pattern(id, true);
    if (!init) {
      // A `var` without a value leaves what is there.
      if (node.kind === 'var') return () => undefined;
      return (env, run) => {
        put(env, run, undefined);
      };
    }
    const code = c.expression(init);
    return (env, run) => {
      put(env, run, code(env, run));
    };
  });
  return (env, run) => {
    for (const part of parts) part(env, run);
    return 'next';
  };
}

/** A block: names of its own where it declares any, its functions ready before the first step. */
function block(nodes: readonly Statement[], c: Context, names = new Names(c.names)): Step {
  declareBlock(names, nodes, NONE);
  if (names.size === 0) return c.statements(nodes);
  const steps = c.inside(names, () => c.statements(nodes));
  return (env, run) => steps(names.begin(env), run);
}

function hoisted(nodes: readonly Statement[], c: Context): ((env: Env, run: Run) => void)[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'FunctionDeclaration') return [];
    const found = find(c.names, node.id.name);
    if (found === undefined) throw new Outside(`the function “${node.id.name}” here`, node.start);
    const make = functionCode(node, c);
    const write = writePlace(node.id.name, found, true);
    return [
      (env: Env, run: Run): void => {
        write(env, make(env, run));
      },
    ];
  });
}

/** What going round once costs: the nodes of the loop. */
function looped(c: Context, compile: () => Step): { readonly body: Step; readonly cost: number } {
  const before = c.nodes;
  const body = compile();
  return { body, cost: 1 + c.nodes - before };
}

function whileLoop(
  node: { test: Parameters<Context['expression']>[0]; body: Statement },
  c: Context,
  first: boolean,
): Step {
  let test: Code = () => true;
  const { body, cost } = looped(c, () => {
    test = c.expression(node.test);
    return c.statements([node.body]);
  });
  return (env, run) => {
    for (let begun = first; begun || test(env, run); begun = false) {
      run.spend(cost);
      const signal = body(env, run);
      if (signal === 'break') break;
      if (signal === 'return') return signal;
    }
    return 'next';
  };
}

function forLoop(node: ForStatement, c: Context): Step {
  const names = new Names(c.names);
  const { init } = node;
  if (init?.type === 'VariableDeclaration') declareBlock(names, [init], NONE);
  return c.inside(names, () => {
    const begin = init
      ? init.type === 'VariableDeclaration'
        ? declaration(init, c)
        : expressionStep(c.expression(init))
      : undefined;
    let test: Code | undefined;
    let update: Code | undefined;
    const { body, cost } = looped(c, () => {
      test = node.test ? c.expression(node.test) : undefined;
      update = node.update ? c.expression(node.update) : undefined;
      return c.statements([node.body]);
    });
    return (outer, run) => {
      let env = names.begin(outer);
      begin?.(env, run);
      while (test === undefined || test(env, run)) {
        run.spend(cost);
        const signal = body(env, run);
        if (signal === 'break') break;
        if (signal === 'return') return signal;
        // Each round has its own names, as functions made in it keep them.
        env = { slots: [...env.slots], outer };
        update?.(env, run);
      }
      return 'next';
    };
  });
}

function eachLoop(node: ForOfStatement | ForInStatement, c: Context): Step {
  if (node.type === 'ForOfStatement' && node.await) throw new Outside('an asynchronous loop', node.start);
  const source = c.expression(node.right);
  const names = new Names(c.names);
  const { left } = node;
  if (left.type === 'VariableDeclaration') declareBlock(names, [left], NONE);
  return c.inside(names, () => {
    let put: Put = () => undefined;
    const { body, cost } = looped(c, () => {
      put = target(left, c);
      return c.statements([node.body]);
    });
    return (outer, run) => {
      for (const item of goneThrough(run, node, source(outer, run))) {
        run.spend(cost);
        const env = names.begin(outer);
        put(env, run, item);
        const signal = body(env, run);
        if (signal === 'break') break;
        if (signal === 'return') return signal;
      }
      return 'next';
    };
  });
}

function target(left: VariableDeclaration | Pattern, c: Context): Put {
  if (left.type !== 'VariableDeclaration') return c.pattern(left, false);
  const [first] = left.declarations;
  if (first === undefined) throw new Outside('a loop', left.start);
  return c.pattern(first.id, true);
}

function goneThrough(run: Run, node: ForOfStatement | ForInStatement, value: unknown): readonly unknown[] {
  if (node.type === 'ForOfStatement') return items(run, value);
  return value === null || value === undefined ? [] : entriesOf(run, value).map(([key]) => key);
}

function choice(node: SwitchStatement, c: Context): Step {
  const subject = c.expression(node.discriminant);
  const names = new Names(c.names);
  declareBlock(
    names,
    node.cases.flatMap(({ consequent }) => consequent),
    NONE,
  );
  const cases = c.inside(names, () =>
    node.cases.map(({ test, consequent }) => ({
      test: test ? c.expression(test) : undefined,
      steps: c.statements(consequent),
    })),
  );
  const otherwise = cases.findIndex(({ test }) => test === undefined);
  return (outer, run) => {
    const env = names.begin(outer);
    const value = subject(outer, run);
    const found = cases.findIndex(
      ({ test }) => test !== undefined && strictlyEqual(run, value, test(env, run)),
    );
    const from = found < 0 ? otherwise : found;
    for (const { steps } of from < 0 ? [] : cases.slice(from)) {
      const signal = steps(env, run);
      if (signal === 'break') return 'next';
      if (signal !== 'next') return signal;
    }
    return 'next';
  };
}

function attempt(node: TryStatement, c: Context): Step {
  const tried = block(node.block.body, c);
  const { handler, finalizer } = node;
  const names = new Names(c.names);
  const param = handler?.param;
  if (param?.type === 'Identifier') names.declare(param.name, 'parameter');
  else if (param) throw new Outside('taking an error apart', param.start);
  const caught = handler
    ? c.inside(names, () => ({
        put: param ? c.pattern(param, true) : undefined,
        steps: block(handler.body.body, c),
      }))
    : undefined;
  const last = finalizer ? block(finalizer.body, c) : undefined;

  const guarded: Step = (outer, run) => {
    try {
      return tried(outer, run);
    } catch (error) {
      if (!(error instanceof Thrown) || caught === undefined) throw error;
      const env = names.begin(outer);
      caught.put?.(env, run, error.value);
      return caught.steps(env, run);
    }
  };
  if (last === undefined) return guarded;
  return (env, run) => {
    let signal: Signal = 'next';
    let failed: Thrown | undefined;
    try {
      signal = guarded(env, run);
    } catch (error) {
      if (!(error instanceof Thrown)) throw error;
      failed = error;
    }
    const { returned } = run;
    const ended = last(env, run);
    if (ended !== 'next') return ended;
    if (failed !== undefined) throw failed;
    run.returned = returned;
    return signal;
  };
}

function thrown(value: unknown): Thrown {
  const message = isFields(value) ? fieldOf(value, 'message') : value;
  return new Thrown(value, typeof message === 'string' && message !== '' ? message : 'the script threw');
}

function expressionStep(code: Code): Step {
  return (env, run) => {
    code(env, run);
    return 'next';
  };
}

const TABLE: Table = {
  ExpressionStatement: (node, c) => expressionStep(c.expression(node.expression)),
  BlockStatement: (node, c) => block(node.body, c),
  EmptyStatement: () => () => 'next',
  FunctionDeclaration: () => () => 'next',
  VariableDeclaration: declaration,
  ReturnStatement: (node, c) => {
    const code = node.argument ? c.expression(node.argument) : undefined;
    return (env, run) => {
      run.returned = code?.(env, run);
      return 'return';
    };
  },
  BreakStatement: (node) => {
    if (node.label) throw new Outside('a label', node.start);
    return () => 'break';
  },
  ContinueStatement: (node) => {
    if (node.label) throw new Outside('a label', node.start);
    return () => 'continue';
  },
  IfStatement: (node, c) => {
    const test = c.expression(node.test);
    const yes = c.statements([node.consequent]);
    const no = node.alternate ? c.statements([node.alternate]) : undefined;
    return (env, run) => (test(env, run) ? yes(env, run) : (no?.(env, run) ?? 'next'));
  },
  SwitchStatement: choice,
  ThrowStatement: (node, c) => {
    const code = c.expression(node.argument);
    return (env, run) => {
      throw thrown(code(env, run));
    };
  },
  TryStatement: attempt,
  WhileStatement: (node, c) => whileLoop(node, c, false),
  DoWhileStatement: (node, c) => whileLoop(node, c, true),
  ForStatement: forLoop,
  ForOfStatement: eachLoop,
  ForInStatement: eachLoop,
};

const NAMES: Readonly<Record<string, string>> = {
  ClassDeclaration: 'a class',
  DebuggerStatement: 'debugger',
  LabeledStatement: 'a label',
  WithStatement: 'with',
};

function stepCode(node: Statement, c: Context): Step {
  const compile = (TABLE as Readonly<Record<string, ((node: Statement, c: Context) => Step) | undefined>>)[
    node.type
  ];
  if (compile === undefined) throw new Outside(NAMES[node.type] ?? node.type, node.start);
  return compile(node, c);
}

export function statementsStep(nodes: readonly Statement[], c: Context): Step {
  const ready = hoisted(nodes, c);
  const steps = nodes.map((node) => stepCode(node, c));
  return (env, run) => {
    for (const make of ready) make(env, run);
    for (const step of steps) {
      const signal = step(env, run);
      if (signal !== 'next') return signal;
    }
    return 'next';
  };
}
