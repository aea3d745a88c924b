/**
 * Real definitions in a real browser: each is drawn without an error or a serious finding of axe, filled in by a made-up
 * person who types and chooses as a hand would, and handed on. The folder in EFORM_CORPUS holds them, by default one
 * beside the project; without it there is nothing to try. EFORM_SHARE=all tries all of them, else every tenth.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../support/browser.js';
import { serveFolder } from '../support/static-server.js';
import type { Outcome } from './person.js';

const CORPUS = process.env['EFORM_CORPUS'] ?? resolve(import.meta.dirname, '../../../shared/data/eforms');
/** Part of a name, to try one alone. */
const ONLY = process.env['EFORM_ONLY'];
const STEP = process.env['EFORM_SHARE'] === 'all' ? 1 : 10;
const files = existsSync(CORPUS)
  ? readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .sort()
      .filter((name, i) => (ONLY ? name.includes(ONLY) : i % STEP === 0))
  : [];
const skip = files.length === 0 && `no definitions in ${CORPUS}: set EFORM_CORPUS`;

let folder: string;
let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;
let page: Page;

before(async () => {
  if (skip) return;
  folder = await mkdtemp(join(tmpdir(), 'dvc-corpus-'));
  await build({
    entryPoints: [resolve(import.meta.dirname, 'person.ts')],
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
    '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Tờ khai</title><body><main></main><script type="module" src="/person.js"></script>',
  );
  server = await serveFolder(folder);
  browser = await launch();
  page = await browser.newPage();
  await page.goto(server.url);
  await page.waitForFunction('globalThis.person');
});

after(async () => {
  if (skip) return;
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

test('definitions at hand', { skip }, async (t) => {
  for (const file of files) {
    await t.test(file, async () => {
      const errors: string[] = [];
      const note = (error: Error): void => void errors.push(error.message);
      page.on('pageerror', note);
      const definition = JSON.parse(readFileSync(join(CORPUS, file), 'utf8')) as unknown;
      const outcome = await page.evaluate<Outcome>(`person.fill(${JSON.stringify(definition)})`);
      page.off('pageerror', note);
      assert.deepEqual(errors, []);
      assert.deepEqual(outcome.axe, []);
      assert.ok(outcome.drawn > 0 || outcome.fields === 0, 'nothing was drawn');
      assert.deepEqual(outcome.complaints, []);
      assert.equal(outcome.submitted, true);
    });
  }
});
