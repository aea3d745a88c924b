import { z } from 'zod';
import {
  COLLECTIONS,
  DOSSIER_ACTIONS,
  DOSSIER_CATEGORIES,
  DOSSIER_ROLES,
  DOSSIER_STATES,
  LEVIES,
  PARTY_KINDS,
} from '../lists.js';
import { Answers, Id, Instant, line, LocalDate, pageOf, PageQuery, Party, ProcedureCode } from './common.js';
import { Delivery } from './draft.js';
import { StoredFile } from './file.js';
import { Amount, Balance, Bill } from './payment.js';
import { Agency } from './procedure.js';

/** Code of a dossier (mã số hồ sơ), such as `H18.12-261122-0001`; the format is a tenant setting. */
export const DossierCode = z.string().max(60);

/**
 * Working days from today until the due date, by the calendar of the agency: 0 on the day itself, negative once it is
 * past. Null where there is nothing to count: before receipt, while the clock stands still, after the end.
 */
const WorkingDaysLeft = z.number().int().nullable();

/** A dossier in a list. */
export const DossierSummary = z.object({
  id: Id,
  code: DossierCode,
  version: z.number().int(),
  state: z.enum(DOSSIER_STATES),
  category: z.enum(DOSSIER_CATEGORIES),
  /** `version` is the one it was begun under. */
  procedure: z.object({ code: ProcedureCode, name: z.string(), version: z.string() }),
  agency: z.object({ id: Id, name: z.string() }),
  owner: z.object({ kind: z.enum(PARTY_KINDS), name: z.string() }),
  filedAt: Instant,
  receivedAt: Instant.nullable(),
  /** When the result is due; null before receipt. */
  dueAt: Instant.nullable(),
  /** Whether the due date rests on an assumption of the tenant ("tạm tính"). */
  dueProvisional: z.boolean(),
  /** Whether the clock stands still, as while something is asked of the citizen. */
  paused: z.boolean(),
  workingDaysLeft: WorkingDaysLeft,
  /** How its fees stand; all zero where there are none. */
  balance: Balance,
  updatedAt: Instant,
  /** What the one who asks may do now. */
  actions: z.array(z.enum(DOSSIER_ACTIONS)),
});
export type DossierSummary = z.infer<typeof DossierSummary>;

/** Somebody named in the history: a name and what they are. */
export const Hand = z.object({
  name: z.string(),
  role: z.enum(DOSSIER_ROLES),
  unit: z.string().nullable(),
});

/** One transition: time, sender, action, receiver. */
export const HistoryEntry = z.object({
  seq: z.number().int(),
  at: Instant,
  action: z.enum(DOSSIER_ACTIONS),
  state: z.enum(DOSSIER_STATES),
  sender: Hand,
  receiver: Hand,
  note: z.string().nullable(),
  /** The due date that holds after it. */
  dueAt: Instant.nullable(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** A request for more papers (form 02 of TT 03/2025) and its answer. */
export const Supplement = z.object({
  id: Id,
  askedAt: Instant,
  reason: z.string(),
  papers: z.array(z.object({ name: z.string(), note: z.string().nullable() })),
  deadline: LocalDate,
  answer: z.object({ at: Instant, text: z.string(), files: z.array(Id) }).nullable(),
});
export type Supplement = z.infer<typeof Supplement>;

/** A dossier whole, for its owner and for the officers of its agency. */
export const Dossier = DossierSummary.omit({ agency: true, owner: true }).extend({
  agency: Agency,
  owner: Party,
  submitter: Party,
  case: z.object({ id: z.string(), name: z.string() }).nullable(),
  form: z.object({ id: z.string(), version: z.string() }).nullable(),
  answers: Answers,
  /** Where each prefilled answer came from, by field path. */
  sources: z.record(z.string(), z.string()),
  delivery: Delivery,
  bill: Bill,
  files: z.array(StoredFile),
  supplements: z.array(Supplement),
  history: z.array(HistoryEntry),
});
export type Dossier = z.infer<typeof Dossier>;

const reason = line(2000);
const note = z.string().trim().max(2000).optional();
const feeLines = z
  .array(z.object({ name: line(300), levy: z.enum(LEVIES), amount: Amount.positive() }))
  .min(1)
  .max(20);

/** An action on a dossier with what it needs. Only the actions that are offered are listed. */
export const DossierActionRequest = z.discriminatedUnion('action', [
  z.object({ action: z.literal('receive'), note }),
  z.object({ action: z.literal('refuse'), reason }),
  z.object({ action: z.literal('recall'), reason }),
  z.object({
    action: z.literal('request-supplement'),
    reason,
    papers: z.array(z.object({ name: line(600), note: z.string().trim().max(600).optional() })).max(30),
    /** Calendar days the citizen has. */
    days: z.number().int().min(1).max(90),
  }),
  z.object({
    action: z.literal('supplement'),
    text: z.string().trim().max(4000),
    /** Files uploaded beforehand for the purpose `supplement`. */
    files: z.array(Id).max(50),
  }),
  z.object({ action: z.literal('confirm-supplement'), note }),
  z.object({ action: z.literal('process'), note }),
  /** Sets a fee that the catalogue leaves open, without halting anything. */
  z.object({ action: z.literal('set-fee'), collect: z.enum(COLLECTIONS), lines: feeLines, note }),
  /** Asks for money and halts the processing until it is there. */
  z.object({ action: z.literal('request-payment'), lines: feeLines, reason }),
  /** Takes back a fee that nobody has paid. */
  z.object({ action: z.literal('cancel-fee'), charge: Id, reason }),
  z.object({ action: z.literal('finish'), note }),
  z.object({ action: z.literal('return'), note }),
]);
export type DossierActionRequest = z.infer<typeof DossierActionRequest>;

export const DossierQuery = PageQuery.extend({ category: z.enum(DOSSIER_CATEGORIES).optional() });
export const DossierPage = pageOf(DossierSummary).extend({
  /** How many there are by category, drafts included. */
  counts: z.partialRecord(z.enum(DOSSIER_CATEGORIES), z.number().int()),
});
export type DossierPage = z.infer<typeof DossierPage>;

export const DeskQuery = PageQuery.extend({
  state: z.enum(DOSSIER_STATES).optional(),
  q: z.string().max(200).optional(),
});
export const DeskPage = pageOf(DossierSummary).extend({
  counts: z.partialRecord(z.enum(DOSSIER_STATES), z.number().int()),
});
export type DeskPage = z.infer<typeof DeskPage>;

/** What anybody may learn by code: the code and the progress, no personal data (TT 01/2018 Art. 16). */
export const Tracking = z.object({
  code: DossierCode,
  state: z.enum(DOSSIER_STATES),
  dueAt: Instant.nullable(),
  dueProvisional: z.boolean(),
  paused: z.boolean(),
  workingDaysLeft: WorkingDaysLeft,
  /** What is still to be paid, in đồng. */
  due: Amount,
  steps: z.array(z.object({ state: z.enum(DOSSIER_STATES), at: Instant })),
});
export type Tracking = z.infer<typeof Tracking>;
