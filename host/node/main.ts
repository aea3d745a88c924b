/** Starts the reference server with the settings of the environment; README.md explains them. */
import { Unavailable } from '../ports.js';
import { samplePeopleOf } from '../data/people.js';
import { FolderLockError } from './folder-lock.js';
import { errorFields, pinoLog } from './log.js';
import { readSettings, SettingsError, type HostSettings } from './settings.js';
import { startHost, type StartedHost } from './start.js';
import { TrialBankError } from './trial-bank/bank-process.js';

const tell = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

/** Ends the process with a sentence for whoever started it. */
function giveUp(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** What can keep a host from starting, in words; anything else is a fault of ours. */
function sentenceFor(error: unknown, settings: HostSettings): string | undefined {
  if (error instanceof FolderLockError || error instanceof TrialBankError) return error.message;
  if (error instanceof Unavailable) {
    return settings.databaseUrl === null
      ? `The embedded database in ${settings.dataDir} cannot be opened: restore DATA_DIR from its backup, or choose another.`
      : 'The database of DATABASE_URL does not answer: see that it runs and takes connections from here.';
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${settings.port} is in use: stop what listens there, or set PORT.`;
  if (code === 'EACCES' || code === 'EPERM') {
    return `${settings.dataDir} or port ${settings.port} is not open to this user: choose another DATA_DIR or PORT.`;
  }
  if (code === '28P01' || code === '3D000' || code === '28000') {
    return 'The database of DATABASE_URL refuses this user, password or database name.';
  }
  return undefined;
}

function greeting(settings: HostSettings, host: StartedHost): string {
  const { publicUrl, dataDir, databaseUrl, openId, vnpay } = settings;
  const records =
    databaseUrl === null
      ? `PGlite in ${dataDir} (for trying out; DATABASE_URL takes PostgreSQL)`
      : 'PostgreSQL';
  const lines = [
    '',
    `Ready: ${publicUrl}`,
    `  officers     ${publicUrl}/can-bo`,
    `  API          ${publicUrl}/openapi.json`,
    `  records      ${records}`,
    `  files        ${dataDir}`,
    `  payment      ${vnpay ? 'VNPAY' : host.trialBank ? `${host.trialBank} (a trial bank, no real money)` : 'at the desk only'}`,
    `  sign in      ${openId ? openId.issuer : 'made-up people, no password; this is not VNeID:'}`,
  ];
  if (host.trial) {
    for (const { account, about } of samplePeopleOf(settings.tenant))
      lines.push(`    ${account.party.name} (${about})`);
  }
  if (host.pages === 0) lines.push('The pages of the portal are not built yet: npm run build:portal');
  return lines.join('\n');
}

async function run(): Promise<void> {
  let settings: HostSettings;
  try {
    settings = readSettings(process.env);
  } catch (error) {
    if (error instanceof SettingsError) giveUp(error.message);
    throw error;
  }
  const log = pinoLog(settings.logLevel);
  process.on('uncaughtException', (error) => {
    log.error('uncaught', errorFields(error));
    process.exit(1);
  });

  let host: StartedHost;
  try {
    host = await startHost(settings, log, tell);
  } catch (error) {
    log.error('start-failed', errorFields(error));
    giveUp(sentenceFor(error, settings) ?? 'The host could not start; the log above says where it stopped.');
  }
  tell(greeting(settings, host));

  void host.lost.then(() => {
    log.error('records-lost');
    giveUp('The embedded database stopped. What was acknowledged is kept; start the host again.');
  });

  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A second signal means now.
      if (stopping) process.exit(1);
      stopping = true;
      log.info('stopping', { signal });
      void host.stop().then(() => process.exit(0));
    });
  }
}

await run();
