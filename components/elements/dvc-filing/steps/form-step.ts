import { html, type TemplateResult } from 'lit';
import type { InvalidParam } from '../../../contract/problems.js';
import type { Answers } from '../../../contract/schemas/common.js';
import type { DraftChange } from '../../../contract/schemas/draft.js';
import type { Complaint, StepView, StepWorld } from './step.js';

/** The e-form of the procedure. It leads through its own pages and hands over when its last one is complete. */
export class FormStep implements StepView {
  readonly leadsItself = true;
  readonly #world: StepWorld;
  /** Where the form began: it keeps what is typed by itself, so later drafts must not reach into it. */
  readonly #initial: Answers;
  readonly #findings: readonly InvalidParam[];

  /** @param findings what the host found in the answers when the dossier was to be filed */
  constructor(world: StepWorld, findings: readonly InvalidParam[]) {
    this.#world = world;
    this.#initial = world.draft?.answers ?? {};
    this.#findings = findings;
  }

  draw(): TemplateResult {
    const { draft, language } = this.#world;
    return html`<dvc-eform
      lang=${language}
      form-id=${draft?.form?.id ?? ''}
      form-version=${draft?.form?.version ?? ''}
      back-out
      .answers=${this.#initial}
      .sources=${draft?.sources ?? {}}
      .findings=${this.#findings}
      @dvc-form-input=${(event: CustomEvent<{ answers: Answers }>) =>
        this.#world.save({ answers: event.detail.answers })}
      @dvc-form-back=${() => this.#world.back()}
      @dvc-form-complete=${(event: CustomEvent<{ answers: Answers }>) => {
        this.#world.save({ answers: event.detail.answers });
        this.#world.proceed();
      }}
    ></dvc-eform>`;
  }

  complaints(): readonly Complaint[] {
    return [];
  }

  change(): DraftChange {
    return {};
  }
}
