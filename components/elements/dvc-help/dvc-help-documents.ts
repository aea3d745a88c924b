import { Task, TaskStatus } from '@lit/task';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { HelpBook } from '../../client/help-book.js';
import { DOCUMENT_KINDS } from '../../contract/lists.js';
import type { LegalDocument } from '../../contract/schemas/help.js';
import { findIn } from '../../domain/help/find.js';
import { formatDate } from '../../domain/vietnamese/dates.js';
import { helpTexts } from '../../i18n/help.js';
import { helpSectionTexts } from '../../i18n/help-sections.js';
import { addressFrom } from '../base/address-template.js';
import { DvcElement } from '../base/dvc-element.js';
import { drawChoice, drawSearch, drawText, drawWaiting } from './drawing.js';
import { partStyles } from './part.styles.js';

/** Documents that are shown before somebody wants more of them. */
const PAGE = 20;

/** Legal documents, found by number or words and filtered by kind and issuer. Part of `dvc-help`. */
export class DvcHelpDocuments extends DvcElement {
  static override styles: CSSResultGroup = [
    DvcElement.styles,
    partStyles,
    css`
      h3 {
        font-size: var(--_text-m);
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 0 calc(4 * var(--_unit));
        color: var(--_muted);
        font-size: var(--_text-s);
      }
      summary {
        padding-block: calc(2.5 * var(--_unit));
        color: var(--_accent);
        cursor: pointer;
      }
      details ul {
        padding-inline-start: calc(6 * var(--_unit));
      }
    `,
  ];

  readonly #documents = new Task(this, {
    args: () => [this.portal?.client] as const,
    task: async ([client]) =>
      client ? (await HelpBook.of(client).read('help.documents')).documents : undefined,
  });

  /** The page of a procedure, as an address with `{code}` to fill in. */
  @property({ attribute: false }) procedureHref: string | null = null;

  @state() private _q = '';
  @state() private _kind = '';
  @state() private _agency = '';
  @state() private _most = PAGE;

  protected override draw(): TemplateResult {
    const words = this.texts(helpSectionTexts);
    const all = this.#documents.value;
    if (this.#documents.status === TaskStatus.ERROR)
      return this.drawFailure(this.failure(this.#documents.error), () => void this.#documents.run());
    if (!all) return html`${this.drawConnection()}${drawWaiting(this.language)}`;
    const agencies = [...new Set(all.flatMap(({ agency }) => (agency === null ? [] : [agency])))].sort(
      new Intl.Collator('vi').compare,
    );
    const shown = findIn(all, this._q, readDocument).filter(
      ({ kind, agency }) =>
        (!this._kind || kind === this._kind) && (!this._agency || agency === this._agency),
    );
    return html`<div class="stack">
      <h2 tabindex="-1">${this.texts(helpTexts).section.documents}</h2>
      <div class="sieve three">
        ${drawSearch(
          { label: words.searchDocuments, hint: words.searchDocumentsHint, value: this._q },
          (q) => (this._q = q),
        )}
        ${drawChoice(
          'kind',
          {
            label: words.kindLabel,
            any: words.any,
            value: this._kind,
            options: DOCUMENT_KINDS.filter((kind) => all.some((one) => one.kind === kind)).map(
              (kind) => [kind, words.kind[kind]] as const,
            ),
          },
          (kind) => (this._kind = kind),
        )}
        ${drawChoice(
          'agency',
          {
            label: words.agencyLabel,
            any: words.any,
            value: this._agency,
            options: agencies.map((agency) => [agency, agency] as const),
          },
          (agency) => (this._agency = agency),
        )}
      </div>
      <p role="status" class="muted number">
        ${shown.length > 0 ? words.documentsFound(shown.length) : words.noDocuments}
      </p>
      <ul role="list" class="lines" ?hidden=${shown.length === 0}>
        ${shown.slice(0, this._most).map((document) => this.#drawDocument(document))}
      </ul>
      ${
        shown.length > this._most
          ? html`<button type="button" @click=${() => void this.#more()}>${words.moreDocuments}</button>`
          : nothing
      }
      ${all.every(({ file }) => file === null) ? html`<p class="muted text">${words.noFiles}</p>` : nothing}
    </div>`;
  }

  /** Shows further ones, and begins at the first of them. */
  async #more(): Promise<void> {
    const before = this._most;
    this._most += PAGE;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.lines h3')[before]?.focus();
  }

  #drawDocument(document: LegalDocument): TemplateResult {
    const words = this.texts(helpSectionTexts);
    const { number, kind, agency, issuedOn, year, inForceFrom, about, replacedBy, file } = document;
    const facts = [
      agency,
      issuedOn ? words.issued(formatDate(issuedOn)) : year === null ? null : words.issuedIn(year),
      inForceFrom && words.inForce(formatDate(inForceFrom)),
    ].filter((fact) => fact !== null);
    return html`<li>
      <h3 tabindex="-1">${words.kind[kind]} <span class="number" translate="no">${number}</span></h3>
      <p>${drawText(about, this.language)}</p>
      <p class="facts">${facts.map((fact) => html`<span class="number">${fact}</span>`)}</p>
      ${replacedBy ? html`<p><span class="tag warning">${words.replaced(replacedBy)}</span></p>` : nothing}
      ${
        file
          ? html`<a href=${file.address} target="_blank" rel="noreferrer">${words.readFile}: ${file.name}</a>`
          : nothing
      }
      ${document.procedures.length > 0 ? this.#drawProcedures(document) : nothing}
    </li>`;
  }

  #drawProcedures({ procedures }: LegalDocument): TemplateResult {
    return html`<details>
      <summary>${this.texts(helpSectionTexts).basisOf(procedures.length)}</summary>
      <ul lang="vi">
        ${procedures.map(({ code, name }) => html`<li>${this.#drawProcedure(code, name)}</li>`)}
      </ul>
    </details>`;
  }

  #drawProcedure(code: string, name: string): TemplateResult | string {
    if (this.procedureHref === null) return name;
    const choose = (event: Event): void => {
      if (!this.tell('dvc-procedure-select', { code }, { cancelable: true })) event.preventDefault();
    };
    return html`<a href=${addressFrom(this.procedureHref, { code })} @click=${choose}>${name}</a>`;
  }
}

function readDocument({ number, about, agency, year }: LegalDocument) {
  return {
    // A number is typed in part, with or without its sign.
    title: `${number} ${number.replace(/[/-]/g, ' ')} ${about.vi} ${about.en ?? ''}`,
    text: `${agency ?? ''} ${year ?? ''}`,
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-help-documents': DvcHelpDocuments;
  }
}
