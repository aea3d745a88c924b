import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import type { Tracking } from '../../contract/schemas/dossier.js';
import { formatDong } from '../../domain/vietnamese/money.js';
import { dossierTexts } from '../../i18n/dossier.js';
import { inLanguage } from '../../i18n/texts.js';
import { trackerTexts } from '../../i18n/tracker.js';
import { drawDue, drawState, isOwed } from '../base/standing.js';
import { drawProgress } from './timeline.js';

/** What anybody with the code may know. */
export function drawTracking(
  tracking: Tracking,
  language: Language,
  paying: TemplateResult | typeof nothing,
): TemplateResult {
  const words = inLanguage(dossierTexts, language);
  const { state } = tracking;
  // Whether the citizen has answered yet is not for everybody to know.
  const standing = state === 'supplement-requested' ? 'supplement-sent' : state;
  const sentence =
    state === 'withdrawal-requested' ? undefined : inLanguage(trackerTexts, language).now[standing];
  return html`<p class="now">${drawState(state, language)} ${sentence}</p>
    ${paying}
    <dl class="lines">
      <div>
        <dt>${words.dueAt}</dt>
        <dd>${drawDue(tracking, language)}</dd>
      </div>
    </dl>
    ${drawProgress(tracking, language)}`;
}

/** That something is unpaid, and the way to pay it, for anybody with the code. */
export function drawUnpaid(
  { due, state }: Tracking,
  language: Language,
  way: { readonly href: string | undefined; readonly pay: (event: Event) => void },
): TemplateResult | typeof nothing {
  if (!isOwed(due, state)) return nothing;
  const words = inLanguage(trackerTexts, language);
  return html`<div class="notice warning">
    <p><strong>${words.unpaid(formatDong(due))}</strong></p>
    <p>${words.anybodyPays}</p>
    ${
      way.href === undefined
        ? html`<button type="button" class="primary no-print" @click=${way.pay}>${words.pay}</button>`
        : html`<a class="button primary no-print" href=${way.href} @click=${way.pay}>${words.pay}</a>`
    }
  </div>`;
}
