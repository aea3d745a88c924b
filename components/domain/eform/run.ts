/**
 * Runs a form's logic. From nothing, or after one change: then only what reads the changed field runs again,
 * each node once, in the order the graph laid down. Both ways lead to the same state:
 *
 *     update(form, state, address, value).state  =  evaluate(form, state.answers with value at address)
 *
 * save for values that may be calculated or typed (`Field.overridable`) and choices that go when another field
 * changes: what those hold hangs on what was there before. A hidden field reads as no answer, whether its value is
 * cleared or kept for when it shows again. Nodes that hang on each other in a circle are run until they settle;
 * where they never do, they show, and their values are those given.
 */
import type { Answers, Field, Form, FormNode, FormState, Json, NodeChange, Runner, Update } from './types.js';
import type { Circle, Outcome, Rule } from './program.js';
import { changeOf } from './change-of.js';
import { holds } from './conditions.js';
import { Heap } from './heap.js';
import { getAt, sameJson, setAt } from './json.js';
import { kindOf } from './kinds/registry.js';
import { resultOf } from './logic.js';
import { FAILED } from './logic-types.js';
import { addressOf, idOf, rowsOf, stepsOf } from './path.js';
import { begun } from './begun.js';
import { LOADED } from './parts.js';
import { rowCount, rowsExist } from './rows.js';
import { judging } from './run-checks.js';
import { View } from './view.js';

/** How often the members of a circle run before they count as never settling. */
const MOST_ROUNDS = 10;
const MOST_ATTEMPTS = 3;

/** Runs any form. */
export const LOGIC_RUNNER: Runner = {
  evaluate: (form, answers, today) => {
    const run = new Run(form, begun(answers, today));
    run.all();
    return run.finish().state;
  },
  update: (form, state, address, value) => {
    if (!rowsExist(state.answers, address)) return { state, changed: [] };
    const run = new Run(form, state);
    run.set(address, value);
    return run.finish();
  },
  judging,
};

interface Job {
  readonly id: string;
  readonly rows: readonly number[];
  readonly circle: Circle | undefined;
  /** For a repeat: whether all that is in its rows runs too. */
  deep: boolean;
}

/** How a value is settled: as it will stay, or on the way of a circle, where nothing is cleared yet. */
type Manner = 'final' | 'trial' | 'plain';

class Run {
  readonly #form: Form;
  readonly #before: FormState;
  readonly #view: View;
  #answers: Answers;
  #hidden: ReadonlySet<string>;
  #ownHidden: Set<string> | undefined;
  #changes: ReadonlyMap<string, NodeChange>;
  #ownChanges: Map<string, NodeChange> | undefined;
  #computed: ReadonlyMap<string, Json>;
  /** The circle at work: its members run in it, and not for themselves. */
  #trying: Circle | undefined;
  readonly #queue = new Heap<string>();
  readonly #jobs = new Map<string, Job>();
  readonly #touched = new Set<string>();
  readonly #changed = new Set<string>();

  constructor(form: Form, before: FormState) {
    this.#form = form;
    this.#before = before;
    this.#answers = before.answers;
    this.#hidden = before.hidden;
    this.#changes = before.changes ?? new Map();
    this.#computed = before.computed ?? new Map();
    this.#view = new View(form, () => ({ answers: this.#answers, hidden: this.#hidden }), before.today);
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
    for (const id of graph.refreshed.get(path) ?? []) this.#refresh(id, rows);
  }

  finish(): Update {
    for (let key = this.#queue.take(); key !== undefined; key = this.#queue.take()) {
      const job = this.#jobs.get(key);
      this.#jobs.delete(key);
      if (job?.circle) this.#circle(job.circle, job.rows, job.deep);
      else if (job) this.#step(job);
    }
    for (const address of this.#touched)
      if (this.#hidden.has(address) !== this.#before.hidden.has(address)) this.#changed.add(address);
    const { today } = this.#before;
    const state: FormState = {
      answers: this.#answers,
      hidden: this.#hidden,
      ...(this.#changes.size > 0 && { changes: this.#changes }),
      ...(this.#computed.size > 0 && { computed: this.#computed }),
      ...(today !== undefined && { today }),
    };
    return { state, changed: [...this.#changed] };
  }

  #enqueue(id: string, rows: readonly number[], deep: boolean): void {
    const rule = this.#form.graph.rules.get(id);
    const circle = rule?.circle;
    if (circle && circle === this.#trying) return;
    const at = circle ? rows.slice(0, circle.shared) : rows;
    const key = circle ? `~${circle.id} ${at.join()}` : addressOf(id, rows);
    const waiting = this.#jobs.get(key);
    if (waiting) {
      waiting.deep ||= deep;
      return;
    }
    this.#jobs.set(key, { id, rows: at, circle, deep });
    const first = circle ? this.#form.graph.rules.get(circle.members[0] ?? '') : rule;
    this.#queue.add(first?.order ?? 0, key);
  }

  #step({ id, rows, deep }: Job): void {
    const node = this.#nodeIn(id, rows);
    if (!node) return;
    this.#decide(node, rows, 'final');
    this.#settle(node, rows, 'final');
    if (deep && node.node === 'field' && node.kind === 'grid') this.#enqueueRows(node, rows);
  }

  /** A node whose row is still there; it may have gone since it was put in the queue. */
  #nodeIn(id: string, rows: readonly number[]): FormNode | undefined {
    const node = this.#form.nodes.get(id);
    return node && rowsExist(this.#answers, addressOf(id, rows)) ? node : undefined;
  }

  /** Finds whether a node shows, and what its logic makes of it; whether that is another than before. */
  #decide(node: FormNode, rows: readonly number[], manner: Manner): boolean {
    const address = addressOf(node.id, rows);
    const rule = this.#form.graph.rules.get(node.id);
    const parent = node.parent === undefined ? undefined : this.#form.nodes.get(node.parent);
    const shut = parent !== undefined && this.#hidden.has(addressOf(parent.id, rows.slice(0, parent.depth)));
    const outcome = shut || manner === 'plain' ? {} : this.#outcome(rule, rows);
    const { condition, beginsHidden = false } = rule ?? {};
    const open =
      manner === 'plain' ||
      ((!condition || holds(condition, this.#view.reader(rows))) && !(outcome.hidden ?? beginsHidden));
    if (rule?.effects) this.#note(node, address, outcome);
    const visible = !shut && open;
    if (visible !== this.#hidden.has(address)) return false;
    this.#hide(address, !visible);
    this.#enqueueReaders(node.id, rows);
    return true;
  }

  #outcome(rule: Rule | undefined, rows: readonly number[]): Outcome {
    const { effects, component = {} } = rule ?? {};
    return (effects && LOADED.rare?.outcomeOf(effects, component, this.#view.reader(rows), holds)) ?? {};
  }

  #note(node: FormNode, address: string, { component }: Outcome): void {
    const before = this.#changes.get(address);
    if (component === undefined ? !before : before?.source === JSON.stringify(component)) return;
    this.#ownChanges ??= new Map(this.#changes);
    this.#changes = this.#ownChanges;
    if (component === undefined) this.#ownChanges.delete(address);
    else this.#ownChanges.set(address, changeOf(component, node, this.#form.language));
    this.#changed.add(address);
  }

  /** Clears, computes or begins the value at a path, when all fields that may hold it know whether they show. */
  #settle(node: FormNode, rows: readonly number[], manner: Manner): boolean {
    if (node.node !== 'field') return false;
    const { fields, graph } = this.#form;
    const owners = graph.owners.get(node.path) ?? [];
    if (owners.at(-1) !== node.id) return false;
    const shown = owners.find((id) => !this.#hidden.has(addressOf(id, rows)));
    const field = (shown === undefined ? undefined : fields.get(shown)) ?? node;
    if (field.kind === 'container') return false;
    const path = addressOf(field.path, rows);
    const present = getAt(this.#answers, stepsOf(path));
    let next = present;
    if (shown !== undefined) next = this.#valueFor(field, rows, path, present, manner);
    else if (manner !== 'trial' && owners.some((id) => fields.get(id)?.clearOnHide)) next = undefined;
    if (sameJson(next, present)) return false;
    this.#answers = setAt(this.#answers, stepsOf(path), next);
    this.#valueChanged(field, rows, false);
    return true;
  }

  #valueFor(
    field: Field,
    rows: readonly number[],
    path: string,
    present: Json | undefined,
    manner: Manner,
  ): Json | undefined {
    const rule = this.#form.graph.rules.get(field.id);
    if (manner === 'plain') return present ?? field.initial;
    const reader = this.#view.reader(rows);
    const kept = (value: Json | undefined | typeof FAILED): Json | undefined =>
      value === FAILED || value === undefined || value === null
        ? undefined
        : kindOf(field).keep(value, field);
    let next = present;
    if (rule?.calculate && this.#follows(field, path, present)) {
      next = kept(resultOf(rule.calculate, reader));
      if (field.overridable === true) this.#remember(path, next);
    } else if (present === undefined) {
      next = (rule?.begin && kept(resultOf(rule.begin, reader))) ?? field.initial;
    }
    const { value } = this.#outcome(rule, rows);
    return value ? kept(value.set) : next;
  }

  /** Whether a value follows its calculation: always, unless it may be typed and something else stands there. */
  #follows({ overridable }: Field, path: string, present: Json | undefined): boolean {
    return overridable !== true || present === undefined || sameJson(present, this.#computed.get(path));
  }

  #remember(path: string, value: Json | undefined): void {
    const computed = new Map(this.#computed);
    if (value === undefined) computed.delete(path);
    else computed.set(path, value);
    this.#computed = computed;
  }

  /** Runs what hangs on itself until nothing changes any more, from the same beginning every time. */
  #circle(circle: Circle, rows: readonly number[], deep: boolean): void {
    this.#trying = circle;
    // What never rests from these answers may rest from its first values, as it would when it is run again.
    const rests = this.#rests(circle, rows) || (this.#begins(circle, rows) && this.#rests(circle, rows));
    if (!rests) this.#begins(circle, rows);
    if (deep) {
      this.#each(circle, rows, (node, at) => {
        if (node.node === 'field' && node.kind === 'grid') this.#enqueueRows(node, at);
        return false;
      });
    }
    this.#trying = undefined;
  }

  /** Whether the members of a circle come to rest; where they do not, the answers are again those given. */
  #rests(circle: Circle, rows: readonly number[]): boolean {
    const given = this.#answers;
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const begin = this.#answers;
      if (!this.#tried(circle, rows)) break;
      this.#each(circle, rows, (node, at) => this.#settle(node, at, 'final'));
      if (begin === this.#answers) return true;
      // What was cleared or computed on the way must lead to the same again.
      const after = this.#hiddenOf(circle, rows);
      const kept = this.#answers;
      if (
        this.#tried(circle, rows) &&
        sameJson(kept, this.#answers) &&
        this.#hiddenOf(circle, rows) === after
      )
        return true;
    }
    this.#answers = given;
    return false;
  }

  /** Shows the members of a circle and fills in first values, and no more; whether that made other answers. */
  #begins(circle: Circle, rows: readonly number[]): boolean {
    this.#each(circle, rows, (node, at) => this.#decide(node, at, 'plain'));
    return this.#each(circle, rows, (node, at) => this.#settle(node, at, 'plain'));
  }

  /** Lets the members of a circle run, all shown at first, until none changes; false when they never rest. */
  #tried(circle: Circle, rows: readonly number[]): boolean {
    this.#each(circle, rows, (node, at) => {
      const address = addressOf(node.id, at);
      if (this.#hidden.has(address)) {
        this.#hide(address, false);
        this.#enqueueReaders(node.id, at);
      }
      return false;
    });
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const decided = this.#each(circle, rows, (node, at) => {
        const shows = this.#decide(node, at, 'trial');
        return this.#settle(node, at, 'trial') || shows;
      });
      if (!decided) return true;
    }
    return false;
  }

  #hiddenOf(circle: Circle, rows: readonly number[]): string {
    const hidden: string[] = [];
    this.#each(circle, rows, (node, at) => {
      const address = addressOf(node.id, at);
      if (this.#hidden.has(address)) hidden.push(address);
      return false;
    });
    return hidden.join('\n');
  }

  /** Does something with each instance of each member; whether it ever answered true. */
  #each(
    { members }: Circle,
    rows: readonly number[],
    doing: (node: FormNode, rows: readonly number[]) => boolean,
  ): boolean {
    let any = false;
    for (const id of members) {
      for (const at of this.#view.instances(id, rows)) {
        const node = this.#nodeIn(id, at);
        if (node && doing(node, at)) any = true;
      }
    }
    return any;
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

  #refresh(id: string, rows: readonly number[]): void {
    const field = this.#form.fields.get(id);
    if (!field) return;
    for (const at of this.#view.instances(id, rows.slice(0, field.depth))) {
      this.#answers = setAt(this.#answers, stepsOf(addressOf(field.path, at)), undefined);
      this.#valueChanged(field, at, true);
    }
  }

  #hide(address: string, hide: boolean): void {
    this.#ownHidden ??= new Set(this.#hidden);
    this.#hidden = this.#ownHidden;
    if (hide) this.#ownHidden.add(address);
    else this.#ownHidden.delete(address);
    this.#touched.add(address);
  }

  /** Rows that went leave no trace; those that stay are found again when they run. */
  #forgetRows(grid: string): void {
    const inside = (address: string): boolean =>
      address.startsWith(`${grid}[`) || address.startsWith(`#${grid}[`);
    for (const address of [...this.#hidden].filter(inside)) this.#hide(address, false);
    if ([...this.#changes.keys()].some(inside))
      this.#changes = this.#ownChanges = new Map([...this.#changes].filter(([address]) => !inside(address)));
    if ([...this.#computed.keys()].some(inside))
      this.#computed = new Map([...this.#computed].filter(([address]) => !inside(address)));
  }

  #enqueueRows(grid: Field, rows: readonly number[]): void {
    const count = rowCount(this.#answers, addressOf(grid.path, rows));
    for (const id of this.#form.graph.inside.get(grid.path) ?? []) {
      for (let row = 0; row < count; row += 1) this.#enqueue(id, [...rows, row], true);
    }
  }

  #enqueueReaders(id: string, rows: readonly number[]): void {
    for (const { to, shared } of this.#form.graph.readers.get(id) ?? []) {
      for (const target of this.#view.instances(to, rows.slice(0, shared))) this.#enqueue(to, target, false);
    }
  }
}
