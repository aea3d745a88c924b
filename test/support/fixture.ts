import { render, type TemplateResult } from 'lit';

const mounted: HTMLElement[] = [];

afterEach(() => {
  for (const holder of mounted.splice(0)) holder.remove();
});

/** Draws a template into the page, waits for its first element to be drawn, and takes all away after the test. */
export async function fixture<E extends Element>(template: TemplateResult): Promise<E> {
  const holder = document.createElement('div');
  mounted.push(holder);
  document.body.append(holder);
  render(template, holder);
  const element = holder.firstElementChild;
  if (!element) throw new Error('The template has no element');
  await updated(element);
  return element as E;
}

/** Waits until an element has drawn what it was told so far. */
export async function updated(element: Element): Promise<void> {
  if ('updateComplete' in element) await element.updateComplete;
}

/**
 * Waits until `ready` gives a truthy value and hands it over; for what ends in its own time, such as an answer from a server.
 * Fails with `what` after five seconds.
 */
export async function until<T>(ready: () => T, what: string): Promise<NonNullable<T>> {
  const end = performance.now() + 5000;
  for (;;) {
    const value = ready();
    if (value) return value;
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
