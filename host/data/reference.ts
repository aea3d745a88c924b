import type { FormVersion } from '../../components/contract/schemas/procedure.js';
import calendarJson from './calendar.json' with { type: 'json' };
import hoKinhDoanh from './forms/ho-kinh-doanh.json' with { type: 'json' };
import khaiSinh from './forms/khai-sinh.json' with { type: 'json' };
import detail1001193 from './procedures/1.001193.json' with { type: 'json' };
import detail1001612 from './procedures/1.001612.json' with { type: 'json' };
import type { ReferenceData } from './seed.js';
import type { CatalogueRow, PlaceTree, ProcedureDetail, TenantSettings, WorkCalendar } from './types.js';

/** Days off and make-up working days by year. */
export const calendar: WorkCalendar = calendarJson;

/** Procedures of which cases, papers and steps are known. */
export const details: readonly ProcedureDetail[] = [
  detail1001193,
  detail1001612,
] as unknown as ProcedureDetail[];

/** The e-forms in all versions that dossiers may refer to. */
export const forms: readonly FormVersion[] = [
  {
    id: 'khai-sinh',
    version: '1',
    procedureCode: '1.001193',
    definition: khaiSinh as FormVersion['definition'],
  },
  {
    id: 'ho-kinh-doanh',
    version: '1',
    procedureCode: '1.001612',
    definition: hoKinhDoanh as FormVersion['definition'],
  },
];

/** Provinces and communes; a quarter of a megabyte, hence loaded when asked for. */
export async function loadPlaces(): Promise<PlaceTree> {
  return (await import('./places.json', { with: { type: 'json' } })).default;
}

/** The whole catalogue; nearly two megabytes, hence loaded when asked for. */
export async function loadCatalogue(): Promise<readonly CatalogueRow[]> {
  return (await import('./catalogue.json', { with: { type: 'json' } })).default as unknown as CatalogueRow[];
}

/** All reference data of a tenant. */
export async function loadReference(tenant: TenantSettings): Promise<ReferenceData> {
  const [places, catalogue] = await Promise.all([loadPlaces(), loadCatalogue()]);
  return { tenant, places, catalogue, details, forms };
}
