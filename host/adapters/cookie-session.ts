import { localInstant } from '../../components/domain/vietnamese/instants.js';
import { settle, type HostOptions } from '../options.js';
import type { Clock, Records, SessionRow, WhoIsAsking } from '../ports.js';
import { digestOf } from '../secrets.js';

/** A session moves its end forward at most once in so many milliseconds. */
const STEP = 60_000;

/** Who is asking, by the session cookie that the sign-in routes set. Use moves the end of a session forward. */
export function cookieSession(records: Records, clock: Clock, options: HostOptions): WhoIsAsking {
  const { cookie, session } = settle(options);
  const endAfter = (row: SessionRow, now: number): number =>
    Math.min(now + session.idleMinutes * 60_000, Date.parse(row.body.startedAt) + session.hours * 3_600_000);
  return async (request) => {
    const secret = cookieOf(request, cookie.name);
    if (!secret) return 'nobody';
    const id = await digestOf(secret);
    return records.transaction(async (tx) => {
      const row = await tx.sessions.get(id);
      const now = clock.now().getTime();
      if (!row?.body.account || Date.parse(row.expiresAt) <= now) return 'session-over';
      const end = endAfter(row, now);
      const moved = end - Date.parse(row.expiresAt) >= STEP;
      const expiresAt = moved ? localInstant(end) : row.expiresAt;
      if (moved) await tx.sessions.update({ ...row, expiresAt });
      return { account: row.body.account, expiresAt };
    });
  };
}

/** The value of a cookie in a request; undefined when it is not sent. */
export function cookieOf(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) || undefined;
}
