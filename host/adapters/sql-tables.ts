import type { Rows } from '../ports.js';

/** How a value is kept. Texts compare by code points, so that every database orders them alike. */
export type ColumnKind = 'text' | 'integer' | 'bigint' | 'boolean' | 'json';

type TableColumns<Row> = { readonly [C in keyof Row]: ColumnKind };

/** The tables with their columns, by the names that rows use. */
export const TABLES = {
  drafts: {
    id: 'text',
    version: 'integer',
    submitterId: 'text',
    procedureCode: 'text',
    procedureName: 'text',
    agencyId: 'text',
    caseId: 'text',
    step: 'text',
    createdAt: 'text',
    updatedAt: 'text',
    body: 'json',
  },
  dossiers: {
    id: 'text',
    version: 'integer',
    code: 'text',
    state: 'text',
    submitterId: 'text',
    agencyId: 'text',
    procedureCode: 'text',
    procedureName: 'text',
    ownerName: 'text',
    searchText: 'text',
    filedAt: 'text',
    receivedAt: 'text',
    dueAt: 'text',
    dueProvisional: 'boolean',
    updatedAt: 'text',
    body: 'json',
  },
  history: { id: 'text', dossierId: 'text', seq: 'integer', body: 'json' },
  files: {
    id: 'text',
    holder: 'text',
    purpose: 'text',
    paper: 'text',
    kind: 'text',
    name: 'text',
    type: 'text',
    size: 'bigint',
    sha256: 'text',
    uploadedAt: 'text',
    uploadedBy: 'text',
    uploaderId: 'text',
    sealed: 'boolean',
  },
  uploads: {
    id: 'text',
    uploaderId: 'text',
    holder: 'text',
    purpose: 'text',
    paper: 'text',
    kind: 'text',
    name: 'text',
    length: 'bigint',
    createdAt: 'text',
  },
  payments: {
    id: 'text',
    holder: 'text',
    method: 'text',
    reference: 'text',
    amount: 'bigint',
    state: 'text',
    createdAt: 'text',
    expiresAt: 'text',
    settledAt: 'text',
    askAt: 'text',
    body: 'json',
  },
  notices: { id: 'text', method: 'text', at: 'text', verdict: 'text', reference: 'text', body: 'json' },
  sessions: { id: 'text', expiresAt: 'text', accountId: 'text', body: 'json' },
  replies: { id: 'text', digest: 'text', createdAt: 'text', body: 'json' },
  procedures: { id: 'text', body: 'json' },
  versions: { id: 'text', code: 'text', body: 'json' },
  agencies: { id: 'text', code: 'text', level: 'text', province: 'text', body: 'json' },
  forms: { id: 'text', body: 'json' },
  places: { id: 'text', parent: 'text', name: 'text', nameEn: 'text' },
  help: { id: 'text', kind: 'text', place: 'integer', body: 'json' },
  questions: {
    id: 'text',
    version: 'integer',
    reference: 'text',
    state: 'text',
    topic: 'text',
    agencyId: 'text',
    askerId: 'text',
    askedAt: 'text',
    publishedAt: 'text',
    forgetAt: 'text',
    body: 'json',
  },
  facts: { id: 'text', expiresAt: 'text', body: 'json' },
} as const satisfies { readonly [T in keyof Rows]: TableColumns<Rows[T]> };

export type TableName = keyof typeof TABLES;

/** The name of a column in the database: `submitterId` is `submitter_id` there. */
export function columnName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
