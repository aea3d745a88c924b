import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountIn, type Account } from '../../host/node/trial-bank/account.js';
import { bankEnvironment } from '../../host/node/trial-bank/bank-settings.js';
import type { Entry } from '../../host/trial-bank/ledger.js';
import { PAY_PATH, QUERY_PATH } from '../../host/trial-bank/protocol.js';
import { startBankAlone, type RunningBank } from './running-bank.js';

/** Soon, so that no test waits long for a report; often, so that the bank does not give up on a host that is away. */
const RETRY = [200, 400, 800, ...Array<number>(30).fill(1500)];

/** The trial bank alone, with a folder and a port of its own: it can be cut off and started again where it was. */
export class StartedBank {
  readonly #folder: string;
  readonly #env: Readonly<Record<string, string>>;
  #process: RunningBank | undefined;

  private constructor(folder: string, env: Readonly<Record<string, string>>) {
    this.#folder = folder;
    this.#env = env;
  }

  /** Lays out a bank that does not run yet: a host has to know where it will be. Reports go to `ipnUrl`. */
  static prepare(port: number, ipnUrl: string): StartedBank {
    const folder = mkdtempSync(join(tmpdir(), 'dvc-bank-'));
    const merchant = { tmnCode: null, secret: null, name: 'Cổng dịch vụ công', ipnUrl, origins: [] };
    return new StartedBank(
      folder,
      bankEnvironment({ host: '127.0.0.1', port, folder, merchant, retry: RETRY }),
    );
  }

  /** What the host has to be told to be its merchant. */
  get hostSettings(): Readonly<Record<string, string>> {
    const { tmnCode, secret }: Account = accountIn(this.#folder);
    const url = `http://127.0.0.1:${this.#env['TRIAL_BANK_PORT']}`;
    return {
      VNPAY_TMN_CODE: tmnCode,
      VNPAY_HASH_SECRET: secret,
      VNPAY_PAY_URL: url + PAY_PATH,
      VNPAY_QUERY_URL: url + QUERY_PATH,
    };
  }

  async start(): Promise<void> {
    this.#process = await startBankAlone(this.#env);
  }

  /** Ends it at once, as a power cut would. */
  async kill(): Promise<void> {
    await this.#process?.kill();
    this.#process = undefined;
  }

  /** What its journal holds: all that it would know after a restart. */
  journal(): Entry[] {
    const text = readFileSync(join(this.#folder, 'journal.jsonl'), 'utf8');
    const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
    return lines.filter(Boolean).map((line) => JSON.parse(line) as Entry);
  }

  /** Ends it and takes its folder away. */
  async close(): Promise<void> {
    await this.#process?.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
