import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import type { DossierSummary } from '../../contract/schemas/dossier.js';
import { formatDate, formatInstant } from '../../domain/vietnamese/dates.js';
import { localDate } from '../../domain/vietnamese/instants.js';
import { formatDong } from '../../domain/vietnamese/money.js';
import { dossierTexts } from '../../i18n/dossier.js';
import { listTexts } from '../../i18n/list.js';
import { inLanguage } from '../../i18n/texts.js';
import { drawDue, drawState, isOwed, standingOf } from '../base/standing.js';
import type { ListedDraft } from './read-page.js';

interface RowView {
  readonly language: Language;
  /** Where the name leads; without it the name is a button. */
  readonly href: string | undefined;
  readonly open: (event: Event) => void;
}

/** A dossier with what it waits for. */
export function drawDossierRow(
  dossier: DossierSummary,
  view: RowView & {
    /** Where it is paid; without it that is a button. */
    readonly payHref: string | undefined;
    readonly pay: (event: Event) => void;
  },
): TemplateResult {
  const { language, href, open } = view;
  const words = inLanguage(listTexts, language);
  const { next } = inLanguage(dossierTexts, language);
  const { name } = dossier.procedure;
  const standing = standingOf(dossier);
  const { due } = dossier.balance;
  const isDue = isOwed(due, dossier.state);
  const must = standing === 'supplement-requested' || isDue;
  // What is asked for by name comes before what is due besides.
  const paysFirst = isDue && standing !== 'supplement-requested' && standing !== 'payment-requested';
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
      ${drawBalance(dossier, language)}
      <p class="small ${must ? 'must' : ''}">
        ${words.next}: ${paysFirst ? words.payNext(formatDong(due)) : next[standing]}
      </p>
      ${isDue ? drawPay(dossier.code, view) : nothing}
    </div>
  </li>`;
}

function drawBalance(
  { balance, state }: DossierSummary,
  language: Language,
): TemplateResult | typeof nothing {
  const words = inLanguage(listTexts, language);
  const { due, paid, surplus } = balance;
  if (surplus > 0)
    return html`<p><span class="tag info number">${words.refund(formatDong(surplus))}</span></p>`;
  if (isOwed(due, state))
    return html`<p><span class="tag warning number">${words.unpaid(formatDong(due))}</span></p>`;
  return paid > 0 ? html`<p class="small number">${words.paid(formatDong(paid))}</p>` : nothing;
}

function drawPay(
  code: string,
  { language, payHref, pay }: Parameters<typeof drawDossierRow>[1],
): TemplateResult {
  const words = inLanguage(listTexts, language);
  const name = html`${words.pay}<span class="visually-hidden"> ${words.payFor(code)}</span>`;
  return payHref === undefined
    ? html`<button type="button" class="no-print" @click=${pay}>${name}</button>`
    : html`<a class="button no-print" href=${payHref} @click=${pay}>${name}</a>`;
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
