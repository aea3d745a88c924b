import type { FormVersion } from '../../components/contract/schemas/procedure.js';
import { sameJson } from '../../components/domain/eform/json.js';
import type { Json } from '../../components/domain/eform/types.js';
import type { Records, Rows, Table } from '../ports.js';
import { procedureRow } from './procedures.js';
import type { CatalogueRow, PlaceTree, ProcedureDetail, TenantSettings } from './types.js';

/** What a host must know before anybody comes: see `reference.ts` for the one that is shipped. */
export interface ReferenceData {
  readonly tenant: TenantSettings;
  readonly places: PlaceTree;
  readonly catalogue: readonly CatalogueRow[];
  readonly details: readonly ProcedureDetail[];
  readonly forms: readonly FormVersion[];
}

/** What there is now, and whether it had to be loaded. */
export interface Seeded {
  readonly loaded: boolean;
  /** Digest of the reference data; changes when any of it does. */
  readonly revision: string;
  readonly procedures: number;
  readonly provinces: number;
  readonly communes: number;
  readonly agencies: number;
  /** Versions of e-forms, as `<form>/<version>`, that came with other content than they have: the old one stays. */
  readonly keptForms: readonly string[];
}

/** The fact that remembers which reference data the records hold. */
export const REFERENCE_FACT = 'reference';

/**
 * Loads reference data into the records, all or nothing, unless they hold the same already. What is no longer part of it
 * is removed; versions of e-forms stay, since dossiers refer to them.
 */
export async function seedReference(records: Records, data: ReferenceData): Promise<Seeded> {
  const rows = rowsOf(data);
  const revision = await digest(JSON.stringify(rows));
  let keptForms: readonly string[] = [];
  const loaded = await records.transaction(async (tx) => {
    const known = await tx.facts.get(REFERENCE_FACT, { lock: true });
    if (isRevision(known?.body, revision)) return false;
    await replace(tx.procedures, rows.procedures);
    await replace(tx.agencies, rows.agencies);
    await replace(tx.places, rows.places);
    keptForms = await addForms(tx.forms, rows.forms);
    await tx.facts.load([{ id: REFERENCE_FACT, expiresAt: null, body: { revision } }]);
    return true;
  });
  const provinces = rows.places.filter((place) => place.parent === null).length;
  return {
    loaded,
    revision,
    procedures: rows.procedures.length,
    provinces,
    communes: rows.places.length - provinces,
    agencies: rows.agencies.length,
    keptForms,
  };
}

/** A version that is there stays as it is: what was filled in by it must read the same for ever. Answers with those that came otherwise. */
async function addForms(table: Table<Rows['forms']>, rows: readonly Rows['forms'][]): Promise<string[]> {
  const kept: string[] = [];
  for (const row of rows) {
    if (await table.insert(row)) continue;
    const there = await table.get(row.id);
    if (!sameJson(there?.body as Json | undefined, row.body as Json)) kept.push(row.id);
  }
  return kept;
}

type ReferenceRows = { readonly [K in 'procedures' | 'agencies' | 'places' | 'forms']: readonly Rows[K][] };

function rowsOf(data: ReferenceData): ReferenceRows {
  const details = new Map(data.details.map((detail) => [detail.code, detail]));
  return {
    procedures: data.catalogue.map((line) =>
      procedureRow(line, details.get(line.code), data.tenant.time.blankUnit),
    ),
    agencies: data.tenant.agencies.map((agency) => ({
      id: agency.id,
      code: agency.code,
      level: agency.level,
      province: agency.province,
      body: agency,
    })),
    places: data.places.flatMap(({ communes, code, name, nameEn }) => [
      { id: code, parent: null, name, nameEn },
      ...communes.map((commune) => ({
        id: commune.code,
        parent: code,
        name: commune.name,
        nameEn: commune.nameEn,
      })),
    ]),
    forms: data.forms.map((form) => ({ id: `${form.id}/${form.version}`, body: form })),
  };
}

async function replace<Row extends { readonly id: string }>(
  table: Table<Row>,
  rows: readonly Row[],
): Promise<void> {
  const kept = new Set(rows.map((row) => row.id));
  const before = await table.find();
  for (const { id } of before) if (!kept.has(id)) await table.remove(id);
  await table.load(rows);
}

function isRevision(body: unknown, revision: string): boolean {
  return typeof body === 'object' && body !== null && 'revision' in body && body.revision === revision;
}

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
