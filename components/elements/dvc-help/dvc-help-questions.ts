import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { QUESTION_TOPICS, type QuestionTopic } from '../../contract/lists.js';
import type { PublishedQuestion } from '../../contract/schemas/help.js';
import { retried } from '../../domain/loading/import-again.js';
import { formatDate } from '../../domain/vietnamese/dates.js';
import { commonTexts } from '../../i18n/common.js';
import { helpTexts } from '../../i18n/help.js';
import { helpSectionTexts } from '../../i18n/help-sections.js';
import { DvcElement } from '../base/dvc-element.js';
import { LazyPart } from '../base/lazy-part.js';
import { drawChoice, drawSearch, drawText, drawWaiting } from './drawing.js';
import { partStyles } from './part.styles.js';
import { QuestionSearch, type QuestionsShown, type QuestionWish } from './question-search.js';

const loadAsk = retried(() => import('./define-ask.js'));

/** Questions with their answers, found by words and topic, and a way to ask one. Part of `dvc-help`. */
export class DvcHelpQuestions extends DvcElement {
  static override styles: CSSResultGroup = [
    DvcElement.styles,
    partStyles,
    css`
      .answers {
        inline-size: 100%;
        max-inline-size: 46rem;
        border-block-start: 1px solid var(--_line);
      }
      details {
        border-block-end: 1px solid var(--_line);
      }
      summary {
        min-block-size: 44px;
        padding-block: calc(3 * var(--_unit));
        color: var(--_accent);
        font-weight: var(--_bold);
        cursor: pointer;
      }
      .answer {
        display: grid;
        gap: calc(2 * var(--_unit));
        padding-block-end: calc(4 * var(--_unit));
      }
      /* An element that is a container has no width of its own. */
      .more,
      dvc-help-ask {
        inline-size: 100%;
      }
      .more {
        padding-block-start: calc(5 * var(--_unit));
        border-block-start: 1px solid var(--_line);
      }
    `,
  ];

  readonly #search = new QuestionSearch(this);
  readonly #asking = new LazyPart(this, loadAsk);
  #client: unknown;
  /** The item that was looked for and shown. */
  #arrived: string | null = null;

  /** The question that is open; `ask` opens the form for a new one. */
  @property({ attribute: false }) item: string | null = null;

  @state() private _wish: QuestionWish = { q: '', topic: null };
  @state() private _writes = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('item') && this.item === 'ask') this._writes = true;
    const client = this.portal?.client;
    if (client === this.#client) return;
    this.#client = client;
    if (client) this.#search.look(client, this._wish, 'now');
    void this.portal?.ready();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#arrive();
  }

  /** Goes to the question that the address names, and reads on for it where it is not among the first. */
  #arrive(): void {
    const { item } = this;
    const { shown, working, failure } = this.#search;
    if (item === null || item === this.#arrived || !shown || working || failure) return;
    if (item === 'ask') {
      // The questions have just pushed the form down.
      this.#arrived = item;
      this.renderRoot.querySelector('.more')?.scrollIntoView();
      return;
    }
    const place = shown.questions.findIndex(({ slug }) => slug === item);
    if (place < 0 && shown.questions.length < shown.total) {
      void this.updateComplete.then(() => this.#more());
      return;
    }
    this.#arrived = item;
    this.renderRoot.querySelectorAll('details')[place]?.scrollIntoView();
  }

  protected override draw(): TemplateResult {
    const words = this.texts(helpSectionTexts);
    const { shown, failure } = this.#search;
    return html`<div class="stack">
      <h2 tabindex="-1">${this.texts(helpTexts).section.questions}</h2>
      <div class="sieve">
        ${drawSearch(
          { label: words.searchQuestions, hint: words.searchQuestionsHint, value: this._wish.q },
          (q) => this.#wish({ ...this._wish, q }, 'soon'),
        )}
        ${drawChoice(
          'topic',
          {
            label: words.topicLabel,
            any: words.anyTopic,
            value: this._wish.topic ?? '',
            options: topicOptions(shown, this._wish.topic).map(
              ([topic, count]) => [topic, words.counted(words.topic[topic], count)] as const,
            ),
          },
          (value) =>
            this.#wish({ ...this._wish, topic: QUESTION_TOPICS.find((one) => one === value) ?? null }, 'now'),
        )}
      </div>
      ${shown ? this.#drawShown(shown) : failure ? nothing : drawWaiting(this.language)}
      ${!shown && failure ? this.drawFailure(failure, () => this.#wish(this._wish, 'now')) : nothing}
      ${shown || failure ? nothing : this.drawConnection()} ${this.#drawAsking()}
    </div>`;
  }

  #drawShown({ questions, total, fromMemory }: QuestionsShown): TemplateResult {
    const words = this.texts(helpSectionTexts);
    const told = fromMemory ? words.questionsRead(total) : words.questionsFound(total);
    return html`<p role="status" class="muted number">
        ${total === 0 && !fromMemory ? words.noQuestions : told}
      </p>
      <div class="answers" ?hidden=${questions.length === 0}>
        ${questions.map((question) => this.#drawQuestion(question))}
      </div>
      ${
        !fromMemory && questions.length < total
          ? html`<button type="button" ?disabled=${this.#search.working} @click=${this.#more}>
              ${this.#search.working ? this.texts(commonTexts).loading : words.moreQuestions}
            </button>`
          : nothing
      }`;
  }

  #drawQuestion({ slug, question, answer, topic, publishedOn }: PublishedQuestion): TemplateResult {
    const words = this.texts(helpSectionTexts);
    const { language } = this;
    return html`<details id=${slug} ?open=${slug === this.item}>
      <summary>${drawText(question, language)}</summary>
      <div class="answer">
        <p class="text typed">${drawText(answer, language)}</p>
        <p class="muted small number">
          ${words.topic[topic]}${publishedOn ? ` · ${words.answeredOn(formatDate(publishedOn))}` : nothing}
        </p>
      </div>
    </details>`;
  }

  #drawAsking(): TemplateResult {
    const words = this.texts(helpSectionTexts);
    const { api, portalId, lang } = this;
    return html`<section class="more stack no-print">
      ${
        this._writes
          ? this.#asking.draw(
              () =>
                html`<dvc-help-ask
                  .api=${api}
                  .portalId=${portalId}
                  .lang=${lang}
                  @help-ask-closed=${this.#closeAsking}
                ></dvc-help-ask>`,
              this.language,
              (error, again) => this.drawFailure(error, again),
            )
          : html`<h3>${words.askTitle}</h3>
              <button type="button" class="primary" @click=${() => (this._writes = true)}>
                ${words.ask}
              </button>`
      }
    </section>`;
  }

  /** The focus goes back to the button that opened the form. */
  async #closeAsking(): Promise<void> {
    this._writes = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.more button')?.focus();
  }

  #wish(wish: QuestionWish, when: 'now' | 'soon'): void {
    this._wish = wish;
    const client = this.portal?.client;
    if (client) this.#search.look(client, wish, when);
  }

  #more(): void {
    const client = this.portal?.client;
    if (client) void this.#search.more(client, this._wish);
  }
}

/** Topics that have something, with the chosen one even where it has nothing. */
function topicOptions(
  shown: QuestionsShown | undefined,
  chosen: QuestionTopic | null,
): (readonly [QuestionTopic, number])[] {
  const counts = new Map(shown?.topics.map(({ topic, count }) => [topic, count]));
  return QUESTION_TOPICS.filter((topic) => counts.has(topic) || topic === chosen).map(
    (topic) => [topic, counts.get(topic) ?? 0] as const,
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-help-questions': DvcHelpQuestions;
  }
}
