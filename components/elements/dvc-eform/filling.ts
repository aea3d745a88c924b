import { checkField, checkState } from '../../domain/eform/check.js';
import { evaluate, isVisible, update } from '../../domain/eform/evaluate.js';
import { messageOf } from '../../domain/eform/findings.js';
import { getAt, isList, sameJson } from '../../domain/eform/json.js';
import { nodeAt } from '../../domain/eform/node-at.js';
import { addressOf, idOf, rowsOf, stepsOf } from '../../domain/eform/path.js';
import type {
  Answers,
  CheckOptions,
  Content,
  Field,
  Finding,
  Form,
  FormState,
  Json,
  PlaceValue,
  Step,
} from '../../domain/eform/types.js';
import { valuePathOf } from './host-findings.js';
import type { Writing } from './writing.js';

/** Something to put right, as shown at a field and in the summary. */
export interface Complaint {
  readonly message: string;
  /** The part of a place that it is about. */
  readonly part?: keyof PlaceValue;
}

/** What a check hangs on beside the answers. */
export type Circumstances = Omit<CheckOptions, 'step'>;

/** A value as it stands in a control: one of several where `item` says which. */
interface Written {
  readonly path: string;
  readonly item?: number;
  readonly value: Json | undefined;
}

/**
 * One filling of a form: answers, what was typed, and what is complained about. Knows nothing of the page.
 * What is remembered of a value lies under its path; methods that change something answer the addresses to draw again.
 */
export class Filling {
  readonly form: Form;
  state: FormState;
  /** By path of the value, in the order of the form. */
  readonly complaints = new Map<string, Complaint>();
  /** Told of each path somebody writes to, before the value is taken. */
  onWriting: ((path: string) => void) | undefined;
  readonly #begun: Answers;
  readonly #circumstances: () => Circumstances;
  readonly #typed = new Map<string, string>();
  readonly #edited = new Map<string, true>();
  readonly #steps = new Map<string, readonly (string | number)[]>();

  /** @param today `yyyy-mm-dd`, for logic that asks for it */
  constructor(form: Form, answers: Answers, today: string, circumstances: () => Circumstances) {
    this.form = form;
    this.#circumstances = circumstances;
    this.state = evaluate(form, answers, today);
    this.#begun = this.state.answers;
  }

  get answers(): Answers {
    return this.state.answers;
  }

  value(path: string): Json | undefined {
    return getAt(this.answers, this.#stepsOf(path));
  }

  /** Paths are read over and over while a long form is drawn. */
  #stepsOf(path: string): readonly (string | number)[] {
    let steps = this.#steps.get(path);
    if (!steps) this.#steps.set(path, (steps = stepsOf(path)));
    return steps;
  }

  /** Whether a value is still the one that the filling began with. */
  untouched(path: string): boolean {
    return sameJson(this.value(path), getAt(this.#begun, stepsOf(path)));
  }

  shows(address: string): boolean {
    const node = this.form.nodes.get(address) ?? this.form.nodes.get(idOf(address));
    return node?.drawn === true && isVisible(this.state, address);
  }

  /** A field as it stands now: a definition's logic may change its label, its rules, its options. */
  fieldAt(field: Field, address: string): Field {
    return nodeAt(field, this.state, address);
  }

  textAt(content: Content, address: string): string {
    return nodeAt(content, this.state, address).text;
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
  typed({ path, item, value }: Written, { read }: Writing): string | undefined {
    const typed = this.#typed.get(typedKey(path, item));
    return typed !== undefined && sameJson(read(typed), value) ? typed : undefined;
  }

  /** Forgets what was typed for the several values of a field, as when one of them goes. */
  forgetTyped(path: string): void {
    for (const key of [...this.#typed.keys()]) if (key.startsWith(`${path}#`)) this.#typed.delete(key);
  }

  /** Takes a value, or one of several, and how it was typed. */
  give(
    { path, item }: { readonly path: string; readonly item?: number },
    value: Json,
    typed?: string,
  ): readonly string[] {
    if (typed !== undefined) this.#typed.set(typedKey(path, item), typed);
    this.onWriting?.(path);
    if (item === undefined) return this.set(path, value);
    const all = this.value(path);
    const values = isList(all) ? [...all] : [];
    values[item] = value;
    return this.set(path, values);
  }

  set(path: string, value: Json): readonly string[] {
    this.#edited.set(path, true);
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
    if (finding && !(asksForRows(finding) && this.#hasRows(path))) this.complain(path, finding);
    else this.complaints.delete(path);
    return this.complaints.get(path)?.message === before?.message ? [] : [address];
  }

  #hasRows(path: string): boolean {
    const value = this.value(path);
    return isList(value) && value.length > 0;
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
      // The first fault of a field is the one to put right first; what its rows lack, they say better themselves.
      if (this.complaints.has(finding.path)) continue;
      if (asksForRows(finding) && findings.some(({ path }) => path.startsWith(`${finding.path}[`))) continue;
      this.complain(finding.path, finding);
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
    if (before.length === 0) return;
    this.press();
    for (const [path] of [...this.complaints]) {
      if (!before.some(([complained]) => complained === path)) this.complaints.delete(path);
    }
  }

  /** What is remembered of values, by path. */
  get remembered(): readonly Map<string, unknown>[] {
    return [this.#typed, this.#edited, this.complaints];
  }

  complain(path: string, finding: Finding): void {
    this.complaints.set(path, {
      message: messageOf(finding, this.#circumstances().lang),
      ...(finding.part && { part: finding.part }),
    });
  }
}

/** Whether a repeat is said to need a row, as it is too when those that are there say nothing yet. */
function asksForRows({ code, params: { ask } }: Finding): boolean {
  return code === 'required' && ask === 'add';
}

function typedKey(path: string, item: number | undefined): string {
  return item === undefined ? path : `${path}#${item}`;
}
