import type { ReactiveControllerHost } from 'lit';
import { asApiError, type ApiError } from '../../client/api-error.js';
import { newKey, type Answered, type Client } from '../../client/client.js';
import type { DeskQuestion, QuestionReply } from '../../contract/schemas/help.js';
import { keptText } from '../base/kept-text.js';

/** Fewest characters of a question that is published, as the contract has it. */
const LEAST = 10;

/** What has to be mended before an answer is sent. */
export type AnswerFlaw = 'needText' | 'needQuestion';

/** An answer on its way: what is typed stays in this tab until it is sent, and is sent once however often it is tried. */
export class Answering {
  readonly question: DeskQuestion;
  text: string;
  publish: boolean;
  publicQuestion: string;
  flaw: AnswerFlaw | undefined;
  failure: ApiError | undefined;
  isSending = false;
  readonly #host: ReactiveControllerHost;
  readonly #etag: string | undefined;
  #unanswered: { readonly reply: string; readonly key: string } | undefined;

  /** @param read the question as it is now: an answer to an older one would undo another's */
  constructor(host: ReactiveControllerHost, read: Answered<DeskQuestion>) {
    const question = read.data;
    this.#host = host;
    this.#etag = read.etag;
    this.question = question;
    this.text = keptText.read(this.#name) || (question.answer ?? '');
    this.publish = question.publication !== null;
    this.publicQuestion = question.publication?.question ?? question.text;
  }

  type(text: string): void {
    this.text = text;
    keptText.keep(this.#name, text);
  }

  /** Answers the question as it is then; nothing when something has to be mended or it did not come through. */
  async send(client: Client): Promise<DeskQuestion | undefined> {
    if (this.isSending) return undefined;
    this.failure = undefined;
    this.flaw = this.#flaw();
    if (this.flaw) {
      this.#host.requestUpdate();
      return undefined;
    }
    const { id, topic } = this.question;
    const body: QuestionReply = {
      answer: this.text,
      publication: this.publish ? { topic, question: this.publicQuestion } : null,
    };
    const reply = JSON.stringify(body);
    const write = this.#unanswered?.reply === reply ? this.#unanswered : { reply, key: newKey() };
    this.#unanswered = write;
    this.isSending = true;
    this.#host.requestUpdate();
    try {
      const { data } = await client.call('desk.answer', {
        params: { id },
        body,
        key: write.key,
        ...(this.#etag === undefined ? {} : { ifMatch: this.#etag }),
      });
      keptText.keep(this.#name, '');
      return data;
    } catch (thrown) {
      this.failure = asApiError(thrown, client.language);
      if (!this.failure.passing) this.#unanswered = undefined;
      return undefined;
    } finally {
      this.isSending = false;
      this.#host.requestUpdate();
    }
  }

  get #name(): string {
    return `desk-answer-${this.question.id}`;
  }

  #flaw(): AnswerFlaw | undefined {
    if (this.text.trim().length < 2) return 'needText';
    return this.publish && this.publicQuestion.trim().length < LEAST ? 'needQuestion' : undefined;
  }
}
