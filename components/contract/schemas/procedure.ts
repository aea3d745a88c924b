import { z } from 'zod';
import {
  AGENCY_KINDS,
  AUDIENCES,
  CHANNELS,
  COLLECTIONS,
  LEVELS,
  LEVIES,
  MATCHES,
  ONLINE_EXTENTS,
  ONLINE_FILTERS,
  OUT_OF_SCOPE,
  PAPER_KINDS,
  PAPER_USES,
  SUBSTITUTE_KINDS,
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
  /** The ministry or like body whose field it is; null when the source does not say. */
  ministry: z.string().max(300).nullable(),
  /** Who decides it; the ministry where the source names nobody. */
  agency: z.string().max(300),
  levels: z.array(z.enum(LEVELS)),
  /** Empty when the source does not say. */
  audiences: z.array(z.enum(AUDIENCES)),
  online: z.enum(ONLINE_EXTENTS),
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

/** A file to download, fill in and send or bring. */
export const TemplateFile = z.object({
  name: z.string().max(300),
  /** Where it lies: a path of the host, or an address with https. */
  address: z
    .string()
    .max(500)
    .regex(/^(\/(?!\/)|https:\/\/)/),
  type: z.string().max(120),
  /** Its size; null when it is not known. */
  bytes: z.number().int().positive().nullable(),
});
export type TemplateFile = z.infer<typeof TemplateFile>;

/** What may stand for a paper. */
export const PaperSubstitute = z.object({
  kind: z.enum(SUBSTITUTE_KINDS),
  /** Code of the result in the national list; null for a register, or where the source has none. */
  code: z.string().max(60).nullable(),
  name: z.string().max(300),
});
export type PaperSubstitute = z.infer<typeof PaperSubstitute>;

/** A paper (thành phần hồ sơ) of a procedure. */
export const ProcedurePaper = z.object({
  /** What the paper is called by in drafts and files of this procedure. */
  code: z.string().max(60),
  /** Its code in the national list of papers; null when the source has none. */
  officialCode: z.string().max(60).nullable(),
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
  /** The blank form of it; null when there is none, or none is known. */
  template: TemplateFile.nullable(),
  /** Any one of these makes it needless. */
  substitutes: z.array(PaperSubstitute),
});
export type ProcedurePaper = z.infer<typeof ProcedurePaper>;

/** A document of law that a procedure rests on. What the source does not say of it is null. */
export const LegalBasis = z.object({
  number: z.string().max(100),
  title: z.string().max(600),
  date: LocalDate.nullable(),
  agency: z.string().max(300).nullable(),
});
export type LegalBasis = z.infer<typeof LegalBasis>;

/** A version of a procedure and the days on which it is in force, the last one included. */
export const ProcedureVersion = z.object({
  version: z.string().max(40),
  /** The decision that published it. */
  decision: z.string().max(300).nullable(),
  effectiveFrom: LocalDate.nullable(),
  effectiveTo: LocalDate.nullable(),
});
export type ProcedureVersion = z.infer<typeof ProcedureVersion>;

export const ProcedureVersions = z.object({
  /** The version in force. */
  current: z.string().max(40),
  /** All that are known, the newest first. */
  versions: z.array(ProcedureVersion),
});
export type ProcedureVersions = z.infer<typeof ProcedureVersions>;

/** A procedure in one version. */
export const Procedure = ProcedureSummary.extend({
  ...ProcedureVersion.shape,
  /** Why it is online in part only; null where it is not, or the source does not say. */
  onlineReason: z.string().max(1000).nullable(),
  /** `full` when cases, papers and steps are known; `listed` when the catalogue has only the line. */
  detail: z.enum(['full', 'listed']),
  summary: z.string().max(2000).nullable(),
  /** Who carries it out at which level; empty when the source does not say. */
  performers: z.array(z.object({ level: z.enum(LEVELS), name: z.string().max(300) })),
  channels: z.array(ProcedureChannel),
  cases: z.array(ProcedureCase),
  papers: z.array(ProcedurePaper),
  steps: z.array(z.string().max(2000)),
  /** What must hold for the result to be given (yêu cầu, điều kiện). */
  requirements: z.array(z.string().max(2000)),
  results: z.array(z.object({ name: z.string(), code: z.string().nullable() })),
  legalBases: z.array(LegalBasis),
  /** The e-form to fill for it, pinned to its version; null when there is none. */
  form: z.object({ id: z.string(), version: z.string() }).nullable(),
});
export type Procedure = z.infer<typeof Procedure>;

/** One part of all lines of the catalogue: its values, and which of them each line has; null where each has its own. */
const column = <V extends z.ZodType>(value: V) =>
  z.object({ values: z.array(value), of: z.array(z.number().int().min(0)).nullable() });

const { shape } = ProcedureSummary;

/** The words that a search knows beside the catalogue: everyday words with the official ones, and what it passes over. */
export const SearchWords = z.object({
  /** Lines such as `báo tử, chứng tử = đăng ký khai tử`; of several wordings, parted by bars, the best counts. */
  synonyms: z.array(z.string()),
  fillers: z.array(z.string()),
  levels: z.record(z.enum(LEVELS), z.string()),
  cases: z.array(z.string()),
  elsewhere: z.record(
    z.enum(OUT_OF_SCOPE),
    z.object({ asked: z.array(z.string()), unless: z.array(z.string()).optional() }),
  ),
});

/** The whole catalogue in columns, for a search that runs in the page. */
export const ProcedureIndex = z.object({
  revision: z.string(),
  columns: z.object({
    code: column(shape.code),
    name: column(shape.name),
    field: column(shape.field),
    ministry: column(shape.ministry),
    agency: column(shape.agency),
    levels: column(shape.levels),
    audiences: column(shape.audiences),
    online: column(shape.online),
    free: column(shape.free),
    duration: column(shape.duration),
    fileable: column(shape.fileable),
  }),
  words: SearchWords,
  /** What people say for procedures: all words, and for each its rows, packed. */
  keywords: z.object({ words: z.string(), rows: z.string() }).optional(),
});

export const SearchQuery = z.object({
  q: z.string().max(300).optional(),
  field: z.string().max(300).optional(),
  ministry: z.string().max(300).optional(),
  agency: z.string().max(300).optional(),
  level: z.enum(LEVELS).optional(),
  audience: z.enum(AUDIENCES).optional(),
  online: z.enum(ONLINE_FILTERS).optional(),
  free: z.enum(['true', 'false']).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
  offset: z.coerce.number().int().min(0).max(10_000).optional(),
});

const FacetValues = z.array(z.object({ value: z.string(), count: z.number().int() }));

export const SearchAnswer = z.object({
  /** How many answer. */
  total: z.number().int(),
  /** How they were found. */
  matched: z.enum(MATCHES),
  /** Who answers what was asked, where no procedure does; null when the question is for procedures. */
  outOfScope: z.enum(OUT_OF_SCOPE).nullable(),
  /** Those asked for of them; where all are few, behind the last some that only come near. */
  hits: z.array(
    z.object({
      procedure: ProcedureSummary,
      /** Ranges of the name that matched, as [start, end) in UTF-16 units. */
      marks: z.array(z.tuple([z.number().int(), z.number().int()])),
      /** Words that matched which the name has not, as people say them for the procedure. */
      said: z.array(z.string()),
    }),
  ),
  facets: z.object({
    field: FacetValues,
    ministry: FacetValues,
    agency: FacetValues,
    level: FacetValues,
    audience: FacetValues,
    /** Each extent, and `any` for whatever can be filed online. */
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
  kind: z.enum(AGENCY_KINDS),
  level: z.enum(LEVELS),
  province: ProvinceCode,
  commune: CommuneCode.nullable(),
  /** The agency above it, as printed on its papers. */
  parent: z.string().max(300).nullable(),
  address: z.string().max(300).nullable(),
  phone: z.string().max(40).nullable(),
});
export type Agency = z.infer<typeof Agency>;

/** What agencies or communes to list: by words of the name, with or without accents, a page at a time. */
const chooser = {
  q: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
  offset: z.coerce.number().int().min(0).max(10_000).optional(),
};

export const AgencyQuery = z.object({
  ...chooser,
  level: z.enum(LEVELS).optional(),
  kind: z.enum(AGENCY_KINDS).optional(),
  commune: CommuneCode.optional(),
  /** Only those that take dossiers of this procedure. */
  procedure: ProcedureCode.optional(),
});

export const AgencyPage = z.object({ total: z.number().int(), agencies: z.array(Agency) });
export type AgencyPage = z.infer<typeof AgencyPage>;

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

export const CommuneQuery = z.object({ ...chooser, province: ProvinceCode.optional() });
export const CommunePage = z.object({
  total: z.number().int(),
  communes: z.array(Place.extend({ province: Place })),
});
export type CommunePage = z.infer<typeof CommunePage>;

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
