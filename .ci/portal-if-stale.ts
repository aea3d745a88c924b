/** Builds the pages of the sample portal when they are missing or older than what they are made of. */
import { build } from 'vite';
import { filesUnder, isStale } from './files.js';

const pages = filesUnder('host/pages', '.html');
const first = pages[0]?.replace('host/pages', 'dist/portal');
if (first && isStale(first, ['host/pages', 'components', 'package.json', 'vite.config.ts'])) {
  console.log('Building the pages of the sample portal');
  await build({ mode: 'portal', logLevel: 'warn' });
}
