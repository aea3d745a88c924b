import { http, HttpResponse, type HttpHandler } from 'msw';
import { createMockHost, type MockHost, type MockOptions } from './mock-host.js';

/** Options of the mock host with the address whose requests it answers; empty for the page's own. */
export type HandlerOptions = MockOptions & { readonly api?: string };

/**
 * Handlers for msw that give every request under an address to a mock host of their own, made when the first one comes.
 * Pages that the browser goes to by itself, such as the sign-in page, are never answered by a mock: let the page answer
 * the event `dvc-sign-in`, cancel it, and call `signIn` of a host that it made.
 * @param host a host that was made already, for a page that wants to act on it
 */
export function createHandlers({ api = '', ...options }: HandlerOptions, host?: MockHost): HttpHandler[] {
  let made = host && Promise.resolve(host);
  return [
    http.all(`${api || globalThis.location.origin}/api/v1/*`, async ({ request }) => {
      made ??= createMockHost(api ? { ...options, api } : options);
      try {
        const { fetch } = await made;
        return await fetch(request);
      } catch {
        return HttpResponse.error();
      }
    }),
  ];
}
