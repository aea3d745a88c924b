import type { z } from 'zod';
import type { InvalidParam } from '../../components/contract/problems.js';
import type { Language } from '../../components/contract/lists.js';
import type { Limits } from '../options.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import { invalidParams } from '../invalid-params.js';

/** NUL, and halves of characters that stand alone: neither text nor storable. */
const UNFIT = /\p{Surrogate}|\0/u;

/** Reads a JSON body within the limits; its text too, for telling repeats from new requests. */
export async function readJson(
  request: Request,
  limits: Limits,
): Promise<{ json: unknown; text: string } | Refusal> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (type !== 'application/json' || encoding !== 'identity') return refuse('type-not-supported');
  const text = await readText(request, limits.jsonBytes);
  if (isRefusal(text)) return text;
  try {
    const json: unknown = JSON.parse(text);
    return isFit(json, limits.jsonDepth) ? { json, text } : refuse('bad-request');
  } catch {
    return refuse('bad-request');
  }
}

/** Looks at a value by the schema of the contract. */
export function parse<S extends z.ZodType>(
  schema: S,
  value: unknown,
  language: Language,
): z.output<S> | Refusal {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  const found: InvalidParam[] = invalidParams(result.error.issues, language);
  return refuse('values-invalid', { invalidParams: found });
}

/** Whether a text can be stored and shown as it is. */
export function isFitText(text: string): boolean {
  return !UNFIT.test(text);
}

async function readText(request: Request, limit: number): Promise<string | Refusal> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return refuse('too-large');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const body = request.body ?? new Blob([await request.arrayBuffer()]).stream();
  const reader = body.getReader();
  let text = '';
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      size += value.length;
      if (size > limit) {
        await reader.cancel();
        return refuse('too-large');
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return refuse('bad-request');
  }
}

function isFit(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return isFitText(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  return Object.entries(value).every(
    ([key, part]) => key !== '__proto__' && isFitText(key) && isFit(part, depth - 1),
  );
}
