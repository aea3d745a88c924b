import type { MiddlewareHandler } from 'hono';
import { TUS_VERSION } from '../../components/contract/endpoints.js';
import { UploadMetadata } from '../../components/contract/schemas/file.js';
import type { Language } from '../../components/contract/lists.js';
import { refuse, type Refusal } from '../refusal.js';
import type { HostEnv } from './guard.js';
import { isFitText, parse } from './read-body.js';

/** The resumable upload protocol (tus.io 1.0.0), as far as it is words in headers. */

/** Every answer says which version is spoken, refusals too. */
export const speakTus: MiddlewareHandler<HostEnv> = async (c, next) => {
  await next();
  c.res.headers.set('Tus-Resumable', TUS_VERSION);
  c.res.headers.set('Tus-Version', TUS_VERSION);
};

export function tusOffer(maxFileBytes: number): Readonly<Record<string, string>> {
  return {
    'Tus-Extension': 'creation,termination',
    'Tus-Max-Size': String(maxFileBytes),
  };
}

/** Refused unless the client speaks our version. */
export function otherVersion(request: Request): Refusal | undefined {
  return request.headers.get('tus-resumable') === TUS_VERSION
    ? undefined
    : refuse('upload-version-unsupported');
}

/** A header that holds a number of bytes. */
export function bytesIn(request: Request, name: string): number | undefined {
  const text = request.headers.get(name) ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** Reads `Upload-Metadata`: pairs of a name and base64 of UTF-8, parted by commas. */
export function metadataOf(request: Request, language: Language): UploadMetadata | Refusal {
  const pairs = (request.headers.get('upload-metadata') ?? '')
    .split(',')
    .map((pair) => pair.trim().split(' '));
  const entries = pairs.map(([name = '', value = '']) => [name, decoded(value)] as const);
  if (entries.some(([, value]) => value === undefined || !isFitText(value))) return refuse('bad-request');
  return parse(UploadMetadata, Object.fromEntries(entries), language);
}

function decoded(base64: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
