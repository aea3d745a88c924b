import { askGateway } from '../ask-gateway.js';
import type { Settings } from '../options.js';
import type { Ports } from '../ports.js';
import { errorFields } from './log.js';

const PAUSE = 15_000;

/**
 * Asks the payment gateway about payments of which nothing was reported: at once about all that wait, since a report may
 * have come while the host was away, then now and then about those whose turn has come.
 */
export function keepAskingGateway(
  ports: Pick<Ports, 'records' | 'gateway' | 'log'>,
  settings: Settings,
): { stop(): Promise<void> } {
  if (!ports.gateway) return { stop: () => Promise.resolve() };
  let under: Promise<void> = Promise.resolve();
  const run = (which: 'due' | 'all'): void => {
    under = under.then(async () => {
      try {
        await askGateway(ports, settings, new Date(), which);
      } catch (error) {
        ports.log.warn('asking-gateway-failed', errorFields(error));
      }
    });
  };
  run('all');
  const timer = setInterval(() => run('due'), PAUSE).unref();
  return {
    stop: () => {
      clearInterval(timer);
      return under;
    },
  };
}
