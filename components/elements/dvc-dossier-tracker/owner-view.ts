import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { ApiError } from '../../client/api-error.js';
import type { Answered, Client } from '../../client/client.js';
import type { Language } from '../../contract/lists.js';
import type { Dossier } from '../../contract/schemas/dossier.js';
import type { Bill } from '../../contract/schemas/payment.js';
import type { StoredFile } from '../../contract/schemas/file.js';
import { retried } from '../../domain/loading/import-again.js';
import { inLanguage } from '../../i18n/texts.js';
import { trackerTexts } from '../../i18n/tracker.js';
import { drawFiles } from '../base/draw-files.js';
import { FileFetcher } from '../base/file-fetcher.js';
import { drawHistoryTable } from '../base/history-table.js';
import { LazyPart } from '../base/lazy-part.js';
import { isOwed } from '../base/standing.js';
import { StepDialog } from '../base/step-dialog.js';
import { loadPaymentPanel } from '../dvc-payment-panel/load.js';
import { drawFacts, drawNow } from './draw-whole.js';
import { drawTimeline } from './owner-timeline.js';
import { Submitted } from './submitted.js';

/** What the view needs of the tracker around it. */
export interface OwnerWorld {
  readonly client: Client;
  readonly language: Language;
  readonly failure: (error: ApiError, again?: () => void) => TemplateResult;
}

export interface OwnerEvents {
  /** The owner took a step: the dossier as the host answered it, and what was done in words. */
  readonly changed: (read: Answered<Dossier>, done: (language: Language) => string) => void;
  /** The dossier has moved on meanwhile and has to be read again. */
  readonly outdated: () => void;
}

/** A dossier in full, as its owner sees it, with what the owner may do. */
export class OwnerView implements ReactiveController {
  #tableShown = false;
  readonly #host: ReactiveControllerHost;
  readonly #events: OwnerEvents;
  readonly #fetcher: FileFetcher;
  readonly #submitted: Submitted;
  readonly #recalling: StepDialog;
  readonly #answering: LazyPart;
  readonly #paying: LazyPart;
  readonly #answer = createRef<HTMLElement>();

  constructor(host: ReactiveControllerHost, events: OwnerEvents) {
    this.#host = host;
    this.#events = events;
    this.#fetcher = new FileFetcher(host);
    this.#submitted = new Submitted(host);
    this.#answering = new LazyPart(
      host,
      retried(() => import('./define-supplement-answer.js')),
    );
    this.#paying = new LazyPart(host, loadPaymentPanel);
    this.#recalling = new StepDialog(
      host,
      (answer) => events.changed(answer, (language) => inLanguage(trackerTexts, language).recalled),
      events.outdated,
    );
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#tableShown = false;
  }

  draw(read: Answered<Dossier>, world: OwnerWorld): TemplateResult {
    const { client, language, failure } = world;
    const dossier = read.data;
    const words = inLanguage(trackerTexts, language);
    const isAsked = dossier.supplements.length > 0;
    const owes = isOwed(dossier.bill.due, dossier.state);
    const filesFor = (purpose: StoredFile['purpose']): StoredFile[] =>
      dossier.files.filter((file) => file.purpose === purpose);
    return html`<div class="stack" part="now">
        ${drawNow(dossier, language, () => this.#answer.value?.focus())}
      </div>
      ${owes ? this.#drawPayment(dossier, world) : nothing}
      ${this.#drawFiles(words.results, filesFor('result'), world)}
      ${isAsked ? nothing : this.#drawFiles(words.reasonFiles, filesFor('reason'), world)}
      <div class="sides">
        <div class="stack">
          ${isAsked ? this.#drawAnswer(read, world) : nothing} ${drawFacts(dossier, language)}
        </div>
        ${drawTimeline(dossier, language)}
      </div>
      ${!owes && dossier.bill.paid > 0 ? this.#drawPayment(dossier, world) : nothing}
      ${this.#drawTable(dossier, language)} ${this.#submitted.draw(dossier, client, language, this.#fetcher)}
      ${
        dossier.actions.includes('recall')
          ? html`<div class="actions no-print">
              <button type="button" class="danger" @click=${() => this.#askRecall(dossier, language)}>
                ${words.recall}
              </button>
            </div>`
          : nothing
      }
      ${this.#recalling.draw({ client, language, read, failure })}`;
  }

  /** What is to be paid, and what was, with its vouchers. */
  #drawPayment({ id, bill }: Dossier, { language, failure }: OwnerWorld): TemplateResult {
    const onBill = ({ detail }: CustomEvent<{ readonly bill: Bill }>): void => {
      if (detail.bill.paid !== bill.paid || detail.bill.total !== bill.total) this.#events.outdated();
    };
    return this.#paying.draw(
      () =>
        html`<dvc-payment-panel
          lang=${language}
          dossier=${id}
          @dvc-bill-change=${onBill}
        ></dvc-payment-panel>`,
      language,
      failure,
    );
  }

  #drawFiles(
    title: string,
    files: readonly StoredFile[],
    { client, language }: OwnerWorld,
  ): TemplateResult | typeof nothing {
    if (files.length === 0) return nothing;
    return html`<section class="stack-s">
      <h3>${title}</h3>
      ${drawFiles(files, language, client, this.#fetcher)}
    </section>`;
  }

  #drawAnswer(read: Answered<Dossier>, { language, failure }: OwnerWorld): TemplateResult {
    return this.#answering.draw(
      () =>
        html`<dvc-supplement-answer
          ${ref(this.#answer)}
          lang=${language}
          .read=${read}
          @dvc-answered=${this.#onAnswered}
          @dvc-outdated=${this.#events.outdated}
        ></dvc-supplement-answer>`,
      language,
      failure,
    );
  }

  /** One click away on the page, always there on paper. */
  #drawTable(dossier: Dossier, language: Language): TemplateResult {
    const words = inLanguage(trackerTexts, language);
    const shown = this.#tableShown;
    const onClick = (): void => {
      this.#tableShown = !shown;
      this.#host.requestUpdate();
    };
    return html`<section class="stack-s">
      <div class="actions no-print">
        <button
          type="button"
          aria-expanded=${shown ? 'true' : 'false'}
          aria-controls="table"
          @click=${onClick}
        >
          ${shown ? words.hideTable : words.showTable}
        </button>
      </div>
      <div id="table" class=${shown ? '' : 'folded'}>${drawHistoryTable(dossier.history, language)}</div>
    </section>`;
  }

  readonly #onAnswered = (event: CustomEvent<Answered<Dossier>>): void =>
    this.#events.changed(event.detail, (language) => inLanguage(trackerTexts, language).answered);

  #askRecall(dossier: Dossier, language: Language): void {
    const words = inLanguage(trackerTexts, language);
    this.#recalling.open(
      {
        action: 'recall',
        title: words.recallTitle,
        what: words.recallWhat,
        send: words.recallSend,
        leave: words.keep,
        danger: true,
        textLabel: words.recallReason,
        textRequired: true,
        request: (reason) => ({ action: 'recall', reason }),
      },
      dossier,
    );
  }
}
