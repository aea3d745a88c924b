import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../support/free-port.js';
import type { Asked } from './tasks.js';

/** One of the two servers that are compared. */
export interface Side {
  readonly url: string;
  /** Sends one request and answers the milliseconds until the whole answer was there. Rejects when it is not the one expected. */
  time(asked: Asked): Promise<number>;
  /** Milliseconds that its process has spent on the processor. */
  cpu(): Promise<number>;
  /** Makes ready what it keeps in memory. */
  prepare(): Promise<void>;
}

/** What a server is told, and what it says. */
export type Told = 'cpu' | 'prepare';
export type Said = { readonly ready: true } | { readonly cpu: number };

/** Starts the host, then the floor, each a process of its own on one database. */
export async function startBoth(
  database: string,
): Promise<{ host: Side; floor: Side; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'dvc-bench-'));
  const children: ChildProcess[] = [];
  const close = async (): Promise<void> => {
    for (const child of children) {
      const gone = once(child, 'exit');
      child.kill();
      if (child.exitCode === null) await gone;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  const start = async (script: string): Promise<Side> => {
    const port = await freePort();
    const child = fork(fileURLToPath(new URL(script, import.meta.url)), {
      execArgv: ['--import', 'tsx'],
      env: {
        ...process.env,
        DATABASE_URL: database,
        PORT: String(port),
        DATA_DIR: folder,
        // Each request comes for another client, so that none has asked too often.
        TRUSTED_PROXY: '127.0.0.1',
      },
    });
    children.push(child);
    await said(child);
    return sideOf(child, port);
  };
  try {
    return { host: await start('host-server.ts'), floor: await start('floor-server.ts'), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The next thing that a server says; rejects when it ends instead. */
function said(child: ChildProcess): Promise<Said> {
  return new Promise((resolve, reject) => {
    const end = (code: number | null): void => reject(new Error(`A server ended with ${code}`));
    child.once('exit', end);
    child.once('message', (message) => {
      child.off('exit', end);
      resolve(message as Said);
    });
  });
}

function sideOf(child: ChildProcess, port: number): Side {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (what: Told): Promise<Said> => {
    const answer = said(child);
    child.send(what);
    return answer;
  };
  return {
    url: `http://localhost:${port}`,
    async time({ method = 'GET', path, headers, body, status, then }) {
      const start = performance.now();
      const answer = await new Promise<{ status: number; text: string; etag: string }>((resolve, reject) => {
        const sent = httpRequest(
          { agent, port, host: '127.0.0.1', method, path: path(), headers: headers() },
          (response) => {
            let text = '';
            response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
            response.on('end', () =>
              resolve({ status: response.statusCode ?? 0, text, etag: response.headers.etag ?? '' }),
            );
          },
        );
        sent.on('error', reject);
        sent.end(body?.());
      });
      const taken = performance.now() - start;
      if (answer.status !== status || !answer.text.includes(then.holds))
        throw new Error(`${method} ${path()}: ${answer.status} ${answer.text.slice(0, 200)}`);
      then.done?.(answer.etag);
      return taken;
    },
    async cpu() {
      const answer = await ask('cpu');
      return 'cpu' in answer ? answer.cpu : Number.NaN;
    },
    async prepare() {
      await ask('prepare');
    },
  };
}
