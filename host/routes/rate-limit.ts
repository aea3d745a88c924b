/** Lets each client ask so often in a while, counted in this process alone. */
export interface RateLimit {
  /** 0 when the client may go on; else the seconds to wait. */
  take(client: string, now: Date): number;
}

export const MINUTE = 60_000;

/** @param span the while, in milliseconds */
export function rateLimit(most: number, span: number = MINUTE): RateLimit {
  let current = -1;
  let counts = new Map<string, number>();
  return {
    take(client, now) {
      const time = now.getTime();
      // A new while forgets the one before, so that what is kept stays small.
      if (Math.floor(time / span) !== current) {
        current = Math.floor(time / span);
        counts = new Map();
      }
      const count = (counts.get(client) ?? 0) + 1;
      counts.set(client, count);
      return count > most ? Math.ceil((span - (time % span)) / 1000) : 0;
    },
  };
}
