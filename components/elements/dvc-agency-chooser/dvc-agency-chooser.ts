import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Places } from '../../client/places.js';
import { accountOf } from '../../client/account-of.js';
import type { Agency } from '../../contract/schemas/procedure.js';
import { agencyChooserTexts } from '../../i18n/agency-chooser.js';
import { Combobox } from '../base/combobox.js';
import { comboboxStyles } from '../base/combobox.styles.js';
import { DvcElement } from '../base/dvc-element.js';
import {
  agenciesAt,
  agencyTree,
  NOWHERE,
  settled,
  whereIs,
  type AgencyTree,
  type Where,
} from './agency-tree.js';
import { styles } from './dvc-agency-chooser.styles.js';
import { keepChoice, lastChoice } from './last-choice.js';
import { ListMaker } from './lists.js';
import { readNames } from './place-names.js';
import { proposal, type Reason } from './proposal.js';

/**
 * The agency that is to take a dossier: by province, commune and agency, of those only that take the procedure. What leaves no
 * choice is chosen; what was chosen last on this device, or lies where the account lives, is proposed.
 *
 * @element dvc-agency-chooser
 * @fires dvc-agency-choose - another agency is chosen, by somebody or as a proposal, or none any more; detail `{agency}`
 * @example
 * <dvc-agency-chooser procedure="1.001193"></dvc-agency-chooser>
 */
export class DvcAgencyChooser extends DvcElement {
  static override styles = [DvcElement.styles, comboboxStyles, styles];

  readonly #read = new Task(this, {
    args: () => [this.portal?.client, this.procedure, this.agencies] as const,
    task: async ([client, code, given], { signal }): Promise<AgencyTree | undefined> => {
      if (given) return agencyTree(given);
      if (!client || !code) return undefined;
      const { data } = await client.call('procedures.agencies', { params: { code }, signal });
      return agencyTree(data.agencies);
    },
    onComplete: (tree) => tree && this.#begin(tree),
  });

  readonly #names = new Task(this, {
    args: () => [this.portal?.client, this.#read.value, this._where.province, this._everywhere] as const,
    task: async ([client, tree, province, everywhere]) =>
      client && tree ? readNames(Places.of(client), tree, province, everywhere) : undefined,
  });

  readonly #province = new Combobox(this, 'province', (province) => {
    this.#commune.clear();
    this.#goTo({ province, commune: '' });
  });
  readonly #commune = new Combobox(
    this,
    'commune',
    (commune) => this.#goTo(this.#whereIn(commune)),
    () => (this._everywhere = true),
  );
  readonly #agency = new Combobox(this, 'agency', (id) =>
    this.#choose(this.#there.find((one) => one.id === id)),
  );
  readonly #lists = new ListMaker();
  /** Whether somebody chose something here, so that nothing is proposed any more. */
  #isTouched = false;

  /** The code of the procedure, of which the agencies are read; not needed with `agencies`. */
  @property() procedure: string | null = null;

  /** The agencies to choose from, for a page that has them. */
  @property({ attribute: false }) agencies: readonly Agency[] | undefined;

  /** The id of the agency that is chosen; empty for none. */
  @property({ reflect: true }) value = '';

  /** What is to be put right, in words. */
  @property() fault: string | null = null;

  @state() private _where: Where = NOWHERE;
  /** Communes of all provinces are read once somebody looks for one among them. */
  @state() private _everywhere = false;
  @state() private _reason: Reason | undefined;

  /** Puts the focus into the field that comes next. */
  override focus(options?: FocusOptions): void {
    const fields = [...this.renderRoot.querySelectorAll<HTMLInputElement>('input')];
    (fields.find(({ value }) => value === '') ?? fields.at(-1))?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    void this.portal?.ready();
    if (changed.has('value') && this.value !== this.#chosen?.id) this.#show(this.value);
    if (!this.#isTouched && this.value === '' && this.#tree) this.#propose(this.#tree);
  }

  protected override draw(): TemplateResult {
    const words = this.texts(agencyChooserTexts);
    if (this.#read.status === TaskStatus.ERROR)
      return this.drawFailure(this.failure(this.#read.error), () => void this.#read.run());
    const tree = this.#tree;
    if (!tree) return html`<div class="skeleton" aria-hidden="true"></div>`;
    if (tree.size === 0) return html`<p class="notice warning">${words.none}</p>`;
    if (this.#names.status === TaskStatus.ERROR)
      return this.drawFailure(this.failure(this.#names.error), () => void this.#names.run());
    return html`<div class="chooser" @input=${() => (this.#isTouched = true)}>
      ${this.#drawFields(tree)} ${this.#drawChosen()}
    </div>`;
  }

  #drawFields(tree: AgencyTree): TemplateResult {
    const words = this.texts(agencyChooserTexts);
    const { provinces, communes, agencies } = this.#lists.of(
      tree,
      this.#names.value,
      this._where,
      this.language,
      words.wholeProvince,
    );
    const { province, commune } = this._where;
    const chosen = this.#chosen;
    const fault = this.fault ?? undefined;
    const hint = this._reason && words.proposed[this._reason];
    const asksProvince = tree.size > 1;
    const asksCommune = communes.length > 1 || (province === '' && asksProvince);
    const asksAgency = agencies.length > 1;
    return html`${
      asksProvince
        ? this.#province.draw(
            {
              label: words.province,
              options: provinces,
              value: province,
              fault: province === '' ? fault : undefined,
            },
            words,
            'vi',
          )
        : nothing
    }
    ${
      asksCommune
        ? this.#commune.draw(
            {
              label: words.commune,
              hint: hint ?? (province === '' ? words.communeAnywhere : words.communeHint(communes.length)),
              options: communes,
              value: commune,
              fault: commune === '' && province !== '' ? fault : undefined,
            },
            words,
            'vi',
          )
        : nothing
    }
    ${
      asksAgency
        ? this.#agency.draw(
            {
              label: words.agency,
              hint: asksCommune ? undefined : (hint ?? words.agencyHint(agencies.length)),
              options: agencies,
              value: chosen?.id ?? '',
              fault: chosen ? undefined : fault,
            },
            words,
            'vi',
          )
        : nothing
    }`;
  }

  #drawChosen(): TemplateResult {
    const agency = this.#chosen;
    const words = this.texts(agencyChooserTexts);
    return html`<div role="status">
      ${
        agency
          ? html`<div class="chosen">
              <span class="muted small">${words.chosen}</span>
              <strong lang="vi">${agency.name}</strong>
              ${agency.address ? html`<span lang="vi">${agency.address}</span>` : nothing}
              ${
                agency.phone
                  ? html`<a class="number" href="tel:${agency.phone.replace(/[^\d+]/g, '')}"
                      >${agency.phone}</a
                    >`
                  : nothing
              }
            </div>`
          : nothing
      }
    </div>`;
  }

  get #tree(): AgencyTree | undefined {
    return this.#read.value;
  }

  get #there(): readonly Agency[] {
    return this.#tree ? agenciesAt(this.#tree, this._where) : [];
  }

  get #chosen(): Agency | undefined {
    return this.#there.find(({ id }) => id === this.value);
  }

  /** A commune chosen before its province brings its province. */
  #whereIn(commune: string): Where {
    const province =
      this._where.province ||
      (this.#names.value?.communes.find(({ code }) => code === commune)?.province ?? '');
    return { province, commune };
  }

  #goTo(where: Where): void {
    if (!this.#tree) return;
    this.#isTouched = true;
    this._reason = undefined;
    this._where = settled(this.#tree, where);
    this.#agency.clear();
    this.#take(this.#there.length === 1 ? this.#there[0] : undefined);
    if (this.#chosen) keepChoice(this.#chosen);
  }

  #choose(agency: Agency | undefined): void {
    this.#isTouched = true;
    this._reason = undefined;
    this.#take(agency);
    if (agency) keepChoice(agency);
  }

  #take(agency: Agency | undefined): void {
    const before = this.value;
    this.value = agency?.id ?? '';
    if (this.value !== before) this.tell('dvc-agency-choose', { agency: agency ?? null });
  }

  #begin(tree: AgencyTree): void {
    this.#isTouched = false;
    this._reason = undefined;
    this._where = settled(tree, NOWHERE);
    this.#show(this.value);
    if (this.value !== '' && !this.#chosen) this.#take(undefined);
  }

  /** Goes to where an agency is that the page names. */
  #show(id: string): void {
    if (id === '' || !this.#tree) return;
    for (const communes of this.#tree.values())
      for (const agencies of communes.values())
        for (const agency of agencies) if (agency.id === id) this._where = whereIs(agency);
  }

  #propose(tree: AgencyTree): void {
    const proposed = proposal(tree, lastChoice(), accountOf(this.portal)?.party.address ?? undefined);
    if (!proposed) return;
    this._where = proposed.where;
    this._reason = proposed.reason;
    this.#take(proposed.agency);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-agency-chooser': DvcAgencyChooser;
  }
  interface HTMLElementEventMap {
    'dvc-agency-choose': CustomEvent<{ readonly agency: Agency | null }>;
  }
}
