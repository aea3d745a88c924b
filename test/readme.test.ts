import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { SETTINGS } from '../host/node/settings.js';

const readme = readFileSync('README.md', 'utf8');
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

function settingsTable(): string {
  const rows = Object.entries(SETTINGS).map(
    ([name, { byDefault, explanation }]) => `| \`${name}\` | ${byDefault} | ${explanation} |`,
  );
  return ['| setting | by default | what it does |', '|---|---|---|', ...rows].join('\n');
}

describe('the README', () => {
  it('shows the settings as the host reads them', () => {
    const shown = /<!-- settings -->\n+([^]*?)\n+<!-- \/settings -->/.exec(readme)?.[1];
    assert.equal(shown, settingsTable());
  });

  it('names only scripts that exist', () => {
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1] ?? '');
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((name) => !(name in manifest.scripts)),
      [],
    );
  });

  it('points only at files that are there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? '');
    assert.ok(links.length > 0);
    assert.deepEqual(
      links.filter((path) => !existsSync(path)),
      [],
    );
  });
});
