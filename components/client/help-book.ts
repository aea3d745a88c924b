import type { AnswerOf } from '../contract/operations.js';
import type { Client } from './client.js';

/** What of the help is the same for everybody, and is read in one piece. */
type Page = 'help.guides' | 'help.documents' | 'procedures.statistics';

/**
 * The pages of the help, each read once for a client: what was read stays at hand while the host cannot be reached,
 * whichever element asks for it.
 */
export class HelpBook {
  static readonly #of = new WeakMap<Client, HelpBook>();
  readonly #client: Client;
  readonly #pages = new Map<Page, Promise<unknown>>();

  private constructor(client: Client) {
    this.#client = client;
  }

  static of(client: Client): HelpBook {
    let book = HelpBook.#of.get(client);
    if (!book) HelpBook.#of.set(client, (book = new HelpBook(client)));
    return book;
  }

  /** A reading that failed is forgotten, so that the next one tries again. */
  read<N extends Page>(page: N): Promise<AnswerOf<N>> {
    const known = this.#pages.get(page);
    if (known) return known as Promise<AnswerOf<N>>;
    const reading = this.#client.call<Page>(page, {}).then(({ data }) => data as AnswerOf<N>);
    this.#pages.set(page, reading);
    reading.catch(() => this.#pages.delete(page));
    return reading;
  }
}
