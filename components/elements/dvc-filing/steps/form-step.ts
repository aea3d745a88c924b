import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Language } from '../../../contract/lists.js';
import type { InvalidParam } from '../../../contract/problems.js';
import type { Answers } from '../../../contract/schemas/common.js';
import type { Draft, DraftChange } from '../../../contract/schemas/draft.js';
import { FormFiles } from './form-files.js';
import type { Complaint, StepView, StepWorld } from './step.js';

/** The e-form of the procedure. It leads through its own pages and hands over when its last one is complete. */
export class FormStep implements StepView {
  readonly leadsItself = true;
  readonly #world: StepWorld;
  /** Where the form began: it keeps what is typed by itself, so later drafts must not reach into it. */
  #begun: { readonly version: string | undefined; readonly answers: Answers };
  readonly #findings: readonly InvalidParam[];
  readonly #files: FormFiles;

  /** @param findings what the host found in the answers when the dossier was to be filed */
  constructor(world: StepWorld, findings: readonly InvalidParam[]) {
    this.#world = world;
    this.#begun = begin(world.draft);
    this.#findings = findings;
    this.#files = new FormFiles(world);
  }

  draw(): TemplateResult {
    const { draft, language } = this.#world;
    const version = draft?.form?.version;
    if (version !== this.#begun.version) this.#begun = begin(draft);
    // Another version is another form: nothing of the one before reaches into it.
    return html`${keyed(version, this.#drawForm(draft, language))}`;
  }

  #drawForm(draft: Draft | undefined, language: Language): TemplateResult {
    return html`<dvc-eform
      lang=${language}
      form-id=${draft?.form?.id ?? ''}
      form-version=${draft?.form?.version ?? ''}
      back-out
      .answers=${this.#begun.answers}
      .sources=${draft?.sources ?? {}}
      .findings=${this.#findings}
      .parts=${this.#files}
      @dvc-form-submit=${(event: HTMLElementEventMap['dvc-form-submit']) => {
        const findings = this.#files.findings();
        if (findings.length > 0) event.detail.waitUntil(Promise.resolve(findings));
      }}
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

function begin(draft: Draft | undefined): { version: string | undefined; answers: Answers } {
  return { version: draft?.form?.version, answers: draft?.answers ?? {} };
}
