import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** The reference server as an operator starts it: a process of its own. */
export interface HostProcess {
  readonly url: string;
  /** What it has said so far on standard output and standard error. */
  said(): string;
  /** Ends it at once, as a power cut or the system would. */
  kill(): Promise<void>;
  /** Asks it to end; answers its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the host and resolves when it is ready; rejects with what it said when it ends before. */
export async function startHostProcess(env: Readonly<Record<string, string>>): Promise<HostProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'host/node/main.ts'], {
    env: { ...process.env, LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const exited = once(child, 'exit') as Promise<[number | null]>;
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes('\nReady: ')) resolve();
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
    url: /\nReady: (\S+)/.exec(said)?.[1] ?? '',
    said: () => said,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}
