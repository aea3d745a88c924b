import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { Places } from '../../client/places.js';
import type { Language } from '../../contract/lists.js';
import type { InvalidParam } from '../../contract/problems.js';
import { compile } from '../../domain/eform/compile.js';
import { sameJson } from '../../domain/eform/json.js';
import type {
  Answers,
  Finding,
  Form,
  FormNode,
  Problem,
  Step,
  Unsupported,
} from '../../domain/eform/types.js';
import { localDate } from '../../domain/vietnamese/dates.js';
import { eformTexts } from '../../i18n/eform.js';
import { DvcElement } from '../base/dvc-element.js';
import { cell } from './cell.js';
import { drawBones, drawSteps, drawSummary } from './draw-around.js';
import { drawReadable } from './draw-readable.js';
import { styles } from './dvc-eform.styles.js';
import { FormValue } from './form-value.js';
import { LiveSheet, lockedBySource } from './live-sheet.js';
import type { PlaceSource } from './place-book.js';
import type { Drawn } from './sheet.js';
import { WalkThrough } from './walk-through.js';

const STATUS = '~status';
const RELEASES = ['pointerup', 'pointercancel'] as const;

/**
 * An e-form to fill, step by step, from a Form.io definition; or, with `readonly`, a filled one to read.
 * The definition is data: nothing in it is ever run as code. Answers are kept as they were typed.
 *
 * While it is being filled the element is the owner of the answers: set `answers` to begin or to replace them all.
 * Inside a `<form>` it is a form control whose value is the answers as JSON.
 *
 * @element dvc-eform
 * @fires dvc-form-input - an answer changed; detail `{answers, address}`
 * @fires dvc-form-step - somebody went to another step; detail `{step}`
 * @fires dvc-form-back - somebody goes back from the first step, offered with `back-out`
 * @fires dvc-form-complete - the last step is left and nothing needs another look; detail `{answers}`; unless cancelled, a form around is submitted
 * @fires dvc-form-warning - the definition holds faults or what is not supported; detail `{problems, unsupported}`
 * @csspart actions - the buttons below the form
 * @example
 * <dvc-eform form-id="khai-sinh" form-version="1"></dvc-eform>
 */
export class DvcEform extends DvcElement {
  static override styles: CSSResultGroup = [DvcElement.styles, styles];
  static readonly formAssociated = true;

  /** The Form.io definition to fill; without it the one of `form-id` and `form-version` is asked of the host. */
  @property({ attribute: false }) definition: unknown;

  /** The id of the form on the host. */
  @property({ attribute: 'form-id' }) formId: string | null = null;

  /** The version of the form on the host. */
  @property({ attribute: 'form-version' }) formVersion: string | null = null;

  /** Where prefilled answers come from, by path: a source of the account such as `population-register`. */
  @property({ attribute: false }) sources: Readonly<Record<string, string>> = {};

  /** Paths of answers that cannot be changed; without it, those that the definition closes and the account filled. */
  @property({ attribute: false }) locked: readonly string[] | undefined;

  /** Today as `yyyy-mm-dd`; without it the page's clock, in Viet Nam. */
  @property() today: string | null = null;

  /** Where names of provinces and communes come from; without it the host. */
  @property({ attribute: false }) places: PlaceSource | undefined;

  /** The id of the step that shows; without it the first. */
  @property() step: string | null = null;

  /** Whether the filled form is only to be read. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** Whether nothing can be changed for now. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** Whether the first step offers a way back out of the form. */
  @property({ type: Boolean, attribute: 'back-out' }) backOut = false;

  /** Whether the page brings its own buttons. */
  @property({ type: Boolean, attribute: 'without-actions' }) withoutActions = false;

  /** What the host found in the answers, such as `invalidParams` of a refused filing; shown at the fields too. */
  @property({ attribute: false }) findings: readonly InvalidParam[] = [];

  readonly #formValue = new FormValue(this.attachInternals());
  readonly #reading = new Task(this, {
    args: () =>
      [
        this.definition === undefined ? this.portal?.client : undefined,
        this.formId,
        this.formVersion,
      ] as const,
    task: async ([client, id, version], { signal }) => {
      if (!client || !id || !version) return undefined;
      return (await client.call('forms.read', { params: { id, version }, signal })).data.definition;
    },
  });
  #compiled: { readonly definition: unknown; readonly form: Form } | undefined;
  #sheet: LiveSheet | undefined;
  #way: WalkThrough | undefined;
  #given: Answers = {};
  #handed: Answers | undefined;
  #status = '';
  #spoken: Language | undefined;
  #heard: readonly InvalidParam[] = [];

  /** What was answered so far, with initial and calculated values. */
  @property({ attribute: false })
  get answers(): Answers {
    return this.#sheet?.filling.answers ?? this.#given;
  }

  set answers(answers: Answers) {
    // A template hands over the same object each time it is drawn; what was filled in since must not be lost to that.
    if (answers === this.#handed) return;
    this.#handed = answers;
    if (sameJson(answers, this.answers)) return;
    this.#given = answers;
    if (this.#compiled) this.#begin(this.#compiled.form);
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('pointerdown', this.#pressed);
    for (const type of RELEASES) globalThis.addEventListener(type, this.#released);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('pointerdown', this.#pressed);
    for (const type of RELEASES) globalThis.removeEventListener(type, this.#released);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const definition = this.definition ?? this.#reading.value;
    if (definition !== undefined && definition !== this.#compiled?.definition) this.#compile(definition);
    if (this.#spoken && this.#spoken !== this.language) this.#sheet?.filling.repeat();
    this.#spoken = this.language;
    if (this.findings !== this.#heard) this.#hear();
  }

  protected override updated(): void {
    if (this.#sheet) this.#formValue.set(this.answers);
    this.#judge();
  }

  formDisabledCallback(disabled: boolean): void {
    this.disabled = disabled;
  }

  formResetCallback(): void {
    this.reset();
  }

  protected override get standsAlone(): boolean {
    return this.definition !== undefined;
  }

  readonly #pressed = (): void => this.#sheet?.pressed();
  readonly #released = (): void => this.#sheet?.released();

  readonly #next = (): void => {
    const current = this.#way?.at(this.step);
    const next = current && this.#way?.leave(current);
    if (next === 'complaints') void this.#showSummary();
    else if (next === 'complete') this.#complete();
    else if (next) this.#go(next);
  };

  readonly #back = (): void => {
    const current = this.#way?.at(this.step);
    const before = current && this.#way?.beside(current, -1);
    if (before) this.#go(before);
    else this.tell('dvc-form-back', {});
  };

  #go(step: Step): void {
    this.showStep(step.id);
    this.tell('dvc-form-step', { step: step.id });
  }

  #complete(): void {
    this.requestUpdate();
    this.#judge();
    if (this.tell('dvc-form-complete', { answers: this.answers }, { cancelable: true }))
      this.#formValue.submit();
  }

  #compile(definition: unknown): void {
    const form = compile(definition);
    this.#given = this.answers;
    this.#compiled = { definition, form };
    this.#begin(form);
    const { problems, unsupported } = form;
    if (problems.length + unsupported.length > 0) this.tell('dvc-form-warning', { problems, unsupported });
  }

  #begin(form: Form): void {
    this.#sheet = new LiveSheet(form, this.#given, {
      language: () => this.language,
      words: () => this.texts(eformTexts),
      today: () => this.today ?? localDate(Date.now()),
      locked: () => this.locked ?? lockedBySource(form, this.sources),
      sources: () => this.sources,
      places: () => this.places ?? (this.portal && Places.of(this.portal.client)),
      root: () => this.renderRoot as ShadowRoot,
      changed: (path, addresses) => this.#changed(form, path, addresses),
      left: () => this.#judge(),
      announce: (text) => this.#announce(text),
      drawAgain: () => this.requestUpdate(),
    });
    this.#way = new WalkThrough(this.#sheet.filling);
  }

  #changed(form: Form, path: string, addresses: readonly string[]): void {
    this.#formValue.set(this.answers);
    // Steps come and go with the answers.
    if (addresses.some((at) => form.nodes.get(at)?.parent === undefined && form.display === 'wizard')) {
      this.requestUpdate();
    }
    this.tell('dvc-form-input', { answers: this.answers, address: path });
  }

  #judge(): void {
    const filling = this.#sheet?.filling;
    if (!filling) return;
    const anchor = this.renderRoot.querySelector<HTMLElement>('.whole') ?? undefined;
    this.#formValue.judge(() => filling.check(), this.language, anchor);
  }

  #announce(text: string): void {
    this.#status = text;
    this.#sheet?.cells.redraw([STATUS]);
  }

  /** Takes up what the host found, once there is a form to show it in. */
  #hear(): void {
    const filling = this.#sheet?.filling;
    if (!filling) return;
    this.#heard = this.findings;
    if (!filling.hear(this.findings)) return;
    const [first = ''] = filling.complaints.keys();
    this.step = filling.stepOf(first)?.id ?? this.step;
    this.#way?.sumUp();
    void this.#showSummary();
  }

  async #showSummary(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.summary')?.focus();
  }

  /** Looks at all answers, shows what needs another look above the form and at the fields, and answers with it. */
  check(): readonly Finding[] {
    const findings = this.#way?.press() ?? [];
    this.requestUpdate();
    return findings;
  }

  /** Shows a step and moves the focus to its heading. */
  showStep(id: string): void {
    this.step = id;
    if (this.#way) this.#way.summary = [];
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h2')?.focus());
  }

  /** Moves the focus to the field of a value, on whichever step it is. */
  async focusField(address: string): Promise<void> {
    const step = this.#sheet?.filling.stepOf(address);
    if (!step) return;
    this.step = step.id;
    await this.updateComplete;
    this.#sheet?.focus(address);
  }

  /** Takes the answers back to those that were given. */
  reset(): void {
    if (this.#compiled) this.#begin(this.#compiled.form);
    this.step = null;
    this.requestUpdate();
  }

  protected override draw(): Drawn {
    const words = this.texts(eformTexts);
    if (!this.#sheet) {
      const { status, error } = this.#reading;
      if (status === TaskStatus.ERROR)
        return this.drawFailure(this.failure(error), () => void this.#reading.run());
      return this.formId ? drawBones(words) : nothing;
    }
    const current = this.#way?.at(this.step);
    if (!current) return html`<p class="notice warning" role="alert">${words.notADefinition}</p>`;
    return this.readonly ? drawReadable(this.#sheet) : this.#drawStep(this.#sheet, current);
  }

  #drawStep(sheet: LiveSheet, current: Step): Drawn {
    const words = this.texts(eformTexts);
    const steps = sheet.filling.steps();
    const nodes = current.nodes.flatMap((node) => inStep(node, steps.length > 1 && node.id === current.id));
    return html`<fieldset class="whole" role="presentation" ?disabled=${this.disabled}>
      ${drawSummary(this.#way?.summary ?? [], words, (path) => void this.focusField(path))}
      ${drawSteps(sheet, steps, current, (step) => this.#go(step))}
      ${asks(nodes) ? html`<p class="hint">${words.requiredMark}</p>` : nothing}
      <div class="stack">${sheet.drawNodes(nodes, [])}</div>
      ${this.withoutActions ? nothing : this.#drawActions(steps.indexOf(current))}
      <div class="visually-hidden" role="status">${cell(sheet.cells, STATUS, () => this.#status)}</div>
    </fieldset>`;
  }

  #drawActions(at: number): Drawn {
    const words = this.texts(eformTexts);
    return html`<div class="actions no-print" part="actions">
      <button type="button" class="primary" @click=${this.#next}>${words.next}</button>
      ${at > 0 || this.backOut ? html`<button type="button" @click=${this.#back}>${words.back}</button>` : nothing}
    </div>`;
  }
}

/** The heading of a step bears the title of its panel, so that the panel is drawn without. */
function inStep(node: FormNode, isStep: boolean): readonly FormNode[] {
  return isStep && node.node === 'layout' ? node.children : [node];
}

/** Whether any of the fields is marked as required. */
function asks(nodes: readonly FormNode[]): boolean {
  return nodes.some(
    (node) =>
      (node.node === 'field' && node.rules.required) || (node.node !== 'content' && asks(node.children)),
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-eform': DvcEform;
  }
  interface HTMLElementEventMap {
    'dvc-form-input': CustomEvent<{ answers: Answers; address: string }>;
    'dvc-form-step': CustomEvent<{ step: string }>;
    'dvc-form-back': CustomEvent<Record<string, never>>;
    'dvc-form-complete': CustomEvent<{ answers: Answers }>;
    'dvc-form-warning': CustomEvent<{
      problems: readonly Problem[];
      unsupported: readonly Unsupported[];
    }>;
  }
}
