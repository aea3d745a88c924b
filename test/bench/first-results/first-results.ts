/**
 * How soon somebody on a narrow line (400 ms, 400 kbit/s) sees results: a page that holds nothing but
 * `dvc-procedure-search`, with what is searched for, opened in a browser that has nothing of it yet.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { createMockHost } from '../../../mocks/mock-host.js';
import { launch } from '../../support/browser.js';
import type { Json } from '../main.js';

const ROUNDS = 5;
/** Bytes a second. */
const RATE = 400_000 / 8;
const LATENCY = 400;
const HEAD =
  '<!doctype html><html lang="vi"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Tìm</title>';
const BODY =
  '<script type="module" src="/page.js"></script><dvc-procedure-search api="" q="khai sinh"></dvc-procedure-search>';

export async function bench(): Promise<Json> {
  const server = createServer((request, response) => void answer(request.url ?? '/', response));
  const { files, atOnce } = await modules();
  // As bundlers write it for a page: what a module imports is named in the page, and need not be found out in turn.
  const preloads = atOnce.map((path) => `<link rel="modulepreload" href="${path}">`).join('');
  const host = await createMockHost({ scenario: 'whole' });
  const answer = async (url: string, response: ServerResponse): Promise<void> => {
    if (url.startsWith('/api/')) {
      const said = await host.fetch(url);
      return send(response, 'application/json', await said.text(), said.status);
    }
    const file = files.get(url);
    return file === undefined
      ? send(response, 'text/html', HEAD + preloads + BODY)
      : send(response, 'text/javascript', file);
  };
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launch();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    await devTools.send('Network.enable');
    await devTools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: LATENCY,
      downloadThroughput: RATE,
      uploadThroughput: RATE,
    });
    const start = performance.now();
    await page.goto(origin, { waitUntil: 'commit' });
    await page.locator('dvc-procedure-search .results li').first().waitFor();
    times.push(Math.round(performance.now() - start));
    await context.close();
  }
  await browser.close();
  server.close();
  server.closeAllConnections();
  times.sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)] ?? 0;
  console.error(`First results after ${median} ms (median of ${ROUNDS}; ${times.join(', ')})`);
  return { firstResultsMs: median, times: times.join(' ') };
}

/** The tag as a bundler would make it for a page, by the path of each module. */
async function modules(): Promise<{ files: ReadonlyMap<string, string>; atOnce: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: "import './components/elements/dvc-procedure-search/define.ts';",
      resolveDir: '.',
      sourcefile: 'page.ts',
    },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['dvc-source', 'production'],
    minify: true,
    write: false,
    metafile: true,
    entryNames: 'page',
    outdir: '/',
    logLevel: 'error',
  });
  const files = new Map(outputFiles.map(({ path, text }) => [path, text]));
  const atOnce = new Set<string>();
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, out]) => [`/${basename(path)}`, out]));
  const follow = (path: string): void => {
    if (atOnce.has(path)) return;
    atOnce.add(path);
    for (const { path: next, kind } of outputs.get(path)?.imports ?? [])
      if (kind === 'import-statement') follow(`/${basename(next)}`);
  };
  follow('/page.js');
  return { files, atOnce: [...atOnce] };
}

function send(response: ServerResponse, type: string, text: string, status = 200): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'content-encoding': 'gzip' });
  response.end(gzipSync(text));
}
