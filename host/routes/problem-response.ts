import { problem, problemStatus, problemTitle } from '../../components/contract/problems.js';
import type { Language } from '../../components/contract/lists.js';
import { escape } from '../slips/escape.js';
import type { Refusal } from '../refusal.js';

/** A refusal as problem+json, or as a small page where a browser went there by itself. */
export function problemResponse(
  refusal: Refusal,
  language: Language,
  requestId: string,
  asPage = false,
): Response {
  const { refused: code, retryAfter, ...extra } = refusal;
  const headers = new Headers({
    'Content-Type': asPage ? 'text/html; charset=utf-8' : 'application/problem+json',
    'Content-Language': language,
    'Cache-Control': 'no-store',
  });
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
  const body = asPage
    ? page(problemTitle(code, language), language)
    : JSON.stringify(problem(code, language, { ...extra, instance: `urn:uuid:${requestId}` }));
  return new Response(body, { status: problemStatus(code), headers });
}

function page(title: string, language: Language): string {
  const back = language === 'en' ? 'Back to the home page' : 'Về trang chủ';
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escape(title)}</title><meta name="viewport" content="width=device-width"></head><body><main><h1>${escape(title)}</h1><p><a href="/">${back}</a></p></main></body></html>`;
}

/** The language that `Accept-Language` likes best among ours; Vietnamese when it says nothing of them. */
export function languageOf(request: Request): Language {
  const wishes = (request.headers.get('accept-language') ?? '')
    .split(',')
    .slice(0, 20)
    .map((wish) => {
      const [tag = '', ...rest] = wish.trim().toLowerCase().split(';');
      const q = rest.map((part) => /^\s*q=([\d.]+)$/.exec(part)?.[1]).find((value) => value !== undefined);
      return { language: tag.split('-')[0], q: q === undefined ? 1 : Number(q) };
    })
    .sort((a, b) => b.q - a.q);
  const best = wishes.find(({ language }) => language === 'vi' || language === 'en');
  return best?.language === 'en' ? 'en' : 'vi';
}
