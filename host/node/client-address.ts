import type { IncomingMessage } from 'node:http';

/**
 * The address of who asks. Proxies that are trusted are looked through, the nearest first; what anybody else says of
 * itself in X-Forwarded-For is not believed.
 */
export function clientAddress(
  request: Pick<IncomingMessage, 'headers'> & {
    readonly socket: { readonly remoteAddress?: string | undefined };
  },
  trustedProxies: readonly string[],
): string {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  let address = plain(request.socket.remoteAddress ?? '');
  while (trustedProxies.includes(address)) {
    const before = forwarded.pop();
    if (before === undefined) break;
    address = plain(before);
  }
  return address;
}

/** IPv4 as seen through an IPv6 socket. */
function plain(address: string): string {
  return address.replace(/^::ffff:/i, '');
}
