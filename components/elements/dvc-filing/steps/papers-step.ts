import { html, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import type { DraftChange } from '../../../contract/schemas/draft.js';
import type { DvcAttachmentUploader } from '../../dvc-attachment-uploader/dvc-attachment-uploader.js';
import { papersOf } from '../papers.js';
import type { Complaint, StepView, StepWorld } from './step.js';

/** The papers of the chosen case. */
export class PapersStep implements StepView {
  readonly #world: StepWorld;
  readonly #uploader: Ref<DvcAttachmentUploader> = createRef();

  constructor(world: StepWorld) {
    this.#world = world;
  }

  draw(): TemplateResult {
    const { draft, procedure, language } = this.#world;
    return html`<dvc-attachment-uploader
      ${ref(this.#uploader)}
      id="papers"
      tabindex="-1"
      lang=${language}
      holder=${draft?.id ?? ''}
      .papers=${papersOf(procedure, draft?.caseId ?? null)}
    ></dvc-attachment-uploader>`;
  }

  complaints(): readonly Complaint[] {
    const { words } = this.#world;
    const uploader = this.#uploader.value;
    if (!uploader) return [];
    if (uploader.pending() > 0) return [{ field: 'papers', message: words.papersPending }];
    return uploader.missing().map((paper) => ({ field: 'papers', message: words.paperMissing(paper.name) }));
  }

  change(): DraftChange {
    return {};
  }
}
