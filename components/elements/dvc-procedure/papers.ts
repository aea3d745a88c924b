import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Language } from '../../contract/lists.js';
import type { Procedure } from '../../contract/schemas/procedure.js';
import { procedureTexts } from '../../i18n/procedure.js';
import { inLanguage } from '../../i18n/texts.js';

type Paper = Procedure['papers'][number];

/** What was chosen and ticked of the papers, and how to change it. */
export interface PapersState {
  readonly caseId: string | null;
  readonly ticked: ReadonlySet<string>;
  readonly choose: (caseId: string) => void;
  readonly tick: (paper: string, on: boolean) => void;
}

/** The papers of a case; those that belong to no case belong to every one. */
export function papersOf(procedure: Procedure, caseId: string | null): Paper[] {
  return procedure.papers.filter(
    ({ cases }) => cases.length === 0 || (caseId !== null && cases.includes(caseId)),
  );
}

/** Papers by case, as a list to tick; those to submit apart from those to bring along. */
export function drawPapers(procedure: Procedure, state: PapersState, language: Language): TemplateResult {
  const words = inLanguage(procedureTexts, language);
  const papers = papersOf(procedure, state.caseId);
  const submit = papers.filter(({ use }) => use === 'submit');
  const present = papers.filter(({ use }) => use === 'present');
  const have = papers.filter(({ code }) => state.ticked.has(code)).length;
  return html`<section aria-labelledby="papers">
    <h3 id="papers">${words.papers}</h3>
    ${procedure.cases.length > 1 ? drawCases(procedure, state, words.case) : nothing}
    ${papers.length > 0 ? html`<p class="hint no-print">${words.papersHint}</p>` : html`<p>${words.noPapers}</p>`}
    ${drawGroup('submit', words.submit, undefined, submit, state, language)}
    ${drawGroup('present', words.present, words.presentHint, present, state, language)}
    <p class="muted number no-print" role="status">
      ${papers.length > 0 ? words.ticked(have, papers.length) : nothing}
    </p>
  </section>`;
}

function drawCases({ cases }: Procedure, state: PapersState, legend: string): TemplateResult {
  return html`<fieldset class="cases">
    <legend>${legend}</legend>
    ${cases.map(
      ({ id, name, description }) =>
        html`<label class="choice" lang="vi">
          <input
            type="radio"
            name="case"
            value=${id}
            .checked=${id === state.caseId}
            @change=${() => state.choose(id)}
          />
          <span>${name}${description ? html`<span class="hint">${description}</span>` : nothing}</span>
        </label>`,
    )}
  </fieldset>`;
}

function drawGroup(
  id: string,
  title: string,
  hint: string | undefined,
  papers: readonly Paper[],
  state: PapersState,
  language: Language,
): TemplateResult | typeof nothing {
  if (papers.length === 0) return nothing;
  return html`<h4 id=${id}>${title}</h4>
    ${hint ? html`<p class="hint">${hint}</p>` : nothing}
    <ul role="list" class="papers" aria-labelledby=${id}>
      ${repeat(
        papers,
        ({ code }) => code,
        (paper) => html`<li>${drawPaper(paper, state, language)}</li>`,
      )}
    </ul>`;
}

function drawPaper(paper: Paper, state: PapersState, language: Language): TemplateResult {
  const words = inLanguage(procedureTexts, language);
  const counts = [
    paper.originals > 0 ? words.originals(paper.originals) : undefined,
    paper.copies > 0 ? words.copies(paper.copies) : undefined,
    paper.condition !== null && !paper.required ? words.sometimes : undefined,
  ].filter(Boolean);
  return html`<label class="choice">
    <input
      type="checkbox"
      .checked=${state.ticked.has(paper.code)}
      @change=${(event: Event) => state.tick(paper.code, (event.target as HTMLInputElement).checked)}
    />
    <span>
      <span lang="vi">${paper.name}</span>
      ${counts.length > 0 ? html`<span class="muted small number">(${counts.join(', ')})</span>` : nothing}
      ${paper.condition ? html`<span class="hint" lang="vi">${paper.condition}</span>` : nothing}
    </span>
  </label>`;
}
