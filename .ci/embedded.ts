/** Builds the scripts to embed, for pages without a bundler: one with all tags, and one for each tag. */
import { rm } from 'node:fs/promises';
import { build } from 'vite';
import { ALL, tags } from './files.js';

export async function buildEmbedded(): Promise<void> {
  await rm('dist/bundle', { recursive: true, force: true });
  for (const mode of [...tags(), ALL]) await build({ mode, logLevel: 'error' });
}
