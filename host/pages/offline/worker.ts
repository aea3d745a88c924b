/**
 * The service worker of the sample portal: with it, pages that were seen and the search come up again without a network.
 * What it keeps stands in `keeping.ts`; an answer of the network comes before what is kept.
 */
import { AWAY, keepingOf, type Keeping } from './keeping.js';

/** The little of a service worker's scope that is used here; the types of pages do not have it. */
interface Scope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: Lasting & { readonly data: unknown }) => void): void;
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const scope = globalThis as unknown as Scope;
const { origin } = scope.location;

/** Where each kind is kept, and how many of it, the oldest leaving first. */
const PLACES: Readonly<Record<Keeping['first'], { readonly name: string; readonly most: number }>> = {
  kept: { name: 'dvc-portal.assets', most: 200 },
  network: { name: 'dvc-portal.pages', most: 60 },
};
/** Milliseconds after which what is kept takes the place of an answer that is still on its way. */
const PATIENCE = 4000;

scope.addEventListener('install', (event) => {
  event.waitUntil(fetchAndKeep({ first: 'network', as: AWAY }, AWAY).then(() => scope.skipWaiting()));
});

scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const keeping = keepingOf(request.method, request.url, origin);
  if (keeping?.first === 'kept') event.respondWith(keptFirst(keeping, request));
  else if (keeping) event.respondWith(networkFirst(keeping, event));
  else if (isPage(request)) event.respondWith(fetch(request).catch(away));
});

/** Signing in and files are addresses of the API: they are the browser's own matter. */
function isPage({ method, mode, url }: Request): boolean {
  return mode === 'navigate' && method === 'GET' && !new URL(url).pathname.startsWith('/api/');
}

/** A page tells what it had loaded before there was a worker to keep it. */
scope.addEventListener('message', (event) => {
  const { data } = event;
  const addresses = Array.isArray(data) ? data.filter((one) => typeof one === 'string') : [];
  event.waitUntil(Promise.allSettled(addresses.map(keepLoaded)));
});

async function keepLoaded(address: string): Promise<void> {
  const keeping = keepingOf('GET', address, origin);
  if (keeping && !(await keptAs(keeping))) await fetchAndKeep(keeping, address);
}

async function keptFirst(keeping: Keeping, request: Request): Promise<Response> {
  return (await keptAs(keeping)) ?? fetchAndKeep(keeping, request);
}

async function networkFirst(keeping: Keeping, event: Fetching): Promise<Response> {
  const answer = fetchAndKeep(keeping, event.request);
  event.waitUntil(answer.catch(() => undefined));
  try {
    return await Promise.race([answer, keptAfterAWhile(keeping)]);
  } catch {
    const kept = await keptAs(keeping);
    return kept ?? (event.request.mode === 'navigate' ? away() : Response.error());
  }
}

async function away(): Promise<Response> {
  return (await keptAs({ first: 'network', as: AWAY })) ?? Response.error();
}

async function fetchAndKeep(keeping: Keeping, request: RequestInfo): Promise<Response> {
  const response = await fetch(request);
  if (response.ok && response.type === 'basic' && !response.redirected) await keep(keeping, response.clone());
  return response;
}

async function keep({ first, as }: Keeping, response: Response): Promise<void> {
  const { name, most } = PLACES[first];
  try {
    const place = await caches.open(name);
    await place.put(as, response);
    const all = await place.keys();
    await Promise.all(all.slice(0, Math.max(0, all.length - most)).map((old) => place.delete(old)));
  } catch {
    // No room: the page goes on with the network.
  }
}

function keptAs({ first, as }: Keeping): Promise<Response | undefined> {
  return caches.match(as, { cacheName: PLACES[first].name, ignoreVary: true });
}

/** Never settles where nothing is kept. */
function keptAfterAWhile(keeping: Keeping): Promise<Response> {
  return new Promise((resolve) => {
    setTimeout(() => void keptAs(keeping).then((kept) => kept && resolve(kept)), PATIENCE);
  });
}
