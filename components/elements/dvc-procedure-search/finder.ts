import type { Client } from '../../client/client.js';
import type { Audience, Level } from '../../contract/lists.js';
import type { ProcedureSummary } from '../../contract/schemas/procedure.js';
import type { SearchQuery, SearchResult } from '../../domain/search/search.js';

/** What narrows the results; a part left out does not. */
export interface Filters {
  readonly agency?: string;
  readonly field?: string;
  readonly level?: Level;
  readonly audience?: Audience;
  readonly online?: true;
  readonly free?: true;
}

export interface Count {
  readonly value: string;
  readonly count: number;
}

/** How many results each filter would leave. */
export interface Counts {
  readonly agency: readonly Count[];
  readonly field: readonly Count[];
  readonly level: readonly Count[];
  readonly audience: readonly Count[];
  readonly online: number;
  readonly free: number;
}

export interface FoundProcedure {
  readonly procedure: ProcedureSummary;
  /** What matched, as [start, end) of the name. */
  readonly marks: readonly (readonly [number, number])[];
}

export interface Found {
  readonly total: number;
  readonly hits: readonly FoundProcedure[];
  readonly counts: Counts;
  /** Whether no procedure has all the words, and these come nearest. */
  readonly nearest: boolean;
}

export interface Asked {
  readonly q: string;
  readonly filters: Filters;
  readonly offset: number;
  readonly limit: number;
}

/** Finds procedures: in the page or at the host. */
export type Find = (asked: Asked, signal: AbortSignal) => Promise<Found>;

/** The whole catalogue made ready to search. */
interface Catalogue {
  readonly rows: readonly ProcedureSummary[];
  readonly search: (
    query: SearchQuery,
    page: { readonly offset: number; readonly limit: number },
  ) => SearchResult;
}

const catalogues = new WeakMap<Client, Promise<Catalogue>>();

/** The catalogue, read once for each client; a reading that failed is tried anew. */
export function catalogueOf(client: Client): Promise<Catalogue> {
  let catalogue = catalogues.get(client);
  if (!catalogue) {
    catalogue = readCatalogue(client);
    catalogues.set(client, catalogue);
    catalogue.catch(() => catalogues.delete(client));
  }
  return catalogue;
}

/** The engine comes along with the catalogue: a page on which nobody searches pays for neither. */
async function readCatalogue(client: Client): Promise<Catalogue> {
  const [{ data }, { buildIndex }, { search }] = await Promise.all([
    client.call('procedures.index', {}),
    import('../../domain/search/procedure-index.js'),
    import('../../domain/search/search.js'),
  ]);
  const index = buildIndex(data.rows);
  return { rows: index.rows, search: (query, page) => search(index, query, page) };
}

/** Searches in the page, over the whole catalogue. */
export function findInPage(client: Client): Find {
  return async ({ q, filters, offset, limit }) => {
    const { rows, search } = await catalogueOf(client);
    const { total, hits, facets, matched } = search(
      { q, ...filters, online: filters.online && 'any' },
      { offset, limit },
    );
    const listed = (counts: readonly (readonly [string, number])[]): Count[] =>
      counts.map(([value, count]) => ({ value, count }));
    return {
      total,
      hits: hits.flatMap(({ row, marks }) => {
        const procedure = rows[row];
        return procedure ? [{ procedure, marks }] : [];
      }),
      counts: {
        agency: listed(facets.agency),
        field: listed(facets.field),
        level: listed(facets.level),
        audience: listed(facets.audience),
        online: facets.online.find(([online]) => online === 'any')?.[1] ?? 0,
        free: facets.free.find(([free]) => free === true)?.[1] ?? 0,
      },
      nearest: matched === 'most',
    };
  };
}

/** Asks the host for each search. */
export function findAtHost(client: Client): Find {
  return async ({ q, filters: { online, free, ...listed }, offset, limit }, signal) => {
    const query = {
      q: withoutIdentity(q),
      ...listed,
      ...(online && { online: 'any' as const }),
      ...(free && { free: 'true' as const }),
    };
    const { data } = await client.call('procedures.search', { query: { ...query, offset, limit }, signal });
    const { total, hits, facets, matched } = data;
    return {
      total,
      hits,
      counts: { ...facets, online: countOf(facets.online, 'any'), free: countOf(facets.free, 'true') },
      nearest: matched === 'most',
    };
  };
}

function countOf(counts: readonly Count[], wanted: string): number {
  return counts.find(({ value }) => value === wanted)?.count ?? 0;
}

/** The query without numbers that may be somebody's: no identity number stands in an address or leaves the element. */
export function withoutIdentity(q: string): string {
  return q
    .replace(/\d(?:[\s.-]?\d){8,}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
