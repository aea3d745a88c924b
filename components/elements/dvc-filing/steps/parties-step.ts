import { html, nothing, type TemplateResult } from 'lit';
import type { Party } from '../../../contract/schemas/common.js';
import type { DraftChange } from '../../../contract/schemas/draft.js';
import { accountOf } from '../../../client/account-of.js';
import { checkCitizenId, checkPhone, checkTaxCode } from '../../../domain/vietnamese/identity.js';
import { drawLines } from '../../base/readable-form.js';
import { readablePartyLines } from '../../base/readable-party.js';
import type { Complaint, FilingWords, StepView, StepWorld } from './step.js';
import { drawTextField } from './text-field.js';

type OwnerKind = 'self' | 'person' | 'organisation';
type OwnerField = 'name' | 'citizenId' | 'taxCode' | 'representative' | 'phone' | 'email';

/** The fields of each kind of owner, in order; what is marked must be given. */
const FIELDS: Readonly<
  Record<Exclude<OwnerKind, 'self'>, readonly (readonly [OwnerField, required: boolean])[]>
> = {
  person: [
    ['name', true],
    ['citizenId', true],
    ['phone', false],
    ['email', false],
  ],
  organisation: [
    ['name', true],
    ['taxCode', true],
    ['representative', false],
    ['phone', false],
    ['email', false],
  ],
};

/** Who files and whose dossier it is: themselves, another person, or an organisation. */
export class PartiesStep implements StepView {
  readonly #world: StepWorld;
  #kind: OwnerKind;
  #typed: Record<OwnerField, string>;
  #shown = false;

  constructor(world: StepWorld) {
    this.#world = world;
    const owner = world.draft?.owner ?? null;
    this.#kind = owner?.kind ?? 'self';
    this.#typed = {
      name: owner?.name ?? '',
      citizenId: owner?.kind === 'person' ? (owner.citizenId ?? '') : '',
      taxCode: owner?.kind === 'organisation' ? owner.taxCode : '',
      representative: owner?.kind === 'organisation' ? (owner.representative ?? '') : '',
      phone: owner?.phone ?? '',
      email: owner?.email ?? '',
    };
  }

  draw(): TemplateResult {
    const { words, language, portal } = this.#world;
    const submitter = this.#world.draft?.submitter ?? accountOf(portal)?.party;
    const choice = (kind: OwnerKind, label: string): TemplateResult =>
      html`<label class="choice">
        <input
          type="radio"
          name="owner"
          .checked=${this.#kind === kind}
          @change=${() => this.#choose(kind)}
        />
        <span>${label}</span>
      </label>`;
    return html`
      <section class="part">
        <h4>${words.submitter}</h4>
        <p class="hint">${words.fromAccount}</p>
        ${submitter ? drawLines(readablePartyLines(submitter, language), language) : nothing}
      </section>
      <fieldset>
        <legend>${words.ownerQuestion}</legend>
        ${choice('self', words.ownerSelf)} ${choice('person', words.ownerPerson)}
        ${choice('organisation', words.ownerOrganisation)}
      </fieldset>
      ${this.#kind === 'self' ? nothing : this.#drawOwner(this.#kind)}
    `;
  }

  complaints(): readonly Complaint[] {
    this.#shown = true;
    return this.#lacking();
  }

  change(): DraftChange {
    return { owner: this.#owner() };
  }

  #drawOwner(kind: 'person' | 'organisation'): TemplateResult {
    const { words } = this.#world;
    const lacking = this.#shown ? this.#lacking() : [];
    const labels: Record<OwnerField, string> = {
      name: kind === 'person' ? words.name : words.organisationName,
      citizenId: words.citizenId,
      taxCode: words.taxCode,
      representative: words.representative,
      phone: words.phone,
      email: words.email,
    };
    const hints: Partial<Record<OwnerField, string>> = {
      citizenId: words.citizenIdHint,
      taxCode: words.taxCodeHint,
    };
    return html`<section class="part fields" aria-label=${words.owner}>
      ${FIELDS[kind].map(([field, required]) => {
        const hint = hints[field];
        return drawTextField({
          id: `owner-${field}`,
          label: labels[field],
          value: this.#typed[field],
          required,
          error: lacking.find((one) => one.field === `owner-${field}`)?.message,
          change: (value) => this.#type(field, value),
          ...(hint ? { hint } : {}),
          ...(field === 'citizenId' || field === 'taxCode' ? { inputmode: 'numeric' as const } : {}),
          ...(field === 'phone' ? { type: 'tel' as const } : {}),
          ...(field === 'email' ? { type: 'email' as const } : {}),
        });
      })}
    </section>`;
  }

  #choose(kind: OwnerKind): void {
    this.#kind = kind;
    this.#shown = false;
    this.#world.redraw();
  }

  #type(field: OwnerField, value: string): void {
    this.#typed = { ...this.#typed, [field]: value };
    if (this.#shown) this.#world.redraw();
  }

  #lacking(): Complaint[] {
    if (this.#kind === 'self') return [];
    const need = this.#world.words.need;
    const { name, citizenId, taxCode, phone, email } = trimmed(this.#typed);
    const wrong: readonly (readonly [OwnerField, boolean, keyof FilingWords['need']])[] = [
      ['name', !name, this.#kind === 'person' ? 'name' : 'organisationName'],
      ['citizenId', this.#kind === 'person' && checkCitizenId(citizenId) !== undefined, 'citizenId'],
      ['taxCode', this.#kind === 'organisation' && checkTaxCode(taxCode) !== undefined, 'taxCode'],
      ['phone', phone !== '' && checkPhone(phone) !== undefined, 'phone'],
      ['email', email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email), 'email'],
    ];
    return wrong
      .filter(([, bad]) => bad)
      .map(([field, , word]) => ({ field: `owner-${field}`, message: need[word] }));
  }

  #owner(): Party | null {
    if (this.#kind === 'self') return null;
    const { name, citizenId, taxCode, representative, phone, email } = trimmed(this.#typed);
    const contact = { ...(phone ? { phone } : {}), ...(email ? { email } : {}) };
    return this.#kind === 'person'
      ? { kind: 'person', name, citizenId: citizenId.replace(/\s/g, ''), ...contact }
      : {
          kind: 'organisation',
          name,
          taxCode: taxCode.replace(/\s/g, ''),
          ...(representative ? { representative } : {}),
          ...contact,
        };
  }
}

function trimmed(typed: Readonly<Record<OwnerField, string>>): Record<OwnerField, string> {
  return Object.fromEntries(Object.entries(typed).map(([key, value]) => [key, value.trim()])) as Record<
    OwnerField,
    string
  >;
}
