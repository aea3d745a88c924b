import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A server of ours that runs as a process of its own. */
export interface RunningProcess {
  /** What it has said so far on standard output and standard error. */
  said(): string;
  /** Resolves once it has said this; rejects with what it said when it ends before. */
  says(text: string): Promise<void>;
  /** Ends it at once, as a power cut or the system would. */
  kill(): Promise<void>;
  /** Asks it to end; answers its exit code. */
  stop(): Promise<number | null>;
}

/** Starts a file of this package and resolves once it says that it is ready; rejects with what it said when it ends before. */
export async function startProcess(
  file: string,
  env: Readonly<Record<string, string>>,
  ready: RegExp,
): Promise<RunningProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let isOver = false;
  const listeners = new Set<() => void>();
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const listen = (): void => [...listeners].forEach((listener) => listener());
  const hear = (chunk: Buffer): void => {
    said += chunk.toString();
    listen();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  // Its last words may come after its end.
  child.once('close', () => {
    isOver = true;
    listen();
  });
  const until = (isSaid: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (!isSaid() && !isOver) return;
        listeners.delete(look);
        if (isSaid()) resolve();
        else reject(new Error(said));
      };
      listeners.add(look);
      look();
    });
  await until(() => ready.test(said));
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    const [code] = await exited;
    return code;
  };
  return {
    said: () => said,
    says: (text) => until(() => said.includes(text)),
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}
