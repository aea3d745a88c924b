import {
  AUDIENCES,
  LEVELS,
  ONLINE_FILTERS,
  type Audience,
  type Level,
  type OnlineFilter,
} from '../../contract/lists.js';
import { procedureCodeOf } from '../../domain/vietnamese/codes.js';

/** What narrows the results; a part left out does not. */
export interface Filters {
  readonly ministry?: string;
  readonly agency?: string;
  readonly field?: string;
  readonly level?: Level;
  readonly audience?: Audience;
  readonly online?: OnlineFilter;
  readonly free?: 'true';
}
export type FilterName = keyof Filters;

/** What each filter may be set to; null where the catalogue says. */
const ALLOWED: Readonly<Record<FilterName, readonly string[] | null>> = {
  ministry: null,
  agency: null,
  field: null,
  level: LEVELS,
  audience: AUDIENCES,
  online: ONLINE_FILTERS,
  free: ['true'],
};
const FILTER_NAMES = Object.keys(ALLOWED) as FilterName[];
const LONGEST = 300;

/** How many results a page has. */
export const PAGE = 20;

/** What somebody is looking at. */
export interface Looking {
  /** What is searched for; null before the first search, empty for all procedures. */
  readonly q: string | null;
  readonly filters: Filters;
  /** From 1. */
  readonly page: number;
  /** Whether they go by agency and field rather than by words. */
  readonly browsing: boolean;
}

export const AT_NOTHING: Looking = { q: null, filters: {}, page: 1, browsing: false };

/** The names under which a page may keep what somebody is looking at, as in its address. */
export const STATE_NAMES = ['q', ...FILTER_NAMES, 'page', 'browse'] as const;

/** What somebody is looking at as plain texts, which a page may keep where it likes and give back. */
export type SearchState = { readonly [N in (typeof STATE_NAMES)[number]]?: string };

export function stateOf({ q, filters, page, browsing }: Looking): SearchState {
  return {
    ...(q !== null && { q: withoutIdentity(q) }),
    ...filters,
    ...(page > 1 && { page: String(page) }),
    ...(browsing && { browse: 'true' }),
  };
}

/** Reads a state that may have been typed by hand: what makes no sense in it is left out. */
export function lookingAt(state: SearchState): Looking {
  const page = Number(state.page ?? 1);
  const browsing = state.browse === 'true';
  const filters = Object.fromEntries(
    FILTER_NAMES.flatMap((name) => {
      const value = state[name];
      const allowed = ALLOWED[name];
      return value && value.length <= LONGEST && (allowed?.includes(value) ?? true) ? [[name, value]] : [];
    }),
  ) as Filters;
  const asked = state.q !== undefined || browsing || Object.keys(filters).length > 0;
  return {
    q: asked ? (state.q ?? '') : null,
    filters,
    page: Number.isInteger(page) && page > 0 ? page : 1,
    browsing,
  };
}

export function isSame(a: Looking, b: Looking): boolean {
  return JSON.stringify(stateOf(a)) === JSON.stringify(stateOf(b)) && a.q === b.q;
}

/** The query without numbers that may be somebody's: no identity number stands in an address or leaves the element. */
export function withoutIdentity(q: string): string {
  // Several codes in a row are as many digits, and nobody's.
  if (q.split(/[\s,;]+/).every((part) => part === '' || procedureCodeOf(part) !== undefined)) return q.trim();
  return q
    .replace(/\d(?:[\s.-]?\d){8,}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
