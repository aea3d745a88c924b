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
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'Content-Type': 'application/json' } });
}

/**
 * The same for a file, which is made only for who has not got it yet.
 * @param tag names what it is made from
 */
export async function cacheableFile(
  request: Request,
  tag: string,
  about: Readonly<Record<string, string>>,
  make: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Response> {
  const headers = { ...about, ETag: `"${tag}"`, 'Cache-Control': RULES.revalidate };
  if (isKnown(request, `"${tag}"`)) return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : await make(), { headers });
}

/** Whether the browser has the very answer already. */
function isKnown(request: Request, etag: string): boolean {
  const known = (request.headers.get('if-none-match') ?? '').split(',');
  return known.some((one) => one.trim().replace(/^W\//, '') === etag);
}
