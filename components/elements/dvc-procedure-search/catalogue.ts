import type { Client } from '../../client/client.js';
import type { AnswerOf } from '../../contract/operations.js';
import type { ProcedureSummary } from '../../contract/schemas/procedure.js';
import type { Facets } from '../../domain/search/facets.js';
import { NO_KEYWORDS } from '../../domain/search/keywords.js';
import { unpack } from '../../domain/search/packed.js';
import { buildIndexInSteps, type ProcedureIndex } from '../../domain/search/procedure-index.js';
import { search } from '../../domain/search/search.js';
import type { Asked, Catalogue, Counts, Found } from './found.js';

type Index = AnswerOf<'procedures.index'>;

const DEVICE = 'dvc-elements.catalogue';

/**
 * Reads the catalogue from the host and keeps it on the device; where the host cannot be reached, as it was last kept,
 * until the host answers after all.
 * @param put given what there is to search in, the host's after the kept one
 */
export function readCatalogue(client: Client, put: (catalogue: Catalogue) => void): Promise<void> {
  const address = new URL(client.address('procedures.index'), globalThis.location.href).href;
  let read = false;
  const current = client.call('procedures.index', {}).then(async ({ data }) => {
    read = true;
    put(await made(data));
    void keep(address, data);
  });
  return new Promise((resolve, reject) => {
    current.then(resolve, reject);
    // Nothing kept is no failure: the host may still answer.
    outOfReach(client)
      .then(() => keptIndex(address))
      .then(async (index) => {
        const catalogue = await made(index);
        if (!read) put(catalogue);
        resolve();
      })
      .catch(() => undefined);
  });
}

async function made({ columns, words, keywords = NO_KEYWORDS }: Index): Promise<Catalogue> {
  const index = await buildIndexInSteps(unpack<ProcedureSummary>(columns), words, keywords, letThePageWork);
  return (asked) => findIn(index, asked);
}

/** Keys and drawing come before the next step. */
function letThePageWork(): Promise<void> {
  return new Promise((go) => setTimeout(go));
}

function findIn(index: ProcedureIndex<ProcedureSummary>, { q, filters, offset, limit }: Asked): Found {
  const { free, ...listed } = filters;
  const { total, hits, facets, matched, outOfScope } = search(
    index,
    { q, ...listed, ...(free && { free: true }) },
    { offset, limit },
  );
  return {
    total,
    hits: hits.flatMap(({ row, marks, said }) => {
      const procedure = index.rows[row];
      return procedure ? [{ procedure, marks, said }] : [];
    }),
    counts: countsOf(facets),
    matched,
    outOfScope,
  };
}

/** Values as texts, as a host gives them; what is not known can be no filter. */
function countsOf(facets: Facets): Counts {
  const counts = Object.entries(facets).map(([name, values]) => [
    name,
    (values as readonly (readonly [unknown, number])[]).flatMap(([value, count]) =>
      value === null ? [] : [{ value: String(value), count }],
    ),
  ]);
  return Object.fromEntries(counts) as Counts;
}

/** Settles once a request of the client does not get through. */
function outOfReach(client: Client): Promise<void> {
  return new Promise((lost) => {
    const look = (): void => {
      if (client.connection !== 'lost') return;
      client.removeEventListener('connection', look);
      lost();
    };
    client.addEventListener('connection', look);
    look();
  });
}

/** Only in secure contexts has a page a place for this; without one, it searches while the host is there. */
async function keep(address: string, index: Index): Promise<void> {
  try {
    const place = await caches.open(DEVICE);
    await place.put(address, new Response(JSON.stringify(index)));
  } catch {
    // No room, or not allowed: the page goes on with what it has.
  }
}

async function keptIndex(address: string): Promise<Index> {
  const kept = await caches.match(address, { cacheName: DEVICE });
  if (!kept) throw new RangeError('Nothing is kept on the device');
  const index = (await kept.json()) as Index | { readonly columns?: undefined };
  if (!index.columns) throw new RangeError('What is kept on the device is of an older form');
  return index;
}
