import type { DossierState, FilePurpose, Language, PaperKind } from '../components/contract/lists.js';
import type { Answers, Party } from '../components/contract/schemas/common.js';
import type { HistoryEntry, Supplement } from '../components/contract/schemas/dossier.js';
import type { Delivery, FilingStep } from '../components/contract/schemas/draft.js';
import type { Agency, Duration, ProcedurePaper } from '../components/contract/schemas/procedure.js';
import type { Account } from '../components/contract/schemas/session.js';
import type { KeptCharge } from '../components/domain/dossier/fees.js';
import type { SupplementStage } from '../components/domain/dossier/transitions.js';
import type { PaymentGateway } from './gateway.js';
import type { FormPaper } from './slips/form-paper.js';
import type { HelpRow, QuestionRow } from './help-rows.js';
import type { NoticeRow, PaymentRow } from './payment-rows.js';
import type { AgencyRow, FormRow, PlaceRow, ProcedureRow, ProcedureVersionRow } from './reference-rows.js';

/** The world as the host sees it. Each port says what it promises; each adapter passes the port's behaviour suite. */
export interface Ports {
  readonly records: Records;
  readonly files: Files;
  readonly inspect: InspectFile;
  readonly printForm: PrintForm;
  readonly signIn: SignIn;
  /** Null where fees are paid at the desk only. */
  readonly gateway: PaymentGateway | null;
  readonly whoIsAsking: WhoIsAsking;
  readonly origins: Origins;
  readonly clock: Clock;
  readonly log: Log;
}

// ---------------------------------------------------------------- records

/**
 * What the host remembers. A transaction is serialisable as far as flows can tell: rows read with `lock` do not
 * change under it, all its writes happen or none, and what it acknowledged survives the death of the process.
 */
export interface Records {
  /** Runs `work` in a transaction; an error thrown by `work` rolls back and is thrown on. May run `work` again after a conflict, so it must only touch `tx`. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Answers when records can be read and written; rejects otherwise. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** A transaction: the tables, and nothing else. */
export type Tx = { readonly [K in keyof Rows]: Table<Rows[K]> } & {
  /** The next number of a series, from 1, without gaps among committed transactions. */
  next(series: string): Promise<number>;
};

/** Rows by the table that keeps them. */
export interface Rows {
  drafts: DraftRow;
  dossiers: DossierRow;
  history: HistoryRow;
  files: FileRow;
  uploads: UploadRow;
  payments: PaymentRow;
  notices: NoticeRow;
  sessions: SessionRow;
  /** Answers given under an Idempotency-Key. */
  replies: ReplyRow;
  /** Procedures in the version in force. */
  procedures: ProcedureRow;
  /** The versions of procedures that were in force or will be: drafts and dossiers keep the one they were begun under. */
  versions: ProcedureVersionRow;
  agencies: AgencyRow;
  forms: FormRow;
  places: PlaceRow;
  help: HelpRow;
  questions: QuestionRow;
  /** Small facts of the host: revisions of reference data, state of the sign-in provider. */
  facts: FactRow;
}

/** Values that a row can be found by. */
export type Key = string | number | boolean | null;

/** The columns of a row that hold plain values, hence can be asked for. */
export type Columns<Row> = { [K in keyof Row as Row[K] extends Key ? K : never]: Row[K] };

/** What columns must hold: one value, or one of several. */
export type Where<Row> = {
  readonly [K in keyof Columns<Row>]?: Columns<Row>[K] | readonly Columns<Row>[K][];
};

export interface Find<Row> {
  readonly where?: Where<Row>;
  /** Rows whose text in a column contains this one, letter by letter. */
  readonly contains?: { readonly column: keyof Columns<Row> & string; readonly text: string };
  /** By code points, null above all; ties follow `id` in the same direction. Without it, by `id`. */
  readonly order?: readonly [column: keyof Columns<Row> & string, direction: 'asc' | 'desc'];
  /** Only rows behind this place in `order`, whose column must not hold null. */
  readonly after?: { readonly value: string | number; readonly id: string };
  readonly limit?: number;
}

/** One table of rows with text identifiers. */
export interface Table<Row extends { readonly id: string }> {
  /** With `lock`, waits for other transactions that hold the row and keeps it until the end of this one. */
  get(id: string, options?: { readonly lock?: boolean }): Promise<Row | undefined>;
  /** False, and nothing written, when the id is taken. */
  insert(row: Row): Promise<boolean>;
  /** Inserts or replaces many at once; for reference data. */
  load(rows: readonly Row[]): Promise<void>;
  /** Replaces a row; false when there is none. */
  update(row: Row): Promise<boolean>;
  remove(id: string): Promise<boolean>;
  find(query?: Find<Row>): Promise<Row[]>;
  /** How many rows there are for each value of a column. */
  count(column: keyof Columns<Row> & string, where?: Where<Row>): Promise<Map<Key, number>>;
}

export interface DraftRow {
  readonly id: string;
  readonly version: number;
  /** Account id of who prepares it. */
  readonly submitterId: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly agencyId: string | null;
  readonly caseId: string | null;
  readonly step: FilingStep;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly body: {
    /** The version it was begun under; the empty text when that was not written down. */
    readonly procedureVersion: string;
    readonly submitter: Party;
    readonly owner: Party | null;
    readonly form: { readonly id: string; readonly version: string } | null;
    readonly answers: Answers;
    readonly sources: Readonly<Record<string, string>>;
    readonly delivery: Delivery | null;
    /** Given once all of it was found in order; any later change takes it back. It fixes the fees. */
    readonly commitment: { readonly at: string; readonly charges: readonly KeptCharge[] } | null;
  };
}

export interface DossierRow {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly state: DossierState;
  readonly submitterId: string;
  readonly agencyId: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly ownerName: string;
  /** Code, owner and procedure without accents, for finding it by words. */
  readonly searchText: string;
  readonly filedAt: string;
  readonly receivedAt: string | null;
  readonly dueAt: string | null;
  readonly dueProvisional: boolean;
  readonly updatedAt: string;
  readonly body: {
    /** The states to which it can go back, the nearest last. */
    readonly trail: readonly DossierState[];
    /** How far a request for more has come; null elsewhere. */
    readonly supplementStage: SupplementStage | null;
    readonly procedureVersion: string;
    /** The time for processing that held when it was filed. */
    readonly duration: Duration | null;
    readonly submitter: Party;
    readonly owner: Party;
    readonly agency: Agency;
    readonly case: { readonly id: string; readonly name: string } | null;
    readonly form: { readonly id: string; readonly version: string } | null;
    readonly answers: Answers;
    readonly sources: Readonly<Record<string, string>>;
    readonly delivery: Delivery;
    readonly charges: readonly KeptCharge[];
    /** All that was paid for it, in đồng: the sum of its payments. */
    readonly received: number;
    /** Since when the time of the office stands still; null while it runs. */
    readonly pausedAt: string | null;
    /** The papers that were asked for when it was filed. */
    readonly papers: readonly ProcedurePaper[];
    readonly supplements: readonly Supplement[];
  };
}

export interface HistoryRow {
  /** `<dossier>/<seq>`. */
  readonly id: string;
  readonly dossierId: string;
  readonly seq: number;
  readonly body: Omit<HistoryEntry, 'seq'>;
}

export interface FileRow {
  readonly id: string;
  /** Draft or dossier. */
  readonly holder: string;
  readonly purpose: FilePurpose;
  readonly paper: string | null;
  readonly kind: PaperKind;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  readonly uploadedAt: string;
  readonly uploadedBy: 'citizen' | 'officer';
  readonly uploaderId: string;
  /** Whether it is part of what was sent: it can no longer be removed. */
  readonly sealed: boolean;
}

export interface UploadRow {
  readonly id: string;
  readonly uploaderId: string;
  readonly holder: string;
  readonly purpose: FilePurpose;
  readonly paper: string | null;
  readonly kind: PaperKind;
  readonly name: string;
  /** Bytes in all, as announced. */
  readonly length: number;
  readonly createdAt: string;
}

export interface SessionRow {
  /** SHA-256 of the secret in the cookie. */
  readonly id: string;
  readonly expiresAt: string;
  readonly accountId: string | null;
  readonly body: {
    /** When the person signed in; a session does not outlive its absolute limit, used or not. */
    readonly startedAt: string;
    readonly account: Account | null;
    /** A sign-in on its way. */
    readonly pending: PendingSignIn | null;
    /** What ending the session at the provider needs. */
    readonly provider: string | null;
  };
}

export interface ReplyRow {
  /** SHA-256 of who asked, method, address and key. */
  readonly id: string;
  /** SHA-256 of the request's content. */
  readonly digest: string;
  readonly createdAt: string;
  readonly body: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly text: string;
  };
}

export interface FactRow {
  readonly id: string;
  /** When it may be forgotten; null for never. */
  readonly expiresAt: string | null;
  readonly body: unknown;
}

// ---------------------------------------------------------------- files

/** Where the bytes of files lie. What `append` acknowledged survives the death of the process. */
export interface Files {
  /** Opens an empty part-file under an upload's id; nothing happens when it is there. */
  create(upload: string): Promise<void>;
  /** How many bytes the part-file has; undefined when there is none. */
  offset(upload: string): Promise<number | undefined>;
  /**
   * Adds bytes at `offset` and answers the new offset: all that arrived, even when the stream breaks off or more than `limit` bytes in all come.
   * `conflict` when `offset` is not where the part-file ends, or another append is under way; `too-large` when the stream held more than fits.
   */
  append(
    upload: string,
    offset: number,
    bytes: ReadableStream<Uint8Array>,
    limit: number,
  ): Promise<{ offset: number } | 'conflict' | 'too-large'>;
  /** The first bytes of a part-file, for telling its type; undefined when there is none. */
  head(upload: string, length: number): Promise<Uint8Array | undefined>;
  /**
   * Makes the part-file content under its digest and answers digest (SHA-256, hex) and size. The part-file stays until
   * `discard`, so that repeating it does no harm, and brings a content back that was forgotten in between. Undefined
   * when there is no part-file.
   */
  finish(upload: string): Promise<{ sha256: string; size: number } | undefined>;
  /** Forgets a part-file. */
  discard(upload: string): Promise<void>;
  /** The uploads whose part-files nobody touched since `before`; what else was left half-made by then is tidied away. */
  abandoned(before: Date): Promise<string[]>;
  /** The bytes of a content; undefined when it is not there. */
  read(sha256: string): Promise<ReadableStream<Uint8Array> | undefined>;
  /** Forgets a content that nothing refers to any more. */
  forget(sha256: string): Promise<void>;
}

/** Tells the media type of a file by its first bytes (64 kB where the file has them), never by its name; undefined when unknown. */
export type InspectFile = (head: Uint8Array) => Promise<string | undefined>;

/** Sets a filled form on pages: a whole PDF file, whose text can be read and searched. Rejects when it cannot be made. */
export type PrintForm = (paper: FormPaper) => Promise<Uint8Array<ArrayBuffer>>;

// ---------------------------------------------------------------- people

/** A sign-in that left for the provider: what is needed to finish it. */
export interface PendingSignIn {
  readonly returnTo: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Signing in at an identity provider (OpenID Connect, authorisation code with PKCE). Rejects with {@link SignInError}. */
export interface SignIn {
  begin(
    returnTo: string,
    language: Language,
  ): Promise<{ readonly location: string; readonly pending: PendingSignIn }>;
  complete(
    callback: URL,
    pending: PendingSignIn,
  ): Promise<{ readonly account: Account; readonly provider: string | null }>;
  /** Where the browser ends its session at the provider; null when there is nothing to end. */
  end(provider: string | null, returnTo: string): Promise<string | null>;
}

export class SignInError extends Error {
  readonly code: 'sign-in-failed' | 'sign-in-unavailable';
  constructor(code: 'sign-in-failed' | 'sign-in-unavailable', options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

/** Somebody who is signed in, and until when if they do nothing more; null when the host does not know. */
export interface Asker {
  readonly account: Account;
  readonly expiresAt: string | null;
}

/** Who sends a request: somebody signed in, nobody, or somebody whose session is over. */
export type WhoIsAsking = (request: Request) => Promise<Asker | 'nobody' | 'session-over'>;

/** Whether a page of another origin may call the API with the visitor's session. */
export interface Origins {
  mayCall(origin: string): boolean;
}

// ---------------------------------------------------------------- the rest

/** What stands behind a port does not answer now: the host answers `unavailable`, and the client tries again. */
export class Unavailable extends Error {}

export interface Clock {
  now(): Date;
}

/** Structured log. Fields never hold personal data: no bodies, no names, no identifiers of people. */
export interface Log {
  info(event: string, fields?: Readonly<Record<string, string | number | boolean | null>>): void;
  warn(event: string, fields?: Readonly<Record<string, string | number | boolean | null>>): void;
  error(event: string, fields?: Readonly<Record<string, string | number | boolean | null>>): void;
}
