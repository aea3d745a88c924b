import { startProcess, type RunningProcess } from './running-process.js';

/** The reference server as an operator starts it: a process of its own. */
export interface HostProcess extends RunningProcess {
  readonly url: string;
}

const READY = /\nReady: (\S+)/;

/** Starts the host and resolves when it is ready; rejects with what it said when it ends before. */
export async function startHostProcess(env: Readonly<Record<string, string>>): Promise<HostProcess> {
  const running = await startProcess('host/node/main.ts', { LOG_LEVEL: 'error', ...env }, READY);
  return { ...running, url: READY.exec(running.said())?.[1] ?? '' };
}
