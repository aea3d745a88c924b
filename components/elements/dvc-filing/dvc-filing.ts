import { Task } from '@lit/task';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ApiError } from '../../client/api-error.js';
import { newKey } from '../../client/client.js';
import { DraftKeeper } from '../../client/draft-keeper.js';
import { accountOf, type Portal } from '../../client/portal.js';
import type { Language } from '../../contract/lists.js';
import type { InvalidParam } from '../../contract/problems.js';
import type { Dossier } from '../../contract/schemas/dossier.js';
import type { FilingStep } from '../../contract/schemas/draft.js';
import { commonTexts } from '../../i18n/common.js';
import { filingTexts } from '../../i18n/filing.js';
import { DvcElement } from '../base/dvc-element.js';
import { LeaveGuard } from '../base/leave-guard.js';
import { readableStyles } from '../base/readable-form.js';
import { styles } from './dvc-filing.styles.js';
import { drawFiled } from './filed-page.js';
import { drawGate, signInElsewhere, skeleton } from './gate.js';
import { loadFiling, type LoadedFiling } from './load-filing.js';
import { drawProgress } from './progress.js';
import { drawSaving } from './saving-line.js';
import { stepsOf, stepToMend, viewOf } from './steps/steps.js';
import { drawSummary } from './summary.js';
import type { Complaint, FilingWords, StepView, StepWorld } from './steps/step.js';

/**
 * The whole filing of a dossier, step by step: agency and case, applicant and owner, e-form, papers, delivery of the
 * result, check and commitment, and in the end the code. The draft lives on the host from the first step on.
 *
 * @element dvc-filing
 * @fires dvc-sign-in - before going to the sign-in page; cancelable; detail `{address, returnTo}`
 * @fires dvc-draft-begun - a draft now exists on the host; detail `{id}`
 * @fires dvc-filing-step - another step shows; detail `{step}`
 * @fires dvc-filed - the dossier is filed; detail `{id, code}`
 * @fires dvc-dossier-open - somebody wants to follow the dossier just filed; detail `{id, code}`
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

  #keeper: DraftKeeper | undefined;
  #view: StepView | undefined;
  #findings: readonly InvalidParam[] = [];
  #startKey = newKey();
  #filer: string | undefined;
  #anew = false;
  #mending = false;
  #focus: 'title' | 'summary' | undefined;

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
    const target = { title: '#step-title', summary: '#summary' }[this.#focus ?? 'title'];
    if (this.#focus) this.renderRoot.querySelector<HTMLElement>(target)?.focus();
    this.#focus = undefined;
  }

  protected override draw(): TemplateResult {
    const words = this.texts(filingTexts);
    const loaded = this.#loading.value;
    if (!loaded || !this.#keeper) return this.#drawBefore();
    if (this._dossier) return this.#drawFiled(this._dossier);
    const gate = drawGate(loaded, words, {
      resumable: !this.#anew && !this.#keeper.draft,
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
    if (session?.state === 'nobody') {
      return html`<div class="notice">
        <h3>${words.signInTitle}</h3>
        <p>${words.signInText}</p>
        <button type="button" class="primary" @click=${() => this.signIn()}>${words.signInTitle}</button>
      </div>`;
    }
    if (accountOf(this.portal)?.role === 'officer') {
      return html`<div class="notice warning">
        <h3>${words.officerTitle}</h3>
        <p>${words.officerText}</p>
      </div>`;
    }
    const waiting = (): TemplateResult => html`${this.drawConnection()} ${skeleton()}`;
    return this.#loading.render({
      error: (error) => this.drawFailure(this.failure(error), () => void this.#loading.run()),
      pending: waiting,
      initial: waiting,
      complete: waiting,
    }) as TemplateResult;
  }

  #drawStep(loaded: LoadedFiling): TemplateResult {
    const words = this.texts(filingTexts);
    const steps = stepsOf(loaded.procedure);
    const at = steps.indexOf(this._step);
    const view = (this.#view ??= viewOf(this._step, this.#world(loaded), this.#findings));
    return html`
      <div class="head">
        <h2 title=${loaded.procedure.name}>${loaded.procedure.name}</h2>
        ${drawProgress(steps, at, words)} ${this.#drawSession()} ${this.drawConnection()}
        ${this.#keeper ? drawSaving(this.#keeper, words, () => this.#rebuild()) : nothing}
      </div>
      <div class="step">
        <h3 tabindex="-1" id="step-title">
          <span class="muted small">${words.stepOf(at + 1, steps.length)}</span
          ><br />${words.steps[this._step]}
        </h3>
        ${drawSummary(this._complaints, words, (field) => this.renderRoot.querySelector<HTMLElement>(`#${field}`)?.focus())}
        ${this._failure ? this.drawFailure(this._failure) : nothing} ${view.draw()}
        ${view.leadsItself ? nothing : this.#drawActions(at > 0 ? steps[at - 1] : undefined)}
      </div>
    `;
  }

  #drawActions(before: FilingStep | undefined): TemplateResult {
    const words = this.texts(filingTexts);
    const onward =
      this._step !== 'review'
        ? this.texts(commonTexts).next
        : this._working
          ? words.submitting
          : words.submit;
    return html`<div class="actions go">
      <button type="button" class="primary" ?disabled=${this._working} @click=${this.#onward}>
        ${onward}
      </button>
      ${
        before
          ? html`<button type="button" @click=${this.#back}>
              <span aria-hidden="true">←</span> ${words.steps[before]}
            </button>`
          : nothing
      }
    </div>`;
  }

  #drawSession(): TemplateResult | typeof nothing {
    const session = this.portal?.session;
    if (session?.state !== 'nobody' || !this.portal) return nothing;
    const portal = this.portal;
    const words = this.texts(filingTexts);
    return html`<div class="notice warning" role="alert">
      <p>${words.signInOver}</p>
      <button type="button" class="primary" @click=${() => this.#signInAgain(portal)}>
        ${words.signInAgain}
      </button>
    </div>`;
  }

  #drawFiled(dossier: Dossier): TemplateResult {
    const detail = { id: dossier.id, code: dossier.code };
    return drawFiled(dossier, this.texts(filingTexts), {
      copied: this._copied,
      copy: () => void navigator.clipboard?.writeText(dossier.code).then(() => (this._copied = true)),
      track: () => this.tell('dvc-dossier-open', detail),
    });
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

  #signInAgain(portal: Portal): void {
    const returnTo = globalThis.location.href;
    const detail = { address: portal.signInAddress(returnTo), returnTo };
    if (!this.tell('dvc-sign-in', detail, { cancelable: true })) return;
    signInElsewhere(
      portal,
      () => globalThis.location.assign(detail.address),
      () => void this.#keeper?.flush(),
    );
  }

  #world(loaded: LoadedFiling): StepWorld {
    const portal = this.portal;
    const keeper = this.#keeper;
    if (!portal || !keeper) throw new TypeError('a step shows only once its filing is loaded');
    // Asked for at each drawing: the language may change while a step shows.
    const words = (): FilingWords => this.texts(filingTexts);
    const language = (): Language => this.language;
    return {
      portal,
      procedure: loaded.procedure,
      agencies: loaded.agencies,
      caseId: this.caseId,
      get draft() {
        return keeper.draft;
      },
      get words() {
        return words();
      },
      get language() {
        return language();
      },
      redraw: () => this.requestUpdate(),
      save: (change) => keeper.change(change),
      proceed: () => void this.#onward(),
      back: () => this.#back(),
      goTo: (step) => {
        this.#mending = true;
        this.#show(step);
      },
    };
  }

  #use(keeper: DraftKeeper, loaded: LoadedFiling): void {
    this.#keeper = keeper;
    this.#view = undefined;
    this._dossier = undefined;
    keeper.addEventListener('change', () => this.requestUpdate());
    const step = keeper.draft?.step ?? 'agency';
    this._step = stepsOf(loaded.procedure).includes(step) ? step : 'agency';
  }

  async #resume(id: string): Promise<void> {
    try {
      await this.#keeper?.open(id);
      this.tell('dvc-draft-begun', { id });
      this.#show(this.#keeper?.draft?.step ?? 'agency');
    } catch (error) {
      this._failure = this.failure(error);
    }
  }

  readonly #back = (): void => {
    const steps = this.#loading.value ? stepsOf(this.#loading.value.procedure) : [];
    const before = steps[steps.indexOf(this._step) - 1];
    if (before) this.#show(before);
  };

  readonly #onward = async (): Promise<void> => {
    const loaded = this.#loading.value;
    const view = this.#view;
    if (!loaded || !view || this._working) return;
    this._failure = undefined;
    this._complaints = view.complaints();
    if (this._complaints.length > 0) {
      this.#focus = 'summary';
      return;
    }
    this._working = true;
    try {
      await (this._step === 'review' ? this.#file() : this.#leave(loaded, view));
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
      const draft = await keeper.begin(
        {
          procedure: loaded.procedure.code,
          ...(change.agency ? { agency: change.agency } : {}),
          ...(change.caseId ? { caseId: change.caseId } : {}),
        },
        this.#startKey,
      );
      this.tell('dvc-draft-begun', { id: draft.id });
    }
    const steps = stepsOf(loaded.procedure);
    const next = this.#mending ? 'review' : (steps[steps.indexOf(this._step) + 1] ?? 'review');
    keeper.change({ ...change, step: next });
    void keeper.flush();
    this.#show(next);
  }

  async #file(): Promise<void> {
    const dossier = await this.#keeper?.file();
    if (!dossier) return;
    this._dossier = dossier;
    this.#focus = 'title';
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
    this.#focus = 'title';
    this.tell('dvc-filing-step', { step });
  }

  #rebuild(): void {
    this.#view = undefined;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-filing': DvcFiling;
  }
  interface HTMLElementEventMap {
    'dvc-draft-begun': CustomEvent<{ id: string }>;
    'dvc-filing-step': CustomEvent<{ step: FilingStep }>;
    'dvc-filed': CustomEvent<{ id: string; code: string }>;
  }
}
