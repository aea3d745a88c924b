import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Answered } from '../../client/client.js';
import type { Dossier, Supplement } from '../../contract/schemas/dossier.js';
import type { StoredFile } from '../../contract/schemas/file.js';
import { formatDate, formatInstant } from '../../domain/vietnamese/dates.js';
import { localDate } from '../../domain/vietnamese/instants.js';
import { dossierTexts } from '../../i18n/dossier.js';
import { supplementTexts } from '../../i18n/supplement.js';
import { Acting } from '../base/acting.js';
import { drawFiles, fileStyles } from '../base/draw-files.js';
import { DvcElement } from '../base/dvc-element.js';
import { FileFetcher } from '../base/file-fetcher.js';
import { keptText } from '../base/kept-text.js';
import { supplementStyles } from './dvc-dossier-tracker.styles.js';

/**
 * The last request for more of a dossier: what is asked, and a plain answer to it while it is awaited.
 * A part of `dvc-dossier-tracker`, loaded when something is asked.
 *
 * @element dvc-supplement-answer
 * @fires dvc-answered - the answer was accepted; does not leave the tracker; detail is the dossier as read afterwards
 * @fires dvc-outdated - the dossier has moved on meanwhile and has to be read again; does not leave the tracker
 */
export class DvcSupplementAnswer extends DvcElement {
  static override styles: CSSResultGroup = [DvcElement.styles, fileStyles, supplementStyles];

  readonly #acting = new Acting(this);
  readonly #fetcher = new FileFetcher(this);

  /** The dossier as it was read, with its version. */
  @property({ attribute: false }) read: Answered<Dossier> | undefined;

  @state() private _text = '';
  @state() private _wrong: 'empty' | 'pending' | undefined;
  @state() private _busy = false;

  @query('textarea') private readonly _field!: HTMLTextAreaElement | null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const before = changed.get('read')?.data.id;
    if (changed.has('read') && this.read && this.read.data.id !== before) {
      this._text = keptText.read(this.#name);
      this._wrong = undefined;
      this.#acting.reset();
    }
  }

  protected override draw(): TemplateResult | typeof nothing {
    const dossier = this.read?.data;
    const asked = dossier?.supplements.at(-1);
    if (!dossier || !asked) return nothing;
    return html`<section class="stack" aria-labelledby="asked">
      <h3 id="asked" tabindex="-1">${this.texts(supplementTexts).title}</h3>
      ${this.#drawRequest(dossier, asked)} ${asked.answer ? this.#drawAnswer(dossier, asked.answer) : nothing}
      ${dossier.actions.includes('supplement') ? this.#drawForm(dossier, asked) : nothing}
    </section>`;
  }

  /** Moves to the request, as when somebody is told that something is asked of them. */
  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#asked')?.focus());
  }

  #drawRequest(dossier: Dossier, asked: Supplement): TemplateResult {
    const words = this.texts(supplementTexts);
    const reasons = dossier.files.filter(({ purpose }) => purpose === 'reason');
    return html`<p class="small muted number">${words.askedAt(formatInstant(asked.askedAt))}</p>
      <p><strong>${words.deadline(formatDate(asked.deadline))}</strong></p>
      <div>
        <h4>${words.reason}</h4>
        <p class="said">${asked.reason}</p>
      </div>
      ${
        asked.papers.length === 0
          ? nothing
          : html`<div>
              <h4>${words.papers}</h4>
              <ul>
                ${asked.papers.map(
                  ({ name, note }) =>
                    html`<li>${name}${note ? html`<p class="small muted">${note}</p>` : nothing}</li>`,
                )}
              </ul>
            </div>`
      }
      ${reasons.length === 0 ? nothing : drawFiles(reasons, this.language, this.portal?.client, this.#fetcher)}`;
  }

  #drawAnswer(dossier: Dossier, answer: NonNullable<Supplement['answer']>): TemplateResult {
    const words = this.texts(supplementTexts);
    const files = dossier.files.filter(({ id }) => answer.files.includes(id));
    return html`<div class="notice success">
      <p><strong>${words.answered(formatInstant(answer.at))}</strong></p>
      ${answer.text ? html`<p class="said">${answer.text}</p>` : nothing}
      ${files.length === 0 ? nothing : drawFiles(files, this.language, this.portal?.client, this.#fetcher)}
    </div>`;
  }

  #drawForm(dossier: Dossier, asked: Supplement): TemplateResult {
    const words = this.texts(supplementTexts);
    const { acting } = this.#acting;
    const working = this._busy || acting.state === 'working';
    const overdue = asked.deadline < localDate(Date.now());
    const wrong = this._wrong;
    return html`<form class="stack no-print" novalidate @submit=${this.#onSubmit}>
      ${overdue ? html`<p class="notice warning">${words.overdue}</p>` : nothing}
      <div class="field">
        <label for="text">${words.text}</label>
        <p class="hint" id="text-hint">${words.textHint}</p>
        <textarea
          id="text"
          rows="4"
          maxlength="4000"
          aria-describedby="text-hint ${wrong ? 'wrong' : ''}"
          aria-invalid=${wrong === 'empty' ? 'true' : 'false'}
          .value=${this._text}
          @input=${this.#onType}
        ></textarea>
      </div>
      <div class="stack-s">
        <h4>${words.files}</h4>
        <dvc-attachment-uploader
          purpose="supplement"
          holder=${dossier.id}
          lang=${this.language}
          .files=${unsent(dossier)}
        ></dvc-attachment-uploader>
      </div>
      <div role="alert">${wrong ? html`<p id="wrong" class="error">${words[wrong]}</p>` : nothing}</div>
      ${
        acting.state !== 'failed'
          ? nothing
          : acting.conflict
            ? html`<p class="notice warning" role="alert">${this.texts(dossierTexts).conflict}</p>`
            : this.drawFailure(acting.error)
      }
      <div class="actions">
        <button type="submit" class="primary" ?disabled=${working}>
          ${working ? this.texts(dossierTexts).sending : words.send}
        </button>
      </div>
    </form>`;
  }

  get #name(): string {
    return `supplement:${this.read?.data.id ?? ''}`;
  }

  readonly #onType = (event: Event): void => {
    this._text = (event.target as HTMLTextAreaElement).value;
    keptText.keep(this.#name, this._text);
    if (this._wrong === 'empty') this._wrong = undefined;
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#send();
  };

  async #send(): Promise<void> {
    const client = this.portal?.client;
    const read = this.read;
    if (!client || !read || this._busy) return;
    const uploader = this.renderRoot.querySelector('dvc-attachment-uploader');
    if (uploader && uploader.pending() > 0) {
      this._wrong = 'pending';
      return;
    }
    this._busy = true;
    try {
      const { data } = await client.call('dossiers.read', { params: { id: read.data.id } });
      const text = this._text.trim();
      const files = unsent(data).map(({ id }) => id);
      this._wrong = text === '' && files.length === 0 ? 'empty' : undefined;
      if (this._wrong) return void this._field?.focus();
      const answer = await this.#acting.act(client, read, { action: 'supplement', text, files });
      if (answer) this.#sent(answer);
      else if (this.#acting.acting.state === 'failed' && this.#acting.acting.conflict)
        this.#say('dvc-outdated', null);
    } catch (error) {
      this.#acting.fail(this.failure(error));
    } finally {
      this._busy = false;
    }
  }

  #sent(answer: Answered<Dossier>): void {
    keptText.keep(this.#name, '');
    this._text = '';
    this.#say('dvc-answered', answer);
  }

  /** For the tracker around this part, not for the page. */
  #say(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/** Files brought for an answer that was not sent yet. */
function unsent(dossier: Dossier): readonly StoredFile[] {
  const sent = new Set(dossier.supplements.flatMap(({ answer }) => answer?.files ?? []));
  return dossier.files.filter(({ id, purpose }) => purpose === 'supplement' && !sent.has(id));
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-supplement-answer': DvcSupplementAnswer;
  }
}
