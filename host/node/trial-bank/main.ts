/**
 * The trial bank as a process of its own. The host starts it when no other gateway is named; alone it runs by
 * `node --import tsx host/node/trial-bank/main.ts`, with the settings of bank-settings.ts from the environment. What it
 * acknowledged survives its death at any moment. Started by a host, it ends when that host is gone.
 */
import { FolderLockError } from '../folder-lock.js';
import { errorFields, pinoLog } from '../log.js';
import { readBankSettings } from './bank-settings.js';
import type { BankSays } from './bank-process.js';
import { JournalError } from './disk-journal.js';
import { serveBank, type ServedBank } from './serve-bank.js';

const isChild = process.send !== undefined;
const log = pinoLog(process.env['LOG_LEVEL'] === 'silent' ? 'silent' : 'warn');

/** Tells the host, or whoever looks on. */
function say(message: BankSays): void {
  if (isChild) process.send?.(message, () => undefined);
  else if ('listening' in message)
    process.stdout.write(`The trial bank listens at ${settings.host}:${message.listening}.\n`);
  else process.stderr.write(`${message.sentence}\n`);
}

const settings = readBankSettings(process.env);
let bank: ServedBank | undefined;

async function end(): Promise<void> {
  await bank?.stop();
  process.exit(0);
}
process.on('disconnect', () => void end());
process.on('SIGTERM', () => void end());
// From a keyboard it reaches the host too, which ends this process in its turn.
process.on('SIGINT', () => void (isChild || end()));

function failed(error: unknown): BankSays {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE')
    return {
      failed: 'port-taken',
      sentence: `Port ${settings.port} is in use: choose another TRIAL_BANK_PORT.`,
    };
  if (error instanceof FolderLockError)
    return { failed: 'folder-taken', sentence: `${settings.folder} is in use by another trial bank.` };
  if (error instanceof JournalError) return { failed: 'journal', sentence: error.message };
  log.error('trial-bank-failed', errorFields(error));
  return { failed: 'fault', sentence: 'The trial bank could not start.' };
}

try {
  bank = await serveBank(settings, log);
  // The host may have gone before anybody here listened for it.
  if (isChild && !process.connected) await end();
  say({ listening: bank.port });
} catch (error) {
  say(failed(error));
  process.exitCode = 1;
  if (process.connected) process.disconnect();
}
