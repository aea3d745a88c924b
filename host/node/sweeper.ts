import type { Files, Log, Records } from '../ports.js';
import { sweep } from '../sweep.js';
import { errorFields } from './log.js';

const HOUR = 3_600_000;

/** Sweeps now and every hour until nothing is left to sweep, without keeping the process alive for it. */
export function keepSwept(records: Records, files: Files, log: Log): { stop(): void } {
  const run = async (): Promise<void> => {
    try {
      let removed = 0;
      for (let batch = -1; batch !== 0; removed += batch) batch = await sweep(records, files, new Date());
      if (removed > 0) log.info('swept', { removed });
    } catch (error) {
      log.warn('sweep-failed', errorFields(error));
    }
  };
  void run();
  const timer = setInterval(() => void run(), HOUR).unref();
  return { stop: () => clearInterval(timer) };
}
