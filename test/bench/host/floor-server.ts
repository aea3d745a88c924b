/**
 * The floor: a bare node server that reads or writes the rows that the host needs for an answer, with as few statements as
 * that takes, and sends them as JSON. It checks who asks, as any server must, and nothing else.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { PostgresPoolClient } from 'kysely';
import { buildIndex } from '../../../components/domain/search/procedure-index.js';
import { search } from '../../../components/domain/search/search.js';
import { SEARCH_WORDS } from '../../../components/domain/search/synonyms.js';
import type { ProcedureSummary } from '../../../components/contract/schemas/procedure.js';
import { openPostgres } from '../../../host/node/postgres.js';
import { beAsked } from './be-asked.js';

interface Row {
  readonly [column: string]: unknown;
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const pool = openPostgres(process.env['DATABASE_URL'] ?? '', quiet);

async function on<T>(work: (client: PostgresPoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

async function rows(client: PostgresPoolClient, sql: string, ...values: unknown[]): Promise<readonly Row[]> {
  return (await client.query<Row>(sql, values)).rows;
}

let summaries: ProcedureSummary[] = [];
let index: ReturnType<typeof buildIndex> | undefined;

async function prepare(): Promise<void> {
  const found = await on((client) => rows(client, 'select body from procedures order by id'));
  summaries = found.map(({ body }) => (body as { summary: ProcedureSummary }).summary);
  index = buildIndex(summaries, SEARCH_WORDS);
}

async function accountOf(client: PostgresPoolClient, request: IncomingMessage): Promise<string> {
  const secret = /dvc_session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const id = createHash('sha256').update(secret).digest('hex');
  const [session] = await rows(client, 'select account_id, expires_at, body from sessions where id = $1', id);
  return String(session?.['account_id'] ?? '');
}

type Answer = (client: PostgresPoolClient, request: IncomingMessage, rest: string) => Promise<unknown>;

const ANSWERS: readonly (readonly [method: string, prefix: string, answer: Answer])[] = [
  [
    'GET',
    '/api/v1/procedures/',
    async (client, _, code) =>
      ((await rows(client, 'select body from procedures where id = $1', code))[0]?.['body'] as Row)[
        'procedure'
      ],
  ],
  [
    'GET',
    '/api/v1/procedures?q=',
    async (client, _, words) => {
      await rows(client, 'select body from facts where id = $1', 'reference');
      if (!index) throw new Error('Not prepared');
      const { total, hits, facets } = search(index, { q: decodeURIComponent(words) }, {});
      return { total, hits: hits.map(({ row, marks }) => ({ procedure: summaries[row], marks })), facets };
    },
  ],
  [
    'GET',
    '/api/v1/drafts/',
    async (client, request, id) => {
      const account = await accountOf(client, request);
      const [draft] = await rows(
        client,
        'select * from drafts where id = $1 and submitter_id = $2',
        id,
        account,
      );
      const payments = await rows(
        client,
        'select * from payments where holder = $1 order by created_at desc',
        id,
      );
      const [agency] = await rows(client, 'select body from agencies where id = $1', draft?.['agency_id']);
      const [procedure] = await rows(
        client,
        'select body from procedures where id = $1',
        draft?.['procedure_code'],
      );
      const { code, channels } = (procedure?.['body'] as { procedure: Row })['procedure'];
      return { ...draft, agency: agency?.['body'], payments, procedure: { code, channels } };
    },
  ],
  ['PATCH', '/api/v1/drafts/', saved],
  [
    'GET',
    '/api/v1/dossiers',
    async (client, request) => {
      const account = await accountOf(client, request);
      const dossiers = 'from dossiers where submitter_id = $1';
      return {
        items: await rows(client, `select * ${dossiers} order by updated_at desc, id desc limit 21`, account),
        drafts: await rows(client, 'select count(*) from drafts where submitter_id = $1', account),
        counts: await rows(client, `select state, count(*) ${dossiers} group by state`, account),
      };
    },
  ],
  [
    'GET',
    '/api/v1/tracking/',
    async (client, _, code) => {
      const [dossier] = await rows(client, 'select * from dossiers where code = $1 limit 1', code);
      const id = dossier?.['id'];
      const payments = await rows(client, 'select amount from payments where holder = $1', id);
      const history = await rows(client, 'select * from history where dossier_id = $1 order by seq', id);
      return { code, state: dossier?.['state'], dueAt: dossier?.['due_at'], payments, history };
    },
  ],
];

async function saved(client: PostgresPoolClient, request: IncomingMessage, id: string): Promise<unknown> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  const account = await accountOf(client, request);
  const key = `floor ${String(request.headers['idempotency-key'])}`;
  await client.query('begin', []);
  await rows(
    client,
    `insert into replies values ($1, $2, $3, '{}'::jsonb)`,
    key,
    key,
    new Date().toISOString(),
  );
  const [draft] = await rows(
    client,
    'select * from drafts where id = $1 and submitter_id = $2 for update',
    id,
    account,
  );
  const body = { ...(draft?.['body'] as Row), answers: (JSON.parse(text) as Row)['answers'] };
  const [saved] = await rows(
    client,
    'update drafts set version = version + 1, updated_at = $2, body = $3::jsonb where id = $1 returning *',
    id,
    draft?.['updated_at'],
    JSON.stringify(body),
  );
  await rows(client, 'update replies set body = $2::jsonb where id = $1', key, JSON.stringify(saved));
  await client.query('commit', []);
  return saved;
}

const server = createServer((request, response) => {
  const url = request.url ?? '';
  const known = ANSWERS.find(([method, prefix]) => method === request.method && url.startsWith(prefix));
  if (!known) return void response.writeHead(404).end();
  const [, prefix, answer] = known;
  on((client) => answer(client, request, url.slice(prefix.length))).then(
    (found) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
process.on('SIGTERM', () => process.exit());
server.listen(Number(process.env['PORT']), '127.0.0.1', () => beAsked(prepare));
