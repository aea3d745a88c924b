import { digestOf } from '../secrets.js';

/** What anybody may keep: asked again each time whether it still holds, or kept for good where it never changes. */
const RULES = { revalidate: 'public, no-cache', forever: 'public, max-age=31536000, immutable' } as const;

/**
 * A public answer with an ETag, empty (304) when the browser has it already.
 * @param tag names what the answer was made from; by default its content
 */
export async function cacheable(
  request: Request,
  body: unknown,
  rule: keyof typeof RULES = 'revalidate',
  tag?: string,
): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const etag = `"${tag ?? (await digestOf(text)).slice(0, 32)}"`;
  const headers = { ETag: etag, 'Cache-Control': RULES[rule] };
  const known = (request.headers.get('if-none-match') ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''));
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'Content-Type': 'application/json' } });
}
