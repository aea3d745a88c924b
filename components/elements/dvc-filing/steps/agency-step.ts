import { html, nothing, type TemplateResult } from 'lit';
import type { DraftChange } from '../../../contract/schemas/draft.js';
import { accountOf } from '../../../client/portal.js';
import type { Complaint, StepView, StepWorld } from './step.js';

/** Which agency takes the dossier, and which case of the procedure it is. */
export class AgencyStep implements StepView {
  readonly #world: StepWorld;
  #agency: string;
  #case: string;
  #near = false;
  #shown = false;

  constructor(world: StepWorld) {
    this.#world = world;
    const { draft, procedure } = world;
    const only = procedure.cases.length === 1 ? procedure.cases[0] : undefined;
    const chosen = procedure.cases.find((one) => one.id === (draft?.caseId ?? world.caseId)) ?? only;
    this.#case = chosen?.id ?? '';
    this.#agency = draft?.agency?.id ?? this.#nearest();
  }

  draw(): TemplateResult {
    const { words, agencies, procedure } = this.#world;
    if (agencies.length === 0) return html`<p class="notice warning">${words.noAgency}</p>`;
    const lacking = this.#shown ? this.#lacking() : [];
    const fault = (field: string): TemplateResult | typeof nothing => {
      const complaint = lacking.find((one) => one.field === field);
      return complaint ? html`<p class="error" id="${field}-error">${complaint.message}</p>` : nothing;
    };
    return html`
      <div class="field">
        <label for="agency">${words.chooseAgency}</label>
        <p class="hint" id="agency-hint">${this.#near ? words.agencyNear : words.chooseAgencyHint}</p>
        ${fault('agency')}
        <select
          id="agency"
          aria-describedby="agency-hint agency-error"
          aria-invalid=${lacking.some((one) => one.field === 'agency')}
          @change=${(event: Event) => {
            this.#agency = (event.target as HTMLSelectElement).value;
            this.#near = false;
            this.#world.redraw();
          }}
        >
          <option value="">${words.chooseAgencyEmpty}</option>
          ${agencies.map(
            (agency) =>
              html`<option value=${agency.id} ?selected=${agency.id === this.#agency}>
                ${agency.name}
              </option>`,
          )}
        </select>
      </div>
      ${
        procedure.cases.length > 1
          ? html`<fieldset id="case" tabindex="-1">
              <legend>${words.chooseCase}</legend>
              ${fault('case')}
              ${procedure.cases.map(
                (one) =>
                  html`<label class="choice">
                    <input
                      type="radio"
                      name="case"
                      .checked=${one.id === this.#case}
                      @change=${() => {
                        this.#case = one.id;
                        this.#world.redraw();
                      }}
                    />
                    <span>
                      ${one.name}
                      ${one.description ? html`<br /><span class="hint">${one.description}</span>` : nothing}
                    </span>
                  </label>`,
              )}
            </fieldset>`
          : nothing
      }
    `;
  }

  complaints(): readonly Complaint[] {
    this.#shown = true;
    return this.#lacking();
  }

  change(): DraftChange {
    return { agency: this.#agency, ...(this.#case ? { caseId: this.#case } : {}) };
  }

  #lacking(): Complaint[] {
    const { words, procedure } = this.#world;
    return [
      ...(this.#agency ? [] : [{ field: 'agency', message: words.agencyNeeded }]),
      ...(this.#case || procedure.cases.length === 0 ? [] : [{ field: 'case', message: words.caseNeeded }]),
    ];
  }

  /** The agency of the commune where the account lives, when it takes the procedure. */
  #nearest(): string {
    const address = accountOf(this.#world.portal)?.party.address;
    const agency = this.#world.agencies.find(
      (one) => one.commune !== null && one.commune === address?.commune,
    );
    this.#near = agency !== undefined;
    return agency?.id ?? '';
  }
}
