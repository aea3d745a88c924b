import type { z } from 'zod';
import type {
  AgencyPage,
  AgencyQuery,
  CommunePage,
  CommuneQuery,
} from '../../components/contract/schemas/procedure.js';
import type { Agency } from '../../components/contract/schemas/procedure.js';
import { nameFinder } from '../../components/domain/search/name-finder.js';
import type { Tx } from '../ports.js';
import { refuse, type Refusal } from '../refusal.js';
import type { World } from '../world.js';
import { revisionOf, takes } from './reference.js';

/** How many a list shows when nobody says. */
const USUAL_LIMIT = 20;

/** Finds agencies of the tenant by name and by what narrows them, in the order of their codes. */
export async function findAgencies(
  tx: Tx,
  query: z.output<typeof AgencyQuery>,
  world: World,
): Promise<AgencyPage | Refusal> {
  const { procedure: code, level, kind, commune } = query;
  const procedure = code === undefined ? undefined : (await tx.procedures.get(code))?.body.procedure;
  if (code !== undefined && !procedure) return refuse('not-found');
  const find = await world.memo.of('agency finder', await revisionOf(tx), async () => {
    const rows = await tx.agencies.find({
      where: { province: world.settings.tenant.province },
      order: ['code', 'asc'],
    });
    return nameFinder(
      rows.map(({ body }) => body),
      ({ name, parent, address }) => ({ name, around: [parent, address].filter(Boolean).join(' ') }),
    );
  });
  const found = find(query.q ?? '').filter(
    (agency: Agency) =>
      (level === undefined || agency.level === level) &&
      (kind === undefined || agency.kind === kind) &&
      (commune === undefined || agency.commune === commune) &&
      (!procedure || takes(agency, procedure, world)),
  );
  return { total: found.length, agencies: pageOf(found, query) };
}

/** Finds communes by name, those of all provinces or of one. */
export async function findCommunes(
  tx: Tx,
  query: z.output<typeof CommuneQuery>,
  world: World,
): Promise<CommunePage> {
  const find = await world.memo.of('commune finder', await revisionOf(tx), async () => {
    const rows = await tx.places.find();
    const place = ({ id, name, nameEn }: (typeof rows)[number]) => ({ code: id, name, nameEn });
    const provinces = new Map(
      rows.filter(({ parent }) => parent === null).map((row) => [row.id, place(row)]),
    );
    const communes = rows.flatMap((row) => {
      const province = row.parent === null ? undefined : provinces.get(row.parent);
      return province ? [{ ...place(row), province }] : [];
    });
    return nameFinder(communes, ({ name, province }) => ({ name, around: province.name }));
  });
  const found = find(query.q ?? '').filter(
    ({ province }) => query.province === undefined || province.code === query.province,
  );
  return { total: found.length, communes: pageOf(found, query) };
}

function pageOf<T>(
  all: readonly T[],
  {
    limit = USUAL_LIMIT,
    offset = 0,
  }: { readonly limit?: number | undefined; readonly offset?: number | undefined },
): T[] {
  return all.slice(offset, offset + limit);
}
