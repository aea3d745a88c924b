/** Builds the package into dist/: modules, types, scripts to embed, the manifest of the tags, and the sample portal. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { build } from 'vite';
import { buildEmbedded } from './embedded.js';
import { filesUnder } from './files.js';

const run = (program: string, ...args: string[]): void => {
  execFileSync(process.execPath, [`node_modules/${program}`, ...args], { stdio: 'inherit' });
};

for (const part of ['components', 'host', 'mocks', 'bundle', 'portal', 'custom-elements.json']) {
  await rm(`dist/${part}`, { recursive: true, force: true });
}
await build({ mode: 'library', logLevel: 'warn' });
run('typescript/bin/tsc', '-p', '.ci/tsconfig.types.json');
if (existsSync('components/define.ts')) {
  await buildEmbedded();
  await build({ mode: 'one-file', logLevel: 'warn' });
  run(
    '@custom-elements-manifest/analyzer/cem.js',
    'analyze',
    '--config',
    '.ci/custom-elements-manifest.config.js',
    '--quiet',
  );
}
if (filesUnder('host/pages', '.html').length > 0) await build({ mode: 'portal', logLevel: 'warn' });
