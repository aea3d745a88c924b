import type { Audience, Channel, Level, TimeUnit } from '../../components/contract/lists.js';
import type { Agency, Procedure, Tenant } from '../../components/contract/schemas/procedure.js';

/** A line of the national catalogue as imported: facts only, a blank unit of time left blank. */
export interface CatalogueRow {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly ministry: string | null;
  readonly agency: string;
  readonly levels: readonly Level[];
  readonly audiences: readonly Audience[];
  readonly decision: string | null;
  /** Of a catalogue of one's own; the shipped one is one version as a whole. */
  readonly version?: string;
  readonly effectiveFrom?: string;
  /** Words and phrases that people say for it and its name does not, parted by commas. */
  readonly keywords?: string;
  readonly channels: readonly CatalogueChannel[];
  readonly results: readonly { readonly name: string; readonly code: string | null }[];
}

/** Time and fees of the channels that agree in both. */
export interface CatalogueChannel {
  readonly via: readonly Channel[];
  readonly amount: number | null;
  /** Null where the source leaves it blank: the tenant says what is assumed. */
  readonly unit: TimeUnit | null;
  /** `free`, `150000 VND`, `10 USD`, or `150 ?` where the source's amount cannot be what it says. */
  readonly fees: readonly string[];
}

/** What is known of a procedure beyond its line of the catalogue. Texts are the project's own; facts stand in the sources named in `note`. */
export interface ProcedureDetail {
  readonly code: string;
  /** Where the facts come from and which are assumed. */
  readonly note: string;
  readonly version: string;
  readonly effectiveFrom: string | null;
  readonly effectiveTo?: string;
  /** How far it can be done online; what is left out is not known. */
  readonly online?: { readonly extent: 'full' | 'part'; readonly reason?: string };
  readonly summary: string;
  /** Levels of the agencies that take it here, where they differ from the catalogue's. */
  readonly levels?: readonly Level[];
  readonly channels: readonly DetailChannel[];
  readonly cases: Procedure['cases'];
  readonly papers: readonly DetailPaper[];
  readonly steps: readonly string[];
  readonly requirements?: readonly string[];
  readonly performers?: Procedure['performers'];
  readonly results: Procedure['results'];
  readonly legalBases: readonly DetailBasis[];
  readonly form: Procedure['form'];
}

type Paper = Procedure['papers'][number];
type Basis = Procedure['legalBases'][number];

/** A paper; what is left out of it is not known, or there is none. */
export type DetailPaper = Omit<Paper, 'officialCode' | 'template' | 'substitutes'> &
  Partial<Pick<Paper, 'officialCode' | 'template' | 'substitutes'>> & {
    /** Whether it is the e-form on paper, so that its blank is printed from the definition. */
    readonly isForm?: boolean;
  };

/** A document of law; what is left out of it is not known. */
export type DetailBasis = Omit<Basis, 'date' | 'agency'> & Partial<Pick<Basis, 'date' | 'agency'>>;

export interface DetailChannel {
  readonly channel: Channel;
  readonly amount: number | null;
  readonly unit: TimeUnit | null;
  readonly fees: Procedure['channels'][number]['fees'];
}

export interface PlaceLine {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

/** Provinces with their communes, of the two-level administration since 1 July 2025. */
export type PlaceTree = readonly (PlaceLine & { readonly communes: readonly PlaceLine[] })[];

/** The days on which state agencies differ from the plain week of Monday to Friday. */
export interface WorkCalendar {
  readonly years: Readonly<
    Record<
      string,
      {
        /** Whether the government's notice for the year has not been seen yet: due dates that touch it are "tạm tính". */
        readonly provisional: boolean;
        /** Days off besides Saturdays and Sundays, as `yyyy-mm-dd`. */
        readonly off: readonly string[];
        /** Saturdays that are worked in exchange for a day off. */
        readonly makeUp: readonly string[];
      }
    >
  >;
}

/** Settings of the province a host speaks for: data, never code. */
export interface TenantSettings extends Tenant {
  /** What is assumed, and why; for whoever edits the file. */
  readonly notes: readonly string[];
  readonly time: {
    /** The unit meant where the catalogue leaves it blank; times settled by it are shown as "tạm tính". */
    readonly blankUnit: TimeUnit;
    /** Office hours of a working day as `hh:mm`. */
    readonly sessions: readonly (readonly [from: string, to: string])[];
    /** What is received later counts as received on the next working day. */
    readonly cutOff: string;
  };
  readonly dossierCode: {
    /** Digits of the number in a day's series of an agency. */
    readonly digits: number;
    /** Digits of the year in the date: 2 for `261122`, 4 for `20261122`. */
    readonly yearDigits: 2 | 4;
  };
  /** Which levels of procedures the agencies of a level take. */
  readonly takes: Readonly<Partial<Record<Level, readonly Level[]>>>;
  /** Codes of the departments, by the keys of `departments.json`. */
  readonly departments: Readonly<Record<string, string>>;
  /** Colours, each in light and in dark. */
  readonly theme: Readonly<
    Record<'accent' | 'onAccent' | 'accentSoft', readonly [light: string, dark: string]>
  >;
  readonly agencies: readonly Agency[];
}
