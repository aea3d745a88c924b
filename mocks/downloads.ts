/** Links to files of a host that is a mock: a browser goes to them by itself, and no mock answers what it does so. */
import { API_PREFIX } from '../components/contract/endpoints.js';

const NAME = /filename\*=UTF-8''([^;]+)/;

/**
 * Fetches what links with `download` lead to, and saves it, as a browser would that finds a real host there.
 *
 * @param api the address whose links are followed so; the page's own when empty
 * @returns stops doing so
 */
export function followDownloads(api = ''): () => void {
  const ours = `${api || location.origin}${API_PREFIX}/`;
  const follow = (event: MouseEvent): void => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (event.defaultPrevented || !link?.hasAttribute('download') || !link.href.startsWith(ours)) return;
    event.preventDefault();
    void save(link);
  };
  document.addEventListener('click', follow);
  return () => document.removeEventListener('click', follow);
}

async function save({ href, download }: HTMLAnchorElement): Promise<void> {
  const response = await fetch(href, { credentials: 'include' });
  // What a browser makes of an answer that is no file.
  if (!response.ok) return console.error(`${String(response.status)} for ${href}`);
  const name = NAME.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = download || decodeURIComponent(name ?? '');
  link.click();
  // The browser still reads from the address for a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
