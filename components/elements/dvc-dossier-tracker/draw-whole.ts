import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import type { Dossier } from '../../contract/schemas/dossier.js';
import { formatDate, formatInstant } from '../../domain/vietnamese/dates.js';
import { formatDong } from '../../domain/vietnamese/money.js';
import { dossierTexts } from '../../i18n/dossier.js';
import { inLanguage } from '../../i18n/texts.js';
import { trackerTexts } from '../../i18n/tracker.js';
import { wordTexts } from '../../i18n/words.js';
import { drawDue, drawState, isOwed, standingOf } from '../base/standing.js';

/** Where a dossier is now, in a sentence, and what its owner has to do before anything else. */
export function drawNow(dossier: Dossier, language: Language, toAnswer: () => void): TemplateResult {
  const words = inLanguage(trackerTexts, language);
  const { next } = inLanguage(dossierTexts, language);
  const standing = standingOf(dossier);
  const asked = dossier.supplements.at(-1);
  const isAsked = standing === 'supplement-requested' && asked !== undefined;
  const owes = isOwed(dossier.bill.due, dossier.state);
  const reason = ['not-received', 'stopped', 'recalled'].includes(standing)
    ? dossier.history.at(-1)?.note
    : undefined;
  return html`<p class="now">${drawState(dossier.state, language)} ${words.now[standing]}</p>
    ${reason ? html`<p class="note">${inLanguage(dossierTexts, language).reason}: ${reason}</p>` : nothing}
    ${
      isAsked
        ? html`<div class="notice warning">
            <p><strong>${words.mustDo}</strong></p>
            <p>${words.supplementBy(formatDate(asked.deadline))}</p>
            <button type="button" class="primary no-print" @click=${toAnswer}>${words.toSupplement}</button>
          </div>`
        : nothing
    }
    ${
      owes
        ? html`<div class="notice warning">
            <p><strong>${words.mustDo}</strong></p>
            <p>${words[payWhen(dossier)](formatDong(dossier.bill.due))}</p>
          </div>`
        : nothing
    }
    ${
      isAsked || owes
        ? nothing
        : html`<p class=${standing === 'payment-requested' ? 'must' : 'muted'}>
            ${(words.here as Partial<typeof next>)[standing] ?? next[standing]}
          </p>`
    }`;
}

/** Why it is to be paid now: because the agency waits for it, to be received, or before the result. */
function payWhen({ state, bill }: Dossier): 'payRequested' | 'payUpfront' | 'payLater' {
  if (state === 'payment-requested') return 'payRequested';
  const isUpfront = bill.charges.some((charge) => charge.collect === 'upfront' && charge.state === 'open');
  return isUpfront && state === 'filed' ? 'payUpfront' : 'payLater';
}

/** Dates, agency and who owns it. */
export function drawFacts(dossier: Dossier, language: Language): TemplateResult {
  const words = inLanguage(dossierTexts, language);
  const tracker = inLanguage(trackerTexts, language);
  const names = inLanguage(wordTexts, language);
  const ended = ['returned', 'not-received', 'stopped'].includes(dossier.state);
  const facts: [string, unknown][] = [
    [words.agency, [dossier.agency.name, dossier.agency.phone].filter(Boolean).join(', ')],
    [tracker.owner, dossier.owner.name],
    [words.filedAt, html`<span class="number">${formatInstant(dossier.filedAt)}</span>`],
  ];
  if (dossier.receivedAt) {
    facts.push([words.receivedAt, html`<span class="number">${formatInstant(dossier.receivedAt)}</span>`]);
  }
  if (!ended || dossier.dueAt) facts.push([words.dueAt, drawDue(dossier, language, true)]);
  facts.push([tracker.delivery, names.delivery[dossier.delivery.way]]);
  return html`<dl class="lines">
    ${facts.map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
