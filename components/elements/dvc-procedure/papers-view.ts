import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Language } from '../../contract/lists.js';
import type { Procedure } from '../../contract/schemas/procedure.js';
import { procedurePaperTexts } from '../../i18n/procedure-papers.js';
import { either } from '../../i18n/procedure.js';
import { inLanguage } from '../../i18n/texts.js';
import { addStyles } from '../base/add-styles.js';
import { papersStyles } from './papers-view.styles.js';
import { keepTicks, ticksOf } from './ticks.js';

type Paper = Procedure['papers'][number];
type Words = (typeof procedurePaperTexts)['vi'];

/** What the view is given, and how it asks for more. */
export interface PapersWorld {
  readonly caseId: () => string | null;
  readonly choose: (caseId: string) => void;
  /** The address of a file as the host names it. */
  readonly fileAddress: (address: string) => string;
  readonly print: () => void;
}

/** The papers of a case; those that belong to no case belong to every one. */
export function papersOf(procedure: Procedure, caseId: string | null): Paper[] {
  return procedure.papers.filter(
    ({ cases }) => cases.length === 0 || (caseId !== null && cases.includes(caseId)),
  );
}

/** Papers by case, as a list to tick that is kept on the device, to print and to send on; those to submit apart from those to bring along. */
export class PapersView {
  /** Kept on the device as well, where that is allowed. */
  #ticks: ReadonlySet<string> = new Set();
  #ticksOf: string | undefined;
  #said: 'copied' | 'notCopied' | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #world: PapersWorld;

  /** @param root where it is drawn */
  constructor(host: ReactiveControllerHost, root: ShadowRoot, world: PapersWorld) {
    addStyles(root, papersStyles);
    this.#host = host;
    this.#world = world;
  }

  draw(procedure: Procedure, language: Language): TemplateResult {
    const words = inLanguage(procedurePaperTexts, language);
    const papers = papersOf(procedure, this.#world.caseId());
    this.#open(procedure.code);
    const submit = papers.filter(({ use }) => use === 'submit');
    const present = papers.filter(({ use }) => use === 'present');
    return html`<section aria-labelledby="papers">
      <h3 id="papers">${words.papers}</h3>
      ${procedure.cases.length > 1 ? this.#drawCases(procedure, words.case) : nothing}
      ${papers.length > 0 ? html`<p class="hint no-print">${words.hint}</p>` : html`<p>${words.none}</p>`}
      ${this.#drawGroup('submit', words.submit, undefined, submit, language)}
      ${this.#drawGroup('present', words.present, words.presentHint, present, language)}
      ${papers.length > 0 ? this.#drawActions(procedure, papers, words) : nothing}
    </section>`;
  }

  #drawCases({ cases }: Procedure, legend: string): TemplateResult {
    return html`<fieldset class="cases">
      <legend>${legend}</legend>
      ${cases.map(
        ({ id, name, description }) =>
          html`<label class="choice" lang="vi">
            <input
              type="radio"
              name="case"
              value=${id}
              .checked=${id === this.#world.caseId()}
              @change=${() => this.#world.choose(id)}
            />
            <span>${name}${description ? html`<span class="hint">${description}</span>` : nothing}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  #drawGroup(
    id: string,
    title: string,
    hint: string | undefined,
    papers: readonly Paper[],
    language: Language,
  ): TemplateResult | typeof nothing {
    if (papers.length === 0) return nothing;
    return html`<h4 id=${id}>${title}</h4>
      ${hint ? html`<p class="hint">${hint}</p>` : nothing}
      <ul role="list" class="papers" aria-labelledby=${id}>
        ${repeat(
          papers,
          ({ code }) => code,
          (paper) => html`<li>${this.#drawPaper(paper, language)}</li>`,
        )}
      </ul>`;
  }

  #drawPaper(paper: Paper, language: Language): TemplateResult {
    const words = inLanguage(procedurePaperTexts, language);
    const counts = countsOf(paper, words);
    const instead = paper.substitutes.map(({ name }) => name);
    return html`<label class="choice">
        <input
          type="checkbox"
          .checked=${live(this.#ticks.has(paper.code))}
          @change=${(event: Event) => this.#tick(paper, (event.target as HTMLInputElement).checked)}
        />
        <span>
          <span lang="vi">${paper.name}</span>
          ${counts ? html`<span class="muted small number">(${counts})</span>` : nothing}
          ${paper.condition ? html`<span class="hint" lang="vi">${paper.condition}</span>` : nothing}
          ${
            instead.length > 0
              ? html`<span class="hint">${words.instead(either(instead, language))}</span>`
              : nothing
          }
        </span>
      </label>
      ${paper.template ? this.#drawTemplate(paper.template, words) : nothing}`;
  }

  #drawTemplate(
    { name, address, type, bytes }: NonNullable<Paper['template']>,
    words: Words,
  ): TemplateResult {
    const ending =
      (/\.(\w{2,5})$/.exec(address)?.[1] ?? /\/(\w{2,5})$/.exec(type)?.[1])?.toUpperCase() ?? type;
    const details = [ending, ...(bytes === null ? [] : [words.size(bytes)])].join(', ');
    return html`<a class="template number no-print" href=${this.#world.fileAddress(address)} download
      >${words.template(name, details)}</a
    >`;
  }

  #drawActions(procedure: Procedure, papers: readonly Paper[], words: Words): TemplateResult {
    const have = papers.filter(({ code }) => this.#ticks.has(code)).length;
    return html`<p class="muted number no-print" role="status">
        ${words.ticked(have, papers.length)}${this.#said ? html`. ${words[this.#said]}` : nothing}
      </p>
      <div class="actions no-print">
        <button type="button" @click=${() => void this.#share(procedure, papers, words)}>
          ${words.share}
        </button>
        <button type="button" @click=${this.#world.print}>${words.print}</button>
        <button
          type="button"
          class="plain"
          ?disabled=${this.#ticks.size === 0}
          @click=${() => this.#keep(new Set())}
        >
          ${words.clear}
        </button>
      </div>`;
  }

  #open(procedure: string): void {
    if (procedure === this.#ticksOf) return;
    this.#ticksOf = procedure;
    this.#ticks = ticksOf(procedure);
    this.#said = undefined;
  }

  #tick({ code }: Paper, on: boolean): void {
    const ticks = new Set(this.#ticks);
    if (on) ticks.add(code);
    else ticks.delete(code);
    this.#keep(ticks);
  }

  #keep(ticks: ReadonlySet<string>): void {
    this.#ticks = ticks;
    if (this.#ticksOf !== undefined) keepTicks(this.#ticksOf, ticks);
    this.#host.requestUpdate();
  }

  /** By what the device shares with, else into the clipboard. */
  async #share(procedure: Procedure, papers: readonly Paper[], words: Words): Promise<void> {
    const text = listText(procedure, papers, { caseId: this.#world.caseId(), ticks: this.#ticks }, words);
    this.#said = undefined;
    try {
      if (typeof navigator.share === 'function') await navigator.share({ title: procedure.name, text });
      else {
        await navigator.clipboard.writeText(text);
        this.#said = 'copied';
      }
    } catch (error) {
      // Somebody who thinks better of it has seen enough.
      if (!(error instanceof DOMException && error.name === 'AbortError')) this.#said = 'notCopied';
    }
    this.#host.requestUpdate();
  }
}

/** The list as plain text, for a message: name, code and case, then each paper with a box. */
export function listText(
  { name, code, cases }: Procedure,
  papers: readonly Paper[],
  { caseId, ticks }: { readonly caseId: string | null; readonly ticks: ReadonlySet<string> },
  words: Words,
): string {
  const chosen = cases.length > 1 ? cases.find(({ id }) => id === caseId)?.name : undefined;
  const group = (title: string, use: Paper['use']): string[] => {
    const lines = papers
      .filter((paper) => paper.use === use)
      .map((paper) => {
        const counts = countsOf(paper, words);
        return `${ticks.has(paper.code) ? '☑' : '☐'} ${paper.name}${counts && ` (${counts})`}`;
      });
    return lines.length > 0 ? ['', `${title}:`, ...lines] : [];
  };
  return [
    `${name} (${code})`,
    ...(chosen ? [`${words.case}: ${chosen}`] : []),
    ...group(words.submit, 'submit'),
    ...group(words.present, 'present'),
  ].join('\n');
}

function countsOf(paper: Paper, words: Words): string {
  return [
    paper.originals > 0 ? words.originals(paper.originals) : '',
    paper.copies > 0 ? words.copies(paper.copies) : '',
    paper.condition !== null && !paper.required ? words.sometimes : '',
  ]
    .filter(Boolean)
    .join(', ');
}
