import { html, nothing, type TemplateResult } from 'lit';
import type { DraftChange } from '../../../contract/schemas/draft.js';
import '../../dvc-agency-chooser/define.js';
import type { Complaint, StepView, StepWorld } from './step.js';

/** Which agency takes the dossier, and which case of the procedure it is. */
export class AgencyStep implements StepView {
  readonly #world: StepWorld;
  #agency: string;
  #case: string;
  #shown = false;

  constructor(world: StepWorld) {
    this.#world = world;
    const { draft, procedure } = world;
    const only = procedure.cases.length === 1 ? procedure.cases[0] : undefined;
    const chosen = procedure.cases.find((one) => one.id === (draft?.caseId ?? world.caseId)) ?? only;
    this.#case = chosen?.id ?? '';
    this.#agency = draft?.agency?.id ?? '';
  }

  draw(): TemplateResult {
    const { words, agencies, procedure, language } = this.#world;
    const lacking = this.#shown ? this.#lacking() : [];
    const fault = (field: string): TemplateResult | typeof nothing => {
      const complaint = lacking.find((one) => one.field === field);
      return complaint ? html`<p class="error" id="${field}-error">${complaint.message}</p>` : nothing;
    };
    return html`
      <dvc-agency-chooser
        id="agency"
        lang=${language}
        .agencies=${agencies}
        .value=${this.#agency}
        .fault=${lacking.find((one) => one.field === 'agency')?.message ?? null}
        @dvc-agency-choose=${({ detail }: HTMLElementEventMap['dvc-agency-choose']) => {
          this.#agency = detail.agency?.id ?? '';
          this.#world.redraw();
        }}
      ></dvc-agency-chooser>
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
}
