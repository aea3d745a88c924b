import { retried } from '../../domain/loading/import-again.js';

/** Milliseconds between two tries. */
const PAUSE = 10_000;

/** Loads what an element cannot do without, and goes on asking where it does not come. */
export function untilLoaded(load: () => Promise<unknown>): void {
  const ask = retried(load);
  const again = (): void => void ask().catch(() => setTimeout(again, PAUSE));
  again();
}
