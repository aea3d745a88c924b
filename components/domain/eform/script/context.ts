/** What compiling a script carries along: the names in reach, what was read, and how large it has become. */
import type {
  AnyNode,
  Expression,
  Identifier,
  MemberExpression,
  Pattern,
  Program,
  Statement,
  Super,
} from 'acorn';
import { type Code, type Env, find, namesIn, type Names, visit } from './names.js';
import type { Run } from './run.js';
import type { ScriptMode, ScriptOptions } from './types.js';
import { isClosed } from './values.js';

/** Names of a scope that a script may read. */
export const VIEWS: ReadonlySet<string> = new Set([
  'data',
  'row',
  'rowIndex',
  'value',
  'component',
  'form',
  'instance',
  'submission',
  'input',
  'user',
]);
/** Views so wide that the whole of one tells nothing about what is read. */
const WIDE: ReadonlySet<string> = new Set(['data', 'row', 'form', 'instance', 'submission']);
/** What a script sets to give its answer, by mode. */
export const RESULTS: Readonly<Record<ScriptMode, string>> = {
  condition: 'show',
  value: 'value',
  valid: 'valid',
  statements: '',
};
/** Names that belong to the scope even where a script declares them anew, as `var show`. */
export const OUTER: ReadonlySet<string> = new Set([...VIEWS, 'show', 'valid']);

const DEEPEST = 500;

/** A text outside the closed set, found while compiling. */
export class Outside extends Error {
  readonly at: number;

  constructor(what: string, at: number) {
    super(what);
    this.at = at;
  }
}

/** How a statement ended. */
export type Signal = 'next' | 'break' | 'continue' | 'return';
export type Step = (env: Env, run: Run) => Signal;
/** Puts a value where a pattern says. */
export type Put = (env: Env, run: Run, value: unknown) => void;

/** The parts of the compiler, which all call each other. */
export interface Parts {
  readonly expression: (node: Expression, c: Context) => Code;
  readonly statements: (nodes: readonly Statement[], c: Context) => Step;
  /** `first` where the pattern declares what it binds. */
  readonly pattern: (node: Pattern, c: Context, first: boolean) => Put;
}

export class Context {
  names: Names | undefined;
  readonly parts: Parts;
  readonly nullSafe: boolean;
  readonly reads = new Set<string>();
  /** Names that something in the script assigns. */
  readonly assigned = new Set<string>();
  /** Names of fields that the script's own objects have, so that it may call them. */
  readonly fields = new Set<string>();
  /** Nodes so far: what a run of them costs. */
  nodes = 0;
  /** Where the deepest node of the present function lies. */
  deepest = 0;
  depth = 0;
  inFunction = false;
  /** Chains whose path is noted, and where the views begin that they start from. */
  readonly #noted = new Set<AnyNode>();
  readonly #roots = new Set<number>();

  constructor(parts: Parts, { nullSafe = false }: ScriptOptions, program: Program) {
    this.parts = parts;
    this.nullSafe = nullSafe;
    visit(program, (node) => {
      if (node.type === 'AssignmentExpression')
        for (const name of namesIn(node.left)) this.assigned.add(name);
      else if (node.type === 'VariableDeclarator')
        for (const name of namesIn(node.id)) this.assigned.add(name);
      else if (node.type === 'UpdateExpression' && node.argument.type === 'Identifier')
        this.assigned.add(node.argument.name);
      else if (node.type === 'ForOfStatement' || node.type === 'ForInStatement') {
        if (node.left.type !== 'VariableDeclaration')
          for (const name of namesIn(node.left)) this.assigned.add(name);
      } else if (node.type === 'Property' && node.key.type === 'Identifier') this.fields.add(node.key.name);
      return true;
    });
  }

  expression(node: Expression): Code {
    return this.#counted(node, () => this.parts.expression(node, this));
  }

  statements(nodes: readonly Statement[]): Step {
    const [first] = nodes;
    return first === undefined
      ? () => 'next'
      : this.#counted(first, () => this.parts.statements(nodes, this));
  }

  pattern(node: Pattern, first: boolean): Put {
    return this.#counted(node, () => this.parts.pattern(node, this, first));
  }

  #counted<T>(node: AnyNode, doing: () => T): T {
    this.nodes += 1;
    this.depth += 1;
    this.deepest = Math.max(this.deepest, this.depth);
    if (this.depth > DEEPEST) throw new Outside('nested too deeply', node.start);
    const made = doing();
    this.depth -= 1;
    return made;
  }

  /** Compiles with names of their own in reach. */
  inside<T>(names: Names, doing: () => T): T {
    const before = this.names;
    this.names = names;
    try {
      return doing();
    } finally {
      this.names = before;
    }
  }

  /** Whether a name means what the scope or the library has under it. */
  isOuter(name: string): boolean {
    return find(this.names, name) === undefined;
  }

  isView(node: Expression | Super): node is Identifier {
    return node.type === 'Identifier' && VIEWS.has(node.name) && this.isOuter(node.name);
  }

  /** Notes that a view as a whole is read, unless the same place told a path into it before. */
  noteView(name: string, start: number): void {
    if (!this.#roots.has(start)) this.reads.add(WIDE.has(name) ? '*' : name);
  }

  /** Takes the view at a place as accounted for. */
  noteRoot({ start }: Identifier): void {
    this.#roots.add(start);
  }

  /** Notes the longest path that a chain of fields tells. */
  notePath(node: MemberExpression): void {
    const chain: MemberExpression[] = [];
    let at: Expression | Super = node;
    while (at.type === 'MemberExpression' || at.type === 'ChainExpression') {
      if (this.#noted.has(at)) return;
      this.#noted.add(at);
      if (at.type === 'MemberExpression') chain.unshift(at);
      at = at.type === 'MemberExpression' ? at.object : at.expression;
    }
    if (!this.isView(at)) return;
    const path: string[] = [];
    for (const link of chain) {
      const key = staticKey(link);
      if (key === undefined || key === 'length' || /^\d+$/.test(key)) break;
      path.push(key);
    }
    this.noteFields(at, path);
  }

  noteFields(view: Identifier, path: readonly string[]): void {
    if (path.length === 0) return;
    this.noteRoot(view);
    this.reads.add([view.name, ...path].join('.'));
  }
}

/** The name of a field where the text tells it. */
export function staticKey(node: MemberExpression): string | undefined {
  const { property } = node;
  if (property.type === 'PrivateIdentifier') throw new Outside('a private name', property.start);
  let key: string | undefined;
  if (!node.computed) key = property.type === 'Identifier' ? property.name : undefined;
  else if (
    property.type === 'Literal' &&
    (typeof property.value === 'string' || typeof property.value === 'number')
  )
    key = String(property.value);
  if (key !== undefined && isClosed(key)) throw new Outside(`“${key}” is closed to scripts`, property.start);
  return key;
}
