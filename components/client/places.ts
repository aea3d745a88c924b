import type { Client } from './client.js';

/** A province or commune as a page shows it. */
export interface NamedPlace {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

/** The provinces, and the communes of those that were asked for; read once for each client. */
export class Places {
  static readonly #of = new WeakMap<Client, Places>();
  readonly #client: Client;
  readonly #communes = new Map<string, Promise<readonly NamedPlace[]>>();
  readonly #names = new Map<string, NamedPlace>();
  #provinces: Promise<readonly NamedPlace[]> | undefined;

  private constructor(client: Client) {
    this.#client = client;
  }

  static of(client: Client): Places {
    let places = Places.#of.get(client);
    if (!places) Places.#of.set(client, (places = new Places(client)));
    return places;
  }

  provinces(): Promise<readonly NamedPlace[]> {
    this.#provinces ??= this.#keep(
      this.#client.call('places.provinces', {}).then((answer) => answer.data.provinces),
      () => (this.#provinces = undefined),
    );
    return this.#provinces;
  }

  /** @param province its code; an unknown one has no communes */
  communes(province: string): Promise<readonly NamedPlace[]> {
    let communes = this.#communes.get(province);
    if (!communes) {
      communes = this.#keep(
        this.#client.call('places.communes', { params: { province } }).then((answer) => answer.data.communes),
        () => this.#communes.delete(province),
      );
      this.#communes.set(province, communes);
    }
    return communes;
  }

  /** The name of a place that was read before; undefined for any other. */
  name(code: string): NamedPlace | undefined {
    return this.#names.get(code);
  }

  /** Remembers names for {@link name}; forgets a reading that failed, so that the next one tries again. */
  #keep(reading: Promise<readonly NamedPlace[]>, forget: () => void): Promise<readonly NamedPlace[]> {
    reading.then((places) => {
      for (const place of places) this.#names.set(place.code, place);
    }, forget);
    return reading;
  }
}
