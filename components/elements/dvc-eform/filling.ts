import { checkField, checkState } from '../../domain/eform/check.js';
import { evaluate, isVisible, update } from '../../domain/eform/evaluate.js';
import { messageOf } from '../../domain/eform/findings.js';
import { getAt, isList, sameJson } from '../../domain/eform/json.js';
import { addressOf, idOf, rowsOf, stepsOf } from '../../domain/eform/path.js';
import type {
  Answers,
  CheckOptions,
  Field,
  Finding,
  Form,
  FormState,
  Json,
  PlaceValue,
  Step,
} from '../../domain/eform/types.js';
import { valuePathOf } from './host-findings.js';
import { renumber } from './rows.js';

/** Something to put right, as shown at a field and in the summary. */
export interface Complaint {
  readonly message: string;
  /** The part of a place that it is about. */
  readonly part?: keyof PlaceValue;
}

/** What a check hangs on beside the answers. */
export type Circumstances = Omit<CheckOptions, 'step'>;

/**
 * One filling of a form: answers, what was typed, and what is complained about. Knows nothing of the page.
 * What is remembered of a value lies under its path; methods that change something answer the addresses to draw again.
 */
export class Filling {
  readonly form: Form;
  state: FormState;
  /** By path of the value, in the order of the form. */
  readonly complaints = new Map<string, Complaint>();
  /** The row taken out last, by path of its repeat, to be put back. */
  readonly removed = new Map<string, { readonly index: number; readonly row: Json }>();
  readonly #begun: Answers;
  readonly #circumstances: () => Circumstances;
  readonly #typed = new Map<string, string>();
  readonly #edited = new Map<string, true>();
  readonly #rowKeys = new Map<string, number[]>();
  #nextKey = 0;

  constructor(form: Form, answers: Answers, circumstances: () => Circumstances) {
    this.form = form;
    this.state = evaluate(form, answers);
    this.#begun = this.state.answers;
    this.#circumstances = circumstances;
  }

  get answers(): Answers {
    return this.state.answers;
  }

  value(path: string): Json | undefined {
    return getAt(this.answers, stepsOf(path));
  }

  /** Whether a value is still the one that the filling began with. */
  untouched(path: string): boolean {
    return sameJson(this.value(path), getAt(this.#begun, stepsOf(path)));
  }

  shows(address: string): boolean {
    return this.form.nodes.get(idOf(address))?.drawn === true && isVisible(this.state, address);
  }

  /** The steps that have something to show, in order. */
  steps(): readonly Step[] {
    return this.form.steps.filter((step) => step.nodes.some((node) => this.shows(node.id)));
  }

  /** The fields that show a value: one, unless the definition asks the same in two places. */
  addressesOf(path: string): readonly string[] {
    const owners = this.form.graph.owners.get(idOf(path)) ?? [];
    return owners.map((id) => addressOf(id, rowsOf(path)));
  }

  /** The step in which a value is asked. */
  stepOf(path: string): Step | undefined {
    const addresses = this.addressesOf(path);
    const address = addresses.find((at) => this.shows(at)) ?? addresses[0] ?? '';
    let top = this.form.nodes.get(idOf(address));
    while (top?.parent !== undefined) top = this.form.nodes.get(top.parent);
    return this.form.steps.find((step) => top !== undefined && step.nodes.includes(top));
  }

  /** What somebody typed for a value, as long as it still stands for that value. */
  typed(path: string, read: (typed: string) => Json): string | undefined {
    const typed = this.#typed.get(path);
    return typed !== undefined && sameJson(read(typed), this.value(path)) ? typed : undefined;
  }

  set(path: string, value: Json, typed?: string): readonly string[] {
    this.#edited.set(path, true);
    if (typed !== undefined) this.#typed.set(path, typed);
    const { state, changed } = update(this.form, this.state, path, value);
    this.state = state;
    return changed;
  }

  /** Looks at a field that was left; one that nobody wrote in stays in peace until its step is left. */
  leave(field: Field, rows: readonly number[]): readonly string[] {
    const path = addressOf(field.path, rows);
    const address = addressOf(field.id, rows);
    if (!this.#edited.has(path)) return [];
    const [finding] = checkField(this.form, this.state, address, this.#circumstances());
    const before = this.complaints.get(path);
    if (finding) this.#complain(path, finding);
    else this.complaints.delete(path);
    return this.complaints.get(path)?.message === before?.message ? [] : [address];
  }

  /** Findings of a step, or of the whole form, without showing them. */
  check(step?: string): readonly Finding[] {
    return checkState(this.form, this.state, {
      ...this.#circumstances(),
      ...(step === undefined ? {} : { step }),
    });
  }

  /** Findings of a step, or of the whole, which from now on are what is complained about. */
  press(step?: string): readonly Finding[] {
    const findings = this.check(step);
    this.complaints.clear();
    for (const finding of findings) {
      // The first fault of a field is the one to put right first.
      if (!this.complaints.has(finding.path)) this.#complain(finding.path, finding);
    }
    return findings;
  }

  /** Shows what the host found. Answers whether any of it is about a value of this form. */
  hear(params: readonly { readonly path: string; readonly message: string }[]): boolean {
    const known = params.flatMap(({ path: named, message }) => {
      const path = valuePathOf(this.form, named);
      return path === undefined ? [] : [{ path, message }];
    });
    for (const { path, message } of known) {
      this.#edited.set(path, true);
      this.complaints.set(path, { message });
    }
    return known.length > 0;
  }

  /** Says the complaints again, as in another language. */
  repeat(): void {
    const before = [...this.complaints];
    this.press();
    for (const [path] of [...this.complaints]) {
      if (!before.some(([complained]) => complained === path)) this.complaints.delete(path);
    }
  }

  #complain(path: string, finding: Finding): void {
    this.complaints.set(path, {
      message: messageOf(finding, this.#circumstances().lang),
      ...(finding.part && { part: finding.part }),
    });
  }

  /** Names of the rows of a repeat; each stays with its row when others go. */
  rowKeys(path: string): readonly number[] {
    const count = this.#rows(path).length;
    const keys = this.#rowKeys.get(path) ?? [];
    while (keys.length < count) keys.push(this.#nextKey++);
    keys.length = count;
    this.#rowKeys.set(path, keys);
    return keys;
  }

  addRow(path: string): readonly string[] {
    this.removed.delete(path);
    return this.set(path, [...this.#rows(path), {}]);
  }

  removeRow(path: string, index: number): readonly string[] {
    const all = this.#rows(path);
    const row = all[index];
    if (row === undefined) return [];
    this.rowKeys(path);
    this.#rowKeys.get(path)?.splice(index, 1);
    this.#move(path, (at) => (at === index ? undefined : at > index ? at - 1 : at));
    this.removed.set(path, { index, row });
    return this.set(path, [...all.slice(0, index), ...all.slice(index + 1)]);
  }

  /** Puts back the row that was taken out last. */
  restoreRow(path: string): readonly string[] {
    const removed = this.removed.get(path);
    if (!removed) return [];
    const all = this.#rows(path);
    const index = Math.min(removed.index, all.length);
    this.removed.delete(path);
    this.rowKeys(path);
    this.#rowKeys.get(path)?.splice(index, 0, this.#nextKey++);
    this.#move(path, (at) => (at >= index ? at + 1 : at));
    return this.set(path, [...all.slice(0, index), removed.row, ...all.slice(index)]);
  }

  #rows(path: string): readonly Json[] {
    const value = this.value(path);
    return isList(value) ? value : [];
  }

  /** What is remembered of rows moves with them. */
  #move(grid: string, to: (row: number) => number | undefined): void {
    renumber(this.#typed, grid, to);
    renumber(this.#edited, grid, to);
    renumber(this.#rowKeys, grid, to);
    renumber(this.removed, grid, to);
    renumber(this.complaints, grid, to);
  }
}
