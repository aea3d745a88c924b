/** Goes from page to page as a browser would: keeps cookies, follows redirects by hand. */
export class CookieJar {
  readonly #cookies = new Map<string, { value: string; path: string }>();

  /** One request, no redirect followed. */
  async fetch(address: string | URL, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address);
    const headers = new Headers(init.headers);
    const cookies = [...this.#cookies].filter(([, { path }]) => url.pathname.startsWith(path));
    if (cookies.length > 0)
      headers.set('cookie', cookies.map(([name, { value }]) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  /** Follows redirects until a page comes, or until one leads to where `stop` says; answers that page or address. */
  async follow(
    address: string | URL,
    init: RequestInit = {},
    stop: (url: URL) => boolean = () => false,
  ): Promise<{ url: URL; response: Response }> {
    let url = new URL(address);
    let response = await this.fetch(url, init);
    for (let hops = 0; response.status >= 300 && response.status < 400; hops++) {
      if (hops > 10) throw new Error(`Too many redirects at ${url}`);
      url = new URL(response.headers.get('location') ?? '', url);
      if (stop(url)) break;
      response = await this.fetch(url);
    }
    return { url, response };
  }

  names(): string[] {
    return [...this.#cookies.keys()];
  }

  /** The value of a cookie, for looking at what the browser holds. */
  value(name: string): string | undefined {
    return this.#cookies.get(name)?.value;
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const at = pair.indexOf('=');
    const attribute = (name: string): string | undefined =>
      attributes.find((part) => part.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
    const expires = attribute('expires');
    const isOver =
      attribute('max-age') === '0' || (expires !== undefined && Date.parse(expires) <= Date.now());
    if (isOver) this.#cookies.delete(pair.slice(0, at));
    else this.#cookies.set(pair.slice(0, at), { value: pair.slice(at + 1), path: attribute('path') ?? '/' });
  }
}
