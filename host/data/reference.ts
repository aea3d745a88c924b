import type { FormVersion } from '../../components/contract/schemas/procedure.js';
import calendarJson from './calendar.json' with { type: 'json' };
import banSaoTrichLuc from './forms/ban-sao-trich-luc.json' with { type: 'json' };
import giayPhepXayDung from './forms/giay-phep-xay-dung.json' with { type: 'json' };
import hoKinhDoanh from './forms/ho-kinh-doanh.json' with { type: 'json' };
import ketHon from './forms/ket-hon.json' with { type: 'json' };
import khaiSinh from './forms/khai-sinh.json' with { type: 'json' };
import lyLichTuPhap from './forms/ly-lich-tu-phap.json' with { type: 'json' };
import thuongTru from './forms/thuong-tru.json' with { type: 'json' };
import tinhTrangHonNhan from './forms/tinh-trang-hon-nhan.json' with { type: 'json' };
import detail1000894 from './procedures/1.000894.json' with { type: 'json' };
import detail1001193 from './procedures/1.001193.json' with { type: 'json' };
import detail1001612 from './procedures/1.001612.json' with { type: 'json' };
import detail1004222 from './procedures/1.004222.json' with { type: 'json' };
import detail1004873 from './procedures/1.004873.json' with { type: 'json' };
import detail1013225 from './procedures/1.013225.json' with { type: 'json' };
import detail2000635 from './procedures/2.000635.json' with { type: 'json' };
import detail3000333 from './procedures/3.000333.json' with { type: 'json' };
import detail1000656 from './procedures/1.000656.json' with { type: 'json' };
import detail1004194 from './procedures/1.004194.json' with { type: 'json' };
import detail2000815 from './procedures/2.000815.json' with { type: 'json' };
import detail2000908 from './procedures/2.000908.json' with { type: 'json' };
import { loadHelp } from './help.js';
import type { ReferenceData } from './seed.js';
import type { CatalogueRow, PlaceTree, ProcedureDetail, TenantSettings, WorkCalendar } from './types.js';

/** Days off and make-up working days by year. */
export const calendar: WorkCalendar = calendarJson;

/** Procedures of which cases, papers and steps are known. */
export const details: readonly ProcedureDetail[] = [
  detail1000894,
  detail1001193,
  detail1001612,
  detail1004222,
  detail1004873,
  detail1013225,
  detail2000635,
  detail3000333,
  detail1000656,
  detail1004194,
  detail2000815,
  detail2000908,
] as unknown as ProcedureDetail[];

/** The e-forms in all versions that dossiers may refer to. */
export const forms: readonly FormVersion[] = [
  ketHon,
  khaiSinh,
  hoKinhDoanh,
  thuongTru,
  tinhTrangHonNhan,
  giayPhepXayDung,
  banSaoTrichLuc,
  lyLichTuPhap,
].map((definition) => ({
  id: definition.id,
  version: definition.version,
  procedureCode: definition.procedureCode,
  definition: definition as FormVersion['definition'],
}));

/** Provinces and communes; a quarter of a megabyte, hence loaded when asked for. */
export async function loadPlaces(): Promise<PlaceTree> {
  return (await import('./places.json', { with: { type: 'json' } })).default;
}

/** The whole catalogue with its keywords; over two megabytes, hence loaded when asked for. */
export async function loadCatalogue(): Promise<readonly CatalogueRow[]> {
  const [rows, keywords] = await Promise.all([
    import('./catalogue.json', { with: { type: 'json' } }),
    import('./keywords.json', { with: { type: 'json' } }),
  ]);
  const said: Readonly<Record<string, string>> = keywords.default;
  return (rows.default as unknown as CatalogueRow[]).map((row) => ({
    ...row,
    keywords: said[row.code] ?? '',
  }));
}

/** All reference data of a tenant. */
export async function loadReference(tenant: TenantSettings): Promise<ReferenceData> {
  const [places, catalogue, help] = await Promise.all([loadPlaces(), loadCatalogue(), loadHelp()]);
  return { tenant, places, catalogue, details, forms, help };
}
