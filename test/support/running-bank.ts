import { startProcess, type RunningProcess } from './running-process.js';

/** The trial bank alone, as a process of its own. */
export type RunningBank = RunningProcess;

/** Starts the bank with settings of its own environment and resolves when it listens; rejects with what it said when it ends before. */
export function startBankAlone(env: Readonly<Record<string, string>>): Promise<RunningBank> {
  return startProcess('host/node/trial-bank/main.ts', env, / listens at /);
}
