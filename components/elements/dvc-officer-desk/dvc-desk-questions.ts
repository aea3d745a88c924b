import { Task, TaskStatus } from '@lit/task';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ApiError } from '../../client/api-error.js';
import { QUESTION_STATES, type QuestionState } from '../../contract/lists.js';
import type { DeskQuestion, DeskQuestionPage } from '../../contract/schemas/help.js';
import { formatInstant } from '../../domain/vietnamese/dates.js';
import { commonTexts } from '../../i18n/common.js';
import { deskQuestionTexts } from '../../i18n/desk-questions.js';
import { tabs } from '../../theme/tabs.js';
import { DvcElement } from '../base/dvc-element.js';
import { Answering } from './answering.js';

const PAGE = 20;

/**
 * What people asked the agency of the officer, the longest waiting first, each to be answered in place: to whoever asked
 * alone, or for everybody to read. A part of `dvc-officer-desk`.
 */
export class DvcDeskQuestions extends DvcElement {
  static override styles: CSSResultGroup = [
    DvcElement.styles,
    tabs,
    css`
      .stack,
      form {
        display: grid;
        gap: calc(4 * var(--_unit));
      }
      .lines {
        border-block-start: 1px solid var(--_line);
      }
      .lines > li {
        display: grid;
        gap: calc(2 * var(--_unit));
        justify-items: start;
        padding-block: calc(4 * var(--_unit));
        border-block-end: 1px solid var(--_line);
      }
      .typed {
        max-inline-size: 70ch;
        white-space: pre-line;
        unicode-bidi: plaintext;
        overflow-wrap: anywhere;
      }
      form {
        inline-size: 100%;
        max-inline-size: 46rem;
      }
      form > .field {
        justify-items: stretch;
      }
    `,
  ];

  readonly #reading = new Task(this, {
    args: () => [this.portal?.client, this._shown] as const,
    task: async ([client, shown], { signal }): Promise<DeskQuestionPage | undefined> => {
      if (!client) return undefined;
      const query = { state: shown, limit: PAGE };
      return (await client.call('desk.questions', { query, signal })).data;
    },
    onComplete: (page) => {
      this._items = page?.items ?? [];
      this._next = page?.next ?? null;
    },
  });

  @state() private _shown: QuestionState = 'waiting';
  @state() private _items: readonly DeskQuestion[] = [];
  @state() private _next: string | null = null;
  @state() private _answering: Answering | undefined;
  /** The reference of what was answered last. */
  @state() private _sent: string | undefined;
  @state() private _failure: ApiError | undefined;

  protected override draw(): TemplateResult {
    const words = this.texts(deskQuestionTexts);
    return html`<div class="stack">
      <h2 tabindex="-1">${words.title}</h2>
      <div class="tabs" role="group" aria-label=${words.states}>
        ${QUESTION_STATES.map(
          (shown) =>
            html`<button
              type="button"
              aria-pressed=${shown === this._shown ? 'true' : 'false'}
              @click=${() => this.#choose(shown)}
            >
              ${words.state[shown]}
            </button>`,
        )}
      </div>
      <p role="status" class=${this._sent ? 'notice success' : ''}>
        ${this._sent ? words.sent(this._sent) : nothing}
      </p>
      ${this.#drawList()}
    </div>`;
  }

  #drawList(): TemplateResult {
    const words = this.texts(deskQuestionTexts);
    const { status, error, value } = this.#reading;
    if (status === TaskStatus.ERROR)
      return this.drawFailure(this.failure(error), () => void this.#reading.run());
    if (!value)
      return html`${this.drawConnection()}
        <p class="visually-hidden" role="status">${this.texts(commonTexts).loading}</p>
        <div class="skeleton" aria-hidden="true"></div>`;
    if (this._items.length === 0) return html`<p class="muted">${words.none[this._shown]}</p>`;
    return html`<ul role="list" class="lines">
        ${this._items.map((question) => html`<li>${this.#drawQuestion(question)}</li>`)}
      </ul>
      ${this._failure ? this.drawFailure(this._failure) : nothing}
      ${
        this._next === null
          ? nothing
          : html`<p><button type="button" @click=${() => void this.#readOn()}>${words.more}</button></p>`
      }`;
  }

  #drawQuestion(question: DeskQuestion): TemplateResult {
    const words = this.texts(deskQuestionTexts);
    const { id, reference, text, asker, askedAt, answer } = question;
    const who = asker ? [asker.name, asker.reach].filter(Boolean).join(', ') : words.forgotten;
    return html`<p class="typed"><strong>${text}</strong></p>
      <p class="muted small number">
        <span translate="no">${reference}</span> · ${words.askedOn(formatInstant(askedAt))} ·
        <span translate="no">${who}</span>
      </p>
      ${answer === null ? nothing : html`<p class="typed">${answer}</p>`}
      ${
        this._answering?.question.id === id
          ? this.#drawForm(this._answering)
          : html`<button type="button" @click=${() => void this.#begin(id)}>
              ${answer === null ? words.answer : words.correct}
            </button>`
      }`;
  }

  #drawForm(answering: Answering): TemplateResult {
    const words = this.texts(deskQuestionTexts);
    const { flaw, failure, isSending, publish } = answering;
    const told = failure?.invalidParams.map(({ message }) => message).join(' ');
    return html`<form novalidate @submit=${(event: Event) => void this.#send(event, answering)}>
      <div class="field">
        <label for="answer">${words.text}</label>
        <span class="hint" id="answer-hint">${words.textHint}</span>
        ${flaw === 'needText' ? html`<span class="error" id="answer-flaw">${words.needText}</span>` : nothing}
        <textarea
          id="answer"
          rows="6"
          aria-describedby="answer-hint answer-flaw"
          aria-invalid=${flaw === 'needText' ? 'true' : 'false'}
          .value=${live(answering.text)}
          @input=${(event: Event) => answering.type((event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
      <div>
        <label class="choice">
          <input
            type="checkbox"
            .checked=${publish}
            aria-describedby="publish-hint"
            @change=${(event: Event) => {
              answering.publish = (event.target as HTMLInputElement).checked;
              this.requestUpdate();
            }}
          />
          <span>${words.publish}</span>
        </label>
        <p class="hint" id="publish-hint">${words.publishHint}</p>
      </div>
      ${
        publish
          ? html`<div class="field">
              <label for="public">${words.publicQuestion}</label>
              <span class="hint" id="public-hint">${words.publicQuestionHint}</span>
              ${flaw === 'needQuestion' ? html`<span class="error" id="public-flaw">${words.needQuestion}</span>` : nothing}
              <textarea
                id="public"
                rows="3"
                aria-describedby="public-hint public-flaw"
                aria-invalid=${flaw === 'needQuestion' ? 'true' : 'false'}
                .value=${live(answering.publicQuestion)}
                @input=${(event: Event) =>
                  (answering.publicQuestion = (event.target as HTMLTextAreaElement).value)}
              ></textarea>
            </div>`
          : nothing
      }
      ${
        told
          ? html`<p class="notice danger" role="alert">${told}</p>`
          : failure
            ? // After somebody else's answer came first: what was typed is kept for the question as it is now.
              this.drawFailure(failure, () => void this.#begin(answering.question.id))
            : nothing
      }
      <div class="actions">
        <button class="primary" aria-disabled=${isSending ? 'true' : 'false'}>
          ${isSending ? words.sending : words.send}
        </button>
        <button type="button" class="plain" @click=${() => (this._answering = undefined)}>
          ${words.close}
        </button>
      </div>
    </form>`;
  }

  #choose(shown: QuestionState): void {
    this._shown = shown;
    this._sent = this._answering = undefined;
  }

  async #begin(id: string): Promise<void> {
    this._sent = this._failure = undefined;
    try {
      const read = await this.portal?.client.call('desk.question', { params: { id } });
      if (!read) return;
      this._answering = new Answering(this, read);
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('#answer')?.focus();
    } catch (error) {
      this._failure = this.failure(error);
    }
  }

  async #send(event: Event, answering: Answering): Promise<void> {
    event.preventDefault();
    const client = this.portal?.client;
    const answered = client && (await answering.send(client));
    if (!answered) {
      if (answering.flaw)
        this.renderRoot
          .querySelector<HTMLElement>(answering.flaw === 'needText' ? '#answer' : '#public')
          ?.focus();
      return;
    }
    this._answering = undefined;
    this._sent = answered.reference;
    // What was answered is no longer among those that wait; it stays where it belongs.
    this._items = this._items
      .map((one) => (one.id === answered.id ? answered : one))
      .filter((one) => one.state === this._shown);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  async #readOn(): Promise<void> {
    this._failure = undefined;
    try {
      const query = {
        state: this._shown,
        limit: PAGE,
        ...(this._next === null ? {} : { cursor: this._next }),
      };
      const more = (await this.portal?.client.call('desk.questions', { query }))?.data;
      this._items = [...this._items, ...(more?.items ?? [])];
      this._next = more?.next ?? null;
    } catch (error) {
      this._failure = this.failure(error);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-desk-questions': DvcDeskQuestions;
  }
}
