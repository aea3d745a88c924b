import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Answered, Client } from '../../client/client.js';
import type { Dossier } from '../../contract/schemas/dossier.js';
import type { StoredFile } from '../../contract/schemas/file.js';
import type { Charge } from '../../contract/schemas/payment.js';
import { retried } from '../../domain/loading/import-again.js';
import { formatInstant } from '../../domain/vietnamese/dates.js';
import { commonTexts } from '../../i18n/common.js';
import { deskTexts } from '../../i18n/desk.js';
import { dossierTexts } from '../../i18n/dossier.js';
import { lifeTexts } from '../../i18n/life.js';
import { dialogStyles } from '../base/dialog.js';
import { fileStyles } from '../base/draw-files.js';
import { DvcElement } from '../base/dvc-element.js';
import { FormPaper } from '../base/form-paper.js';
import { drawHistoryTable, historyStyles } from '../base/history-table.js';
import { keptText } from '../base/kept-text.js';
import { LazyPart } from '../base/lazy-part.js';
import { readableStyles } from '../base/readable-styles.js';
import { Refresher } from '../base/refresher.js';
import { drawDue, drawState } from '../base/standing.js';
import { StepDialog, type AskedStep } from '../base/step-dialog.js';
import { askFor, askToCancel, DESK_STEPS, stepsOffered, wordsOf, type DeskStep } from './desk-steps.js';
import { drawFees } from './draw-fees.js';
import { drawDeclared, drawPapers, drawSupplements, type PapersView } from './draw-sides.js';
import { dossierStyles } from './dvc-officer-desk.styles.js';
import { FeesToAsk } from './fees-to-ask.js';
import { PapersToAsk } from './papers-to-ask.js';
import { readBackground, readDossier, type Background } from './read-desk.js';
import { Viewer } from './viewer.js';

/**
 * One dossier on an officer's desk: what was declared beside its papers, and the steps that may be taken.
 * A part of `dvc-officer-desk`.
 *
 * @element dvc-desk-dossier
 * @fires dvc-dossier-change - the dossier is no longer as it was shown; detail `{id, code, state}`
 * @fires dvc-desk-leave - somebody wants the list back; does not leave the desk
 */
export class DvcDeskDossier extends DvcElement {
  static override styles: CSSResultGroup = [
    DvcElement.styles,
    dialogStyles,
    fileStyles,
    historyStyles,
    readableStyles,
    dossierStyles,
  ];

  readonly #viewer = new Viewer(this);
  readonly #paper = new FormPaper(() => this.requestUpdate());
  readonly #uploading = new LazyPart(
    this,
    retried(() => import('../dvc-attachment-uploader/define.js')),
  );
  readonly #asking = { papers: new PapersToAsk(this), fees: new FeesToAsk(this) };
  readonly #step = new StepDialog(
    this,
    (answer, asked) => this.#taken(answer, asked),
    () => void this.#reading.run(),
  );
  readonly #reading = new Task(this, {
    args: () => [this.portal?.client, this.dossier] as const,
    task: async ([client, id], { signal }) => (client && id ? readDossier(client, id, signal) : undefined),
    onComplete: (read) => this.#take(read),
  });
  readonly #background = new Task(this, {
    args: () => [this.portal?.client, this._read?.data.id, this.language] as const,
    task: async ([client, id, language], { signal }) => {
      const dossier = this._read?.data;
      return client && id && dossier ? readBackground(client, dossier, language, signal) : undefined;
    },
  });

  /** The id of the dossier. */
  @property() dossier: string | null = null;

  @state() private _read: Answered<Dossier> | undefined;
  @state() private _checked: ReadonlySet<string> = new Set();
  /** What was done last, in words. */
  @state() private _done: string | undefined;
  @state() private _changedElsewhere = false;

  @query('#title') private readonly _title!: HTMLElement | null;
  @query('#done') private readonly _doneLine!: HTMLElement | null;

  constructor() {
    super();
    new Refresher(this, () => {
      if (this._read && this.#reading.status !== TaskStatus.PENDING) void this.#reading.run();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('dossier')) return;
    this._read = this._done = undefined;
    this._changedElsewhere = false;
    this._checked = new Set(keptText.read(this.#ticksName).split(' ').filter(Boolean));
    this.#asking.papers.clear();
    this.#asking.fees.clear();
    this.#viewer.closeAll();
  }

  protected override draw(): TemplateResult {
    const words = this.texts(deskTexts);
    const read = this._read;
    return html`<div class="stack">
      <div class="actions no-print">
        <button type="button" @click=${() => this.#leave()}>← ${words.back}</button>
      </div>
      ${this.drawConnection()}
      ${read && this.portal ? this.#drawDossier(read, this.portal.client) : this.#drawNothingYet()}
    </div>`;
  }

  #drawNothingYet(): TemplateResult {
    if (this.#reading.status === TaskStatus.ERROR) {
      return this.drawFailure(this.failure(this.#reading.error), () => void this.#reading.run());
    }
    return html`<div class="panes" aria-busy="true">
      <p class="visually-hidden">${this.texts(commonTexts).loading}</p>
      <div class="skeleton shape"></div>
      <div class="skeleton shape"></div>
    </div>`;
  }

  #drawDossier(read: Answered<Dossier>, client: Client): TemplateResult {
    const words = this.texts(deskTexts);
    const dossier = read.data;
    const view: PapersView = {
      language: this.language,
      client,
      viewer: this.#viewer,
      paper: this.#paper,
      checked: this._checked,
      check: (paper, checked) => this.#check(paper, checked),
    };
    return html`${this.#drawHead(dossier)} ${this.#drawDone(dossier, client)} ${this.#drawSteps(dossier)}
      <div class="panes">
        ${this.#drawBackground((background) => drawDeclared(dossier, background, view))}
        <div class="stack beside">
          ${drawFees(dossier.bill, { language: this.language, client, ...this.#cancelling(dossier) })}
          ${drawSupplements(dossier, view)}
          ${this.#drawBackground((background) => drawPapers(dossier, background, view))}
          ${this.#drawResults(dossier, view)}
        </div>
      </div>
      <section class="stack">
        <h3>${words.history}</h3>
        ${drawHistoryTable(dossier.history, this.language)}
      </section>
      ${this.#step.draw({
        client,
        language: this.language,
        read,
        failure: (error) => this.drawFailure(error),
      })}`;
  }

  #drawHead(dossier: Dossier): TemplateResult {
    const words = this.texts(deskTexts);
    const { dueAt } = this.texts(dossierTexts);
    return html`<header class="head">
      <h2 id="title" tabindex="-1">${dossier.procedure.name}</h2>
      <p>
        ${drawState(dossier.state, this.language)} <span class="number" translate="no">${dossier.code}</span>
      </p>
      ${dossier.case ? html`<p class="small">${words.case}: ${dossier.case.name}</p>` : nothing}
      <p class="small">
        ${words.owner}: <strong>${dossier.owner.name}</strong> ·
        <span class="number">${words.filedAt(formatInstant(dossier.filedAt))}</span> · ${dueAt}:
        ${drawDue(dossier, this.language, true)}
      </p>
    </header>`;
  }

  #drawDone(dossier: Dossier, client: Client): TemplateResult {
    const words = this.texts(deskTexts);
    const done = this._done;
    return html`<div role="status" id="done" tabindex="-1">
        ${done ? html`<p class="notice success">${done}</p>` : nothing}
        ${this._changedElsewhere ? html`<p class="notice warning">${words.changedElsewhere}</p>` : nothing}
      </div>
      ${
        dossier.receivedAt
          ? html`<p class="no-print">
              <a
                class="button"
                target="_blank"
                rel="noopener"
                href=${client.address('dossiers.receipt', { params: { id: dossier.id } })}
                >${words.receipt}<span class="visually-hidden"> (${words.newTab})</span></a
              >
            </p>`
          : nothing
      }`;
  }

  #drawSteps(dossier: Dossier): TemplateResult {
    const words = this.texts(deskTexts);
    const names = this.texts(lifeTexts).action;
    const steps = stepsOffered(dossier.actions);
    if (steps.length === 0) return html`<p class="muted">${words.noSteps}</p>`;
    return html`<div class="actions steps no-print" role="group" aria-label=${words.steps}>
      ${steps.map(
        (step, index) =>
          html`<button
            type="button"
            class=${step === 'refuse' ? 'danger' : index === 0 ? 'primary' : ''}
            @click=${() => this.#ask(step, dossier)}
          >
            ${names[step]}
          </button>`,
      )}
    </div>`;
  }

  #drawBackground(draw: (background: Background) => TemplateResult): TemplateResult {
    const background = this.#background.value;
    if (background) return draw(background);
    if (this.#background.status === TaskStatus.ERROR) {
      return this.drawFailure(this.failure(this.#background.error), () => void this.#background.run());
    }
    return html`<div class="skeleton shape" aria-busy="true"></div>`;
  }

  #drawResults(dossier: Dossier, { viewer, client, language }: PapersView): TemplateResult | typeof nothing {
    const words = this.texts(deskTexts);
    const results = dossier.files.filter(({ purpose }) => purpose === 'result');
    const attaching = dossier.actions.includes('finish');
    if (results.length === 0 && !attaching) return nothing;
    return html`<section class="stack" aria-labelledby="results">
      <h3 id="results">${words.results}</h3>
      ${
        attaching
          ? html`<p class="hint">${words.resultsHint}</p>
              ${this.#drawUploader(dossier.id, results)}`
          : viewer.draw(results, client, language)
      }
    </section>`;
  }

  #drawUploader(holder: string, results: readonly StoredFile[]): TemplateResult | typeof nothing {
    return this.#uploading.draw(
      () =>
        html`<dvc-attachment-uploader
          purpose="result"
          holder=${holder}
          lang=${this.language}
          .files=${results}
        ></dvc-attachment-uploader>`,
      this.language,
      (error, again) => this.drawFailure(error, again),
    );
  }

  /** Moves to the name of the dossier, as soon as it is drawn. */
  override focus(): void {
    void this.#reading.taskComplete
      .then(() => this.updateComplete)
      .then(
        () => this._title?.focus(),
        () => undefined,
      );
  }

  get #ticksName(): string {
    return `checked:${this.dossier ?? ''}`;
  }

  #leave(): void {
    this.dispatchEvent(new CustomEvent('dvc-desk-leave'));
  }

  #check(paper: string, checked: boolean): void {
    this._checked = new Set(
      [...this._checked].filter((code) => code !== paper).concat(checked ? [paper] : []),
    );
    keptText.keep(this.#ticksName, [...this._checked].join(' '));
  }

  #ask(step: DeskStep, dossier: Dossier): void {
    this._done = undefined;
    this._changedElsewhere = false;
    if (step === 'request-supplement') this.#asking.papers.suggest(this.#unchecked());
    if (step === 'set-fee') this.#asking.fees.suggest(dossier.state === 'filed' ? 'upfront' : 'later');
    this.#step.open(askFor(step, this.language, this.#asking), dossier);
  }

  #cancelling(dossier: Dossier): { readonly cancel?: (charge: Charge) => void } {
    if (!dossier.actions.includes('cancel-fee')) return {};
    return { cancel: (charge) => this.#step.open(askToCancel(charge, this.language), dossier) };
  }

  /** Papers that were sent or had to be, and that an officer who ticks papers has left unticked. */
  #unchecked(): readonly string[] {
    const papers = this.#background.value?.papers ?? [];
    if (this._checked.size === 0) return [];
    const sent = new Set(this._read?.data.files.map(({ paper }) => paper));
    return papers
      .filter(({ code, use, required, condition }) => {
        const due = sent.has(code) || (use === 'submit' && required && condition === null);
        return due && !this._checked.has(code);
      })
      .map(({ name }) => name);
  }

  #taken(answer: Answered<Dossier>, { action }: AskedStep): void {
    const words = this.texts(deskTexts);
    const dossier = answer.data;
    const step = [...DESK_STEPS, 'cancel-fee' as const].find((known) => known === action);
    const done = step ? wordsOf(step, this.language).done : '';
    const provisional = dossier.dueProvisional ? ` (${this.texts(dossierTexts).provisional})` : '';
    const due =
      action === 'receive' && dossier.dueAt
        ? words.dueNow(`${formatInstant(dossier.dueAt)}${provisional}`)
        : '';
    this._done = `${done} ${due}`.trim();
    if (action === 'request-supplement') this.#asking.papers.clear();
    if (action === 'set-fee' || action === 'request-payment') this.#asking.fees.clear();
    this.#take(answer, true);
    void this.updateComplete.then(() => this._doneLine?.focus());
  }

  #take(read: Answered<Dossier> | undefined, mine = false): void {
    const before = this._read?.data;
    // A reading that began before a step may end after it.
    if (read && before?.id === read.data.id && read.data.version < before.version) return;
    this._read = read;
    if (!read || !before || before.id !== read.data.id || before.version === read.data.version) return;
    if (!mine) {
      this._changedElsewhere = true;
      this._done = undefined;
    }
    const { id, code, state: stands } = read.data;
    this.tell('dvc-dossier-change', { id, code, state: stands });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-desk-dossier': DvcDeskDossier;
  }
}
