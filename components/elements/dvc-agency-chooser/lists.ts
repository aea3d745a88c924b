import type { Language } from '../../contract/lists.js';
import type { ComboOption } from '../base/combobox.js';
import { agenciesAt, type AgencyTree, type Where } from './agency-tree.js';
import { communeOptions, provinceOptions, type PlaceNames } from './place-names.js';

export interface Lists {
  readonly provinces: readonly ComboOption[];
  readonly communes: readonly ComboOption[];
  readonly agencies: readonly ComboOption[];
}

/** What there is to choose from. Lists stay the same while nothing they are made of changes: a new one is searched anew. */
export class ListMaker {
  #made: Lists = { provinces: [], communes: [], agencies: [] };
  #of: readonly unknown[] = [];

  of(
    tree: AgencyTree,
    names: PlaceNames | undefined,
    where: Where,
    language: Language,
    wholeProvince: string,
  ): Lists {
    const of = [tree, names, where, language];
    if (of.some((part, index) => part !== this.#of[index])) {
      this.#of = of;
      this.#made = {
        provinces: names ? provinceOptions(names, language) : [],
        communes: names ? communeOptions(names, tree, where.province, wholeProvince, language) : [],
        agencies: agenciesAt(tree, where).map(({ id, name, address }) => ({
          value: id,
          name,
          beside: address ?? '',
        })),
      };
    }
    return this.#made;
  }
}
