import { z } from 'zod';
import { DELIVERY_WAYS } from '../lists.js';
import { Address, Answers, Id, Instant, line, Party, ProcedureCode } from './common.js';
import { Bill } from './payment.js';
import { Agency } from './procedure.js';

/** How the citizen wants the result. */
export const Delivery = z.discriminatedUnion('way', [
  z.object({ way: z.literal(DELIVERY_WAYS[0]) }),
  z.object({
    way: z.literal(DELIVERY_WAYS[1]),
    recipient: line(150),
    phone: line(20),
    address: Address,
  }),
  z.object({ way: z.literal(DELIVERY_WAYS[2]), email: z.email().max(200) }),
]);
export type Delivery = z.infer<typeof Delivery>;

/** Steps of a filing, in order. */
export const FILING_STEPS = ['agency', 'parties', 'form', 'papers', 'delivery', 'review', 'payment'] as const;
export type FilingStep = (typeof FILING_STEPS)[number];

/** An e-form in one version. */
const FormPin = z.object({ id: z.string().max(60), version: z.string().max(40) });

/** A dossier being prepared. Kept on the host, so that it can be resumed elsewhere. */
export const Draft = z.object({
  id: Id,
  version: z.number().int(),
  /** `version` is the one it was begun under, whatever came into force since. */
  procedure: z.object({ code: ProcedureCode, name: z.string(), version: z.string() }),
  agency: Agency.nullable(),
  caseId: z.string().nullable(),
  /** Who files: the account itself; cannot be changed here. */
  submitter: Party,
  /** Whose dossier it is (chủ hồ sơ); null while it is the submitter. */
  owner: Party.nullable(),
  /** The version of the e-form that it was begun with; it stays until the citizen takes a newer one. */
  form: FormPin.nullable(),
  /** The version that the procedure has by now, where that is another one; null where there is nothing to offer. */
  newerForm: FormPin.nullable(),
  answers: Answers,
  /** Where each prefilled answer comes from, by field path. */
  sources: z.record(z.string(), z.string()),
  delivery: Delivery.nullable(),
  /** The step to go on from. */
  step: z.enum(FILING_STEPS),
  /** What is to be paid: an estimate until the commitment fixes it. */
  bill: Bill,
  createdAt: Instant,
  updatedAt: Instant,
});
export type Draft = z.infer<typeof Draft>;

export const DraftList = z.object({
  drafts: z.array(Draft.omit({ newerForm: true, answers: true, sources: true, bill: true })),
});

export const NewDraft = z.object({
  procedure: ProcedureCode,
  agency: Id.optional(),
  caseId: z.string().max(60).optional(),
});

/** Parts to replace; what is absent stays. `answers` replaces all answers of the form. */
export const DraftChange = z.object({
  agency: Id.optional(),
  caseId: z.string().max(60).optional(),
  owner: Party.nullable().optional(),
  /**
   * Goes on in the version that `newerForm` offers: answers that it can hold are kept, what is known of the person is
   * filled in, the others go.
   */
  form: FormPin.optional(),
  answers: Answers.optional(),
  delivery: Delivery.nullable().optional(),
  step: z.enum(FILING_STEPS).optional(),
});
export type DraftChange = z.infer<typeof DraftChange>;

export const Filing = z.object({
  /** That the citizen has read the commitment (cam đoan) and ticked it. */
  commitment: z.boolean(),
});
