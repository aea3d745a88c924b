import { expect, userEvent, waitFor, within } from 'storybook/test';

/**
 * Somebody in front of a story: finds things by what they are called, as people and screen readers do, however deep in
 * shadow roots they are, and waits for them a while.
 */
export class Person {
  readonly #canvas: HTMLElement;

  constructor(canvas: HTMLElement) {
    this.#canvas = canvas;
  }

  /** What is written on the page now. */
  get page(): string {
    return scopes(this.#canvas).map(written).join('\n').replaceAll('\u00a0', ' ');
  }

  /** Waits until each of these is written on the page. */
  async sees(...texts: readonly (string | RegExp)[]): Promise<void> {
    for (const text of texts) {
      await waitFor(() => {
        const { page } = this;
        const isThere = typeof text === 'string' ? page.includes(text) : text.test(page);
        // A matcher would tell the beginning of the page only, which seldom shows what went wrong.
        if (!isThere) throw new Error(`Not to be seen: ${String(text)}. What is:\n${page.trim()}`);
      }, PATIENCE);
    }
  }

  /** Waits until none of these is written on the page. */
  async doesNotSee(...texts: readonly string[]): Promise<void> {
    for (const text of texts) await waitFor(() => expect(this.page).not.toContain(text), PATIENCE);
  }

  /** Waits for what has a role and a name. */
  async finds(role: Role, name: string | RegExp): Promise<HTMLElement> {
    return waitFor(() => {
      const found = scopes(this.#canvas).flatMap((scope) => within(scope).queryAllByRole(role, { name }));
      const [first] = found;
      if (!first) throw new Error(`No ${role} called ${String(name)}`);
      return first;
    }, PATIENCE);
  }

  async presses(name: string | RegExp, role: Role = 'button'): Promise<void> {
    await userEvent.click(await this.finds(role, name));
  }

  async types(name: string | RegExp, text: string, role: Role = 'textbox'): Promise<void> {
    const field = (await this.finds(role, name)) as HTMLInputElement;
    await userEvent.click(field);
    // What stands there is typed over: clearing asks the document what has the focus, which is never a field in a shadow root.
    field.select();
    await userEvent.keyboard(text.replace(/[{[]/g, '$&$&'));
  }

  /** Chooses in a drop-down list, once it offers the choice. */
  async chooses(name: string | RegExp, option: string): Promise<void> {
    await waitFor(async () => {
      const list = await this.finds('combobox', name);
      await userEvent.selectOptions(list, within(list).getByRole('option', { name: option }));
    }, PATIENCE);
  }

  async picks(name: string | RegExp): Promise<void> {
    await this.presses(name, 'radio');
  }

  async ticks(name: string | RegExp): Promise<void> {
    await this.presses(name, 'checkbox');
  }

  /** The same person, looking only at the dialog of that name. */
  async dialog(name: string | RegExp): Promise<Person> {
    return new Person(await this.finds('dialog', name));
  }

  /** The same person, looking only at the group of fields of that name. */
  async group(name: string | RegExp): Promise<Person> {
    return new Person(await this.finds('group', name));
  }

  /** Gives files to the first place that takes files under a heading or label of this name. */
  async attaches(name: string | RegExp, ...files: readonly File[]): Promise<void> {
    const input = await waitFor(() => {
      const inputs = scopes(this.#canvas).flatMap((scope) => [
        ...scope.querySelectorAll<HTMLInputElement>('input[type=file]'),
      ]);
      const found = inputs.find((one) => matches(nameOf(one), name));
      if (!found) throw new Error(`No place for files called ${String(name)}`);
      return found;
    }, PATIENCE);
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }
}

type Role =
  | 'button'
  | 'link'
  | 'textbox'
  | 'searchbox'
  | 'combobox'
  | 'option'
  | 'radio'
  | 'checkbox'
  | 'dialog'
  | 'group'
  | 'heading';

const PATIENCE = { timeout: 15_000, interval: 60 };

/** The story itself and every shadow root in it. */
function scopes(root: HTMLElement): HTMLElement[] {
  const found = [root];
  for (const element of root.querySelectorAll('*')) {
    // The queries ask a root for no more than what elements and shadow roots have alike.
    if (element.shadowRoot) found.push(...scopes(element.shadowRoot as unknown as HTMLElement));
  }
  return found;
}

function written(scope: HTMLElement): string {
  if (scope instanceof HTMLElement) return scope.innerText;
  return [...(scope as HTMLElement).children]
    .map((child) => (child instanceof HTMLElement ? child.innerText : ''))
    .join('\n');
}

function nameOf(input: HTMLInputElement): string {
  const root = input.getRootNode() as ShadowRoot;
  const named = (input.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => root.getElementById(id)?.textContent ?? '');
  const labels = [...(input.labels ?? [])].map((label) => label.textContent);
  return [input.getAttribute('aria-label') ?? '', ...named, ...labels].join(' ').replace(/\s+/g, ' ');
}

function matches(text: string, name: string | RegExp): boolean {
  return typeof name === 'string' ? text.includes(name) : name.test(text);
}
