import { resolve } from 'node:path';

/** What the bank's process is told by environment; all of it may be left out when it runs alone. */
export interface BankSettings {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly folder: string;
  readonly merchant: {
    /** Both from the account in the folder when they are left out. */
    readonly tmnCode: string | null;
    readonly secret: string | null;
    readonly name: string;
    readonly ipnUrl: string;
    readonly origins: readonly string[];
  };
  /** Pauses between the tries to report, in milliseconds; null for the bank's own. */
  readonly retry: readonly number[] | null;
}

/** Writes settings as the environment from which {@link readBankSettings} reads them. */
export function bankEnvironment({
  host,
  port,
  folder,
  merchant,
  retry,
}: BankSettings): Record<string, string> {
  return {
    TRIAL_BANK_HOST: host,
    TRIAL_BANK_PORT: String(port),
    TRIAL_BANK_FOLDER: folder,
    TRIAL_BANK_TMN_CODE: merchant.tmnCode ?? '',
    TRIAL_BANK_SECRET: merchant.secret ?? '',
    TRIAL_BANK_MERCHANT: merchant.name,
    TRIAL_BANK_IPN_URL: merchant.ipnUrl,
    TRIAL_BANK_ORIGINS: merchant.origins.join(' '),
    ...(retry ? { TRIAL_BANK_RETRY_MS: retry.join(' ') } : {}),
  };
}

const words = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

export function readBankSettings(env: Readonly<Record<string, string | undefined>>): BankSettings {
  const get = (name: string): string | undefined => env[`TRIAL_BANK_${name}`] || undefined;
  const retry = get('RETRY_MS');
  return {
    host: get('HOST') ?? '127.0.0.1',
    port: Number(get('PORT') ?? 8081),
    folder: resolve(get('FOLDER') ?? 'var/bank'),
    merchant: {
      tmnCode: get('TMN_CODE') ?? null,
      secret: get('SECRET') ?? null,
      name: get('MERCHANT') ?? 'Cổng dịch vụ công',
      ipnUrl: get('IPN_URL') ?? 'http://127.0.0.1:8080/api/v1/payments/notices/vnpay',
      origins: words(get('ORIGINS') ?? ''),
    },
    retry: retry ? words(retry).map(Number) : null,
  };
}
