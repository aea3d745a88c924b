import { html, nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Language } from '../../contract/lists.js';
import type { InvalidParam } from '../../contract/problems.js';
import { sameJson } from '../../domain/eform/json.js';
import type { Answers, Finding, Form } from '../../domain/eform/types.js';
import { localDate } from '../../domain/vietnamese/instants.js';
import { eformTexts } from '../../i18n/eform.js';
import { FormControl } from './form-control.js';
import { AddedStyles } from './added-styles.js';
import { drawBones } from './draw-around.js';
import { drawFoot, drawStep, REVIEW, STATUS, type Page } from './draw-page.js';
import { styles } from './dvc-eform.styles.js';
import './events.js';
import type { FormParts, OptionFinder } from './handed-over.js';
import { HandingOn, type Draft } from './handing-on.js';
import { Later } from './later.js';
import { withoutSecrets } from '../../domain/eform/parts.js';
import { keepFocus, loadEnglish, loadReadable } from './later-parts.js';
import { LiveSheet } from './live-sheet.js';
import { Opening, type Source } from './opening.js';
import { PressWatch } from './press-watch.js';
import type { Drawn, PlaceSource } from './sheet.js';
import { WalkThrough } from './walk-through.js';

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
 * @fires dvc-form-submit - before the form is handed on, with nothing left to put right; detail `{answers, waitUntil}`; may be cancelled, or kept waiting for checks of the page, which answer with what they found
 * @fires dvc-form-complete - the last step is left and nothing needs another look; detail `{answers}`; unless cancelled, a form around is submitted
 * @fires dvc-form-save - a draft is to be kept; detail `{answers, step, waitUntil}`, without passwords; may be cancelled
 * @fires dvc-form-saved - what was waited for has kept the draft; detail `{answers, step}`
 * @fires dvc-form-reset - before the answers go back to those that were given; may be cancelled
 * @fires dvc-form-cleared - the answers are those that were given
 * @fires dvc-form-warning - the definition holds faults or what is not supported; detail `{problems, unsupported}`
 * @csspart actions - the buttons below the form
 * @example
 * <dvc-eform form-id="khai-sinh" form-version="1"></dvc-eform>
 */
export class DvcEform extends FormControl {
  static override styles: CSSResultGroup = [FormControl.styles, styles];

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

  /** What draws the fields for files and signatures; see `FormParts`. */
  @property({ attribute: false }) parts: FormParts = {};

  /** Where lists that a definition keeps behind an address come from; without it such a choice is typed. */
  @property({ attribute: false }) options: OptionFinder | undefined;

  /** The id of the step that shows; without it the first. */
  @property() step: string | null = null;

  /** Whether the filled form is only to be read. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** Whether everything is shown once more, each part with its way back, before the form is handed on. */
  @property({ type: Boolean }) review = false;

  /** Whether a button to keep a draft is offered. */
  @property({ type: Boolean, attribute: 'can-save' }) canSave = false;

  /** Whether the first step offers a way back out of the form. */
  @property({ type: Boolean, attribute: 'back-out' }) backOut = false;

  /** Whether the page brings its own buttons. */
  @property({ type: Boolean, attribute: 'without-actions' }) withoutActions = false;

  /** What the host found in the answers, such as `invalidParams` of a refused filing; shown at the fields too. */
  @property({ attribute: false }) findings: readonly InvalidParam[] = [];

  readonly #readable = new Later(loadReadable, () => this.requestUpdate());
  readonly #english = new Later(loadEnglish, () => {
    this.#sheet?.filling.repeat();
    this.requestUpdate();
  });
  readonly #opening = new Opening(
    (form) => this.#opened(form),
    () => this.requestUpdate(),
  );
  readonly #handingOn = new HandingOn({
    words: () => this.texts(eformTexts),
    answers: () => this.answers,
    draft: () => this.#draft(),
    complains: () => this.#complains(),
    hear: (findings) => this.#show(findings),
    announce: (text) => this.#announce(text),
    tell: (type, detail, options) => this.tell(type, detail, options),
    judge: () => this.#judge(),
    handOn: () => this.form?.requestSubmit(),
  });
  readonly #added = new AddedStyles();
  #sheet: LiveSheet | undefined;
  #way: WalkThrough | undefined;
  #given: Answers = {};
  #handed: Answers | undefined;
  #status = '';
  #spoken: Language | undefined;
  #heard: readonly InvalidParam[] = [];

  constructor() {
    super();
    new PressWatch(this, () => this.#sheet);
    keepFocus(this);
  }

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
    if (this.#opening.form && this.#sheet) this.#begin(this.#opening.form);
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#open(this.#source());
    // Asking for it begins to load it.
    if (this.language === 'en') void this.#english.value;
    if (this.#spoken && this.#spoken !== this.language) this.#sheet?.filling.repeat();
    this.#spoken = this.language;
    // What the host found is taken up once there is a form to show it in.
    if (this.#sheet && this.findings !== this.#heard) this.#show((this.#heard = this.findings));
  }

  protected override updated(): void {
    this.#hand();
    this.#judge();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    const loading = [
      this.#opening.settled,
      this.readonly || this.step === REVIEW ? this.#readable.settled : undefined,
      this.#english.settled,
    ].filter((work) => work !== undefined);
    if (loading.length === 0) return complete;
    await Promise.all(loading);
    return super.getUpdateComplete();
  }

  protected override get standsAlone(): boolean {
    return this.definition !== undefined;
  }

  #next(): void {
    if (this.step === REVIEW) return void this.submit();
    const current = this.#way?.at(this.step);
    const next = current && this.#way?.leave(current);
    if (next === 'complaints') void this.#focusOn('.summary');
    else if (next === 'complete') {
      if (this.review) this.#goTo(REVIEW);
      else void this.submit();
    } else if (next) this.#goTo(next.id);
  }

  #back(): void {
    const steps = this.#way?.steps() ?? [];
    const current = this.#way?.at(this.step);
    const before = this.step === REVIEW ? steps.at(-1) : current && this.#way?.beside(current, -1);
    if (before) this.#goTo(before.id);
    else this.tell('dvc-form-back', {});
  }

  #goTo(step: string): void {
    this.showStep(step);
    this.tell('dvc-form-step', { step });
  }

  #source(): Source | undefined {
    if (this.definition !== undefined) return { definition: this.definition };
    const { formId: id, formVersion: version, portal } = this;
    return portal && id && version ? { client: portal.client, id, version } : undefined;
  }

  #open(source: Source | undefined): void {
    if (!this.#opening.isNew(source)) return;
    this.#given = this.answers;
    this.#sheet = undefined;
    this.#opening.open(source);
  }

  #opened(form: Form): void {
    this.#begin(form);
    const { problems, unsupported } = form;
    if (problems.length + unsupported.length > 0) this.tell('dvc-form-warning', { problems, unsupported });
  }

  #begin(form: Form): void {
    this.#sheet = new LiveSheet(form, this.#given, this, {
      say: (both) => this.texts(both),
      today: () => this.today ?? localDate(Date.now()),
      client: () => this.portal?.client,
      changed: (path, addresses) => this.#changed(form, path, addresses),
      left: () => this.#judge(),
      waitFor: (work) => this.#handingOn.waitFor(work),
      announce: (text) => this.#announce(text),
      drawAgain: () => this.requestUpdate(),
    });
    this.#way = new WalkThrough(this.#sheet.filling);
  }

  #changed(form: Form, path: string, addresses: readonly string[]): void {
    this.#hand();
    // Steps come and go with the answers.
    if (addresses.some((at) => form.nodes.get(at)?.parent === undefined && form.display === 'wizard')) {
      this.requestUpdate();
    }
    this.tell('dvc-form-input', { answers: this.answers, address: path });
  }

  #hand(): void {
    if (!this.#sheet) return;
    this.hand(
      () => this.answers,
      () => this.#draft(),
    );
  }

  #judge(): void {
    const filling = this.#sheet?.filling;
    const busy = this.#handingOn.isUnderWay ? this.texts(eformTexts).waiting : '';
    if (filling) this.judge(() => filling.check(), busy);
  }

  #announce(text: string): void {
    this.#status = text;
    this.#sheet?.cells.redraw([STATUS]);
  }

  /** Shows what others found in the answers; false when none of it is about this form. */
  #show(findings: readonly InvalidParam[]): boolean {
    const filling = this.#sheet?.filling;
    if (!filling?.hear(findings)) return false;
    const [first = ''] = filling.complaints.keys();
    this.step = filling.stepOf(first)?.id ?? this.step;
    this.#way?.sumUp();
    void this.#focusOn('.summary');
    return true;
  }

  async #focusOn(selector: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const part = this.renderRoot.querySelector<HTMLElement>(selector);
    part?.focus();
    // What is higher than the window would be shown from its middle.
    if (part && part.getBoundingClientRect().top < 0) part.scrollIntoView();
  }

  /** Looks at all answers, shows what needs another look above the form and at the fields, and answers with it. */
  check(): readonly Finding[] {
    const findings = this.#way?.press() ?? [];
    this.requestUpdate();
    return findings;
  }

  /**
   * Hands the form on, when all that is under way in it is done, nothing in it needs another look, and the page has
   * nothing against it. Answers whether it did.
   */
  async submit(): Promise<boolean> {
    return this.#sheet && !this.closed ? this.#handingOn.submit() : false;
  }

  #complains(): boolean {
    const complains = this.check().length > 0;
    if (complains && this.step === REVIEW) this.step = null;
    if (complains) void this.#focusOn('.summary');
    else this.#judge();
    return complains;
  }

  protected override complain(): void {
    this.#complains();
  }

  protected override resume({ answers, step }: Draft): void {
    this.answers = answers;
    this.step = step;
  }

  /** Asks the page to keep a draft; says so once it has. Answers whether it has. */
  async saveDraft(): Promise<boolean> {
    return this.#sheet ? this.#handingOn.saveDraft() : false;
  }

  #draft(): Draft {
    const { form } = this.#opening;
    return { answers: form ? withoutSecrets(form, this.answers) : this.answers, step: this.step };
  }

  /** Shows a step and moves the focus to its heading. */
  showStep(id: string): void {
    this.step = id;
    if (this.#way) this.#way.summary = [];
    void this.#focusOn('h2');
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
  override reset(): void {
    if (!this.tell('dvc-form-reset', {}, { cancelable: true })) return;
    if (this.#opening.form && this.#sheet) this.#begin(this.#opening.form);
    this.step = null;
    this.requestUpdate();
    this.tell('dvc-form-cleared', {});
  }

  protected override draw(): Drawn {
    this.#added.adopt(this.renderRoot as ShadowRoot, DvcEform.elementStyles);
    const words = this.texts(eformTexts);
    const [sheet, way] = [this.#sheet, this.#way];
    if (!sheet || !way) return this.#drawComing();
    const current = way.at(this.step);
    if (!current) return html`<p class="notice warning" role="alert">${words.notADefinition}</p>`;
    const readable =
      this.readonly || (this.review && this.step === REVIEW) ? this.#readable.value : undefined;
    if (this.readonly) return readable?.drawReadable(sheet) ?? drawBones(words);
    const page = this.#page(sheet, way);
    if (this.review && this.step === REVIEW)
      return readable?.drawReview(page, drawFoot(page, true)) ?? drawBones(words);
    return drawStep(page, current);
  }

  #drawComing(): Drawn {
    const words = this.texts(eformTexts);
    const { isBegun, failure } = this.#opening;
    if (failure !== undefined) return this.drawFailure(this.failure(failure), () => this.#opening.load());
    return this.formId || isBegun ? drawBones(words) : nothing;
  }

  #page(sheet: LiveSheet, way: WalkThrough): Page {
    const { closed, withoutActions, canSave, backOut } = this;
    return {
      sheet,
      way,
      disabled: closed,
      withoutActions,
      canSave,
      backOut,
      status: () => this.#status,
      next: () => this.#next(),
      back: () => this.#back(),
      save: () => void this.saveDraft(),
      goTo: (step) => this.#goTo(step),
      focusField: (path) => void this.focusField(path),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-eform': DvcEform;
  }
}
