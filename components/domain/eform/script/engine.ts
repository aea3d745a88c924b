/** The engine: parses a text once, checks it against the closed set, and runs what came of it. */
import { parse, type Program } from 'acorn';
import { Context, OUTER, Outside, RESULTS } from './context.js';
import { expressionCode } from './expressions.js';
import { toPlain } from './library/plain.js';
import { type Code, declareBlock, Names, varsIn } from './names.js';
import { patternPut } from './patterns.js';
import { Run, STEPS, Stop, Thrown } from './run.js';
import { statementsStep } from './statements.js';
import type { Script, ScriptEngine, ScriptMode, ScriptOptions, ScriptResult, Unsupported } from './types.js';
import { admit } from './values.js';

/** Longest script that is read, in letters. */
const LONGEST = 50_000;
const PARTS = { expression: expressionCode, statements: statementsStep, pattern: patternPut };

function parsed(text: string): Program {
  if (text.length > LONGEST) throw new Outside('too long a script', LONGEST);
  try {
    return parse(text, { ecmaVersion: 2022, sourceType: 'script', allowReturnOutsideFunction: true });
  } catch (error) {
    if (error instanceof SyntaxError) {
      const { pos } = error as SyntaxError & { readonly pos?: unknown };
      throw new Outside(`no JavaScript: ${error.message}`, typeof pos === 'number' ? pos : 0);
    }
    if (error instanceof RangeError) throw new Outside('nested too deeply', 0);
    throw error;
  }
}

/** What compiling gives: code that leaves its result as its value. */
interface Compiled {
  readonly code: Code;
  readonly names: Names;
  readonly cost: number;
  readonly levels: number;
  readonly reads: readonly string[];
}

function compiled(text: string, mode: ScriptMode, options: ScriptOptions): Compiled {
  const program = parsed(text);
  const body = program.body.map((node) => {
    if (/^(Import|Export)/.test(node.type)) throw new Outside('a module', node.start);
    return node as Exclude<typeof node, { readonly type: `Import${string}` | `Export${string}` }>;
  });
  const c = new Context(PARTS, options, program);
  const names = new Names(undefined);
  c.names = names;
  for (const name of varsIn(body)) if (!OUTER.has(name)) names.declare(name, 'var');
  declareBlock(names, body, OUTER);

  const wanted = RESULTS[mode];
  const last = mode === 'statements' || c.assigned.has(wanted) ? undefined : body.at(-1);
  const final = last?.type === 'ExpressionStatement' ? last : undefined;
  const steps = c.statements(final ? body.slice(0, -1) : body);
  const value = final && c.expression(final.expression);

  const code: Code = (env, run) => {
    if (steps(env, run) === 'return') return run.returned;
    if (value) return value(env, run);
    if (run.assigned.has(wanted)) return run.assigned.get(wanted);
    return mode === 'value' ? admit(run.scope['value']) : mode === 'statements' ? undefined : true;
  };
  return { code, names, cost: c.nodes, levels: c.deepest, reads: [...c.reads].sort() };
}

/** Why a run gave nothing, from what it threw. */
function reason(error: unknown): string {
  if (error instanceof Stop || error instanceof Thrown) return error.message;
  // The stack of the machine, should it be shorter than the bounds take it to be.
  if (error instanceof RangeError) return 'nested too deeply';
  return 'the script failed';
}

function ran(
  { code, names, cost, levels }: Compiled,
  ...[scope, budget = { left: STEPS }]: Parameters<Script['run']>
): ScriptResult {
  const run = new Run(scope, budget);
  try {
    run.spend(cost);
    const value = toPlain(
      run,
      run.within(levels, () => code(names.begin(undefined), run)),
    );
    const assigned = [...run.assigned].map(([name, held]) => [name, toPlain(run, held)] as const);
    return { ok: true, value, assigned: Object.fromEntries(assigned) };
  } catch (error) {
    return { ok: false, why: reason(error) };
  }
}

function compile(text: string, mode: ScriptMode, options: ScriptOptions = {}): Script | Unsupported {
  try {
    const script = compiled(text, mode, options);
    return { reads: script.reads, run: (scope, budget) => ran(script, scope, budget) };
  } catch (error) {
    if (error instanceof Outside) return { unsupported: error.message, at: error.at };
    throw error;
  }
}

export const engine: ScriptEngine = { compile };
