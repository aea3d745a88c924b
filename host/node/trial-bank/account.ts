import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** By what a merchant and the trial bank know each other. */
export interface Account {
  readonly tmnCode: string;
  readonly secret: string;
}

const TMN_CODE = 'THUNGHIM';

/** The account of the one merchant that a bank of this folder has; made when it is first asked for, then always the same. */
export function accountIn(folder: string): Account {
  const path = join(folder, 'account.json');
  const draft = join(folder, `account.${process.pid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    const made: Account = { tmnCode: TMN_CODE, secret: randomBytes(32).toString('base64url') };
    writeFileSync(draft, JSON.stringify(made), { mode: 0o600, flush: true });
    // Takes the place only when nobody else did: of two that begin at once both use what the first made.
    linkSync(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return JSON.parse(readFileSync(path, 'utf8')) as Account;
}
