import { join } from 'node:path';
import { API_PREFIX } from '../../components/contract/endpoints.js';
import { vnpayGateway } from '../adapters/vnpay.js';
import type { PaymentGateway } from '../gateway.js';
import type { Log } from '../ports.js';
import { PAY_PATH, QUERY_PATH } from '../trial-bank/protocol.js';
import type { HostSettings } from './settings.js';
import { accountIn } from './trial-bank/account.js';
import { startBankProcess, type BankProcess } from './trial-bank/bank-process.js';

export interface Payments {
  /** Null where fees are paid at the desk only. */
  readonly gateway: PaymentGateway | null;
  /** Where the bank for trying out is; null where there is none. */
  readonly trialBank: string | null;
}

export interface OpeningPayments {
  /** Rejects when the trial bank cannot start. */
  readonly ready: Promise<Payments>;
  stop(): Promise<void>;
}

const MINUTES = 15;

/** Opens the way to pay that the settings name. `inside` is the address at which this machine reaches the host. */
export function openPayments(settings: HostSettings, inside: string, log: Log): OpeningPayments {
  const { vnpay, trialBank, publicUrl } = settings;
  const gateway = (account: { tmnCode: string; secret: string; payUrl: string; queryUrl: string }) =>
    vnpayGateway({
      ...account,
      returnUrl: `${publicUrl}${API_PREFIX}/payments/return/vnpay`,
      fetch: (url, init) => fetch(url, init),
      minutes: MINUTES,
    });
  if (vnpay) return opened({ gateway: gateway(vnpay), trialBank: null });
  if (!trialBank) return opened({ gateway: null, trialBank: null });

  const folder = join(settings.dataDir, 'bank');
  const account = accountIn(folder);
  const bank = startBank(settings, folder, inside, log);
  const ready = bank.listening.then((port): Payments => {
    const url = trialBank.url ?? `http://${new URL(publicUrl).hostname}:${port}`;
    const { protocol, hostname } = new URL(inside);
    return {
      gateway: gateway({
        ...account,
        payUrl: url + PAY_PATH,
        queryUrl: `${protocol}//${hostname}:${port}${QUERY_PATH}`,
      }),
      trialBank: url,
    };
  });
  return { ready, stop: () => bank.stop() };
}

function opened(payments: Payments): OpeningPayments {
  return { ready: Promise.resolve(payments), stop: () => Promise.resolve() };
}

function startBank(settings: HostSettings, folder: string, inside: string, log: Log): BankProcess {
  const { trialBank, host, port, tenant, allowedOrigins } = settings;
  const named = trialBank?.port ?? null;
  const next = port < 65_535 ? port + 1 : 0;
  return startBankProcess(
    {
      host,
      port: named ?? next,
      folder,
      merchant: {
        tmnCode: null,
        secret: null,
        name: tenant.name,
        ipnUrl: `${inside}${API_PREFIX}/payments/notices/vnpay`,
        origins: allowedOrigins,
      },
      retry: null,
    },
    // What a public address leads to must stay where it is.
    named === null && trialBank?.url === null,
    log,
  );
}
