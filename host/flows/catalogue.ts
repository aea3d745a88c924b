import type { z } from 'zod';
import {
  ProcedureIndex,
  type Agency,
  type ProcedureSummary,
  type SearchAnswer,
  type SearchQuery,
} from '../../components/contract/schemas/procedure.js';
import type { Facets } from '../../components/domain/search/facets.js';
import {
  buildIndexInSteps,
  type ProcedureIndex as SearchIndex,
} from '../../components/domain/search/procedure-index.js';
import { pack, type PackedRows } from '../../components/domain/search/packed.js';
import { KeywordPacker, type Keywords } from '../../components/domain/search/keywords.js';
import type { SearchWords } from '../../components/domain/search/search-words.js';
import { search } from '../../components/domain/search/search.js';
import { SEARCH_WORDS } from '../../components/domain/search/synonyms.js';
import type { Tx } from '../ports.js';
import type { ProcedureRow } from '../reference-rows.js';
import { refuse, type Refusal } from '../refusal.js';
import type { World } from '../world.js';
import { revisionOf, takes } from './reference.js';

interface Lines {
  readonly rows: readonly ProcedureSummary[];
  /** What people say for each. */
  readonly said: readonly string[];
}

interface Catalogue extends Lines {
  readonly revision: string;
}

/** The catalogue in lines. */
export async function catalogue(tx: Tx, { memo }: World): Promise<Catalogue> {
  const revision = await revisionOf(tx);
  const lines = await memo.of('catalogue', revision, async () =>
    linesOf((await tx.procedures.find()).map(({ body }) => body)),
  );
  return { revision, ...lines };
}

type Line = Pick<ProcedureRow['body'], 'summary' | 'keywords'>;

/** Lines of procedures by ministry, field and name, which is their order where nothing is asked: like stands by like, and takes an eighth less to send. */
export function linesOf(procedures: readonly Line[]): Lines {
  const sorted = procedures
    .map(({ summary, keywords }) => ({ summary, keywords, key: keyOf(summary) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return {
    rows: sorted.map(({ summary }) => summary),
    said: sorted.map(({ keywords }) => keywords),
  };
}

const ROWS_IN_A_STEP = 2000;

/** What people say for all of them, packed in short steps. */
export async function packedKeywords({ rows, said }: Lines): Promise<Keywords> {
  const packer = new KeywordPacker(SEARCH_WORDS);
  for (const [row, { name }] of rows.entries()) {
    packer.add(name, said[row] ?? '');
    if (row % ROWS_IN_A_STEP === ROWS_IN_A_STEP - 1) await letOthersWork();
  }
  return packer.packed();
}

function keyOf({ ministry, field, name, code }: ProcedureSummary): string {
  return [ministry ?? '', field, name.replace(/^thủ tục /i, ''), code].join('\n');
}

/** Of 100,000 procedures the index takes a second or more to build; requests go on meanwhile. */
function letOthersWork(): Promise<void> {
  return new Promise((go) => setTimeout(go));
}

const COLUMNS = Object.keys(ProcedureIndex.shape.columns.shape) as (keyof ProcedureSummary)[];

/** The catalogue as a page needs it to search by itself. */
export async function indexForPages(catalogue: Catalogue): Promise<{
  readonly revision: string;
  readonly columns: PackedRows<ProcedureSummary>;
  readonly words: SearchWords;
  readonly keywords: Keywords;
}> {
  const { revision, rows } = catalogue;
  return {
    revision,
    columns: pack(rows, COLUMNS),
    words: SEARCH_WORDS,
    keywords: await packedKeywords(catalogue),
  };
}

/** Finds procedures by words and filters. */
export async function findProcedures(
  tx: Tx,
  query: z.output<typeof SearchQuery>,
  world: World,
): Promise<SearchAnswer> {
  const { revision, ...lines } = await catalogue(tx, world);
  const { rows } = lines;
  const index = await world.memo.of('search', revision, async (): Promise<SearchIndex<ProcedureSummary>> =>
    buildIndexInSteps(rows, SEARCH_WORDS, await packedKeywords(lines), letOthersWork),
  );
  const { limit, offset, free, ...words } = query;
  const result = search(
    index,
    { ...words, free: truth(free) },
    { ...(limit === undefined ? {} : { limit }), ...(offset === undefined ? {} : { offset }) },
  );
  return {
    total: result.total,
    matched: result.matched,
    outOfScope: result.outOfScope,
    hits: result.hits.flatMap(({ row, marks, said }) => {
      const procedure = rows[row];
      return procedure
        ? [{ procedure, marks: marks.map(([start, end]): [number, number] => [start, end]), said: [...said] }]
        : [];
    }),
    facets: facetsOf(result.facets),
  };
}

/** The agencies of the tenant that take a procedure, in the order of their codes. */
export async function agenciesOf(
  tx: Tx,
  code: string,
  world: World,
): Promise<{ agencies: Agency[] } | Refusal> {
  const procedure = (await tx.procedures.get(code))?.body.procedure;
  if (!procedure) return refuse('not-found');
  const rows = await tx.agencies.find({
    where: { province: world.settings.tenant.province },
    order: ['code', 'asc'],
  });
  return { agencies: rows.map(({ body }) => body).filter((agency) => takes(agency, procedure, world)) };
}

function truth(text: 'true' | 'false' | undefined): boolean | undefined {
  return text === undefined ? undefined : text === 'true';
}

/** Values as texts, since that is what a filter takes; what is not known can be no filter. */
function facetsOf(facets: Facets): SearchAnswer['facets'] {
  const texts = (counts: Facets[keyof Facets]): SearchAnswer['facets']['field'] =>
    counts.flatMap(([value, count]) => (value === null ? [] : [{ value: String(value), count }]));
  const { field, ministry, agency, level, audience, online, free } = facets;
  return {
    field: texts(field),
    ministry: texts(ministry),
    agency: texts(agency),
    level: texts(level),
    audience: texts(audience),
    online: texts(online),
    free: texts(free),
  };
}
