/** What somebody without a mouse does: Tab, arrows, Space and Enter, and nothing else. */
import type { Locator, Page } from 'playwright-core';
import type { MadeFile } from './files.js';

/** More presses than this, and nobody would go on. */
const PATIENCE = 80;

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element.matches(':focus'));

/** Goes on from where the focus is until the target has it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let presses = 0; presses < PATIENCE; presses++) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No key leads to ${String(target)}`);
}

export async function pressOn(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

/** Goes down a list until a line is chosen. */
export async function chooseFrom(page: Page, list: Locator, line: string): Promise<void> {
  await tabTo(page, list);
  await list.getByRole('option', { name: line, exact: true }).waitFor({ state: 'attached' });
  for (let presses = 0; presses < PATIENCE; presses++) {
    const chosen = await list.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.label);
    if (chosen?.trim() === line) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`No key leads to ${line}`);
}

/** Enters a group of radio buttons and goes to one of them. */
export async function chooseRadio(page: Page, group: Locator, name: string | RegExp): Promise<void> {
  const wanted = group.getByRole('radio', { name, exact: typeof name === 'string' });
  // The group may come after the heading above it.
  await wanted.waitFor({ state: 'attached' });
  const radios = await group.getByRole('radio').all();
  for (let presses = 0; presses < PATIENCE; presses++) {
    const focused = await Promise.all(radios.map(isFocused));
    if (focused.includes(true)) break;
    await page.keyboard.press('Tab');
  }
  if (await isFocused(wanted)) await page.keyboard.press('Space');
  for (let presses = 0; presses < radios.length; presses++) {
    if (await wanted.isChecked()) return;
    await page.keyboard.press('ArrowDown');
  }
  if (!(await wanted.isChecked())) throw new Error(`No key leads to ${String(name)}`);
}

/** Opens the browser's own choice of files and takes one. */
export async function chooseFile(page: Page, picker: Locator, file: MadeFile): Promise<void> {
  const press = async (): Promise<void> => {
    // The browser learns on one line that its choice is watched, and of keys on another: asking on the first line
    // where the focus is has the answer come after the watch is kept.
    await tabTo(page, picker);
    await page.keyboard.press('Enter');
  };
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press()]);
  await chooser.setFiles(file);
}
