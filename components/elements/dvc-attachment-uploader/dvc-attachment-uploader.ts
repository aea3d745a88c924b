import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Client } from '../../client/client.js';
import type { Portal } from '../../client/portal.js';
import type { FilePurpose } from '../../contract/lists.js';
import type { StoredFile } from '../../contract/schemas/file.js';
import type { ProcedurePaper } from '../../contract/schemas/procedure.js';
import { uploaderTexts, type UploaderTexts } from '../../i18n/uploader.js';
import { DvcElement } from '../base/dvc-element.js';
import { FileFetcher } from '../base/file-fetcher.js';
import { Attachments } from './attachments.js';
import type { Desk, Slot } from './desk.js';
import { drawFreeList, drawPapers } from './draw-papers.js';
import { styles } from './dvc-attachment-uploader.styles.js';
import { sift, typeNames, type Limits, type Refused } from './limits.js';
import { isNeeded } from './needed.js';

/**
 * The papers of a draft with their files: sent from disk or camera, several each, with progress, to be paused and taken
 * up again after a cut. With `purpose="supplement"` or `"result"` one plain list of files of a dossier.
 *
 * @element dvc-attachment-uploader
 * @fires dvc-files-change - a file has arrived, changed or gone; detail `{files}`: all that the host has now
 * @example
 * <dvc-attachment-uploader draft="0199a1f0-7c1e-7c00-8a00-000000000001"></dvc-attachment-uploader>
 */
export class DvcAttachmentUploader extends DvcElement {
  static override styles: CSSResultGroup = [DvcElement.styles, styles];

  /** The id of a draft whose papers and files are read from the host. */
  @property() draft: string | null = null;

  /** The id of the draft or dossier that the files are for, where the page knows the papers or none are asked. */
  @property() holder: string | null = null;

  /** Why the files are sent. */
  @property() purpose: FilePurpose = 'paper';

  /** The papers to ask for; without them those of the draft's procedure and case. */
  @property({ attribute: false }) papers: readonly ProcedurePaper[] | undefined;

  /** The files that are there already; without them those of the draft. */
  @property({ attribute: false }) files: readonly StoredFile[] | undefined;

  /** The bytes of one request; smaller ones show progress in finer steps where a request tells none. */
  @property({ type: Number, attribute: 'chunk-size' }) chunkSize: number | null = null;

  @state() private _over: Slot['paper'] | null = null;
  @state() private _refused: ReadonlyMap<Slot['paper'], readonly Refused[]> = new Map();
  @state() private _said = '';

  readonly #fetcher = new FileFetcher(this);
  readonly #reading = new Task(this, {
    // Whether, not what: a page that hands over lists makes new ones each time it draws.
    args: () => [this.portal, this.holder || this.draft, this.purpose, !this.papers, !this.files] as const,
    task: async ([portal, holder, purpose, asksPapers, asksFiles], { signal }) => {
      if (!portal || !holder) return undefined;
      const wanted = purpose === 'paper' ? { papers: asksPapers, files: asksFiles } : {};
      const [, known] = await Promise.all([portal.ready(), readDraft(portal.client, holder, wanted, signal)]);
      return { portal, holder, purpose, ...known };
    },
    onComplete: (read) => read && this.#open(read),
  });
  #opened: Opened | undefined;
  #given = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#opened?.attachments.forget();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('files') && this.files) this.#take(this.files);
  }

  get #limits(): Limits | undefined {
    return this.portal?.tenant?.upload;
  }

  get #papers(): readonly ProcedurePaper[] {
    return this.papers ?? this.#reading.value?.papers ?? [];
  }

  /** Takes a list that differs from the one handed over before; the same again knows less than what arrived here since. */
  #take(files: readonly StoredFile[]): void {
    const given = files.map(({ id, kind }) => `${id} ${kind}`).join();
    if (given === this.#given) return;
    this.#given = given;
    this.#opened?.attachments.take(files);
  }

  get #words(): UploaderTexts {
    return this.texts(uploaderTexts);
  }

  #open({ portal, holder, purpose, files }: Read): void {
    const before = this.#opened;
    const known = this.files ?? files?.filter((file) => file.purpose === purpose) ?? [];
    if (before?.portal === portal && before.holder === holder && before.purpose === purpose) {
      if (files) before.attachments.take(known);
      return;
    }
    before?.attachments.forget();
    const attachments = new Attachments(portal.client, known, this.chunkSize ?? undefined, {
      changed: () => this.requestUpdate(),
      filesChanged: () => {
        this.requestUpdate();
        this.tell('dvc-files-change', { files: attachments.stored });
      },
      sent: ({ name }) => (this._said = this.#words.saidDone(name)),
      removed: ({ name }) => (this._said = this.#words.saidRemoved(name)),
    });
    this.#opened = { portal, holder, purpose, attachments };
    this._refused = new Map();
    this.requestUpdate();
  }

  #choose({ holder, purpose, attachments }: Opened, slot: Slot, chosen: readonly File[]): void {
    if (chosen.length === 0) return;
    const present = attachments.storedFor(slot.paper).length + attachments.queuedFor(slot.paper).length;
    const { taken, refused } = sift(chosen, present, this.#limits);
    const kind = slot.kinds[0];
    const target = {
      holder,
      purpose,
      ...(slot.paper !== undefined && { paper: slot.paper }),
      ...(kind && { kind }),
    };
    for (const file of taken) attachments.add(file, target);
    this._refused = new Map(this._refused).set(slot.paper, refused);
    if (taken.length > 0) this._said = this.#words.saidAdded(taken.length);
  }

  /** Draws, then moves the focus to where the next answer is given. */
  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #desk(opened: Opened): Desk {
    const { attachments, portal } = opened;
    const picker = (paper: string | null | undefined): string => `[id="files:${paper ?? ''}"]`;
    return {
      attachments,
      limits: this.#limits,
      words: this.#words,
      language: this.language,
      camera: globalThis.matchMedia('(pointer: coarse)').matches,
      refused: ({ paper }) => this._refused.get(paper) ?? [],
      choose: (slot, files) => this.#choose(opened, slot, files),
      isOver: ({ paper }) => this._over === paper,
      hold: (slot) => (this._over = slot ? slot.paper : null),
      open: (file) => void this.#fetcher.open(portal.client, file),
      ask: ({ id }, really) => {
        attachments.ask(id, really);
        void this.#focus(`[id="file-${id}"] [data-${really ? 'keep' : 'remove'}]`);
      },
      remove: (file) =>
        void attachments.remove(file).then((gone) => {
          if (gone) void this.#focus(picker(file.paper));
          else void this.#focus(`[id="file-${file.id}"] [data-remove]`);
        }),
      cancel: ({ id, target }) => {
        attachments.cancel(id);
        void this.#focus(picker(target.paper));
      },
    };
  }

  /** How many files the host does not have safely yet: wait for 0 before the dossier goes on. */
  pending(): number {
    return this.#opened?.attachments.pending ?? 0;
  }

  /** Required papers without a file. A paper with a condition is asked for in words and never missing. */
  missing(): readonly ProcedurePaper[] {
    const attachments = this.#opened?.attachments;
    return this.#papers.filter((paper) => isNeeded(paper) && !attachments?.storedFor(paper.code).length);
  }

  protected override draw(): TemplateResult {
    if (this.#opened) return this.#drawDesk(this.#desk(this.#opened));
    const { status, error } = this.#reading;
    if (status !== TaskStatus.ERROR) return this.#drawBones();
    return this.drawFailure(this.failure(error), () => void this.#reading.run());
  }

  #drawDesk(desk: Desk): TemplateResult {
    const { words, limits } = desk;
    const failures = [...this.#fetcher.failures.values()];
    const marked = this.#opened?.purpose === 'paper' && this.#papers.some(isNeeded);
    return html`<div class="whole">
      <div class="top">
        <p class="hint" id="limits">
          ${limits ? words.limits(typeNames(limits.types), limits.maxFileBytes, limits.maxFilesPerPaper) : ''}
        </p>
        ${marked ? html`<p class="hint">${words.requiredMark}</p>` : nothing}
      </div>
      ${this.#opened?.purpose === 'paper' ? drawPapers(desk, this.#papers) : drawFreeList(desk)}
      ${failures.map(({ message }) => html`<p class="notice danger" role="alert">${message}</p>`)}
      ${this.drawConnection()}
      <div class="visually-hidden" role="status">${this._said}</div>
    </div>`;
  }

  #drawBones(): TemplateResult {
    return html`<div class="bones" role="status">
      <span class="visually-hidden">${this.#words.loading}</span>
      ${[1, 2].map(() => html`<div class="skeleton"></div>`)}
    </div>`;
  }
}

interface Draft {
  readonly papers?: readonly ProcedurePaper[];
  readonly files?: readonly StoredFile[];
}

/** What the files on the page are for. */
interface Holder {
  readonly portal: Portal;
  readonly holder: string;
  readonly purpose: FilePurpose;
}
type Read = Holder & Draft;
type Opened = Holder & { readonly attachments: Attachments };

/** The papers and files of a draft, as far as they are wanted. */
async function readDraft(
  client: Client,
  id: string,
  wanted: { readonly papers?: boolean; readonly files?: boolean },
  signal: AbortSignal,
): Promise<Draft> {
  const [papers, files] = await Promise.all([
    wanted.papers ? papersOf(client, id, signal) : undefined,
    wanted.files ? client.call('drafts.files', { params: { id }, signal }) : undefined,
  ]);
  return { ...(papers && { papers }), ...(files && { files: files.data.files }) };
}

/** The papers of a draft's procedure in its case. */
async function papersOf(client: Client, id: string, signal: AbortSignal): Promise<readonly ProcedurePaper[]> {
  const { data: draft } = await client.call('drafts.read', { params: { id }, signal });
  const { data: procedure } = await client.call('procedures.read', {
    params: { code: draft.procedure.code },
    signal,
  });
  return procedure.papers.filter(
    ({ cases }) => cases.length === 0 || (draft.caseId !== null && cases.includes(draft.caseId)),
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-attachment-uploader': DvcAttachmentUploader;
  }
  interface HTMLElementEventMap {
    'dvc-files-change': CustomEvent<{ files: readonly StoredFile[] }>;
  }
}
