/**
 * How soon somebody on a narrow line (400 ms, 400 kbit/s) sees results: a page that holds nothing but
 * `dvc-procedure-search`, with what is searched for, and the script that the host has for that tag, opened in a browser
 * that has nothing of it yet.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { createMockHost } from '../../../mocks/mock-host.js';
import { launch } from '../../support/browser.js';
import type { Json } from '../main.js';

const ROUNDS = 5;
/** Bytes a second. */
const RATE = 400_000 / 8;
const LATENCY = 400;
const TAG = 'dvc-procedure-search';
const PAGE = `<!doctype html><html lang="vi"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Tìm</title>
<script type="module" src="/${TAG}.js"></script><${TAG} api="" q="khai sinh"></${TAG}>`;

export async function bench(): Promise<Json> {
  const server = createServer((request, response) => void answer(request.url ?? '/', response));
  const files = await scripts();
  const host = await createMockHost({ scenario: 'whole' });
  const answer = async (url: string, response: ServerResponse): Promise<void> => {
    if (url.startsWith('/api/')) {
      const said = await host.fetch(url);
      return send(response, 'application/json', await said.text(), said.status);
    }
    const file = files.get(url);
    return file === undefined ? send(response, 'text/html', PAGE) : send(response, 'text/javascript', file);
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
    times.push(await firstResult(page, origin));
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

/** Milliseconds from opening the page to the frame that shows the first result. */
async function firstResult(page: Page, origin: string): Promise<number> {
  await page.goto(origin, { waitUntil: 'commit' });
  const shown = await page.waitForFunction(
    (tag) =>
      document.querySelector(tag)?.shadowRoot?.querySelector('.results li') && Math.round(performance.now()),
    TAG,
    { polling: 'raf' },
  );
  return Number(await shown.jsonValue());
}

/** What the host serves under `/elements/` for this tag, by path. */
async function scripts(): Promise<ReadonlyMap<string, string>> {
  const built = [await build({ mode: TAG, logLevel: 'error', build: { write: false } })].flat();
  return new Map(
    built.flatMap((one) =>
      'output' in one
        ? one.output.flatMap((file) => (file.type === 'chunk' ? [[`/${file.fileName}`, file.code]] : []))
        : [],
    ),
  );
}

function send(response: ServerResponse, type: string, text: string, status = 200): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'content-encoding': 'gzip' });
  response.end(gzipSync(text));
}
