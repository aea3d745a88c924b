import type { Context, Hono } from 'hono';
import {
  API_PREFIX,
  ENDPOINTS,
  HEADERS,
  type Endpoint,
  type OperationName,
} from '../../components/contract/endpoints.js';
import { OPERATIONS, type Operation } from '../../components/contract/operations.js';
import type { Account } from '../../components/contract/schemas/session.js';
import type { Memo } from '../memo.js';
import type { Settings } from '../options.js';
import { SignInError, Unavailable, type Ports, type ReplyRow, type Tx } from '../ports.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import { actorOf, type World } from '../world.js';
import type { Ask, Handlers, Reply } from './ask.js';
import type { HostEnv } from './guard.js';
import { languageOf, problemResponse } from './problem-response.js';
import { isFitText, parse, readJson } from './read-body.js';
import { once } from './replay.js';

/** What routes share. */
export interface Shared {
  readonly ports: Ports;
  readonly settings: Settings;
  readonly memo: Memo;
}

type AnyAsk = Ask<OperationName>;
type AnyHandler = (ask: AnyAsk) => Promise<Reply<OperationName> | Response | Refusal>;

/**
 * Binds every endpoint of the contract to its handler: one place looks at who asks, at the shape of what they send, at
 * versions and repeats, so that a handler only calls its flow.
 */
export function bindRoutes(app: Hono<HostEnv>, shared: Shared, handlers: Handlers<OperationName>): void {
  const methods = new Map<string, string[]>();
  for (const name of Object.keys(ENDPOINTS) as OperationName[]) {
    const endpoint: Endpoint = ENDPOINTS[name];
    const path = API_PREFIX + endpoint.path.replace(/\{(\w+)\}/g, ':$1');
    methods.set(path, [...(methods.get(path) ?? []), endpoint.method]);
    // The handler of an operation fits the asks of that operation, which only this line hands to it.
    const handler = handlers[name] as unknown as AnyHandler;
    // Hono looks for the handler of GET when HEAD is asked for.
    app.on(endpoint.method === 'HEAD' ? 'GET' : endpoint.method, path, async (c, next) => {
      if (endpoint.method === 'HEAD' && c.req.raw.method !== 'HEAD') return next();
      c.set('operation', name);
      return answer(c, shared, name, handler);
    });
  }
  for (const [path, allowed] of methods) {
    const allow = [...new Set([...allowed, ...(allowed.includes('GET') ? ['HEAD'] : []), 'OPTIONS'])].join(
      ', ',
    );
    app.options(path, () => new Response(null, { status: 204, headers: { Allow: allow } }));
    app.all(path, (c) => {
      const response = problemResponse(
        refuse('method-not-allowed'),
        languageOf(c.req.raw),
        c.get('requestId'),
      );
      response.headers.set('Allow', allow);
      return response;
    });
  }
}

async function answer(
  c: Context<HostEnv>,
  shared: Shared,
  name: OperationName,
  handler: AnyHandler,
): Promise<Response> {
  const endpoint: Endpoint = ENDPOINTS[name];
  const request = c.req.raw;
  const isVisited = endpoint.navigation === true || endpoint.answer === 'html';
  const asPage = isVisited && (request.headers.get('accept') ?? '').includes('text/html');
  const failed = (refusal: Refusal): Response =>
    problemResponse(refusal, languageOf(request), c.get('requestId'), asPage);
  try {
    const ask = await asked(c, shared, name);
    if (isRefusal(ask)) return failed(ask);
    const reply = await handler(ask);
    if (isRefusal(reply)) return failed(reply);
    return reply instanceof Response ? reply : response(written(reply, endpoint));
  } catch (error) {
    return failed(refusalOf(error, shared, name, c.get('requestId')));
  }
}

/** What an error means to whoever asked. Only the unexpected is logged, by its kind: messages may quote what people sent. */
export function refusalOf(
  error: unknown,
  { ports }: Pick<Shared, 'ports'>,
  operation: string,
  id: string,
): Refusal {
  if (error instanceof SignInError) return refuse(error.code);
  const kind = error instanceof Error ? error.name : typeof error;
  const where = error instanceof Error ? (error.stack?.match(/\n\s+at .*/)?.[0].trim() ?? null) : null;
  if (error instanceof Unavailable) {
    ports.log.warn('unavailable', { id, operation, kind });
    return refuse('unavailable', { retryAfter: 5 });
  }
  ports.log.error('internal', { id, operation, kind, where });
  return refuse('internal');
}

async function asked(c: Context<HostEnv>, shared: Shared, name: OperationName): Promise<AnyAsk | Refusal> {
  const endpoint: Endpoint = ENDPOINTS[name];
  const operation: Operation = OPERATIONS[name];
  const { ports, settings, memo } = shared;
  const request = c.req.raw;
  const language = languageOf(request);
  const address = new URL(request.url);

  const params = c.req.param() as Record<string, string>;
  const query = Object.fromEntries(address.searchParams);
  if (![...Object.values(params), ...Object.entries(query).flat()].every(isFitText))
    return refuse('bad-request');
  if (operation.params && !operation.params.safeParse(params).success) return refuse('not-found');

  const asker = await ports.whoIsAsking(request);
  const account = typeof asker === 'string' ? null : asker.account;
  const stranger = barred(endpoint, asker === 'session-over', account);
  if (stranger) return stranger;

  const heads = writeHeaders(request, endpoint);
  if (isRefusal(heads)) return heads;
  const asks = operation.query ? parse(operation.query, query, language) : undefined;
  if (isRefusal(asks)) return asks;
  const sent = operation.body ? await readJson(request, settings.limits) : { json: undefined, text: '' };
  if (isRefusal(sent)) return sent;
  const body = operation.body ? parse(operation.body, sent.json, language) : undefined;
  if (isRefusal(body)) return body;

  const world: World = {
    now: ports.clock.now(),
    settings,
    language,
    memo,
    methods: ports.gateway ? [ports.gateway.method] : [],
  };
  const write = {
    method: request.method,
    address: address.pathname + address.search,
    key: heads.key,
    content: [sent.text, ...CONTENT_HEADERS.map((header) => request.headers.get(header) ?? '')].join('\n'),
  };
  const ask = {
    params,
    query: asks,
    body,
    account,
    expiresAt: typeof asker === 'string' ? null : asker.expiresAt,
    version: heads.version,
    request,
    client: settings.clientOf(request, c.env),
    ports,
    world,
    transact: <T>(work: (tx: Tx) => Promise<T | Refusal>) => inTransaction(ports, work),
    async write(
      work: (tx: Tx) => Promise<Reply<OperationName> | Refusal>,
      subject = account?.id ?? 'nobody',
    ) {
      const kept = await inTransaction(ports, (tx) =>
        once(tx, { ...write, subject }, world.now, async () => {
          const reply = await work(tx);
          return isRefusal(reply) ? reply : written(reply, endpoint);
        }),
      );
      return isRefusal(kept) ? kept : response(kept);
    },
    setCookie: (line: string) => c.set('cookies', [...c.get('cookies'), line]),
  };
  // The parts were parsed by the schemas of this very operation.
  return ask as unknown as AnyAsk;
}

const CONTENT_HEADERS = [HEADERS.ifMatch, 'Upload-Length', 'Upload-Metadata'];

function barred(endpoint: Endpoint, isOver: boolean, account: Account | null): Refusal | undefined {
  if (endpoint.access === 'public') return undefined;
  if (!account) return refuse(isOver ? 'session-over' : 'sign-in-needed');
  const mayAsk = endpoint.access !== 'officer' || actorOf(account).roles.includes('officer');
  return mayAsk ? undefined : refuse('forbidden');
}

function writeHeaders(request: Request, endpoint: Endpoint): { key: string; version: number } | Refusal {
  const key = request.headers.get(HEADERS.idempotencyKey) ?? '';
  if (endpoint.idempotent && !key) return refuse('idempotency-key-missing');
  if (endpoint.idempotent && !/^[\x21-\x7e]{1,255}$/.test(key)) return refuse('bad-request');
  if (!endpoint.ifMatch) return { key, version: 0 };
  const match = request.headers.get(HEADERS.ifMatch);
  if (!match) return refuse('precondition-missing');
  // A proxy that compresses answers may have made the tag a weak one on its way.
  const version = /^(?:W\/)?"v(\d{1,9})"$/.exec(match.trim())?.[1];
  return version ? { key, version: Number(version) } : refuse('bad-request');
}

/** The ETag of a version; `If-Match` brings it back. */
export function etagOf(version: number): string {
  return `"v${version}"`;
}

class RolledBack extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.refused);
  }
}

/** A refusal leaves no trace: what was written before it is rolled back. */
async function inTransaction<T>(
  { records }: Ports,
  work: (tx: Tx) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  try {
    return await records.transaction(async (tx) => {
      const result = await work(tx);
      if (isRefusal(result)) throw new RolledBack(result);
      return result;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal;
    throw error;
  }
}

function written(reply: Reply<OperationName>, endpoint: Endpoint): ReplyRow['body'] {
  const isJson = endpoint.answer === 'json';
  return {
    status: endpoint.status,
    headers: { ...(isJson ? { 'Content-Type': 'application/json' } : {}), ...reply.headers },
    text: isJson ? JSON.stringify(reply.body) : '',
  };
}

function response({ status, headers, text }: ReplyRow['body']): Response {
  return new Response(text === '' ? null : text, { status, headers });
}
