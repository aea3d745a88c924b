import { getRequestListener } from '@hono/node-server';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Log } from '../../ports.js';
import { keepDelivering } from '../../trial-bank/keep-delivering.js';
import { createTrialBank } from '../../trial-bank/trial-bank.js';
import { lockFolder } from '../folder-lock.js';
import { errorFields } from '../log.js';
import { accountIn } from './account.js';
import type { BankSettings } from './bank-settings.js';
import { diskJournal } from './disk-journal.js';

export interface ServedBank {
  readonly port: number;
  stop(): Promise<void>;
}

/** How long a merchant may take to answer a report. */
const PATIENCE = 10_000;

/** Opens the journal of the folder and serves the bank over it. What is due for report is sent from now on. */
export async function serveBank(settings: BankSettings, log: Log): Promise<ServedBank> {
  const { folder, merchant, retry, host } = settings;
  const lock = await lockFolder(folder);
  try {
    const journal = await diskJournal(join(folder, 'journal.jsonl'));
    const account = accountIn(folder);
    const clock = { now: () => new Date() };
    const bank = createTrialBank({
      journal,
      clock,
      merchant: {
        ...merchant,
        tmnCode: merchant.tmnCode ?? account.tmnCode,
        secret: merchant.secret ?? account.secret,
      },
      deliver: (url) => fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE) }),
      publicUrl: `http://${host}:${settings.port}`,
      ...(retry ? { retry } : {}),
    });
    const delivering = keepDelivering(
      bank,
      () => clock.now(),
      (error) => log.error('trial-bank-reports', errorFields(error)),
    );
    const server = createServer(
      getRequestListener(
        async (request) => {
          const response = await bank.fetch(request);
          if (request.method === 'POST') delivering.wake();
          return response;
        },
        {
          overrideGlobalObjects: false,
          errorHandler(error) {
            log.error('trial-bank-request', errorFields(error));
            return new Response(null, { status: 500 });
          },
        },
      ),
    );
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(settings.port, host, resolve);
    });
    return {
      port: (server.address() as AddressInfo).port,
      async stop() {
        delivering.stop();
        const closed = new Promise<void>((resolve) => server.close(() => resolve()));
        server.closeAllConnections();
        await closed;
        await journal.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
