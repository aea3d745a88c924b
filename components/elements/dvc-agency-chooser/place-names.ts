import type { NamedPlace, Places } from '../../client/places.js';
import type { Language } from '../../contract/lists.js';
import { compareTexts } from '../../domain/vietnamese/names.js';
import type { ComboOption } from '../base/combobox.js';
import { WHOLE_PROVINCE, type AgencyTree } from './agency-tree.js';

/** What a choice of places needs: provinces by code, and communes with the province that they lie in. */
export interface PlaceNames {
  readonly provinces: readonly NamedPlace[];
  readonly communes: readonly (NamedPlace & { readonly province: string })[];
}

/** Reads the names of provinces that have agencies, and of the communes of one of them or of all. */
export async function readNames(
  places: Places,
  tree: AgencyTree,
  province: string,
  everywhere: boolean,
): Promise<PlaceNames> {
  const wanted = province !== '' ? [province] : everywhere ? [...tree.keys()] : [];
  const [provinces, communes] = await Promise.all([
    places.provinces(),
    Promise.all(
      wanted.map(async (code) =>
        hasCommunes(tree, code)
          ? (await places.communes(code)).map((commune) => ({ ...commune, province: code }))
          : [],
      ),
    ),
  ]);
  return {
    provinces: provinces.filter(({ code }) => tree.has(code)),
    communes: communes.flat().filter((commune) => tree.get(commune.province)?.has(commune.code)),
  };
}

export function hasCommunes(tree: AgencyTree, province: string): boolean {
  return [...(tree.get(province)?.keys() ?? [])].some((commune) => commune !== WHOLE_PROVINCE);
}

export function nameOf({ name, nameEn }: NamedPlace, language: Language): string {
  return language === 'en' ? nameEn : name;
}

export function provinceOptions({ provinces }: PlaceNames, language: Language): ComboOption[] {
  return provinces.map((place) => ({ value: place.code, name: nameOf(place, language) })).sort(byName);
}

/** Communes of one province, or of all with the name of the province beside each; before them what serves a whole province. */
export function communeOptions(
  { provinces, communes }: PlaceNames,
  tree: AgencyTree,
  province: string,
  wholeProvince: string,
  language: Language,
): ComboOption[] {
  const beside = new Map(provinces.map((place) => [place.code, nameOf(place, language)]));
  const named = communes
    .filter((commune) => province === '' || commune.province === province)
    .map((commune): ComboOption => {
      const option = { value: commune.code, name: nameOf(commune, language) };
      return province === '' ? { ...option, beside: beside.get(commune.province) ?? '' } : option;
    })
    .sort(byName);
  return tree.get(province)?.has(WHOLE_PROVINCE)
    ? [{ value: WHOLE_PROVINCE, name: wholeProvince }, ...named]
    : named;
}

/** By the name itself: what kind of place it is stands before it in Vietnamese. */
function byName(a: ComboOption, b: ComboOption): number {
  return compareTexts(bare(a.name), bare(b.name)) || compareTexts(a.name, b.name);
}

function bare(name: string): string {
  return name.replace(/^(Tỉnh|Thành phố|Phường|Xã|Đặc khu)\s+/u, '');
}
