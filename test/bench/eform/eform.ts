/**
 * How long the e-form takes beside plain HTML of the same fields built in one go, in one page of one browser:
 * first paint, a keystroke that drives a condition and a calculation, and a submit that shows all errors.
 * Each figure is a median over pairs taken in turn, to the end of the frame; once at full speed, once slowed down four times.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { CDPSession, Page } from 'playwright-core';
import { minifyTemplates } from '../../../.ci/minify-templates.js';
import { launch } from '../../support/browser.js';
import { serveFolder } from '../../support/static-server.js';
import { SIZES } from './forms.js';

/** What was measured at one size. */
interface Row {
  readonly fields: number;
  readonly paintRatio: number;
  readonly paintFloorMs: number;
  readonly keystrokeMs: number;
  readonly keystrokeFloorMs: number;
  readonly keystrokeRatio: number;
  readonly submitRatio: number;
  readonly submitFloorMs: number;
}

interface Result {
  readonly fullSpeed: readonly Row[];
  /** The same with the processor slowed down four times, as on a cheap phone. */
  readonly slowed: readonly Row[];
}

/** Small forms take a few milliseconds, of which other work on the machine takes its share: more pairs of them. */
const ROUNDS: Readonly<Record<number, number>> = { 100: 25, 500: 9, 2000: 5 };
type What = 'paint' | 'keystroke' | 'submit';

/** Templates are written short, as in all that is delivered. */
const AS_DELIVERED: Plugin = {
  name: 'short-templates',
  setup: (work) => {
    work.onLoad({ filter: /[\\/]components[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: minifyTemplates(await readFile(path, 'utf8'), path),
      loader: 'ts',
    }));
  },
};

/** @param args `full-speed` leaves out the slowed half */
export async function bench(args: readonly string[] = []): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'dvc-bench-'));
  await build({
    entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['dvc-source', 'production'],
    minify: true,
    outdir: folder,
    logLevel: 'error',
    plugins: [AS_DELIVERED],
  });
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Bench</title><body><script type="module" src="/page.js"></script>',
  );
  const server = await serveFolder(folder);
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(server.url);
    await page.waitForFunction('globalThis.bench');
    await page.evaluate('bench.ready()');
    const cdp = await page.context().newCDPSession(page);
    const fullSpeed = await measure(page, cdp);
    if (args.includes('full-speed')) return { fullSpeed, slowed: [] };
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    return { fullSpeed, slowed: await measure(page, cdp) };
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(page: Page, cdp: CDPSession): Promise<Row[]> {
  const rows: Row[] = [];
  for (const fields of SIZES) {
    const paint = await pairs(page, cdp, 'paint', fields);
    const keystroke = await pairs(page, cdp, 'keystroke', fields);
    const submit = await pairs(page, cdp, 'submit', fields);
    const row: Row = {
      fields,
      paintRatio: paint.ratio,
      paintFloorMs: paint.plain,
      keystrokeMs: keystroke.ours,
      keystrokeFloorMs: keystroke.plain,
      keystrokeRatio: keystroke.ratio,
      submitRatio: submit.ratio,
      submitFloorMs: submit.plain,
    };
    console.error(JSON.stringify(row));
    rows.push(row);
  }
  return rows;
}

/** Medians of both and of what one took for each of the other, measured in turn, after a round that is not counted. */
async function pairs(page: Page, cdp: CDPSession, what: What, fields: number) {
  const times = { ours: [] as number[], plain: [] as number[] };
  for (let round = 0; round <= (ROUNDS[fields] ?? 5); round += 1) {
    for (const manner of round % 2 === 0 ? (['ours', 'plain'] as const) : (['plain', 'ours'] as const)) {
      await cdp.send('HeapProfiler.collectGarbage');
      const took = await page.evaluate<number>(`bench.${what}('${manner}', ${fields})`);
      if (round > 0) times[manner].push(took);
    }
  }
  // Other work on the machine slows a whole pair: each is compared with its own partner.
  const ratios = times.ours.map((took, i) => took / (times.plain[i] ?? NaN));
  return { ours: median(times.ours), plain: median(times.plain), ratio: median(ratios) };
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round((sorted[sorted.length >> 1] ?? NaN) * 100) / 100;
}
