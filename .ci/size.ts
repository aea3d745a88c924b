/**
 * Weighs each tag as a page would load it: its define.ts with everything it imports, lit included, minified and gzipped.
 * What is loaded only when met (dynamic imports) is not counted. Fails over budget, without budget, or with zod on board.
 */
import { basename, dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { filesUnder } from './files.js';

/** kB gzip, by tag. */
const BUDGETS: Record<string, number> = {
  'dvc-portal': 8,
  'dvc-procedure-search': 18,
  'dvc-procedure': 14,
  'dvc-filing': 20,
  'dvc-eform': 32,
  'dvc-attachment-uploader': 24,
  'dvc-signature-panel': 16,
  'dvc-payment-panel': 18,
  'dvc-dossier-tracker': 14,
  'dvc-dossier-list': 14,
  'dvc-paper-store': 14,
  'dvc-account': 12,
  'dvc-officer-desk': 40,
  'dvc-statistics': 16,
  'dvc-help': 12,
};
const NOT_FOR_CITIZENS = new Set(['dvc-officer-desk', 'dvc-statistics']);
const ALL_FOR_CITIZENS = 110;

interface Weight {
  kB: number;
  zod: boolean;
}

/** Bundles a small page that imports the given modules and weighs what it loads at once. */
async function weigh(modules: string[]): Promise<Weight> {
  const { metafile, outputFiles } = await build({
    stdin: {
      contents: modules.map((path) => `import './${path}';`).join('\n'),
      resolveDir: '.',
      sourcefile: 'page.ts',
    },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['dvc-source', 'production'],
    minify: true,
    metafile: true,
    write: false,
    outdir: 'dist/size',
    loader: { '.svg': 'text' },
    logLevel: 'error',
  });
  const page = Object.keys(metafile.outputs).find((path) => metafile.outputs[path]?.entryPoint === 'page.ts');
  if (!page) throw new Error('The bundle has no entry');
  const atOnce = new Set<string>();
  const follow = (path: string): void => {
    if (atOnce.has(path)) return;
    atOnce.add(path);
    for (const { path: next, kind, external } of metafile.outputs[path]?.imports ?? []) {
      if (kind === 'import-statement' && !external) follow(next);
    }
  };
  follow(page);
  const loaded = outputFiles.filter((file) => [...atOnce].some((path) => file.path.endsWith(path)));
  const bytes = loaded.reduce((sum, file) => sum + gzipSync(file.contents, { level: 9 }).byteLength, 0);
  return {
    kB: bytes / 1000,
    zod: Object.keys(metafile.inputs).some((path) => path.includes('node_modules/zod/')),
  };
}

let failed = false;
function report(name: string, { kB, zod }: Weight, budget: number | undefined): void {
  const verdict = [
    budget === undefined && 'has no budget',
    budget !== undefined && kB > budget && 'over budget',
    zod && 'carries zod',
  ].filter(Boolean);
  failed ||= verdict.length > 0;
  const figures = `${kB.toFixed(1).padStart(7)} of ${String(budget ?? '?').padStart(3)} kB`;
  console.log(`${name.padEnd(26)}${figures}  ${verdict.join(', ')}`.trimEnd());
}

const entries = filesUnder('components/elements', 'define.ts').filter((path) =>
  /\/dvc-[^/]+\/define\.ts$/.test(path),
);
const tags = entries.map((path) => ({ path, tag: basename(dirname(path)) }));
for (const { tag, path } of tags) report(tag, await weigh([path]), BUDGETS[tag]);
const citizen = tags.filter(({ tag }) => !NOT_FOR_CITIZENS.has(tag)).map(({ path }) => path);
if (citizen.length > 0) report('all for citizens', await weigh(citizen), ALL_FOR_CITIZENS);
process.exitCode = failed ? 1 : 0;
