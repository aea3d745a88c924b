import { FILE_TYPES } from '../components/contract/lists.js';
import type { TenantSettings, WorkCalendar } from './data/types.js';

/** How much a host takes in. Bytes unless said otherwise. */
export interface Limits {
  readonly addressLength: number;
  readonly headerBytes: number;
  readonly jsonBytes: number;
  readonly jsonDepth: number;
  /** Files of one draft or dossier, whatever their paper. */
  readonly filesPerDossier: number;
  readonly draftsPerPerson: number;
  /** Uploads that one person may have under way. */
  readonly openUploads: number;
  /** Questions by dossier code that one client may ask in a minute. */
  readonly trackingPerMinute: number;
  /** Tries to pay for one draft or dossier within an hour. */
  readonly paymentsPerHour: number;
  /** Questions to the office that one client may send in an hour. */
  readonly questionsPerHour: number;
  /** Questions of one person that may wait for an answer. */
  readonly openQuestions: number;
}

/** What a host is told when it is made; what is optional has a default. */
export interface HostOptions {
  /** The address under which browsers reach the host, such as `https://dichvucong.dienbien.gov.vn`. */
  readonly publicUrl: string;
  readonly tenant: TenantSettings;
  readonly calendar: WorkCalendar;
  /** Of the software, for the OpenAPI document. */
  readonly version?: string;
  readonly cookie?: {
    readonly name: string;
    /** Sent over https only; the name then gets the prefix `__Host-`. By default as `publicUrl` says. */
    readonly secure: boolean;
  };
  readonly session?: {
    /** A session ends when it was not used for so long. */
    readonly idleMinutes: number;
    /** A session ends after so long in any case. */
    readonly hours: number;
  };
  readonly limits?: Partial<Limits>;
  /** Tells clients apart for the limits on anonymous questions, by address as a rule. `env` is what the server passed along. */
  readonly clientOf?: (request: Request, env: unknown) => string;
}

/** Options with nothing left open. */
export interface Settings extends HostOptions {
  readonly origin: string;
  readonly version: string;
  readonly cookie: { readonly name: string; readonly secure: boolean };
  readonly session: { readonly idleMinutes: number; readonly hours: number };
  readonly limits: Limits;
  readonly clientOf: (request: Request, env: unknown) => string;
}

const LIMITS: Limits = {
  addressLength: 4096,
  headerBytes: 16_384,
  jsonBytes: 262_144,
  jsonDepth: 32,
  filesPerDossier: 200,
  draftsPerPerson: 100,
  openUploads: 50,
  trackingPerMinute: 60,
  paymentsPerHour: 30,
  questionsPerHour: 20,
  openQuestions: 20,
};

/** Fills in what was left open. TypeError when `publicUrl` is no address. */
export function settle(options: HostOptions): Settings {
  const { origin, protocol } = new URL(options.publicUrl);
  const { name, secure } = options.cookie ?? { name: 'dvc_session', secure: protocol === 'https:' };
  const prefixed = secure && !name.startsWith('__Host-') ? `__Host-${name}` : name;
  return {
    ...options,
    publicUrl: options.publicUrl.replace(/\/+$/, ''),
    origin,
    version: options.version ?? '0',
    cookie: { name: prefixed, secure },
    session: options.session ?? { idleMinutes: 30, hours: 8 },
    limits: { ...LIMITS, ...options.limits },
    clientOf: options.clientOf ?? (() => 'everybody'),
  };
}

/** Media types a host may be told to take; what it cannot recognise it must not promise. */
export const KNOWN_TYPES: readonly string[] = Object.values(FILE_TYPES);
