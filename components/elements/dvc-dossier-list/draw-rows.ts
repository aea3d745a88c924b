import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import type { DossierSummary } from '../../contract/schemas/dossier.js';
import { formatDate, formatInstant, localDate } from '../../domain/vietnamese/dates.js';
import { dossierTexts } from '../../i18n/dossier.js';
import { listTexts } from '../../i18n/list.js';
import { inLanguage } from '../../i18n/texts.js';
import { drawDue, drawState, standingOf } from '../base/standing.js';
import type { ListedDraft } from './read-page.js';

interface RowView {
  readonly language: Language;
  /** Where the name leads; without it the name is a button. */
  readonly href: string | undefined;
  readonly open: (event: Event) => void;
}

/** A dossier with what it waits for. */
export function drawDossierRow(dossier: DossierSummary, view: RowView): TemplateResult {
  const { language, href, open } = view;
  const words = inLanguage(listTexts, language);
  const { next } = inLanguage(dossierTexts, language);
  const { name } = dossier.procedure;
  const standing = standingOf(dossier);
  const must = standing === 'supplement-requested' || standing === 'payment-requested';
  const day = (at: string): string => formatDate(localDate(at));
  return html`<li part="row">
    <div class="main">
      ${
        href === undefined
          ? html`<button type="button" class="name" title=${name} @click=${open}>${name}</button>`
          : html`<a class="name" href=${href} title=${name} @click=${open}>${name}</a>`
      }
      <p class="number" translate="no">${dossier.code}</p>
      <p class="small muted">${dossier.agency.name}</p>
    </div>
    <div class="facts">
      ${drawState(dossier.state, language)}
      <p class="small number">
        ${words.filed(day(dossier.filedAt))}${dossier.receivedAt ? html` · ${words.received(day(dossier.receivedAt))}` : nothing}
      </p>
      ${dossier.dueAt || dossier.paused ? html`<p class="small">${words.due}: ${drawDue(dossier, language)}</p>` : nothing}
      <p class="small ${must ? 'must' : ''}">${words.next}: ${next[standing]}</p>
    </div>
  </li>`;
}

/** A draft with where its owner left off. */
export function drawDraftRow(
  draft: ListedDraft,
  view: RowView & { readonly remove: () => void },
): TemplateResult {
  const { language, href, open, remove } = view;
  const words = inLanguage(listTexts, language);
  const { name } = draft.procedure;
  const of = html`<span class="visually-hidden">${words.draftOf(name)}</span>`;
  return html`<li part="row">
    <div class="main">
      <p class="name" title=${name} tabindex="-1">${name}</p>
      <p class="small muted">${draft.agency?.name ?? nothing}</p>
      <p class="small">${words.draftStep(words.step[draft.step])}</p>
      <p class="small muted number">${words.draftChanged(formatInstant(draft.updatedAt))}</p>
    </div>
    <div class="actions">
      ${
        href === undefined
          ? html`<button type="button" class="primary" @click=${open}>${words.resume} ${of}</button>`
          : html`<a class="button primary" href=${href} @click=${open}>${words.resume} ${of}</a>`
      }
      <button type="button" class="danger" @click=${remove}>${words.deleteDraft} ${of}</button>
    </div>
  </li>`;
}
