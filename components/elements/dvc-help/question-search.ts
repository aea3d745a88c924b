import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asApiError, type ApiError } from '../../client/api-error.js';
import type { Client } from '../../client/client.js';
import type { QuestionTopic } from '../../contract/lists.js';
import type { PublishedQuestion, QuestionAnswerPage } from '../../contract/schemas/help.js';
import { findIn } from '../../domain/help/find.js';

export interface QuestionWish {
  readonly q: string;
  readonly topic: QuestionTopic | null;
}

/** What stands for a wish: an answer of the host, or what of those read before fits it while the host is out of reach. */
export interface QuestionsShown {
  readonly questions: readonly PublishedQuestion[];
  readonly total: number;
  readonly topics: QuestionAnswerPage['topics'];
  readonly fromMemory: boolean;
}

/** Milliseconds that typing must rest before the host is asked. */
const REST = 250;
const PAGE = 20;

/**
 * Finds published questions at the host. What was read is remembered, so that it can be searched and read on while the
 * host is out of reach.
 */
export class QuestionSearch implements ReactiveController {
  shown: QuestionsShown | undefined;
  failure: ApiError | undefined;
  working = false;
  readonly #host: ReactiveControllerHost;
  readonly #read = new Map<string, PublishedQuestion>();
  #topics: QuestionAnswerPage['topics'] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Looks for a wish, at once or when typing rests. */
  look(client: Client, wish: QuestionWish, when: 'now' | 'soon'): void {
    this.#stop();
    if (client.connection === 'lost') this.#remember(wish);
    this.#timer = setTimeout(() => void this.#ask(client, wish, 0), when === 'now' ? 0 : REST);
  }

  /** Reads those after the ones that are shown. */
  more(client: Client, wish: QuestionWish): Promise<void> {
    this.#stop();
    return this.#ask(client, wish, this.shown?.questions.length ?? 0);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
  }

  async #ask(client: Client, wish: QuestionWish, offset: number): Promise<void> {
    const asking = (this.#asking = new AbortController());
    this.#turn(true, undefined);
    const lost = (): void => {
      if (client.connection === 'lost' && offset === 0) this.#remember(wish);
    };
    client.addEventListener('connection', lost, { signal: asking.signal });
    try {
      const { data } = await client.call('questions.list', {
        query: { q: wish.q, ...(wish.topic ? { topic: wish.topic } : {}), limit: PAGE, offset },
        signal: asking.signal,
      });
      for (const question of data.questions) this.#read.set(question.slug, question);
      this.#topics = data.topics;
      const before = offset > 0 ? (this.shown?.questions ?? []) : [];
      this.shown = { ...data, questions: [...before, ...data.questions], fromMemory: false };
      this.#turn(false, undefined);
    } catch (thrown) {
      if (asking.signal.aborted) return;
      if (offset === 0) this.#remember(wish);
      this.#turn(false, asApiError(thrown, client.language));
    } finally {
      client.removeEventListener('connection', lost);
    }
  }

  /** Shows what of those read before fits a wish; leaves all as it is when none was read. */
  #remember({ q, topic }: QuestionWish): void {
    if (this.#read.size === 0) return;
    const known = [...this.#read.values()].filter((one) => topic === null || one.topic === topic);
    const questions = findIn(known, q, ({ question, answer }) => ({
      title: `${question.vi} ${question.en ?? ''}`,
      text: `${answer.vi} ${answer.en ?? ''}`,
    }));
    this.shown = { questions, total: questions.length, topics: this.#topics, fromMemory: true };
    this.#host.requestUpdate();
  }

  #turn(working: boolean, failure: ApiError | undefined): void {
    this.working = working;
    this.failure = failure;
    this.#host.requestUpdate();
  }
}
