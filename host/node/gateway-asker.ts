import { askGateway } from '../ask-gateway.js';
import type { Settings } from '../options.js';
import type { Ports } from '../ports.js';
import { errorFields } from './log.js';

const PAUSE = 15_000;

/**
 * Asks the payment gateway about payments of which nothing was reported: at once about all that wait, since a report may
 * have come while the host was away, then now and then about those whose turn has come. All of it happens beside the
 * requests, which never wait for it.
 */
export function keepAskingGateway(
  ports: Pick<Ports, 'records' | 'gateway' | 'log' | 'clock'>,
  settings: Settings,
): { stop(): Promise<void> } {
  if (!ports.gateway) return { stop: () => Promise.resolve() };
  const stopped = new AbortController();
  let underWay: Promise<void> | undefined;
  const run = async (which: 'due' | 'all'): Promise<void> => {
    try {
      const asked = await askGateway(ports, settings, { which, signal: stopped.signal });
      if (asked > 0) ports.log.info('gateway-asked', { asked });
    } catch (error) {
      ports.log.warn('asking-gateway-failed', errorFields(error));
    }
    underWay = undefined;
  };
  underWay = run('all');
  const timer = setInterval(() => (underWay ??= run('due')), PAUSE).unref();
  return {
    async stop() {
      clearInterval(timer);
      stopped.abort();
      await underWay;
    },
  };
}
