/** A page of a real browser that holds one e-form, for tests of what a person meets there. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { launch } from '../support/browser.js';
import { serveFolder } from '../support/static-server.js';

export interface FormPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** What the page has thrown so far. */
  readonly errors: string[];
  /** Puts a form on the page in place of the last one; `settings` are properties of the element. */
  open(definition: object, settings?: object): Promise<void>;
  /** Evaluates an expression that may use `form`, `root`, `focused()` and `settled()`. */
  see<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

export async function openFormPage(context: BrowserContextOptions = {}): Promise<FormPage> {
  const folder = await mkdtemp(join(tmpdir(), 'dvc-form-'));
  await build({
    entryPoints: [resolve(import.meta.dirname, 'in-page.ts')],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['dvc-source'],
    outdir: folder,
    logLevel: 'error',
  });
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>Tờ khai</title><link rel="stylesheet" href="/page.css"><body><main></main>
    <script type="module" src="/in-page.js"></script>`,
  );
  await writeFile(
    join(folder, 'page.css'),
    ':root { color-scheme: light dark; font-family: sans-serif; } body { margin: 16px; }',
  );
  const server = await serveFolder(folder);
  const browser = await launch();
  const page = await browser.newPage(context);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(server.url);
  await page.waitForFunction('globalThis.open_');
  return {
    page,
    cdp: await page.context().newCDPSession(page),
    errors,
    open: async (definition, settings = {}) => {
      await page.evaluate(`open_(${JSON.stringify(definition)}, ${JSON.stringify(settings)})`);
    },
    see: <T>(expression: string) => page.evaluate<T>(expression),
    close: async () => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
