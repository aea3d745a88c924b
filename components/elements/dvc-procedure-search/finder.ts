import type { Client } from '../../client/client.js';
import { retried } from '../../domain/loading/import-again.js';
import type { Catalogue, Find } from './found.js';
import { withoutIdentity } from './looking.js';

/** A catalogue on its way to a client, and the best of it that is there so far. */
interface Shelf {
  reading: Promise<unknown>;
  ready: Catalogue | undefined;
}

/** A page on which nobody searches pays neither for the catalogue nor for the engine. */
const loadEngine = retried(() => import('./catalogue.js'));

const shelves = new WeakMap<Client, Shelf>();

/** Longest text that a host takes. */
const LONGEST = 300;
/** Milliseconds that an answer of the host gets to itself on a narrow line, before the catalogue is fetched too. */
const HEAD_START = 1000;

/** Finds at the host alone, or wherever an answer comes first. */
export function finderOf(client: Client, atHostOnly: boolean): Find {
  return atHostOnly ? findAtHost(client) : findSoonest(client);
}

/** Asks the host for each search. */
function findAtHost(client: Client): Find {
  return async ({ q, filters, offset, limit }, signal) => {
    const query = { q: withoutIdentity(q).slice(0, LONGEST), ...filters, offset, limit };
    const { data } = await client.call('procedures.search', { query, signal });
    const { total, hits, facets: counts, matched, outOfScope } = data;
    return { total, hits, counts, matched, outOfScope };
  };
}

/**
 * Searches where an answer comes first: at the host while the catalogue is on its way, in the page once it is there. Both
 * search in the same way, so that nobody notices which it was.
 */
function findSoonest(client: Client): Find {
  return async (asked, signal) => {
    const ready = shelves.get(client)?.ready;
    if (ready) return ready(asked);
    const late = new AbortController();
    signal.addEventListener('abort', () => late.abort());
    const atHost = findAtHost(client)(asked, late.signal);
    const inPage = failedOrLate(atHost, client)
      .then(() => catalogueOf(client))
      .then((search) => search(asked));
    try {
      return await Promise.any([atHost, inPage]);
    } catch (error) {
      throw error instanceof AggregateError ? error.errors[0] : error;
    } finally {
      late.abort();
    }
  };
}

/** Reads the catalogue, unless it is there or on its way; a failure shows when something is searched for. */
export function warmUp(client: Client): void {
  catalogueOf(client).catch(() => undefined);
}

/** Whether the catalogue is there, so that a search costs no request. */
export function isReady(client: Client): boolean {
  return shelves.get(client)?.ready !== undefined;
}

/** The catalogue, read once for each client together with the engine; a reading that failed is tried anew. */
async function catalogueOf(client: Client): Promise<Catalogue> {
  let shelf = shelves.get(client);
  if (!shelf) {
    shelf = { reading: Promise.resolve(), ready: undefined };
    shelves.set(client, shelf);
    shelf.reading = read(client, shelf);
  }
  await shelf.reading;
  if (!shelf.ready) throw new RangeError('Read without a catalogue');
  return shelf.ready;
}

async function read(client: Client, shelf: Shelf): Promise<void> {
  try {
    const { readCatalogue } = await loadEngine();
    await readCatalogue(client, (catalogue) => (shelf.ready = catalogue));
  } catch (error) {
    shelves.delete(client);
    throw error;
  }
}

/** Settles when the host fails to answer, when it cannot be reached, and in any case after a while. */
function failedOrLate(answer: Promise<unknown>, client: Client): Promise<unknown> {
  if (client.connection === 'lost') return Promise.resolve();
  const failed = new Promise<void>((go) => answer.catch(() => go()));
  const lost = new Promise((go) => client.addEventListener('connection', go, { once: true }));
  const late = new Promise((go) => setTimeout(go, HEAD_START));
  return Promise.race([failed, lost, late]);
}
