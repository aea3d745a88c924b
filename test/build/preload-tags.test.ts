import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build, type Rollup } from 'vite';
import { preloadTags } from '../../.ci/preload-tags.js';

/** The page as it is built, with the modules that it and its script import. */
async function built(page: string, modules: Readonly<Record<string, string>>): Promise<string> {
  const root = '/page';
  const files: Record<string, string> = { [`${root}/index.html`]: page };
  for (const [path, code] of Object.entries(modules)) files[root + path] = code;
  const result = (await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'files',
        enforce: 'pre',
        resolveId: (id, from) => {
          const path = id.startsWith('.') && from ? new URL(id, `file://${from}`).pathname : root + id;
          return [id, path].find((one) => one in files);
        },
        load: (id) => files[id],
      },
      preloadTags(),
    ],
    build: {
      write: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: `${root}/index.html` },
    },
  })) as Rollup.RollupOutput;
  const html = result.output.find(({ fileName }) => fileName === 'index.html');
  assert.ok(html?.type === 'asset');
  return String(html.source);
}

const TAG = '/components/elements/dvc-help/define.ts';
const MODULES = {
  '/page.js': `export const load = () => [import('.${TAG}'), import('./components/elements/dvc-portal/define.ts')]; globalThis.load = load;`,
  [TAG]: `import { word } from './words.js'; globalThis.help = word + '.'.repeat(globalThis.n);`,
  '/components/elements/dvc-help/words.js': `export const word = 'help'; globalThis.words = word;`,
  '/components/elements/dvc-portal/define.ts': `import { word } from '../dvc-help/words.js'; globalThis.portal = word;`,
};

describe('the pages of the portal', () => {
  it('name the modules of the tags that stand in them, with what those import, and no others', async () => {
    const html = await built(
      '<!doctype html><html><head><script type="module" src="/page.js"></script></head><body><dvc-help></dvc-help></body></html>',
      MODULES,
    );
    const named = [...html.matchAll(/rel="modulepreload"[^>]*href="([^"]+)"/g)].map(([, path = '']) => path);
    assert.equal(named.length, 2, html);
    assert.ok(named.some((path) => path.includes('words')));
    assert.equal(new Set(named).size, 2);
  });
});
