/**
 * Sees that the host, which the mocks run inside the browser, bundles for one without shims:
 * no node builtin, nothing of host/node and no tag may be reachable.
 */
import { existsSync } from 'node:fs';
import { build } from 'esbuild';

for (const entry of ['host/create-host.ts', 'mocks/mocks.ts'].filter((path) => existsSync(path))) {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['dvc-source'],
    metafile: true,
    write: false,
    outdir: 'dist/browser-bundle',
    logLevel: 'error',
  });
  const strays = Object.keys(metafile.inputs).filter((path) =>
    /^(host\/node|components\/elements)\//.test(path),
  );
  if (strays.length > 0) {
    console.error(`${entry} must run in any browser by itself, but reaches ${strays.join(', ')}`);
    process.exitCode = 1;
  }
}
