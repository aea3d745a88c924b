/** The programs of the package, built and run as where it is installed. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { build } from 'vite';

const run = promisify(execFile);

test('eform lints, imports and describes from the built package', async (t) => {
  const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: { eform: string } };
  // Within the project, so that what the modules import is found.
  const folder = await mkdtemp(resolve('node_modules/.built-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await build({ mode: 'library', logLevel: 'error', build: { outDir: folder } });
  const program = join(folder, bin.eform.replace(/^dist\//, ''));
  assert.match(readFileSync(program, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  const eform = async (...args: readonly string[]): Promise<unknown> =>
    JSON.parse((await run(process.execPath, [program, ...args])).stdout);

  const form = 'host/data/forms/khai-sinh.json';
  const [linted] = (await eform('lint', '--json', form)) as [{ components: number; unsupported: unknown[] }];
  assert.ok(linted.components > 50);
  assert.deepEqual(linted.unsupported, []);
  const schema = (await eform('schema', form)) as { properties: Record<string, unknown> };
  assert.ok('con' in schema.properties || Object.keys(schema.properties).length > 3);
  await assert.rejects(run(process.execPath, [program]), /lint \[--json\] FILE/);
});
