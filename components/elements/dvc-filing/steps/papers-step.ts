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
    // Around it: a tabindex on the uploader itself would take all its buttons out of the reach of the Tab key.
    return html`<div id="papers" tabindex="-1">
      <dvc-attachment-uploader
        ${ref(this.#uploader)}
        lang=${language}
        holder=${draft?.id ?? ''}
        .papers=${papersOf(procedure, draft?.caseId ?? null)}
      ></dvc-attachment-uploader>
    </div>`;
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
