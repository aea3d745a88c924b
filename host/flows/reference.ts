import type { Address } from '../../components/contract/schemas/common.js';
import type { Agency, Procedure } from '../../components/contract/schemas/procedure.js';
import { loadForm } from '../../components/domain/eform/load-form.js';
import type { Form, KnowsPlace, PlaceNames } from '../../components/domain/eform/types.js';
import { isCompetent } from '../data/departments.js';
import { REFERENCE_FACT } from '../data/seed.js';
import type { Tx } from '../ports.js';
import type { PlaceRow } from '../reference-rows.js';
import type { World } from '../world.js';

/** The revision of the reference data in the records; the empty text before any was loaded. */
export async function revisionOf(tx: Tx): Promise<string> {
  const body = (await tx.facts.get(REFERENCE_FACT))?.body;
  const known = typeof body === 'object' && body !== null && 'revision' in body;
  return known ? String(body.revision) : '';
}

/** Whether an agency of the tenant takes dossiers of a procedure. */
export function takes(agency: Agency, procedure: Procedure, { settings }: World): boolean {
  return isCompetent(agency, procedure, settings.tenant);
}

/** A form in one version, compiled; it never changes, so that it is compiled once. */
export async function formOf(
  tx: Tx,
  pin: { id: string; version: string },
  { memo }: World,
): Promise<Form | undefined> {
  const row = await tx.forms.get(`${pin.id}/${pin.version}`);
  return row && memo.of(`form ${row.id}`, row.id, () => loadForm(row.body.definition));
}

/** Tells whether a commune lies in a province. */
export async function placesOf(tx: Tx, world: World): Promise<KnowsPlace> {
  const places = await placeTable(tx, world);
  return (province, commune) => places.get(commune)?.parent === province;
}

/** Says addresses in words, from the house up to the province. */
export async function addressWords(tx: Tx, world: World): Promise<(address: Address) => string> {
  const places = await placeTable(tx, world);
  return ({ detail, commune, formerDistrict, province }) =>
    [detail, places.get(commune)?.name ?? commune, formerDistrict, places.get(province)?.name ?? province]
      .filter((part) => part)
      .join(', ');
}

/** Names of places by code, in Vietnamese. */
export async function placeNamesOf(tx: Tx, world: World): Promise<PlaceNames> {
  const places = await placeTable(tx, world);
  const nameOf = (code: string): string | undefined => places.get(code)?.name;
  return { province: nameOf, commune: (_province, code) => nameOf(code) };
}

async function placeTable(tx: Tx, { memo }: World): Promise<ReadonlyMap<string, PlaceRow>> {
  return memo.of(
    'places',
    await revisionOf(tx),
    async () => new Map((await tx.places.find()).map((row) => [row.id, row])),
  );
}
