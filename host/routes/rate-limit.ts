/** Lets each client ask so often in a minute, counted in this process alone. */
export interface RateLimit {
  /** 0 when the client may go on; else the seconds to wait. */
  take(client: string, now: Date): number;
}

const MINUTE = 60_000;

export function rateLimit(perMinute: number): RateLimit {
  let minute = -1;
  let counts = new Map<string, number>();
  return {
    take(client, now) {
      const time = now.getTime();
      // A new minute forgets the one before, so that what is kept stays small.
      if (Math.floor(time / MINUTE) !== minute) {
        minute = Math.floor(time / MINUTE);
        counts = new Map();
      }
      const count = (counts.get(client) ?? 0) + 1;
      counts.set(client, count);
      return count > perMinute ? Math.ceil((MINUTE - (time % MINUTE)) / 1000) : 0;
    },
  };
}
