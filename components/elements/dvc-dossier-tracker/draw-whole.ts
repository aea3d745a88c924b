import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import type { Dossier, Tracking } from '../../contract/schemas/dossier.js';
import { formatDate, formatInstant } from '../../domain/vietnamese/dates.js';
import { dossierTexts } from '../../i18n/dossier.js';
import { inLanguage } from '../../i18n/texts.js';
import { trackerTexts } from '../../i18n/tracker.js';
import { wordTexts } from '../../i18n/words.js';
import { drawDue, drawState, standingOf } from '../base/standing.js';
import { drawProgress } from './timeline.js';

/** Where a dossier is now, in a sentence, and what its owner has to do before anything else. */
export function drawNow(dossier: Dossier, language: Language, toAnswer: () => void): TemplateResult {
  const words = inLanguage(trackerTexts, language);
  const { now, next, here } = inLanguage(dossierTexts, language);
  const standing = standingOf(dossier);
  const asked = dossier.supplements.at(-1);
  const reason = ['not-received', 'stopped', 'recalled'].includes(standing)
    ? dossier.history.at(-1)?.note
    : undefined;
  return html`<p class="now">${drawState(dossier.state, language)} ${now[standing]}</p>
    ${reason ? html`<p class="note">${inLanguage(dossierTexts, language).reason}: ${reason}</p>` : nothing}
    ${
      standing === 'supplement-requested' && asked
        ? html`<div class="notice warning">
            <p><strong>${words.mustDo}</strong></p>
            <p>${words.supplementBy(formatDate(asked.deadline))}</p>
            <button type="button" class="primary no-print" @click=${toAnswer}>${words.toSupplement}</button>
          </div>`
        : html`<p class=${standing === 'payment-requested' ? 'must' : 'muted'}>
            ${(here as Partial<typeof next>)[standing] ?? next[standing]}
          </p>`
    }`;
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

/** What anybody with the code may know. */
export function drawTracking(tracking: Tracking, language: Language): TemplateResult {
  const words = inLanguage(dossierTexts, language);
  const { state } = tracking;
  // Whether the citizen has answered yet is not for everybody to know.
  const standing = state === 'supplement-requested' ? 'supplement-sent' : state;
  const sentence = state === 'withdrawal-requested' ? undefined : words.now[standing];
  return html`<p class="now">${drawState(state, language)} ${sentence}</p>
    <dl class="lines">
      <div>
        <dt>${words.dueAt}</dt>
        <dd>${drawDue(tracking, language)}</dd>
      </div>
    </dl>
    ${drawProgress(tracking, language)}`;
}
