import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { NamedPlace, Places } from '../../client/places.js';
import type { Language } from '../../contract/lists.js';

/** A two-level address on its way; codes are empty until chosen. */
export interface TypedAddress {
  readonly province: string;
  readonly commune: string;
  readonly detail: string;
}

export const NO_ADDRESS: TypedAddress = { province: '', commune: '', detail: '' };

interface Words {
  readonly province: string;
  readonly commune: string;
  readonly detail: string;
  readonly choose: string;
}

/**
 * Three fields for a two-level address: province, then its communes, then free text.
 * Plain functions over one object, so that any element can put them among its own fields.
 */
export class AddressFields {
  value: TypedAddress;
  readonly #places: Places;
  readonly #changed: () => void;
  readonly #redraw: () => void;
  #provinces: readonly NamedPlace[] = [];
  #communes: readonly NamedPlace[] = [];

  constructor(options: {
    readonly value: TypedAddress;
    readonly places: Places;
    /** Somebody chose or typed. */
    readonly changed: () => void;
    /** Lists have come that were not there. */
    readonly redraw: () => void;
  }) {
    this.value = options.value;
    this.#places = options.places;
    this.#changed = options.changed;
    this.#redraw = options.redraw;
    void this.#load();
  }

  /** Whether all three are given. */
  get complete(): boolean {
    return this.value.province !== '' && this.value.commune !== '' && this.value.detail.trim() !== '';
  }

  draw(id: string, words: Words, language: Language, invalid: boolean): TemplateResult {
    const name = (place: NamedPlace): string => (language === 'en' ? place.nameEn : place.name);
    const options = (places: readonly NamedPlace[], chosen: string): TemplateResult[] =>
      places.map(
        (place) =>
          html`<option value=${place.code} ?selected=${place.code === chosen}>${name(place)}</option>`,
      );
    return html`
      <div class="field">
        <label for="${id}-province">${words.province}</label>
        <select
          id="${id}-province"
          aria-invalid=${invalid && !this.value.province}
          .value=${live(this.value.province)}
          @change=${(event: Event) => this.#choose(event, 'province')}
        >
          <option value="">${words.choose}</option>
          ${options(this.#provinces, this.value.province)}
        </select>
      </div>
      <div class="field">
        <label for="${id}-commune">${words.commune}</label>
        <select
          id="${id}-commune"
          ?disabled=${!this.value.province}
          aria-invalid=${invalid && !this.value.commune}
          .value=${live(this.value.commune)}
          @change=${(event: Event) => this.#choose(event, 'commune')}
        >
          <option value="">${words.choose}</option>
          ${options(this.#communes, this.value.commune)}
        </select>
      </div>
      <div class="field">
        <label for="${id}-detail">${words.detail}</label>
        <input
          id="${id}-detail"
          maxlength="300"
          autocomplete="street-address"
          aria-invalid=${invalid && !this.value.detail.trim()}
          .value=${live(this.value.detail)}
          @input=${(event: Event) => {
            this.value = { ...this.value, detail: (event.target as HTMLInputElement).value };
            this.#changed();
          }}
        />
      </div>
    `;
  }

  #choose(event: Event, part: 'province' | 'commune'): void {
    const code = (event.target as HTMLSelectElement).value;
    this.value =
      part === 'province' ? { ...this.value, province: code, commune: '' } : { ...this.value, commune: code };
    this.#changed();
    if (part === 'province') void this.#load();
  }

  /** A list that cannot be read stays empty; choosing the province again asks again. */
  async #load(): Promise<void> {
    const { province } = this.value;
    const [provinces, communes] = await Promise.allSettled([
      this.#places.provinces(),
      province ? this.#places.communes(province) : Promise.resolve([]),
    ]);
    if (province !== this.value.province) return;
    if (provinces.status === 'fulfilled') this.#provinces = provinces.value;
    this.#communes = communes.status === 'fulfilled' ? communes.value : [];
    this.#redraw();
  }
}
