/** Milliseconds before each further try; a minute and a half in all, longer than a host needs to be started again. */
export const WAITS = [300, 700, 1500, 3000, 5000, 8000, 12_000, 15_000, 20_000, 25_000] as const;

/**
 * Waits before the next try, a little unevenly so that pages do not come back all at once.
 * Answers false when it is time to give up, at once when `signal` aborts.
 * @param attempt how many tries there were, from 1
 * @param retryAfter seconds that the host asks to wait at least
 */
export async function waitBefore(
  attempt: number,
  retryAfter?: number,
  signal?: AbortSignal,
): Promise<boolean> {
  const base = WAITS[attempt - 1];
  if (base === undefined || signal?.aborted) return false;
  const wait = Math.max(base, Math.min(retryAfter ?? 0, 30) * 1000) * (0.8 + Math.random() * 0.4);
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, wait);
    function done(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      globalThis.removeEventListener?.('online', done);
      resolve();
    }
    signal?.addEventListener('abort', done, { once: true });
    // The network is back: no need to sit out the wait.
    globalThis.addEventListener?.('online', done, { once: true });
  });
  return !signal?.aborted;
}
