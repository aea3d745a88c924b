/**
 * Runs a form's logic. From nothing, or after one change: then only what reads the changed field runs again,
 * each node once, in the order the graph laid down. Both ways lead to the same state:
 *
 *     update(form, state, address, value).state  =  evaluate(form, state.answers with value at address)
 *
 * A hidden field reads as no answer, whether its value is cleared or kept for when it shows again.
 */
import type { Answers, Field, Form, FormState, Json, JsonRecord, Update } from './types.js';
import type { Reference } from './program.js';
import { holds } from './conditions.js';
import { Heap } from './heap.js';
import { getAt, isList, isRecord, own, sameJson, setAt } from './json.js';
import { MOST_ROWS } from './kinds/grid.js';
import { KINDS } from './kinds/registry.js';
import { runLogic, type LogicReader } from './logic.js';
import { addressOf, depthOf, gridAt, idOf, rowsOf, stepsOf } from './path.js';

/** The state of a form with these answers; `{}` for one not yet begun. */
export function evaluate(form: Form, answers: Answers): FormState {
  const run = new Run(form, { answers: isRecord(answers) ? answers : {}, hidden: new Set() });
  run.all();
  return run.finish().state;
}

/**
 * The state after the value at an address became another; `undefined` takes it out. Addresses may name a field,
 * a repeat or a container (with all that is in it). One that the form does not have changes nothing.
 */
export function update(form: Form, state: FormState, address: string, value: Json | undefined): Update {
  const known = form.graph.owners.has(idOf(address)) && rowsExist(state.answers, address);
  if (!known || sameJson(getAt(state.answers, stepsOf(address)), value)) return { state, changed: [] };
  const run = new Run(form, state);
  run.set(address, value);
  return run.finish();
}

/** Whether the node at an address shows. Ask `node.drawn` apart: what is never drawn may well be alive. */
export function isVisible(state: FormState, address: string): boolean {
  return !state.hidden.has(address);
}

/** How many rows a repeat has, within the engine's bound. */
export function rowCount(answers: Answers, address: string): number {
  const rows = getAt(answers, stepsOf(address));
  return isList(rows) ? Math.min(rows.length, MOST_ROWS) : 0;
}

/** A row that is not there is added through its repeat, not by writing into it. */
function rowsExist(answers: Answers, address: string): boolean {
  const rows = rowsOf(address);
  return rows.every(
    (row, level) => row < rowCount(answers, addressOf(gridAt(idOf(address), level), rows.slice(0, level))),
  );
}

interface Job {
  readonly id: string;
  readonly rows: readonly number[];
  /** For a repeat: whether all that is in its rows runs too. */
  deep: boolean;
}

class Run {
  readonly #form: Form;
  readonly #before: FormState;
  #answers: Answers;
  #hidden: ReadonlySet<string>;
  #own: Set<string> | undefined;
  readonly #queue = new Heap<string>();
  readonly #jobs = new Map<string, Job>();
  readonly #touched = new Set<string>();
  readonly #changed = new Set<string>();

  constructor(form: Form, before: FormState) {
    this.#form = form;
    this.#before = before;
    this.#answers = before.answers;
    this.#hidden = before.hidden;
  }

  all(): void {
    for (const id of this.#form.graph.inside.get('') ?? []) this.#enqueue(id, [], true);
  }

  set(address: string, value: Json | undefined): void {
    const rows = rowsOf(address);
    const path = idOf(address);
    this.#answers = setAt(this.#answers, stepsOf(address), value);
    const { fields, graph } = this.#form;
    const owners = (graph.owners.get(path) ?? []).flatMap((id) => fields.get(id) ?? []);
    const whole = owners.some((field) => field.kind === 'container');
    const inside = whole
      ? [...fields.values()].filter(
          (field) => field.path.startsWith(`${path}.`) && field.depth === rows.length,
        )
      : [];
    for (const field of [...owners, ...inside]) this.#valueChanged(field, rows, true);
  }

  finish(): Update {
    for (let address = this.#queue.take(); address !== undefined; address = this.#queue.take()) {
      const job = this.#jobs.get(address);
      this.#jobs.delete(address);
      if (job) this.#step(job, address);
    }
    for (const address of this.#touched)
      if (this.#hidden.has(address) !== this.#before.hidden.has(address)) this.#changed.add(address);
    return { state: { answers: this.#answers, hidden: this.#hidden }, changed: [...this.#changed] };
  }

  #enqueue(id: string, rows: readonly number[], deep: boolean): void {
    const address = addressOf(id, rows);
    const waiting = this.#jobs.get(address);
    if (waiting) {
      waiting.deep ||= deep;
      return;
    }
    this.#jobs.set(address, { id, rows, deep });
    this.#queue.add(this.#form.graph.rules.get(id)?.order ?? 0, address);
  }

  #step({ id, rows, deep }: Job, address: string): void {
    const { nodes, graph } = this.#form;
    const node = nodes.get(id);
    const rule = graph.rules.get(id);
    // Its row may have gone since it was put in the queue.
    if (!node || !rule || !rowsExist(this.#answers, address)) return;
    const parent = node.parent === undefined ? undefined : nodes.get(node.parent);
    const around = parent && addressOf(parent.id, rows.slice(0, parent.depth));
    const visible =
      !(around !== undefined && this.#hidden.has(around)) &&
      (!rule.condition || holds(rule.condition, this.#reader(rows)));
    if (visible === this.#hidden.has(address)) {
      this.#hide(address, !visible);
      this.#enqueueReaders(id, rows);
    }
    if (node.node !== 'field') return;
    const owners = graph.owners.get(node.path) ?? [];
    if (owners.at(-1) === id) this.#settle(node, owners, rows);
    if (deep && node.kind === 'grid') this.#enqueueRows(node, rows);
  }

  /** Clears, computes or begins the value at a path, when all fields that may hold it know whether they show. */
  #settle(last: Field, owners: readonly string[], rows: readonly number[]): void {
    const { fields, graph } = this.#form;
    const shown = owners.find((id) => !this.#hidden.has(addressOf(id, rows)));
    const field = (shown === undefined ? undefined : fields.get(shown)) ?? last;
    if (field.kind === 'container') return;
    const steps = stepsOf(addressOf(field.path, rows));
    const present = getAt(this.#answers, steps);
    const calculate = graph.rules.get(field.id)?.calculate;
    let next = present;
    if (shown === undefined) next = owners.some((id) => fields.get(id)?.clearOnHide) ? undefined : present;
    else if (calculate) next = KINDS[field.kind].keep(runLogic(calculate, this.#reader(rows)), field);
    else if (present === undefined) next = field.initial;
    if (sameJson(next, present)) return;
    this.#answers = setAt(this.#answers, steps, next);
    this.#valueChanged(field, rows, false);
  }

  /** `rerun`: whether the field itself has to run again, as after a change from outside. */
  #valueChanged(field: Field, rows: readonly number[], rerun: boolean): void {
    const { graph, fields } = this.#form;
    const grid = field.kind === 'grid';
    for (const id of graph.owners.get(field.path) ?? []) {
      this.#changed.add(addressOf(id, rows));
      if (rerun) this.#enqueue(id, rows, grid);
      this.#enqueueReaders(id, rows);
    }
    if (!grid) return;
    this.#forgetRows(addressOf(field.path, rows));
    this.#enqueueRows(field, rows);
    for (const inner of fields.values())
      if (inner.path.startsWith(`${field.path}[]`)) this.#enqueueReaders(inner.id, rows);
  }

  #hide(address: string, hide: boolean): void {
    this.#own ??= new Set(this.#hidden);
    this.#hidden = this.#own;
    if (hide) this.#own.add(address);
    else this.#own.delete(address);
    this.#touched.add(address);
  }

  /** Rows that went leave no trace; those that stay are found again when they run. */
  #forgetRows(grid: string): void {
    const gone = [...this.#hidden].filter(
      (address) => address.startsWith(`${grid}[`) || address.startsWith(`#${grid}[`),
    );
    for (const address of gone) this.#hide(address, false);
  }

  #enqueueRows(grid: Field, rows: readonly number[]): void {
    const count = rowCount(this.#answers, addressOf(grid.path, rows));
    for (const id of this.#form.graph.inside.get(grid.path) ?? []) {
      for (let row = 0; row < count; row += 1) this.#enqueue(id, [...rows, row], true);
    }
  }

  #enqueueReaders(id: string, rows: readonly number[]): void {
    for (const { to, shared } of this.#form.graph.readers.get(id) ?? []) {
      for (const target of this.#instances(to, rows.slice(0, shared))) this.#enqueue(to, target, false);
    }
  }

  /** The row numbers of all instances of a node whose first ones are given. */
  #instances(id: string, rows: readonly number[]): (readonly number[])[] {
    if (rows.length >= depthOf(id)) return [rows];
    const count = rowCount(this.#answers, addressOf(gridAt(id, rows.length), rows));
    return Array.from({ length: count }, (_, row) => this.#instances(id, [...rows, row])).flat();
  }

  #reader(rows: readonly number[]): LogicReader {
    return { read: (reference) => this.#read(reference, rows), rowIndex: rows.at(-1) };
  }

  #read({ path, shared, rest }: Reference, rows: readonly number[]): Json | undefined {
    const found = this.#instances(path, rows.slice(0, shared)).map((instance) => this.#view(path, instance));
    // Seen from outside its repeat, a field reads as the list of its answers.
    const value = depthOf(path) === shared ? found[0] : found.filter((item) => item !== undefined);
    return rest.reduce<Json | undefined>(
      (here, step) => (isList(here) ? here[Number(step)] : own(here, step)),
      value,
    );
  }

  /** The value at a path, without what is hidden in it. */
  #view(path: string, rows: readonly number[]): Json | undefined {
    const { fields, graph } = this.#form;
    const shown = (graph.owners.get(path) ?? []).filter((id) => !this.#hidden.has(addressOf(id, rows)));
    const field = fields.get(shown[0] ?? '');
    if (!field) return undefined;
    if (field.kind === 'container') return this.#viewInside(path, rows);
    if (field.kind !== 'grid') return getAt(this.#answers, stepsOf(addressOf(path, rows)));
    const count = rowCount(this.#answers, addressOf(path, rows));
    return Array.from({ length: count }, (_, row) => this.#viewInside(`${path}[]`, [...rows, row]));
  }

  #viewInside(path: string, rows: readonly number[]): JsonRecord {
    let seen: JsonRecord = {};
    for (const inner of this.#form.graph.owners.keys()) {
      if (
        !inner.startsWith(`${path}.`) ||
        depthOf(inner) !== rows.length ||
        inner.includes('[]', path.length)
      )
        continue;
      const value = this.#form.fields.get(inner)?.kind === 'container' ? undefined : this.#view(inner, rows);
      if (value !== undefined) seen = setAt(seen, stepsOf(inner.slice(path.length + 1)), value);
    }
    return seen;
  }
}
