import type { Language } from '../../components/contract/lists.js';
import { faultPage } from './pages.js';
import { STYLE } from './style.js';
import type { Fault } from './texts.js';

const STATUS: Readonly<Record<Fault, number>> = {
  'no-order': 400,
  'not-signed': 400,
  'other-merchant': 400,
  'wrong-data': 400,
  reused: 409,
  expired: 410,
  'no-choice': 409,
  'not-found': 404,
  'too-large': 413,
  'not-allowed': 405,
};

const HEADERS = {
  'Cache-Control': 'no-store',
  // The address of the page is all that it takes to act on an order.
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** The policy of the bank's pages. A browser holds the whole way of a form against it, hence the origins to which that way leads. */
function policy(targets: readonly string[]): string {
  const form = ["'self'", ...targets].join(' ');
  return `default-src 'none'; style-src 'self'; form-action ${form}; base-uri 'none'; frame-ancestors 'none'`;
}

export function pageAnswer(page: string, status = 200, targets: readonly string[] = []): Response {
  return new Response(page, {
    status,
    headers: {
      ...HEADERS,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy(targets),
    },
  });
}

export function faultAnswer(fault: Fault, language: Language): Response {
  return pageAnswer(faultPage(language, fault), STATUS[fault]);
}

export function styleAnswer(): Response {
  return new Response(STYLE, {
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'max-age=600' },
  });
}

/** Sends the browser on with a GET, whatever it came with. */
export function redirect(location: string): Response {
  return new Response(null, { status: 303, headers: { ...HEADERS, Location: location } });
}

const LONGEST_BODY = 8192;

/** The text of a body; undefined when it is longer than any honest one. */
export async function shortText(request: Request): Promise<string | undefined> {
  const reader = request.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let length = 0; reader;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > LONGEST_BODY) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
}
