import { html, nothing, type TemplateResult } from 'lit';
import type { DossierState, Language } from '../../contract/lists.js';
import type { Dossier, DossierSummary } from '../../contract/schemas/dossier.js';
import { formatDate, formatInstant } from '../../domain/vietnamese/dates.js';
import { localDate } from '../../domain/vietnamese/instants.js';
import { dossierTexts, type Standing } from '../../i18n/dossier.js';
import { lifeTexts } from '../../i18n/life.js';
import { inLanguage } from '../../i18n/texts.js';

/** What a due date is known by, in a list as in a dossier. */
type Due = Pick<DossierSummary, 'dueAt' | 'dueProvisional' | 'paused' | 'workingDaysLeft'>;

const TONE: Readonly<Partial<Record<DossierState, 'info' | 'success' | 'warning' | 'danger'>>> = {
  filed: 'info',
  received: 'info',
  processing: 'info',
  'supplement-requested': 'warning',
  'payment-requested': 'warning',
  'not-received': 'danger',
  stopped: 'danger',
  finished: 'success',
  returned: 'success',
};

/** How a dossier stands for its owner. */
export function standingOf(dossier: DossierSummary | Dossier): Standing {
  if (dossier.state === 'supplement-requested' && !dossier.actions.includes('supplement'))
    return 'supplement-sent';
  const recalled = 'history' in dossier && dossier.history.at(-1)?.action === 'recall';
  return recalled && dossier.state === 'not-received' ? 'recalled' : dossier.state;
}

/** States in which a dossier takes no money any more, or not until it is settled whether it goes on. */
const TAKES_NO_MONEY: readonly DossierState[] = [
  'not-received',
  'stopped',
  'returned',
  'withdrawal-requested',
];

/** Whether what is due, in đồng, can still be paid. */
export function isOwed(due: number, state: DossierState): boolean {
  return due > 0 && !TAKES_NO_MONEY.includes(state);
}

/** The official name of a state. */
export function drawState(state: DossierState, language: Language): TemplateResult {
  return html`<span class="tag ${TONE[state] ?? ''}">${inLanguage(lifeTexts, language).state[state]}</span>`;
}

/** A due date with what is left of it; with `time`, to the minute. */
export function drawDue(due: Due, language: Language, time = false): TemplateResult {
  const words = inLanguage(dossierTexts, language);
  // A date that was counted before the clock stood still is no promise any more.
  if (due.paused) return html`${words.paused}`;
  if (due.dueAt === null) return html`<span class="muted">${words.noDue}</span>`;
  const date = time ? formatInstant(due.dueAt) : formatDate(localDate(due.dueAt));
  const left = due.workingDaysLeft;
  return html`<span class="number">${date}</span
    >${due.dueProvisional ? html` (${words.provisional})` : nothing}${
      left === null ? nothing : html`, <span class=${left < 0 ? 'error' : ''}>${words.left(left)}</span>`
    }`;
}
