import type { Language } from '../contract/lists.js';
import type { InvalidParam, Problem, ProblemCode } from '../contract/problems.js';
import { NotLoaded } from '../domain/loading/import-again.js';
import { BETWEEN } from './failure-words.js';

/** Why a call failed: a code of the API, or what lies between page and host. */
export type FailureCode = ProblemCode | 'unreachable' | 'aborted' | 'unexpected-answer';

/** Failures of the way, not of the request: worth trying again as they are. */
const PASSING: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'unreachable',
  'unavailable',
  'sign-in-unavailable',
]);

/** What every failed call of the client rejects with. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: FailureCode;
  /** What the host said, when it said something. */
  readonly problem: Problem | undefined;
  /** Seconds the host asks to wait. */
  readonly retryAfter: number | undefined;

  constructor(
    code: FailureCode,
    message: string,
    extra: { problem?: Problem; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: extra.cause });
    this.code = code;
    this.problem = extra.problem;
    this.retryAfter = extra.retryAfter;
  }

  /** Whether trying the same again may succeed by itself. */
  get passing(): boolean {
    return PASSING.has(this.code);
  }

  get invalidParams(): readonly InvalidParam[] {
    return this.problem?.invalidParams ?? [];
  }

  /** A fetch that got no answer. */
  static fromFetch(error: unknown, language: Language): ApiError {
    const aborted = error instanceof DOMException && error.name === 'AbortError';
    const code = aborted ? 'aborted' : 'unreachable';
    return new ApiError(code, BETWEEN[code][language], { cause: error });
  }
}

/** Reads an answer that is no success. */
export async function failureOf(response: Response, language: Language): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => undefined);
  const seconds = Number(response.headers.get('Retry-After') ?? NaN);
  const retryAfter = Number.isFinite(seconds) ? { retryAfter: seconds } : {};
  if (isProblem(body)) {
    return new ApiError(body.code, body.detail ?? body.title, { problem: body, ...retryAfter });
  }
  // A proxy in front of a host that is down answers in words of its own.
  if (response.status === 502 || response.status === 503 || response.status === 504) {
    return new ApiError('unavailable', BETWEEN.unavailable[language], retryAfter);
  }
  return new ApiError('unexpected-answer', BETWEEN['unexpected-answer'][language]);
}

/**
 * Whether a body is a problem of the API. The list of codes with their titles stays out of the page: the host has
 * written the title, and one that is newer than this page may name a code that the page does not know.
 */
function isProblem(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    'type' in body &&
    'title' in body &&
    typeof body.title === 'string' &&
    body.type === `urn:dvc:problem:${String(body.code)}`
  );
}

/** Any thrown value as an {@link ApiError}, so that an element has one kind of failure to show. */
export function asApiError(error: unknown, language: Language): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof NotLoaded || (error instanceof DOMException && error.name === 'AbortError'))
    return ApiError.fromFetch(error, language);
  return new ApiError('unexpected-answer', BETWEEN['unexpected-answer'][language], { cause: error });
}
