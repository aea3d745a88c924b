/** What logic sees of a filling: answers without what is hidden, in the shape definitions expect. */
import type { Answers, Field, Form, Json, JsonRecord } from './types.js';
import type { Need, Reference, ScriptCall } from './program.js';
import { getAt, isList, own, setAt } from './json.js';
import { kindOf } from './kinds/registry.js';
import { FAILED, type LogicReader } from './logic-types.js';
import { addressOf, depthOf, gridAt, stepsOf } from './path.js';
import { rowCount } from './rows.js';
import { tidyJson } from './tidy-json.js';
import type { Budget } from './script/types.js';

/** Steps that all scripts of one evaluation may take together. */
const MOST_STEPS = 5_000_000;
/** Steps of a single script, far beyond what any real one takes. */
const MOST_STEPS_OF_ONE = 100_000;

/** Where a view looks; the engine moves it on while it evaluates. */
export interface Sight {
  readonly answers: Answers;
  readonly hidden: ReadonlySet<string>;
}

export class View {
  readonly #form: Form;
  readonly #sight: () => Sight;
  readonly #today: string | undefined;
  readonly #budget: Budget = { left: MOST_STEPS };

  constructor(form: Form, sight: () => Sight, today?: string) {
    this.#form = form;
    this.#sight = sight;
    this.#today = today;
  }

  /** Reads as a node in these rows does. */
  reader(rows: readonly number[]): LogicReader {
    return {
      read: (reference) => this.#read(reference, rows),
      run: (call) => this.#run(call, rows),
      rowIndex: rows.at(-1),
      today: this.#today,
    };
  }

  /** The row numbers of all instances of a node whose first ones are given. */
  instances(id: string, rows: readonly number[]): (readonly number[])[] {
    const depth = depthOf(id);
    if (rows.length >= depth) return [rows.slice(0, depth)];
    const count = rowCount(this.#sight().answers, addressOf(gridAt(id, rows.length), rows));
    return Array.from({ length: count }, (_, row) => this.instances(id, [...rows, row])).flat();
  }

  #read({ path, shared, rest }: Reference, rows: readonly number[]): Json | undefined {
    const found = this.instances(path, rows.slice(0, shared)).map((at) => this.#value(path, at, false));
    // Seen from outside its repeat, a field reads as the list of its answers.
    const value = depthOf(path) === shared ? found[0] : found.filter((item) => item !== undefined);
    return rest.reduce<Json | undefined>(
      (here, step) =>
        isList(here) ? (step === 'length' ? here.length : here[Number(step)]) : own(here, step),
      value,
    );
  }

  /** The field that shows at a path. */
  #shown(path: string, rows: readonly number[]): Field | undefined {
    const { fields, graph } = this.#form;
    const id = graph.owners.get(path)?.find((owner) => !this.#sight().hidden.has(addressOf(owner, rows)));
    return id === undefined ? undefined : fields.get(id);
  }

  /** The value at a path, without what is hidden in it. `full`: groups without an answer are there, but empty. */
  #value(path: string, rows: readonly number[], full: boolean): Json | undefined {
    const field = this.#shown(path, rows);
    if (!field) return undefined;
    if (field.kind === 'container') return this.#inside(path, rows, full);
    const { answers } = this.#sight();
    if (field.kind === 'grid') {
      const count = rowCount(answers, addressOf(path, rows));
      return Array.from({ length: count }, (_, row) => this.#inside(`${path}[]`, [...rows, row], full));
    }
    const value = getAt(answers, stepsOf(addressOf(path, rows)));
    if (value === undefined) return full && field.kind === 'choices' ? {} : undefined;
    return kindOf(field).told?.(field, value) ?? value;
  }

  #inside(around: string, rows: readonly number[], full: boolean): JsonRecord {
    let seen: JsonRecord = {};
    for (const path of this.#form.graph.held.get(around) ?? []) {
      const value = this.#value(path, rows, full);
      if (value !== undefined) seen = setAt(seen, path.slice(around.length + 1).split('.'), value);
    }
    return seen;
  }

  #run(call: ScriptCall, rows: readonly number[]): Json | undefined | typeof FAILED {
    const roots: { data: JsonRecord; row: JsonRecord } = { data: {}, row: {} };
    for (const need of call.needs) roots[need.root] = this.#given(need, rows, roots[need.root]);
    const value = call.self && this.#read(call.self, rows);
    const budget: Budget = { left: Math.min(MOST_STEPS_OF_ONE, this.#budget.left) };
    const before = budget.left;
    const ran = call.script.run(
      {
        ...roots,
        // As Form.io gives them: a calculation finds null where nothing stands, everything else undefined.
        value: call.gives === 'value' ? value || null : value,
        input: value,
        rowIndex: rows.at(-1),
        component: call.component,
        form: { title: this.#form.title, display: this.#form.display },
        // Forms here are filled online; some show other questions on paper.
        instance: { submissionMethod: 'digital' },
        submission: { data: roots.data, metadata: { dataFetcher: this.#form.graph.fetched } },
        ...(this.#today !== undefined && { now: `${this.#today}T00:00:00` }),
      },
      budget,
    );
    this.#budget.left -= before - Math.max(0, budget.left);
    if (!ran.ok) return FAILED;
    if (Object.hasOwn(ran.assigned, call.gives)) return plainJson(ran.assigned[call.gives]);
    if (call.returns) return plainJson(ran.value);
    return TRUE_AT_FIRST.has(call.gives) ? true : value;
  }

  #given({ way, whole }: Need, rows: readonly number[], root: JsonRecord): JsonRecord {
    let seen = root;
    for (const [i, { steps, from }] of way.entries()) {
      const at = rows.slice(0, from.shared);
      const field = this.#shown(from.path, at);
      if (!field) return seen;
      const passing = field.kind === 'container' && !(whole && i === way.length - 1);
      const value = passing ? (getAt(seen, steps) ?? {}) : this.#value(from.path, at, true);
      if (value !== undefined) seen = setAt(seen, steps, value);
    }
    return seen;
  }
}

/** As in Form.io: what a script does not speak of shows, triggers, and is right; a value stays as it is. */
const TRUE_AT_FIRST: ReadonlySet<string> = new Set(['show', 'result', 'valid']);

const DEEPEST_RESULT = 8;

/** What came out of a script, as an answer could hold it. */
function plainJson(value: unknown): Json | undefined {
  if (value === undefined || typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  try {
    const json: unknown = JSON.parse(JSON.stringify(value) ?? 'null');
    return tidyJson(json as Json, DEEPEST_RESULT);
  } catch {
    return undefined;
  }
}
