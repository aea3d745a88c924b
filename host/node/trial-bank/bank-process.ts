import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Log } from '../../ports.js';
import { bankEnvironment, type BankSettings } from './bank-settings.js';

/** What the bank's process tells the host. */
export type BankSays =
  | { readonly listening: number }
  | {
      readonly failed: 'port-taken' | 'folder-taken' | 'journal' | 'fault';
      /** For whoever starts the host. */
      readonly sentence: string;
    };

/** Keeps the host from starting; the message is one sentence that says why. */
export class TrialBankError extends Error {}

/** The bank's process, started again whenever it dies. */
export interface BankProcess {
  /** The port on which it listens; rejects with {@link TrialBankError} when it cannot start. */
  readonly listening: Promise<number>;
  /** The number of the process that runs now; undefined when none does. */
  id(): number | undefined;
  stop(): Promise<void>;
}

const isSource = import.meta.url.endsWith('.ts');
const MAIN = fileURLToPath(new URL(isSource ? './main.ts' : './main.js', import.meta.url));
/** The bank of a host that was killed a moment ago may still be on its way out. */
const TRIES = 10;
const PAUSE = 200;
const LONGEST_PAUSE = 5_000;
const GRACE = 3_000;
const DIED: BankSays = { failed: 'fault', sentence: 'The trial bank ended before it listened.' };

/** Starts the bank. With `anyPort` it takes another port where the one of the settings is in use. */
export function startBankProcess(settings: BankSettings, anyPort: boolean, log: Log): BankProcess {
  let child: ChildProcess | undefined;
  let stopping = false;
  let port = settings.port;
  const stopped = new AbortController();

  /** Starts it once; answers what it says, or that it died without a word. */
  async function launch(): Promise<BankSays> {
    const started = fork(MAIN, [], {
      env: { ...process.env, ...bankEnvironment({ ...settings, port }) },
      execArgv: isSource ? ['--import', import.meta.resolve('tsx')] : [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child = started;
    const word = new AbortController();
    const { signal } = word;
    try {
      return await Promise.race([
        once(started, 'message', { signal }).then(([message]) => message as BankSays),
        once(started, 'exit', { signal }).then(() => DIED),
      ]);
    } catch {
      return DIED;
    } finally {
      word.abort();
    }
  }

  async function start(): Promise<number> {
    for (let attempt = 1; ; attempt++) {
      const said = await launch();
      if ('listening' in said) {
        port = said.listening;
        if (child) guard(child);
        return port;
      }
      const mayPass = said.failed === 'port-taken' || said.failed === 'folder-taken';
      if (stopping || !mayPass || attempt === TRIES) throw new TrialBankError(said.sentence);
      if (said.failed === 'port-taken' && anyPort && attempt > 1) port = 0;
      await pause(PAUSE);
    }
  }

  /** Starts it again when it dies. */
  function guard(running: ChildProcess): void {
    running.once('exit', (code, signal) => {
      if (stopping) return;
      log.warn('trial-bank-ended', { code, signal });
      void startAgain(PAUSE);
    });
  }

  async function startAgain(after: number): Promise<void> {
    await pause(after);
    if (stopping) return;
    try {
      await start();
      log.warn('trial-bank-started-again');
    } catch {
      if (!stopping) await startAgain(Math.min(after * 2, LONGEST_PAUSE));
    }
  }

  function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      if (stopped.signal.aborted) return resolve();
      const timer = setTimeout(resolve, milliseconds);
      stopped.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  return {
    listening: start(),
    id: () => child?.pid,
    async stop() {
      stopping = true;
      stopped.abort();
      const last = child;
      if (!last || last.exitCode !== null || last.signalCode !== null) return;
      const exited = once(last, 'exit');
      if (last.connected) last.disconnect();
      const late = setTimeout(() => last.kill('SIGKILL'), GRACE);
      await exited;
      clearTimeout(late);
    },
  };
}
