import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asApiError, type ApiError } from '../../client/api-error.js';
import { newKey, type Client } from '../../client/client.js';
import { QUESTION_TOPICS, type QuestionTopic } from '../../contract/lists.js';
import type { AskedQuestion, NewQuestion } from '../../contract/schemas/help.js';
import { reachOf } from '../../domain/help/reach.js';
import { keptText } from '../base/kept-text.js';

/** Fewest and most characters, as the contract has them; its schemas stay out of the page. */
export const LEAST = 10;
export const MOST = 2000;

/** A question as it stands in the form. */
export interface QuestionDraft {
  readonly commune: string;
  readonly topic: QuestionTopic | '';
  readonly text: string;
  readonly name: string;
  readonly reach: string;
}

export type DraftField = keyof QuestionDraft;

/** What has to be mended, by field; words for it live with the texts. */
export type Flaw = 'topic' | 'short' | 'long' | 'name' | 'reach' | 'commune';
export type Flaws = Readonly<Partial<Record<DraftField, Flaw>>>;

const NAME = 'help-question';
const EMPTY: QuestionDraft = { commune: '', topic: '', text: '', name: '', reach: '' };

/** Looks at a question before it is sent. */
export function flawsOf(draft: QuestionDraft, signedIn: boolean): Flaws {
  const { length } = draft.text.trim();
  return {
    ...(draft.topic === '' ? { topic: 'topic' as const } : {}),
    ...(length < LEAST ? { text: 'short' as const } : length > MOST ? { text: 'long' as const } : {}),
    ...(!signedIn && draft.name.trim() === '' ? { name: 'name' as const } : {}),
    ...((!signedIn || draft.reach.trim() !== '') && reachOf(draft.reach) === undefined
      ? { reach: 'reach' as const }
      : {}),
  };
}

/**
 * Keeps what somebody types until it is sent, in this tab alone, and sends it once: a try whose answer did not come goes
 * again under the same key.
 */
export class Asking implements ReactiveController {
  draft: QuestionDraft = kept();
  flaws: Flaws = {};
  state: 'writing' | 'sending' | 'sent' = 'writing';
  failure: ApiError | undefined;
  sent: AskedQuestion | undefined;
  readonly #host: ReactiveControllerHost;
  #unanswered: { readonly body: string; readonly key: string } | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.flaws = {};
    this.failure = undefined;
  }

  type(field: DraftField, value: string): void {
    this.draft = { ...this.draft, [field]: value };
    keptText.keep(NAME, JSON.stringify(this.draft));
    this.#host.requestUpdate();
  }

  again(): void {
    this.state = 'writing';
    this.sent = undefined;
    this.#host.requestUpdate();
  }

  /** Answers whether it was sent. */
  async send(client: Client, signedIn: boolean): Promise<boolean> {
    if (this.state === 'sending') return false;
    this.failure = undefined;
    this.flaws = flawsOf(this.draft, signedIn);
    if (Object.keys(this.flaws).length > 0) {
      this.#host.requestUpdate();
      return false;
    }
    const body = bodyOf(this.draft, signedIn);
    const text = JSON.stringify(body);
    const write = this.#unanswered?.body === text ? this.#unanswered : { body: text, key: newKey() };
    this.#unanswered = write;
    this.state = 'sending';
    this.#host.requestUpdate();
    try {
      const { data } = await client.call('questions.ask', { body, key: write.key });
      this.#unanswered = undefined;
      this.sent = data;
      this.state = 'sent';
      this.draft = { ...EMPTY, commune: this.draft.commune, name: this.draft.name, reach: this.draft.reach };
      keptText.keep(NAME, '');
      return true;
    } catch (thrown) {
      const error = asApiError(thrown, client.language);
      if (!error.passing) this.#unanswered = undefined;
      this.flaws = flawsToldBy(error);
      this.failure = Object.keys(this.flaws).length > 0 ? undefined : error;
      this.state = 'writing';
      return false;
    } finally {
      this.#host.requestUpdate();
    }
  }
}

function bodyOf({ commune, topic, text, name, reach }: QuestionDraft, signedIn: boolean): NewQuestion {
  return {
    topic: topic === '' ? 'other' : topic,
    text,
    ...(commune ? { commune } : {}),
    ...(signedIn ? {} : { name }),
    ...(reach.trim() ? { reach } : {}),
  };
}

/** Fields that the host names; what it finds in the text can only be its length. */
function flawsToldBy(error: ApiError): Flaws {
  const flaws: Partial<Record<DraftField, Flaw>> = {};
  for (const { path, code } of error.invalidParams) {
    if (path === '/text') flaws.text = code === 'too-big' ? 'long' : 'short';
    else if (path === '/topic') flaws.topic = 'topic';
    else if (path === '/name') flaws.name = 'name';
    else if (path === '/reach') flaws.reach = 'reach';
    else if (path === '/commune') flaws.commune = 'commune';
  }
  return flaws;
}

/** What was typed in this tab before a reload or a sign-in. */
function kept(): QuestionDraft {
  try {
    const stored: unknown = JSON.parse(keptText.read(NAME) || '{}');
    if (typeof stored !== 'object' || stored === null) return EMPTY;
    const texts = Object.fromEntries(
      Object.keys(EMPTY).map((field) => {
        const value = (stored as Readonly<Record<string, unknown>>)[field];
        return [field, typeof value === 'string' ? value : ''];
      }),
    );
    const draft = { ...EMPTY, ...texts };
    return { ...draft, topic: QUESTION_TOPICS.find((one) => one === draft.topic) ?? '' };
  } catch {
    return EMPTY;
  }
}
