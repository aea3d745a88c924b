import { html, nothing, type TemplateResult } from 'lit';
import type { Client } from '../../client/client.js';
import type { Language } from '../../contract/lists.js';
import type { Party } from '../../contract/schemas/common.js';
import type { Dossier } from '../../contract/schemas/dossier.js';
import type { StoredFile } from '../../contract/schemas/file.js';
import { formatDate, formatInstant } from '../../domain/vietnamese/dates.js';
import { deskTexts } from '../../i18n/desk.js';
import { dossierTexts } from '../../i18n/dossier.js';
import { inLanguage } from '../../i18n/texts.js';
import { wordTexts } from '../../i18n/words.js';
import type { FormPaper } from '../base/form-paper.js';
import { drawFilledForm, drawLines } from '../base/readable-form.js';
import { readablePartyLines } from '../base/readable-party.js';
import type { Background } from './read-desk.js';
import type { Viewer } from './viewer.js';

/** Left: what was declared. */
export function drawDeclared(
  dossier: Dossier,
  background: Background,
  { language, client, paper }: PapersView,
): TemplateResult {
  const words = inLanguage(deskTexts, language);
  const names = inLanguage(wordTexts, language);
  const { delivery, owner, submitter } = dossier;
  const same = JSON.stringify(owner) === JSON.stringify(submitter);
  const party = (of: Party): [string, string][] => [
    ...readablePartyLines(of, language),
    ...(of.address ? [[words.address, background.address(of.address)] as [string, string]] : []),
  ];
  const delivered: [string, string][] = [
    [words.delivery, names.delivery[delivery.way]],
    ...(delivery.way === 'post'
      ? ([
          [words.recipient, delivery.recipient],
          [words.phone, delivery.phone],
          [words.address, background.address(delivery.address)],
        ] as [string, string][])
      : delivery.way === 'electronic'
        ? ([[words.email, delivery.email]] as [string, string][])
        : []),
  ];
  return html`<section class="stack" aria-labelledby="form">
    <h3 id="form">${words.form}</h3>
    <p class="hint">${words.declared}</p>
    ${dossier.form ? html`<div class="actions">${paper.draw(client, dossier, language)}</div>` : nothing}
    ${
      dossier.form
        ? drawFilledForm(marked(background, dossier, words.fromAccount), language)
        : html`<p class="muted">${words.noForm}</p>`
    }
    <h3>${words.parties}</h3>
    <h4>${words.submitter}</h4>
    ${drawLines(party(submitter), language)}
    ${
      same
        ? html`<p class="muted">${words.sameOwner}</p>`
        : html`<h4>${words.owner}</h4>
            ${drawLines(party(owner), language)}`
    }
    ${drawLines(delivered, language)}
  </section>`;
}

/** What the citizen said, in the form or before it. */
const OWN_SOURCES: ReadonlySet<string> = new Set(['self', 'filing']);

/** Says beside a value that it came from the account, as the host recorded it. */
function marked({ sections }: Background, { sources }: Dossier, mark: string): Background['sections'] {
  return sections.map((section) => ({
    ...section,
    lines: section.lines.map((line) => {
      const source = sources[line.path];
      return source && !OWN_SOURCES.has(source) && line.text !== ''
        ? { ...line, text: `${line.text} (${mark})` }
        : line;
    }),
  }));
}

/** What form and papers need to be drawn, and papers to be ticked. */
export interface PapersView {
  readonly language: Language;
  readonly client: Client;
  readonly viewer: Viewer;
  /** The filled form as a PDF. */
  readonly paper: FormPaper;
  readonly checked: ReadonlySet<string>;
  readonly check: (paper: string, checked: boolean) => void;
}

/** Right: each paper that the procedure asks for with its files, then what came with no paper's name. */
export function drawPapers(dossier: Dossier, { papers }: Background, view: PapersView): TemplateResult {
  const words = inLanguage(deskTexts, view.language);
  const sent = dossier.files.filter(({ purpose }) => purpose === 'paper' || purpose === 'answer');
  const known = new Set(papers.map(({ code }) => code));
  const others = sent.filter(({ paper }) => paper === null || !known.has(paper));
  return html`<section class="stack" aria-labelledby="papers">
    <h3 id="papers">${words.papers}</h3>
    <p class="hint">${words.checkedHint}</p>
    <ul role="list" class="papers">
      ${papers.map((paper) => {
        const files = sent.filter((file) => file.paper === paper.code);
        return html`<li>
          <h4>${paper.name}</h4>
          ${paper.condition ? html`<p class="hint">${paper.condition}</p>` : nothing}
          ${
            files.length > 0
              ? view.viewer.draw(files, view.client, view.language)
              : html`<p class="muted">${paper.use === 'present' ? words.toBring : words.noFile}</p>`
          }
          <label class="choice">
            <input
              type="checkbox"
              .checked=${view.checked.has(paper.code)}
              @change=${(event: Event) => view.check(paper.code, (event.target as HTMLInputElement).checked)}
            />
            <span>${words.checked}<span class="visually-hidden">: ${paper.name}</span></span>
          </label>
        </li>`;
      })}
      ${
        others.length === 0
          ? nothing
          : html`<li>
              <h4>${words.otherPapers}</h4>
              ${view.viewer.draw(others, view.client, view.language)}
            </li>`
      }
    </ul>
  </section>`;
}

/** Requests for more with their answers, the newest first. */
export function drawSupplements(dossier: Dossier, view: PapersView): TemplateResult | typeof nothing {
  if (dossier.supplements.length === 0) return nothing;
  const words = inLanguage(deskTexts, view.language);
  const { reason } = inLanguage(dossierTexts, view.language);
  const filesOf = (ids: readonly string[]): StoredFile[] =>
    dossier.files.filter(({ id }) => ids.includes(id));
  return html`<section class="stack" aria-labelledby="supplements">
    <h3 id="supplements">${words.supplements}</h3>
    <ul role="list" class="papers">
      ${[...dossier.supplements].reverse().map(
        ({ askedAt, deadline, reason: why, papers, answer }) =>
          html`<li>
            <p class="small muted number">${words.asked(formatInstant(askedAt), formatDate(deadline))}</p>
            <p class="said">${reason}: ${why}</p>
            ${
              papers.length === 0
                ? nothing
                : html`<ul>
                    ${papers.map(({ name, note }) => html`<li>${name}${note ? ` (${note})` : nothing}</li>`)}
                  </ul>`
            }
            ${
              answer
                ? html`<p class="number"><strong>${words.answered(formatInstant(answer.at))}</strong></p>
                    ${answer.text ? html`<p class="said">${answer.text}</p>` : nothing}
                    ${answer.files.length === 0 ? nothing : view.viewer.draw(filesOf(answer.files), view.client, view.language)}`
                : html`<p class="muted">${words.notAnswered}</p>`
            }
          </li>`,
      )}
    </ul>
  </section>`;
}
