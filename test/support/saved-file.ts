import { until } from './fixture.js';

/** The name under which the next file is saved that doing something leads to; nothing is really saved. */
export async function savedFile(doing: () => void): Promise<string> {
  let saved: string | undefined;
  const keep = (event: Event): void => {
    const [link] = event.composedPath();
    if (link instanceof HTMLAnchorElement) saved = link.download;
    event.preventDefault();
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    this.addEventListener('click', keep, { once: true });
    click.call(this);
  };
  try {
    doing();
    return await until(() => saved, 'the file');
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
}
