import { z } from 'zod';
import {
  AUDIENCES,
  CHANNELS,
  COLLECTIONS,
  LEVELS,
  LEVIES,
  MATCHES,
  OUT_OF_SCOPE,
  PAPER_KINDS,
  PAPER_USES,
  TIME_UNITS,
} from '../lists.js';
import { CommuneCode, Id, LocalDate, ProcedureCode, ProvinceCode } from './common.js';

/** A time for processing. A blank unit in the source is settled by the tenant and marked provisional ("tạm tính"). */
export const Duration = z.object({
  amount: z.number().positive(),
  unit: z.enum(TIME_UNITS),
  provisional: z.boolean(),
});
export type Duration = z.infer<typeof Duration>;

/**
 * A fee as the catalogue knows it: none, an amount in whole units of its currency, or words only, where the amount is
 * settled by the office.
 */
export const Fee = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('free') }),
  z.object({
    kind: z.literal('amount'),
    name: z.string().max(300),
    amount: z.number().int().positive(),
    currency: z.enum(['VND', 'USD']),
    refundable: z.boolean().optional(),
    /** `charge` when left out. */
    levy: z.enum(LEVIES).optional(),
    /** `upfront` when left out. */
    collect: z.enum(COLLECTIONS).optional(),
    /** Ids of the cases it is taken for; every case when left out. */
    cases: z.array(z.string().max(60)).optional(),
    /** For a fee by number, such as of copies: the field of the e-form that holds the number, and what is counted. */
    per: z.object({ answer: z.string().max(200), unit: z.string().max(40) }).optional(),
  }),
  z.object({ kind: z.literal('text'), text: z.string().max(500) }),
]);
export type Fee = z.infer<typeof Fee>;

export const ProcedureChannel = z.object({
  channel: z.enum(CHANNELS),
  duration: Duration.nullable(),
  /** Empty when the source does not say. */
  fees: z.array(Fee),
});
export type ProcedureChannel = z.infer<typeof ProcedureChannel>;

/** A line of the catalogue: enough to find a procedure and to tell it from others. */
export const ProcedureSummary = z.object({
  code: ProcedureCode,
  name: z.string().max(1500),
  field: z.string().max(300),
  agency: z.string().max(300),
  levels: z.array(z.enum(LEVELS)),
  audiences: z.array(z.enum(AUDIENCES)),
  /** Whether it has the online channel. */
  online: z.boolean(),
  /** Whether filing online is free; null when the source does not say. */
  free: z.boolean().nullable(),
  /** Time of the online channel, else of the first that names one. */
  duration: Duration.nullable(),
  /** Whether this host takes dossiers of it online. */
  fileable: z.boolean(),
});
export type ProcedureSummary = z.infer<typeof ProcedureSummary>;

/** A case (trường hợp) of a procedure; papers and form differ by it. */
export const ProcedureCase = z.object({
  id: z.string().max(60),
  name: z.string().max(300),
  description: z.string().max(1000).nullable(),
});

/** A paper (thành phần hồ sơ) of a procedure. */
export const ProcedurePaper = z.object({
  code: z.string().max(60),
  name: z.string().max(600),
  use: z.enum(PAPER_USES),
  /** Whether filing is refused without it. A paper with a condition is asked for in words and never enforced. */
  required: z.boolean(),
  /** When it is needed, in words; null when always. */
  condition: z.string().max(1000).nullable(),
  originals: z.number().int().min(0),
  copies: z.number().int().min(0),
  /** Kinds that may stand for it in an electronic dossier; the first is the usual one. */
  kinds: z.array(z.enum(PAPER_KINDS)).min(1),
  /** Ids of the cases it belongs to; empty means every case. */
  cases: z.array(z.string()),
});
export type ProcedurePaper = z.infer<typeof ProcedurePaper>;

export const Procedure = ProcedureSummary.extend({
  version: z.string().max(40),
  decision: z.string().max(300).nullable(),
  effectiveFrom: LocalDate.nullable(),
  /** `full` when cases, papers and steps are known; `listed` when the catalogue has only the line. */
  detail: z.enum(['full', 'listed']),
  summary: z.string().max(2000).nullable(),
  channels: z.array(ProcedureChannel),
  cases: z.array(ProcedureCase),
  papers: z.array(ProcedurePaper),
  steps: z.array(z.string().max(2000)),
  results: z.array(z.object({ name: z.string(), code: z.string().nullable() })),
  legalBases: z.array(z.object({ number: z.string(), title: z.string() })),
  /** The e-form to fill for it, pinned to its version; null when there is none. */
  form: z.object({ id: z.string(), version: z.string() }).nullable(),
});
export type Procedure = z.infer<typeof Procedure>;

/** The whole catalogue in lines, for a search that runs in the page. */
export const ProcedureIndex = z.object({
  revision: z.string(),
  rows: z.array(ProcedureSummary),
});

export const SearchQuery = z.object({
  q: z.string().max(300).optional(),
  field: z.string().max(300).optional(),
  agency: z.string().max(300).optional(),
  level: z.enum(LEVELS).optional(),
  audience: z.enum(AUDIENCES).optional(),
  online: z.enum(['true', 'false']).optional(),
  free: z.enum(['true', 'false']).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
  offset: z.coerce.number().int().min(0).max(10_000).optional(),
});

const FacetValues = z.array(z.object({ value: z.string(), count: z.number().int() }));

export const SearchAnswer = z.object({
  total: z.number().int(),
  /** How they were found. */
  matched: z.enum(MATCHES),
  /** Who answers what was asked, where no procedure does; null when the question is for procedures. */
  outOfScope: z.enum(OUT_OF_SCOPE).nullable(),
  hits: z.array(
    z.object({
      procedure: ProcedureSummary,
      /** Ranges of the name that matched, as [start, end) in UTF-16 units. */
      marks: z.array(z.tuple([z.number().int(), z.number().int()])),
    }),
  ),
  facets: z.object({
    field: FacetValues,
    agency: FacetValues,
    level: FacetValues,
    audience: FacetValues,
    online: FacetValues,
    free: FacetValues,
  }),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;

/** An agency that takes dossiers. */
export const Agency = z.object({
  id: Id,
  /** Code of the unit in dossier codes, such as `H18.12`. */
  code: z.string().max(40),
  name: z.string().max(300),
  level: z.enum(LEVELS),
  province: ProvinceCode,
  commune: CommuneCode.nullable(),
  /** The agency above it, as printed on its papers. */
  parent: z.string().max(300).nullable(),
  address: z.string().max(300).nullable(),
  phone: z.string().max(40).nullable(),
});
export type Agency = z.infer<typeof Agency>;

export const FormVersion = z.object({
  id: z.string(),
  version: z.string(),
  procedureCode: ProcedureCode,
  /** A Form.io definition; data only, never evaluated as code. */
  definition: z.record(z.string(), z.json()),
});
export type FormVersion = z.infer<typeof FormVersion>;

export const Place = z.object({ code: z.string(), name: z.string(), nameEn: z.string() });
export const ProvinceList = z.object({ provinces: z.array(Place) });
export const CommuneList = z.object({ province: Place, communes: z.array(Place) });

/** What a page should know of the province it speaks for. */
export const Tenant = z.object({
  id: z.string(),
  name: z.string(),
  province: ProvinceCode,
  hotline: z.string().nullable(),
  /** Whether people and dossiers are made up. */
  sample: z.boolean(),
  /** Limits told before a file is chosen. */
  upload: z.object({
    maxFileBytes: z.number().int(),
    maxFilesPerPaper: z.number().int(),
    types: z.array(z.string()),
  }),
});
export type Tenant = z.infer<typeof Tenant>;
