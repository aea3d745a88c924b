import type { FormVersion } from '../../components/contract/schemas/procedure.js';
import { sameJson } from '../../components/domain/eform/json.js';
import type { Json } from '../../components/domain/eform/types.js';
import type { Records, Rows, Table, Tx } from '../ports.js';
import type { ProcedureRow } from '../reference-rows.js';
import { helpRows, type HelpData } from './help.js';
import { procedureRow } from './procedures.js';
import type { CatalogueRow, PlaceTree, ProcedureDetail, TenantSettings } from './types.js';

/** What a host must know before anybody comes: see `reference.ts` for the one that is shipped. */
export interface ReferenceData {
  readonly tenant: TenantSettings;
  readonly places: PlaceTree;
  readonly catalogue: readonly CatalogueRow[];
  /** One for each version of a procedure that is known in detail. */
  readonly details: readonly ProcedureDetail[];
  readonly forms: readonly FormVersion[];
  readonly help: HelpData;
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
 * is removed; versions of e-forms and of procedures stay, since drafts and dossiers refer to them.
 *
 * @param today tells which version of a procedure is in force
 */
export async function seedReference(records: Records, data: ReferenceData, today: string): Promise<Seeded> {
  const rows = rowsOf(data, today);
  const revision = await digest(JSON.stringify(rows));
  let keptForms: readonly string[] = [];
  const loaded = await records.transaction(async (tx) => {
    const known = await tx.facts.get(REFERENCE_FACT, { lock: true });
    if (isRevision(known?.body, revision)) return false;
    const before = await replace(tx.procedures, rows.procedures);
    await keepVersions(tx, before, rows.procedures);
    await tx.versions.load(rows.versions);
    await replace(tx.agencies, rows.agencies);
    await replace(tx.places, rows.places);
    keptForms = await addForms(tx.forms, rows.forms);
    await replace(tx.help, rows.help);
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

type ReferenceRows = {
  readonly [K in 'procedures' | 'versions' | 'agencies' | 'places' | 'forms' | 'help']: readonly Rows[K][];
};

function rowsOf(data: ReferenceData, today: string): ReferenceRows {
  const known = new Map<string, ProcedureDetail[]>();
  for (const detail of data.details) known.set(detail.code, [...(known.get(detail.code) ?? []), detail]);
  const versions = data.catalogue.map((line) => {
    const details = known.get(line.code) ?? [];
    const now = inForce(details, today);
    const row = (detail: ProcedureDetail | undefined): ProcedureRow =>
      procedureRow(line, detail, data.tenant.time.blankUnit);
    return { now: row(now), others: details.filter((detail) => detail !== now).map(row) };
  });
  return {
    procedures: versions.map(({ now }) => now),
    versions: versions.flatMap(({ others }) => others.map(versionRow)),
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
    help: helpRows(data.help, data.catalogue, data.details),
    forms: data.forms.map((form) => ({ id: `${form.id}/${form.version}`, body: form })),
  };
}

/** The version in force on a day: of those that began by then, the one that began last. */
export function inForce<V extends { readonly effectiveFrom: string | null }>(
  versions: readonly V[],
  today: string,
): V | undefined {
  return versions
    .filter(({ effectiveFrom }) => (effectiveFrom ?? '') <= today)
    .reduce<V | undefined>(
      (last, one) => ((last?.effectiveFrom ?? '') > (one.effectiveFrom ?? '') ? last : one),
      undefined,
    );
}

function versionRow({ id, body }: ProcedureRow): Rows['versions'] {
  return { id: `${id}/${body.procedure.version}`, code: id, body: body.procedure };
}

/** Keeps what was replaced by another version, or went. */
async function keepVersions(
  tx: Tx,
  before: readonly ProcedureRow[],
  now: readonly ProcedureRow[],
): Promise<void> {
  const next = new Map(now.map(({ id, body }) => [id, body.procedure.version]));
  await tx.versions.load(
    before.filter(({ id, body }) => next.get(id) !== body.procedure.version).map(versionRow),
  );
}

/** Puts rows in place of all that a table holds, and answers what it held. */
async function replace<Row extends { readonly id: string }>(
  table: Table<Row>,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  const kept = new Set(rows.map((row) => row.id));
  const before = await table.find();
  for (const { id } of before) if (!kept.has(id)) await table.remove(id);
  await table.load(rows);
  return before;
}

function isRevision(body: unknown, revision: string): boolean {
  return typeof body === 'object' && body !== null && 'revision' in body && body.revision === revision;
}

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
