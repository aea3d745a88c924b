import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Procedure } from '../../contract/schemas/procedure.js';
import { retried } from '../../domain/loading/import-again.js';
import { procedureTexts } from '../../i18n/procedure.js';
import { addressFrom } from '../base/address-template.js';
import { DvcElement } from '../base/dvc-element.js';
import { LazyPart } from '../base/lazy-part.js';
import { styles } from './dvc-procedure.styles.js';
import type { PapersView } from './papers-view.js';
import { drawAnswer } from './draw-answer.js';
import { drawHeader } from './draw-header.js';
import type { Further } from './further.js';

const loadPapers = retried(() => import('./papers-view.js'));
const loadFurther = retried(() => import('./further.js'));
const loadChooser = retried(() => import('../dvc-agency-chooser/define.js'));

/**
 * One procedure: the answer first (how long, how much, in which ways, online or not), then the papers by case as a
 * list to tick, ways to file, steps, results, agencies and legal bases. What the catalogue does not know is said.
 *
 * @element dvc-procedure
 * @slot - the procedure as the page knows it, shown until the element knows it, and where no script runs
 * @fires dvc-procedure-loaded - the procedure is there; detail `{code, name}`, as for the title of the page
 * @fires dvc-file-start - somebody wants to file; detail `{code, caseId}`; cancel it to go there in a way of your own
 * @fires dvc-print - somebody wants it on paper; cancel it to print in a way of your own
 * @example
 * <dvc-procedure code="1.001193" file-href="/nop-ho-so?ma={code}&truong-hop={case}"></dvc-procedure>
 */
export class DvcProcedure extends DvcElement {
  static override styles: CSSResultGroup = [DvcElement.styles, styles];

  readonly #procedure = new Task(this, {
    args: () => [this.portal?.client, this.code, this.version, this.language] as const,
    task: async ([client, code, version], { signal }): Promise<Procedure | undefined> => {
      if (!client || !code) return undefined;
      const query = version === null ? {} : { version };
      const { data } = await client.call('procedures.read', { params: { code }, query, signal });
      return data;
    },
    onComplete: (procedure) => this.#loaded(procedure),
  });

  /** How many agencies take it; not knowing is no reason to hide the procedure. */
  readonly #agencies = new Task(this, {
    args: () => [this.portal?.client, this.code] as const,
    task: async ([client, procedure], { signal }): Promise<number> => {
      if (!client || !procedure) return 0;
      const { data } = await client.call('agencies.search', { query: { procedure, limit: 1 }, signal });
      return data.total;
    },
  });

  /** Few procedures of a catalogue have their papers, and few have agencies here. */
  readonly #papersPart = new LazyPart(this, async () => {
    const { PapersView: View } = await loadPapers();
    this._papersView = new View(this, this.#root, {
      caseId: () => this._caseId,
      choose: (caseId) => (this._caseId = caseId),
      fileAddress: (address) =>
        address.startsWith('/') ? `${this.portal?.client.api ?? ''}${address}` : address,
      print: () => this.#print(),
    });
  });

  readonly #furtherPart = new LazyPart(this, async () => {
    const { Further: Loaded } = await loadFurther();
    this._further = new Loaded(this.#root, {
      host: this,
      client: () => this.portal?.client,
      code: () => this.code,
      drawWay: (version, text) => this.#drawWay(version, text),
    });
  });

  readonly #chooserPart = new LazyPart(this, loadChooser);

  /** The code of the procedure, such as `1.001193`. */
  @property() code: string | null = null;

  /** Where filing begins, as an address with `{code}` and `{case}` to fill in; without it, only the event tells. */
  @property({ attribute: 'file-href' }) fileHref: string | null = null;

  /** The version to show, such as one that comes into force later; without it the one in force. */
  @property() version: string | null = null;

  /** Where another version is shown, as an address with `{code}` and `{version}`; without it, it is shown right here. */
  @property({ attribute: 'version-href' }) versionHref: string | null = null;

  @state() private _caseId: string | null = null;
  @state() private _papersView: PapersView | undefined;
  @state() private _further: Further | undefined;
  @state() private _whole = false;

  /** Reads the procedure again. */
  async reload(): Promise<void> {
    await Promise.allSettled([this.#procedure.run(), this.#agencies.run()]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('code')) return;
    this._caseId = null;
    this._whole = false;
  }

  protected override draw(): TemplateResult {
    const words = this.texts(procedureTexts);
    if (!this.code) return html`<p class="notice danger" role="alert">${words.codeMissing}</p>`;
    const procedure = this.#procedure.value;
    if (this.#procedure.status === TaskStatus.COMPLETE && procedure) return this.#drawProcedure(procedure);
    if (this.#procedure.status !== TaskStatus.ERROR) return this.#drawLoading();
    const failure = this.failure(this.#procedure.error);
    const unknown = failure.code === 'not-found' || failure.code === 'bad-request';
    return unknown
      ? html`<p class="notice" role="alert">${words.notFound(this.code)}</p>`
      : this.drawFailure(failure, () => void this.reload());
  }

  /** What the page itself says of the procedure stays to be read until it is here. */
  #drawLoading(): TemplateResult {
    if (this.childElementCount > 0 && !this.#procedure.value) return html`<slot></slot>`;
    return html`<p class="visually-hidden" role="status">${this.texts(procedureTexts).loading}</p>
      ${this.drawConnection()}
      <article aria-hidden="true">
        <header><div class="skeleton title"></div></header>
        <div class="skeleton block"></div>
        <div class="skeleton block"></div>
      </article>`;
  }

  #drawProcedure(procedure: Procedure): TemplateResult {
    const { language } = this;
    const tenant = this.portal?.tenant;
    return html`<article aria-labelledby="name">
      ${drawHeader(procedure, language, {
        whole: this._whole,
        toggle: () => (this._whole = !this._whole),
        notice: this.version === null ? undefined : this._further?.drawVersionNotice(procedure, language),
      })}
      <div class="aside">
        ${drawAnswer(procedure, this.#agencies.value ?? 0, tenant, language)}
        ${
          procedure.fileable
            ? this.version === null
              ? html`<div class="bar never-far no-print">${this.#drawFileButton(procedure)}</div>`
              : nothing
            : html`<div class="bar">
                ${this.#drawPart(this.#furtherPart, () => this._further?.drawNotFileable(procedure, tenant, language))}
              </div>`
        }
      </div>
      <div class="main">
        ${procedure.summary ? html`<p class="summary" lang="vi">${procedure.summary}</p>` : nothing}
        ${
          procedure.detail === 'listed'
            ? nothing
            : this.#drawPart(this.#papersPart, () => this._papersView?.draw(procedure, language))
        }
        ${this.#drawPart(this.#furtherPart, () =>
          this._further?.draw(procedure, this.#drawAgencies(procedure), language, () => this.#print()),
        )}
      </div>
    </article>`;
  }

  #drawAgencies({ code }: Procedure): TemplateResult | undefined {
    if (!this.#agencies.value) return undefined;
    return this.#drawPart(
      this.#chooserPart,
      () => html`<dvc-agency-chooser lang=${this.language} procedure=${code}></dvc-agency-chooser>`,
    );
  }

  #drawPart(part: LazyPart, draw: () => TemplateResult | undefined): TemplateResult {
    return part.draw(
      () => draw() ?? html`<div class="skeleton block" aria-hidden="true"></div>`,
      this.language,
      (error, again) => this.drawFailure(error, again),
    );
  }

  #drawFileButton(procedure: Procedure): TemplateResult {
    const { file } = this.texts(procedureTexts);
    const values = { code: procedure.code, case: this._caseId ?? '' };
    const start = (event: Event): void => {
      const detail = { code: procedure.code, caseId: this._caseId };
      if (!this.tell('dvc-file-start', detail, { cancelable: true })) event.preventDefault();
    };
    return this.fileHref === null
      ? html`<button type="button" class="primary" @click=${start}>${file}</button>`
      : html`<a class="button primary" href=${addressFrom(this.fileHref, values)} @click=${start}
          >${file}</a
        >`;
  }

  get #root(): ShadowRoot {
    return this.renderRoot as ShadowRoot;
  }

  /** Leads to another version, or to the one in force. */
  #drawWay(version: string | null, text: string): TemplateResult {
    return this.versionHref === null
      ? html`<button type="button" class="plain" @click=${() => (this.version = version)}>${text}</button>`
      : html`<a href=${addressFrom(this.versionHref, { code: this.code ?? '', version: version ?? '' })}
          >${text}</a
        >`;
  }

  #loaded(procedure: Procedure | undefined): void {
    if (!procedure) return;
    const known = procedure.cases.some(({ id }) => id === this._caseId);
    if (!known) this._caseId = procedure.cases[0]?.id ?? null;
    // Only to name the province and whom to call; the procedure does not wait for it.
    void this.portal?.ready();
    this.tell('dvc-procedure-loaded', { code: procedure.code, name: procedure.name });
  }

  #print(): void {
    if (this.tell('dvc-print', undefined, { cancelable: true })) globalThis.print();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-procedure': DvcProcedure;
  }
  interface HTMLElementEventMap {
    'dvc-procedure-loaded': CustomEvent<{ readonly code: string; readonly name: string }>;
    'dvc-file-start': CustomEvent<{ readonly code: string; readonly caseId: string | null }>;
    'dvc-print': CustomEvent<undefined>;
  }
}
