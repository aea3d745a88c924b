/** The cookies of a page whose requests never reach a network: a browser keeps them from scripts on both ways. */
export class CookieJar {
  readonly #cookies = new Map<string, string>();

  /** Takes the lines of `Set-Cookie` of an answer. */
  keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const at = pair.indexOf('=');
      const isOver = attributes.some((attribute) => attribute.toLowerCase() === 'max-age=0');
      if (isOver) this.#cookies.delete(pair.slice(0, at));
      else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }

  /** What the header `Cookie` would hold. */
  get header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  clear(): void {
    this.#cookies.clear();
  }
}
