import { Places, type NamedPlace } from '../../client/places.js';
import type { KnowsPlace, Language, PlaceNames } from '../../domain/eform/types.js';
import type { PlaceSource, Sheet } from './sheet.js';

/** A list of places while it is read. */
export type PlaceList = readonly NamedPlace[] | 'reading' | 'failed';

const BOOKS = new WeakMap<Sheet, PlaceBook>();

/** The places of a form: from where the page says, else from the host. */
export function placesOf(sheet: Sheet): PlaceBook {
  let book = BOOKS.get(sheet);
  if (!book) {
    const source = (): PlaceSource | undefined =>
      sheet.placeSource ?? (sheet.client && Places.of(sheet.client));
    BOOKS.set(sheet, (book = new PlaceBook(source, () => sheet.drawAgain())));
  }
  return book;
}

/** The lists that a form needs, at hand for drawing: asking for one begins its reading and tells when it is there. */
export class PlaceBook {
  readonly #source: () => PlaceSource | undefined;
  readonly #changed: () => void;
  readonly #lists = new Map<string, PlaceList>();

  constructor(source: () => PlaceSource | undefined, changed: () => void) {
    this.#source = source;
    this.#changed = changed;
  }

  provinces(): PlaceList {
    return this.#list('', (source) => source.provinces());
  }

  communes(province: string): PlaceList {
    return this.#list(province, (source) => source.communes(province));
  }

  /** Forgets what could not be read, so that drawing asks again. */
  again(): void {
    for (const [key, list] of this.#lists) if (list === 'failed') this.#lists.delete(key);
    this.#changed();
  }

  /** Whether a commune lies in a province; what is not read yet is not judged here. */
  readonly knows: KnowsPlace = (province, commune) => {
    const list = this.#lists.get(province);
    return typeof list !== 'object' || list.some(({ code }) => code === commune);
  };

  names(language: Language): PlaceNames {
    const named = (list: PlaceList, code: string): string | undefined => {
      const place = typeof list === 'object' ? list.find((item) => item.code === code) : undefined;
      return place && nameOf(place, language);
    };
    return {
      province: (code) => named(this.provinces(), code),
      commune: (province, code) => named(this.communes(province), code),
    };
  }

  #list(key: string, read: (source: PlaceSource) => Promise<readonly NamedPlace[]>): PlaceList {
    const known = this.#lists.get(key);
    if (known) return known;
    const source = this.#source();
    if (!source) return 'failed';
    this.#lists.set(key, 'reading');
    read(source).then(
      (list) => this.#keep(key, list),
      () => this.#keep(key, 'failed'),
    );
    return 'reading';
  }

  #keep(key: string, list: PlaceList): void {
    this.#lists.set(key, list);
    this.#changed();
  }
}

export function nameOf(place: NamedPlace, language: Language): string {
  return language === 'en' ? place.nameEn : place.name;
}
