import type {
  Agency,
  FormVersion,
  Procedure,
  ProcedureSummary,
} from '../components/contract/schemas/procedure.js';

export interface ProcedureRow {
  readonly id: string;
  readonly body: {
    readonly summary: ProcedureSummary;
    readonly procedure: Procedure;
    /** What people say for it, for the search. */
    readonly keywords: string;
  };
}

export interface ProcedureVersionRow {
  /** `<code>/<version>`. */
  readonly id: string;
  readonly code: string;
  readonly body: Procedure;
}

export interface AgencyRow {
  readonly id: string;
  readonly code: string;
  readonly level: string;
  readonly province: string;
  readonly body: Agency;
}

export interface FormRow {
  /** `<form>/<version>`. */
  readonly id: string;
  readonly body: FormVersion;
}

export interface PlaceRow {
  readonly id: string;
  /** Code of the province for a commune; null for a province. */
  readonly parent: string | null;
  readonly name: string;
  readonly nameEn: string;
}
