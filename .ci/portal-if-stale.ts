/** Builds what the host serves, the sample portal's pages and the scripts to embed, where missing or older than its sources. */
import { build } from 'vite';
import { buildEmbedded } from './embedded.js';
import { ALL, filesUnder, isStale } from './files.js';

const SOURCES = ['components', 'package.json', 'vite.config.ts', '.ci/minify-templates.ts'];
const page = filesUnder('host/pages', '.html')[0]?.replace('host/pages', 'dist/portal');

if (page && isStale(page, ['host/pages', ...SOURCES])) {
  console.log('Building the pages of the sample portal');
  await build({ mode: 'portal', logLevel: 'warn' });
}
// The last that is built.
if (isStale(`dist/bundle/${ALL}.js`, SOURCES)) {
  console.log('Building the scripts to embed');
  await buildEmbedded();
}
