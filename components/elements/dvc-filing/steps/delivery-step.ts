import { html, nothing, type TemplateResult } from 'lit';
import { accountOf } from '../../../client/account-of.js';
import { Places } from '../../../client/places.js';
import { DELIVERY_WAYS, type DeliveryWay } from '../../../contract/lists.js';
import type { Delivery, DraftChange } from '../../../contract/schemas/draft.js';
import { checkPhone } from '../../../domain/vietnamese/identity.js';
import { endingTexts } from '../../../i18n/filing-ending.js';
import { inLanguage } from '../../../i18n/texts.js';
import { wordTexts } from '../../../i18n/words.js';
import { AddressFields, NO_ADDRESS } from '../../base/address-fields.js';
import type { Complaint, StepView, StepWorld } from './step.js';
import { drawTextField } from './text-field.js';

/** How the result reaches the citizen: at the desk, by post to an address, or as an electronic copy. */
export class DeliveryStep implements StepView {
  readonly #world: StepWorld;
  readonly #address: AddressFields;
  #way: DeliveryWay | undefined;
  #recipient: string;
  #phone: string;
  #email: string;
  #shown = false;

  constructor(world: StepWorld) {
    this.#world = world;
    const delivery = world.draft?.delivery ?? undefined;
    const party = accountOf(world.portal)?.party;
    const post = delivery?.way === 'post' ? delivery : undefined;
    this.#way = delivery?.way;
    this.#recipient = post?.recipient ?? party?.name ?? '';
    this.#phone = post?.phone ?? party?.phone ?? '';
    this.#email = delivery?.way === 'electronic' ? delivery.email : (party?.email ?? '');
    this.#address = new AddressFields({
      value: { ...NO_ADDRESS, ...(post?.address ?? party?.address) },
      places: Places.of(world.portal.client),
      changed: () => world.redraw(),
      redraw: () => world.redraw(),
    });
  }

  draw(): TemplateResult {
    const { words, language, draft } = this.#world;
    const names = inLanguage(wordTexts, language).delivery;
    const ending = inLanguage(endingTexts, language);
    const hints: Record<DeliveryWay, string> = {
      desk: ending.deliveryDesk(draft?.agency?.name ?? ''),
      post: ending.deliveryPost,
      electronic: ending.deliveryElectronic,
    };
    const lacking = this.#shown ? this.#lacking() : [];
    const error = (field: string): string | undefined => lacking.find((one) => one.field === field)?.message;
    return html`
      <fieldset id="delivery" tabindex="-1">
        <legend>${ending.deliveryQuestion}</legend>
        ${error('delivery') ? html`<p class="error">${error('delivery')}</p>` : nothing}
        ${DELIVERY_WAYS.map(
          (way) =>
            html`<label class="choice">
              <input
                type="radio"
                name="delivery"
                .checked=${this.#way === way}
                @change=${() => this.#choose(way)}
              />
              <span>${names[way]}<br /><span class="hint">${hints[way]}</span></span>
            </label>`,
        )}
      </fieldset>
      ${this.#way === 'post' ? this.#drawPost(error) : nothing}
      ${
        this.#way === 'electronic'
          ? drawTextField({
              id: 'delivery-email',
              label: words.email,
              type: 'email',
              autocomplete: 'email',
              required: true,
              value: this.#email,
              error: error('delivery-email'),
              change: (value) => this.#type(() => (this.#email = value)),
            })
          : nothing
      }
    `;
  }

  complaints(): readonly Complaint[] {
    this.#shown = true;
    return this.#lacking();
  }

  change(): DraftChange {
    const delivery = this.#delivery();
    return delivery ? { delivery } : {};
  }

  #drawPost(error: (field: string) => string | undefined): TemplateResult {
    const { words, language } = this.#world;
    const place = error('delivery-address-province') ?? error('delivery-address-detail');
    return html`<section class="part fields" aria-label=${words.address}>
      ${drawTextField({
        id: 'delivery-recipient',
        label: inLanguage(endingTexts, language).recipient,
        autocomplete: 'name',
        maxlength: 150,
        required: true,
        value: this.#recipient,
        error: error('delivery-recipient'),
        change: (value) => this.#type(() => (this.#recipient = value)),
      })}
      ${drawTextField({
        id: 'delivery-phone',
        label: words.phone,
        type: 'tel',
        autocomplete: 'tel',
        maxlength: 20,
        required: true,
        value: this.#phone,
        error: error('delivery-phone'),
        change: (value) => this.#type(() => (this.#phone = value)),
      })}
      ${place ? html`<p class="error">${place}</p>` : nothing}
      ${this.#address.draw('delivery-address', words, language, this.#shown)}
    </section>`;
  }

  #choose(way: DeliveryWay): void {
    this.#way = way;
    this.#shown = false;
    this.#world.redraw();
  }

  #type(note: () => void): void {
    note();
    if (this.#shown) this.#world.redraw();
  }

  #lacking(): Complaint[] {
    const need = this.#world.words.need;
    const { province, commune, detail } = this.#address.value;
    const wrong: Readonly<Record<DeliveryWay | 'none', readonly (readonly [string, boolean, string])[]>> = {
      none: [['delivery', true, need.delivery]],
      desk: [],
      post: [
        ['delivery-recipient', !this.#recipient.trim(), need.recipient],
        ['delivery-phone', checkPhone(this.#phone) !== undefined, need.recipientPhone],
        ['delivery-address-province', !province || !commune, need.place],
        ['delivery-address-detail', !detail.trim(), need.detail],
      ],
      electronic: [['delivery-email', !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(this.#email.trim()), need.email]],
    };
    return wrong[this.#way ?? 'none']
      .filter(([, bad]) => bad)
      .map(([field, , message]) => ({ field, message }));
  }

  #delivery(): Delivery | undefined {
    switch (this.#way) {
      case 'desk':
        return { way: 'desk' };
      case 'post':
        return {
          way: 'post',
          recipient: this.#recipient.trim(),
          phone: this.#phone.trim(),
          address: { ...this.#address.value, detail: this.#address.value.detail.trim() },
        };
      case 'electronic':
        return { way: 'electronic', email: this.#email.trim() };
      default:
        return undefined;
    }
  }
}
