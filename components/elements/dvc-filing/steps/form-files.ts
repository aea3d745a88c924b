import { html, type TemplateResult } from 'lit';
import type { InvalidParam } from '../../../contract/problems.js';
import type { StoredFile } from '../../../contract/schemas/file.js';
import type { Json } from '../../../domain/eform/types.js';
import type { DvcAttachmentUploader } from '../../dvc-attachment-uploader/dvc-attachment-uploader.js';
import type { FormPart, FormParts } from '../../dvc-eform/handed-over.js';
import type { StepWorld } from './step.js';

/**
 * What an e-form hands over in a filing: files go to the draft by an uploader in the place of the field, whose value
 * then names them. An uploader lives on while its field does not show, so that nothing on its way is lost.
 */
export class FormFiles implements FormParts {
  readonly #world: StepWorld;
  readonly #uploaders = new Map<string, DvcAttachmentUploader>();
  readonly #known = new Map<string, StoredFile>();
  readonly #parts = new Map<string, FormPart>();
  /** Whether the files that the draft has from before are known. */
  #files: 'unknown' | 'asked' | 'known' = 'unknown';

  constructor(world: StepWorld) {
    this.#world = world;
  }

  file = (part: FormPart): unknown => {
    this.#parts.set(part.path, part);
    const uploader = this.#uploaderFor(part.path);
    uploader.lang = part.language;
    if (this.#files === 'known') this.#fill(uploader, part);
    else if (this.#files === 'unknown') void this.#ask();
    return uploader;
  };

  /** There is nothing to sign with here yet: what a person can do instead is said in the field. */
  signature = ({ field }: FormPart): TemplateResult => {
    const { words } = this.#world;
    return html`<p class="hint">${words.signElsewhere}</p>
      ${field.rules.required ? html`<p class="notice warning">${words.signRequired}</p>` : ''}`;
  };

  /** The fields with files that the host does not have safely yet. */
  findings(): readonly InvalidParam[] {
    return [...this.#uploaders]
      .filter(([, uploader]) => uploader.pending() > 0)
      .map(([path]) => ({ path, code: 'required', message: this.#world.words.papersPending }));
  }

  #uploaderFor(path: string): DvcAttachmentUploader {
    const known = this.#uploaders.get(path);
    if (known) return known;
    const uploader = document.createElement('dvc-attachment-uploader');
    uploader.purpose = 'answer';
    uploader.addEventListener('dvc-files-change', ({ detail }) => this.#changed(path, detail.files));
    this.#uploaders.set(path, uploader);
    return uploader;
  }

  #fill(uploader: DvcAttachmentUploader, { value }: FormPart): void {
    uploader.files = idsIn(value).flatMap((id) => this.#known.get(id) ?? []);
    uploader.holder = this.#world.draft?.id ?? null;
  }

  #changed(path: string, files: readonly StoredFile[]): void {
    for (const file of files) this.#known.set(file.id, file);
    const part = this.#parts.get(path);
    part?.give(files.map(({ id, name, size, type }) => ({ id, name, size, type })));
    part?.leave();
  }

  /** An uploader takes nothing before that: it would not know what is there already. */
  async #ask(): Promise<void> {
    this.#files = 'asked';
    const { draft, portal } = this.#world;
    try {
      const { data } = await portal.client.call('drafts.files', { params: { id: draft?.id ?? '' } });
      for (const file of data.files) this.#known.set(file.id, file);
      this.#files = 'known';
    } catch {
      this.#files = 'unknown';
      return;
    }
    for (const [path, uploader] of this.#uploaders) {
      const part = this.#parts.get(path);
      if (part) this.#fill(uploader, part);
    }
  }
}

function idsIn(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.flatMap((one) => idOf(one as Json)) : [];
}

function idOf(item: Json): readonly string[] {
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
  return typeof id === 'string' ? [id] : [];
}
