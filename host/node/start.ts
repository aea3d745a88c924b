import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HttpBindings } from '@hono/node-server';
import { PostgresDialect } from 'kysely';
import { API_PREFIX } from '../../components/contract/endpoints.js';
import { localDate } from '../../components/domain/vietnamese/instants.js';
import { allowedOrigins } from '../adapters/allowed-origins.js';
import { cookieSession } from '../adapters/cookie-session.js';
import { inspectFile } from '../adapters/inspect-file.js';
import { sqlRecords, type SqlRecords } from '../adapters/sql-records.js';
import { createHost, type HostOptions } from '../create-host.js';
import { samplePeopleOf } from '../data/people.js';
import { calendar, loadReference } from '../data/reference.js';
import { seedReference, type ReferenceData } from '../data/seed.js';
import { memo, type Memo } from '../memo.js';
import { remarkText } from '../import/refusals.js';
import type { CatalogueReport } from '../import/read-catalogue.js';
import { merged, ownCatalogue } from './catalogue/own-catalogue.js';
import { settle } from '../options.js';
import { fillPage } from '../portal/fill-page.js';
import { createPortal, type Portal } from '../portal/portal.js';
import type { Clock, Log, Ports, SignIn } from '../ports.js';
import { clientAddress } from './client-address.js';
import { diskFiles } from './disk-files.js';
import { lockFolder } from './folder-lock.js';
import { keepAskingGateway } from './gateway-asker.js';
import { openPglite } from './pglite.js';
import { openPostgres } from './postgres.js';
import { serve } from './serve.js';
import type { HostSettings } from './settings.js';
import { openIdSignIn } from './sign-in.js';
import { staticFiles } from './static-files.js';
import { openPayments } from './payments.js';
import { keepSwept } from './sweeper.js';
import type { TrialProvider } from './trial-provider/trial-provider.js';

export interface StartedHost {
  /** How many pages the portal has; none when it was not built. */
  readonly pages: number;
  /** Whether made-up people sign in here. */
  readonly trial: boolean;
  /** Where the bank with made-up money is; null where there is none. */
  readonly trialBank: string | null;
  /** Settles when the records are lost and the process had better end. */
  readonly lost: Promise<void>;
  /** Takes no more requests, lets those under way finish, and closes everything. */
  stop(): Promise<void>;
}

/** Says something to whoever starts the host. */
export type Tell = (sentence: string) => void;

const ROOT = new URL('../../', import.meta.url);
const inPackage = (path: string): string => fileURLToPath(new URL(path, ROOT));

/** Puts what node offers behind the ports and serves the host. What was opened is closed again when a later step fails. */
export async function startHost(settings: HostSettings, log: Log, tell: Tell): Promise<StartedHost> {
  const open: (() => Promise<void> | void)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of open.splice(0).reverse()) await close();
  };
  try {
    const lock = await lockFolder(settings.dataDir);
    open.push(() => lock.release());

    // What takes its time begins at once; the database works in a thread of its own.
    const payments = openPayments(settings, insideAddress(settings), log);
    open.push(() => payments.stop());
    const [{ records, lost }, shipped, { gateway, trialBank }, own] = await Promise.all([
      openRecords(settings, log, tell),
      loadReference(settings.tenant),
      payments.ready,
      ownCatalogue(settings.catalogue, settings.dataDir),
      settings.openId ? undefined : import('./trial-provider/trial-provider.js'),
    ]);
    open.push(() => records.close());
    await prepare(records, withOwn(shipped, own, tell), log, tell);

    const clock: Clock = { now: () => new Date() };
    const files = diskFiles(join(settings.dataDir, 'files'));
    const options = hostOptions(settings);
    const { signIn, trial } = await people(settings, records, log);
    const ports: Ports = {
      records,
      files,
      inspect: inspectFile,
      // Fonts and all that sets them come into memory with the first form that somebody prints.
      printForm: async (paper) => (await import('./pdf/print-form.js')).printForm(paper),
      signIn,
      gateway,
      whoIsAsking: cookieSession(records, clock, options),
      origins: allowedOrigins(settings.allowedOrigins),
      clock,
      log,
    };
    const kept = memo();
    const host = createHost(ports, options, kept);
    const asker = keepAskingGateway(ports, settle(options));
    open.push(() => asker.stop());
    const pages = staticFiles([
      {
        folder: inPackage('dist/portal'),
        path: '/',
        shared: false,
        fill: (page) => fillPage(page, settings.tenant),
      },
      { folder: inPackage('dist/bundle'), path: '/elements/', shared: true },
    ]);
    const running = await serve(
      {
        api: (request, env) => host.fetch(request, env),
        pages,
        portal: openPortal(ports, options, kept),
        trial,
        publicUrl: settings.publicUrl,
        log,
      },
      settings.host,
      settings.port,
    );
    open.push(() => running.stop());
    const sweeper = keepSwept(records, files, log);
    open.push(() => sweeper.stop());
    return { pages: pages.pages, trial: trial !== null, trialBank, lost, stop: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function openRecords(
  settings: HostSettings,
  log: Log,
  tell: Tell,
): Promise<{ records: SqlRecords; lost: Promise<void> }> {
  if (settings.databaseUrl !== null) {
    const pool = openPostgres(settings.databaseUrl, log);
    return { records: sqlRecords(new PostgresDialect({ pool })), lost: new Promise(() => undefined) };
  }
  const folder = join(settings.dataDir, 'records');
  if (!existsSync(folder)) {
    tell(`First start: an embedded PostgreSQL (PGlite) is made in ${folder}. This takes some seconds, once.`);
  }
  const { pool, died } = await openPglite(folder);
  return { records: sqlRecords(new PostgresDialect({ pool })), lost: died };
}

/** Says which lines of one's own catalogue were not taken; all others are loaded. */
function withOwn(shipped: ReferenceData, own: CatalogueReport | undefined, tell: Tell): ReferenceData {
  if (!own) return shipped;
  tell(`Took ${count(own.rows.length)} procedures of the own catalogue.`);
  for (const one of own.refused) tell(`Not taken: ${remarkText(one, 'en')}`);
  return { ...shipped, catalogue: merged(shipped.catalogue, own.rows) };
}

/** Brings tables and reference data up to date. */
async function prepare(records: SqlRecords, reference: ReferenceData, log: Log, tell: Tell): Promise<void> {
  for (const step of await records.migrate()) log.info('migrated', { step });
  const { loaded, procedures, provinces, communes, agencies, keptForms } = await seedReference(
    records,
    reference,
    localDate(new Date()),
  );
  if (!loaded) return;
  for (const form of keptForms) {
    log.warn('form-version-kept', { form });
    tell(
      `The e-form ${form} differs from the one that is kept, which stays. Give the changed form a new version.`,
    );
  }
  log.info('reference-loaded', { procedures, provinces, communes, agencies });
  tell(
    `Loaded ${count(procedures)} procedures, ${count(provinces)} provinces with ${count(communes)} communes, and ${count(agencies)} agencies of ${reference.tenant.name}.`,
  );
}

async function people(
  settings: HostSettings,
  records: SqlRecords,
  log: Log,
): Promise<{ signIn: SignIn; trial: TrialProvider | null }> {
  const { publicUrl, openId } = settings;
  const redirectUri = `${publicUrl}${API_PREFIX}/session/callback`;
  if (openId) {
    const plainHttp = openId.issuer.startsWith('http:');
    return { signIn: openIdSignIn({ ...openId, redirectUri, plainHttp }, log), trial: null };
  }
  const { allowedOrigins } = settings;
  // An operator with an identity provider of their own never loads ours.
  const { trialProvider } = await import('./trial-provider/trial-provider.js');
  const trial = await trialProvider(
    { publicUrl, redirectUri, allowedOrigins, people: samplePeopleOf(settings.tenant) },
    records,
    log,
  );
  const inside = insideAddress(settings);
  const signIn = openIdSignIn(
    {
      ...trial,
      redirectUri,
      plainHttp: publicUrl.startsWith('http:'),
      // The host asks itself: the public name may lead somewhere else from in here, or nowhere.
      fetch: (url, init) => fetch(inside + url.slice(publicUrl.length), init as RequestInit),
    },
    log,
  );
  return { signIn, trial };
}

/** The address at which this process reaches its own port. */
function insideAddress({ host, port }: HostSettings): string {
  const everywhere: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };
  const name = everywhere[host] ?? host;
  return `http://${name.includes(':') ? `[${name.replace(/[[\]]/g, '')}]` : name}:${port}`;
}

function hostOptions({ publicUrl, tenant, session, trustedProxies }: HostSettings): HostOptions {
  return {
    publicUrl,
    tenant,
    calendar,
    session,
    version: version(),
    clientOf: (_request, env) => clientAddress((env as HttpBindings).incoming, trustedProxies),
  };
}

/** Null where the pages were not built. */
function openPortal(ports: Ports, options: HostOptions, kept: Memo): Portal | null {
  const frame = inPackage('dist/portal/thu-tuc.html');
  if (!existsSync(frame)) return null;
  return createPortal(ports, options, fillPage(readFileSync(frame, 'utf8'), options.tenant), kept);
}

function version(): string {
  const manifest = JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

function count(value: number): string {
  return value.toLocaleString('en');
}
