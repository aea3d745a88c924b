import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ApiError } from '../../client/api-error.js';
import { newKey } from '../../client/client.js';
import { DraftKeeper } from '../../client/draft-keeper.js';
import { accountOf } from '../../client/account-of.js';
import type { InvalidParam } from '../../contract/problems.js';
import type { Dossier } from '../../contract/schemas/dossier.js';
import type { DraftChange, FilingStep } from '../../contract/schemas/draft.js';
import type { Bill } from '../../contract/schemas/payment.js';
import { filingTexts } from '../../i18n/filing.js';
import { DvcElement } from '../base/dvc-element.js';
import { LazyPart } from '../base/lazy-part.js';
import { LeaveGuard } from '../base/leave-guard.js';
import { readableStyles } from '../base/readable-styles.js';
import { loadPaymentPanel } from '../dvc-payment-panel/load.js';
import { styles } from './dvc-filing.styles.js';
import { loadEnding, type Ending } from './ending.js';
import './events.js';
import { FormOffer } from './form-offer.js';
import {
  drawForOfficers,
  drawGate,
  drawSessionOver,
  drawSignInFirst,
  signInElsewhere,
  skeleton,
  type SignInDetail,
} from './gate.js';
import { loadFiling, type LoadedFiling } from './load-filing.js';
import { drawActions } from './actions.js';
import { drawProgress } from './progress.js';
import { drawSaving } from './saving-line.js';
import { stepsOf, stepToMend, stepToResume, viewOf } from './steps/steps.js';
import { drawSummary } from './summary.js';
import type { Complaint, StepView, StepWorld } from './steps/step.js';
import { stepWorld } from './step-world.js';

/**
 * The whole filing of a dossier, step by step: agency and case, applicant and owner, e-form, papers, delivery of the
 * result, check and commitment, payment where something is due, and in the end the code. The draft lives on the host from
 * the first step on.
 *
 * @element dvc-filing
 * @fires dvc-sign-in - before going to the sign-in page; cancelable; detail `{address, returnTo}`
 * @fires dvc-draft-begun - a draft now exists on the host; detail `{id}`
 * @fires dvc-filing-step - another step shows; detail `{step}`
 * @fires dvc-filed - the dossier is filed; detail `{id, code}`
 * @fires dvc-dossier-open - somebody wants to follow the dossier just filed; detail `{id, code}`
 * @fires dvc-dossier-pay - somebody wants to pay for the dossier just filed; detail `{id, code}`; cancel it to lead them elsewhere
 * @csspart code - the code of the dossier, once filed
 * @csspart done - the page after filing
 * @example
 * <dvc-filing procedure="1.001193"></dvc-filing>
 */
export class DvcFiling extends DvcElement {
  static override styles = [DvcElement.styles, readableStyles, styles];

  /** The code of the procedure to file for. */
  @property() procedure: string | null = null;

  /** The case of the procedure chosen beforehand, by its id. */
  @property({ attribute: 'case' }) caseId: string | null = null;

  /** The id of a draft to go on with. */
  @property() draft: string | null = null;

  @state() private _step: FilingStep = 'agency';
  @state() private _complaints: readonly Complaint[] = [];
  @state() private _working = false;
  @state() private _failure: ApiError | undefined;
  @state() private _dossier: Dossier | undefined;
  @state() private _copied = false;
  /** Whether somebody pays for the dossier just filed, on this very page. */
  @state() private _paying = false;

  readonly #panel = new LazyPart(this, loadPaymentPanel);
  readonly #offer = new FormOffer(this);
  #keeper: DraftKeeper | undefined;
  #view: StepView | undefined;
  #findings: readonly InvalidParam[] = [];
  #startKey = newKey();
  #ending: Ending | undefined;
  #filer: string | undefined;
  #anew = false;
  #mending = false;
  #focus: '#step-title' | '#summary' | undefined;

  readonly #loading = new Task(this, {
    task: async ([portal, account, procedure, draft], { signal }) => {
      if (!portal || !account || (!procedure && !draft)) return undefined;
      const keeper = new DraftKeeper(portal.client);
      const loaded = await loadFiling(portal.client, keeper, { procedure, draft, signal });
      this.#use(keeper, loaded);
      return loaded;
    },
    args: () => [this.portal, this.#citizen(), this.procedure, this.draft] as const,
  });

  constructor() {
    super();
    new LeaveGuard(this, () => (this.#keeper?.saving.state ?? 'saved') !== 'saved');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    void this.#keeper?.flush();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    void this.portal?.ready();
  }

  protected override updated(): void {
    if (this.#focus) this.renderRoot.querySelector<HTMLElement>(this.#focus)?.focus();
    this.#focus = undefined;
  }

  protected override draw(): TemplateResult {
    const words = this.texts(filingTexts);
    const loaded = this.#loading.value;
    if (!loaded || !this.#keeper) return this.#drawBefore();
    if (this._dossier && this.#ending) return this.#drawFiled(this._dossier, this.#ending);
    const gate = drawGate(loaded, words, {
      account: accountOf(this.portal),
      begun: this.#keeper.draft ? 'yes' : this.#anew ? 'anew' : 'no',
      resume: (id) => void this.#resume(id),
      startNew: () => {
        this.#anew = true;
        this.requestUpdate();
      },
    });
    return gate ?? this.#drawStep(loaded);
  }

  /** What shows before there is anything to fill in: loading, signing in, failures. */
  #drawBefore(): TemplateResult {
    const words = this.texts(filingTexts);
    const session = this.portal?.session;
    if (!this.procedure && !this.draft)
      return html`<p class="notice danger" role="alert">${words.noProcedure}</p>`;
    if (session?.state === 'failed') {
      return this.drawFailure(session.error, () => void this.portal?.refresh());
    }
    if (session?.state === 'nobody') return drawSignInFirst(words, () => this.signIn());
    if (accountOf(this.portal)?.role === 'officer') return drawForOfficers(words);
    if (this.#loading.status === TaskStatus.ERROR)
      return this.drawFailure(this.failure(this.#loading.error), () => void this.#loading.run());
    return html`${this.drawConnection()} ${skeleton()}`;
  }

  #drawStep(loaded: LoadedFiling): TemplateResult {
    const words = this.texts(filingTexts);
    const draft = this.#keeper?.draft;
    const steps = stepsOf(loaded.procedure, draft);
    const at = steps.indexOf(this._step);
    const world = this.#world(loaded);
    const view = (this.#view ??= viewOf(this._step, world, this.#findings));
    return html`
      <div class="head">
        <h2 title=${loaded.procedure.name}>${loaded.procedure.name}</h2>
        ${drawProgress(steps, at, draft?.bill, words)} ${this.#drawSession()} ${this.drawConnection()}
        ${this.#keeper ? drawSaving(this.#keeper, words, this.#rebuild) : nothing}
      </div>
      <div class="step">
        <h3 tabindex="-1" id="step-title">
          <span class="muted small">${words.stepOf(at + 1, steps.length)}</span
          ><br />${words.steps[this._step]}
        </h3>
        ${drawSummary(this._complaints, words, (field) => this.renderRoot.querySelector<HTMLElement>(`#${field}`)?.focus())}
        ${this._failure ? this.drawFailure(this._failure) : nothing}
        ${this._step === 'payment' ? nothing : this.#offer.draw(world)} ${view.draw()}
        ${
          view.leadsItself
            ? nothing
            : drawActions(steps[at - 1], this._step === 'review' && !this.#isDue, this.language, {
                working: this._working,
                onward: this.#onward,
                back: this.#back,
              })
        }
      </div>
    `;
  }

  #drawSession(): TemplateResult | typeof nothing {
    const portal = this.portal;
    if (portal?.session.state !== 'nobody') return nothing;
    const mayLeave = (detail: SignInDetail): boolean =>
      this.tell('dvc-sign-in', detail, { cancelable: true });
    return drawSessionOver(this.texts(filingTexts), () =>
      signInElsewhere(portal, mayLeave, () => void this.#keeper?.flush()),
    );
  }

  #drawFiled(dossier: Dossier, ending: Ending): TemplateResult {
    const detail = { id: dossier.id, code: dossier.code };
    const { portal } = this;
    return ending.drawFiled(dossier, this.language, {
      copied: this._copied,
      copy: () => void navigator.clipboard?.writeText(dossier.code).then(() => (this._copied = true)),
      drawPaper: () => (portal ? ending.paper.draw(portal.client, dossier, this.language) : nothing),
      track: () => this.tell('dvc-dossier-open', detail),
      pay: () => (this._paying = this.tell('dvc-dossier-pay', detail, { cancelable: true })),
      drawPanel: this._paying ? (panel) => this.#drawPanel(panel) : undefined,
    });
  }

  #drawPanel(panel: () => TemplateResult): TemplateResult {
    return this.#panel.draw(panel, this.language, (error, again) => this.drawFailure(error, again));
  }

  /** Whether something is to be paid, as far as is known. */
  get #isDue(): boolean {
    return (this.#keeper?.draft?.bill.due ?? 0) > 0;
  }

  /**
   * Who files; undefined for officers, who do not. When a session ends by itself it stays who it was, so that nothing
   * on the page is lost while they sign in again.
   */
  #citizen(): string | undefined {
    const session = this.portal?.session;
    if (session?.state === 'failed' || (session?.state === 'nobody' && session.over)) return this.#filer;
    const account = accountOf(this.portal);
    this.#filer = account?.role === 'citizen' ? account.id : undefined;
    return this.#filer;
  }

  #world(loaded: LoadedFiling): StepWorld {
    const portal = this.portal;
    const keeper = this.#keeper;
    if (!portal || !keeper) throw new TypeError('a step shows only once its filing is loaded');
    return stepWorld(
      portal,
      keeper,
      loaded,
      this.caseId,
      { words: () => this.texts(filingTexts), language: () => this.language, isWorking: () => this._working },
      {
        redraw: () => this.requestUpdate(),
        takeBill: (bill) => this.#takeBill(keeper, bill),
        takeForm: (form) => keeper.takeForm(form),
        proceed: () => void this.#onward(),
        back: this.#back,
        goTo: (step) => {
          this.#mending = true;
          this.#show(step);
        },
        drawFailure: (error, again) => this.drawFailure(error, again),
        drawPanel: (panel) => this.#drawPanel(panel),
      },
    );
  }

  #use(keeper: DraftKeeper, loaded: LoadedFiling): void {
    this.#keeper = keeper;
    this.#view = undefined;
    this._dossier = undefined;
    keeper.addEventListener('change', () => this.requestUpdate());
    this._paying = false;
    this._step = stepToResume(loaded.procedure, keeper.draft);
  }

  async #resume(id: string): Promise<void> {
    try {
      await this.#keeper?.open(id);
      this.tell('dvc-draft-begun', { id });
      const loaded = this.#loading.value;
      if (loaded) this.#show(stepToResume(loaded.procedure, this.#keeper?.draft));
    } catch (error) {
      this._failure = this.failure(error);
    }
  }

  readonly #rebuild = (): void => {
    this.#view = undefined;
    this.requestUpdate();
  };

  readonly #back = (): void => {
    const steps = this.#steps;
    const before = steps[steps.indexOf(this._step) - 1];
    if (before) this.#show(before);
  };

  get #steps(): readonly FilingStep[] {
    const loaded = this.#loading.value;
    return loaded ? stepsOf(loaded.procedure, this.#keeper?.draft) : [];
  }

  readonly #onward = async (): Promise<void> => {
    const loaded = this.#loading.value;
    const view = this.#view;
    if (!loaded || !view || this._working) return;
    this._failure = undefined;
    this._complaints = view.complaints();
    if (this._complaints.length > 0) {
      this.#focus = '#summary';
      return;
    }
    this._working = true;
    try {
      if (this._step === 'review') await this.#decide();
      else if (this._step === 'payment') await this.#file();
      else await this.#leave(loaded, view);
    } catch (error) {
      this.#refused(this.failure(error));
    } finally {
      this._working = false;
    }
  };

  async #leave(loaded: LoadedFiling, view: StepView): Promise<void> {
    const keeper = this.#keeper;
    if (!keeper) return;
    const change = view.change();
    if (!keeper.draft) {
      const { agency, caseId } = change;
      const start = {
        procedure: loaded.procedure.code,
        ...(agency && { agency }),
        ...(caseId && { caseId }),
      };
      const draft = await keeper.begin(start, this.#startKey);
      this.tell('dvc-draft-begun', { id: draft.id });
    }
    const steps = this.#steps;
    const next = this.#mending ? 'review' : (steps[steps.indexOf(this._step) + 1] ?? 'review');
    this.#go(keeper, next, change);
  }

  /** Goes on to a step, and has the draft know it. */
  #go(keeper: DraftKeeper, step: FilingStep, change: DraftChange = {}): void {
    keeper.change({ ...change, step });
    void keeper.flush();
    this.#show(step);
  }

  /** Files what costs nothing more; else gives the commitment, which fixes the fees, and goes on to paying them. */
  async #decide(): Promise<void> {
    const keeper = this.#keeper;
    const wasDue = this.#isDue;
    await keeper?.flush();
    if (!keeper || !this.#isDue) {
      // Who was told that there is something to pay has not asked to file yet.
      if (!wasDue) await this.#file();
      return;
    }
    await keeper.commit();
    this.#go(keeper, 'payment');
  }

  /** Paid meanwhile, or no longer as it was committed to, because it was changed on another device. */
  #takeBill(keeper: DraftKeeper, bill: Bill): void {
    keeper.takeBill(bill);
    if (this._step === 'payment' && !bill.fixed) this.#show('review');
  }

  async #file(): Promise<void> {
    const dossier = await this.#keeper?.file();
    if (!dossier) return;
    this.#ending = await loadEnding(() => this.requestUpdate());
    this._dossier = dossier;
    this.#focus = '#step-title';
    this.tell('dvc-filed', { id: dossier.id, code: dossier.code });
  }

  /** Leads to the part that the host wants mended, keeping what it said. */
  #refused(error: ApiError): void {
    const step = stepToMend(error);
    if (step && step !== this._step) {
      this.#findings = error.code === 'answers-invalid' ? error.invalidParams : [];
      this.#mending = true;
      this.#show(step);
    }
    this._failure = error;
  }

  #show(step: FilingStep): void {
    this._step = step;
    this._complaints = [];
    this._failure = undefined;
    this.#view = undefined;
    if (step === 'review') {
      this.#mending = false;
      this.#findings = [];
    }
    this.#focus = '#step-title';
    this.tell('dvc-filing-step', { step });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-filing': DvcFiling;
  }
}
