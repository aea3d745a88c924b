/** The e-form tools at a terminal: whatever file is named, a clear answer and the right exit code. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'dvc-eform-'));
const FORM = '{"title":"Thử","components":[{"type":"textfield","key":"a","label":"A","input":true}]}';

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function run(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const command = ['--import', 'tsx', 'host/node/eform/main.ts', ...args];
  return spawnSync(process.execPath, command, { encoding: 'utf8' });
}

test('lint answers for every file, whatever lies in it, and goes on to the next', () => {
  const directory = join(folder, 'folder.json');
  mkdirSync(directory);
  const wide = new Uint8Array(Buffer.from(`\ufeff${FORM}`, 'utf16le'));
  const cases: readonly (readonly [path: string, components: number, what: RegExp])[] = [
    [file('marked.json', `\ufeff${FORM}`), 1, /^$/],
    [file('wide.json', wide), 1, /^$/],
    [file('empty.json', ''), 0, /^unreadable: empty$/],
    [file('broken.json', '{'), 0, /^unreadable: no JSON: /],
    [file('latin.json', Buffer.from('{"title":"é"}', 'latin1')), 0, /^unreadable: not in UTF-8$/],
    [file('list.json', '[1, 2]'), 0, /^not-a-definition/],
    [file('number.json', '7'), 0, /^not-a-definition/],
    [directory, 0, /^unreadable: a folder/],
    [join(folder, 'missing.json'), 0, /^unreadable: no such file$/],
    [file('form.json', FORM), 1, /^$/],
  ];
  const { status, stdout, stderr } = run('lint', '--json', ...cases.map(([path]) => path));
  const rows = JSON.parse(stdout) as {
    file: string;
    components: number;
    unsupported: { path: string; what: string; changesOutcome: boolean }[];
  }[];
  assert.deepEqual(
    rows.map((row) => [row.file, row.components]),
    cases.map(([path, components]) => [path, components]),
  );
  for (const [i, [path, , what]] of cases.entries())
    assert.match(rows[i]?.unsupported.map((part) => part.what).join() ?? '-', what, path);
  assert.equal(status, 1);
  assert.match(stderr, /missing\.json: no such file/);
  assert.doesNotMatch(stderr, /\n\s+at /);
});

test('what can be read ends well, and schema and import refuse what they cannot take', () => {
  const form = file('form.json', FORM);
  assert.equal(run('lint', '--json', form).status, 0);
  assert.match(run('schema', form).stdout, /"a": \{/);
  const refused = run('import', form);
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /neither a form script nor a JSON Schema/);
});

test('import reads form scripts that are JavaScript, runs nothing in them, and tells of code', () => {
  const script = file(
    'script.js',
    `// tờ khai
    formScript = {
      schema: { 'title': 'Đơn', properties: { ten: { type: "string", minLength: -1, title: \`Tên\` } } },
      options: { fields: { ten: { events: { change: function () { process.exit(7); } } } } },
      postRender: (control) => process.exit(8),
    };`,
  );
  const { status, stdout, stderr } = run('import', script);
  assert.equal(status, 0);
  const { title, components } = JSON.parse(stdout) as { title: string; components: { label: string }[] };
  assert.deepEqual([title, components.map(({ label }) => label)], ['Đơn', ['Tên']]);
  assert.deepEqual(stderr.trim().split('\n'), ['left: ten options.events', 'left:  postRender']);
  assert.equal(run('lint', script).status, 1, 'a definition is JSON');
});
