import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A server of ours that runs as a process of its own. */
export interface RunningProcess {
  /** What it has said so far on standard output and standard error. */
  said(): string;
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
  const exited = once(child, 'exit') as Promise<[number | null]>;
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (ready.test(said)) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(said)));
  });
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    const [code] = await exited;
    return code;
  };
  return {
    said: () => said,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}
