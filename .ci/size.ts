/**
 * Weighs each tag as a page would load it: its define.ts with everything it imports, lit included, minified and gzipped.
 * What is loaded only when met (dynamic imports) is not counted. Fails over its limit, without budget, or with zod on board.
 */
import { basename, dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { filesUnder } from './files.js';

/**
 * kB gzip, by tag: what a tag should weigh, and the most it may weigh until it does: a little above what it weighs, so
 * that nothing grows unseen. What all tags share (lit, client, look, common words) is about 14 kB today, which the first
 * did not foresee. The e-form took in the whole language of definitions at once; its rare parts are to be loaded when a
 * form has them, as its rare drawings and the interpreter of scripts are already.
 */
const BUDGETS: Record<string, Budget> = {
  'dvc-portal': { goal: 8, limit: 10.5 },
  'dvc-procedure-search': { goal: 18, limit: 23.5 },
  'dvc-procedure': { goal: 14, limit: 23 },
  'dvc-filing': { goal: 20, limit: 35.5 },
  'dvc-eform': { goal: 32, limit: 58 },
  'dvc-attachment-uploader': { goal: 24, limit: 30 },
  'dvc-payment-panel': { goal: 18, limit: 18 },
  'dvc-dossier-tracker': { goal: 14, limit: 33 },
  'dvc-dossier-list': { goal: 14, limit: 25 },
  'dvc-account': { goal: 12, limit: 18.5 },
  'dvc-officer-desk': { goal: 40, limit: 40 },
};
const NOT_FOR_CITIZENS = new Set(['dvc-officer-desk']);
const ALL_FOR_CITIZENS: Budget = { goal: 110, limit: 128.5 };

interface Budget {
  readonly goal: number;
  readonly limit: number;
}

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
function report(name: string, { kB, zod }: Weight, budget: Budget | undefined): void {
  const verdict = [
    budget === undefined && 'has no budget',
    budget && kB > budget.limit && `over its limit of ${budget.limit}`,
    zod && 'carries zod',
  ].filter(Boolean);
  failed ||= verdict.length > 0;
  const over = budget && kB > budget.goal ? `${(kB - budget.goal).toFixed(1)} over the goal` : '';
  const figures = `${kB.toFixed(1).padStart(7)} of ${String(budget?.goal ?? '?').padStart(3)} kB`;
  console.log(`${name.padEnd(26)}${figures}  ${[over, ...verdict].filter(Boolean).join(', ')}`.trimEnd());
}

const entries = filesUnder('components/elements', 'define.ts').filter((path) =>
  /\/dvc-[^/]+\/define\.ts$/.test(path),
);
const tags = entries.map((path) => ({ path, tag: basename(dirname(path)) }));
for (const { tag, path } of tags) report(tag, await weigh([path]), BUDGETS[tag]);
const citizen = tags.filter(({ tag }) => !NOT_FOR_CITIZENS.has(tag)).map(({ path }) => path);
if (citizen.length > 0) report('all for citizens', await weigh(citizen), ALL_FOR_CITIZENS);
process.exitCode = failed ? 1 : 0;
