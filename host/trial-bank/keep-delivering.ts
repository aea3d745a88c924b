import type { TrialBank } from './trial-bank.js';

/** Sends the bank's reports when they are due. */
export interface Delivering {
  /** Looks again what is due: after anything that a payer did. */
  wake(): void;
  stop(): void;
}

/** The longest that a timer can be set for. */
const LONGEST = 2_147_483_647;

/** Sends what is due now and later, until it is stopped. `failed` hears of a journal that cannot be written. */
export function keepDelivering(
  bank: Pick<TrialBank, 'deliverPending'>,
  now: () => Date,
  failed: (error: unknown) => void,
): Delivering {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const set = (next: Date | null): void => {
    clearTimeout(timer);
    if (stopped || next === null) return;
    timer = setTimeout(wake, Math.min(Math.max(next.getTime() - now().getTime(), 0), LONGEST));
  };
  const wake = (): void => void bank.deliverPending().then(set, failed);
  wake();
  return {
    wake,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
