import { html, nothing, type TemplateResult } from 'lit';
import type { DossierState, Language } from '../../contract/lists.js';
import type { Dossier, Tracking } from '../../contract/schemas/dossier.js';
import { formatDate, formatInstant } from '../../domain/vietnamese/dates.js';
import { localDate } from '../../domain/vietnamese/instants.js';
import { dossierTexts } from '../../i18n/dossier.js';
import { lifeTexts } from '../../i18n/life.js';
import { inLanguage } from '../../i18n/texts.js';
import { trackerTexts } from '../../i18n/tracker.js';

/** One point of the line. */
export interface Point {
  readonly title: string;
  readonly at?: string;
  readonly by?: string;
  readonly note?: string;
}

/** What usually follows a state, to the end; nothing follows where the dossier has ended or waits for a decision. */
const FOLLOWS: Readonly<Partial<Record<DossierState, readonly DossierState[]>>> = {
  filed: ['received', 'processing', 'finished', 'returned'],
  received: ['processing', 'finished', 'returned'],
  processing: ['finished', 'returned'],
  'supplement-requested': ['supplement-requested', 'processing', 'finished', 'returned'],
  'payment-requested': ['payment-requested', 'processing', 'finished', 'returned'],
  finished: ['returned'],
};

/** What has been and what is still to come by states alone, as anybody may see it. */
export function drawProgress(tracking: Tracking, language: Language): TemplateResult {
  const states = inLanguage(lifeTexts, language).state;
  const past = tracking.steps.map(({ state, at }) => ({ title: states[state], at }));
  return drawPoints(past, tracking, language, false);
}

/** The points of a line, with what usually follows. */
export function drawPoints(
  past: readonly Point[],
  dossier: Pick<Dossier, 'state' | 'dueAt' | 'paused'>,
  language: Language,
  answerAwaited: boolean,
): TemplateResult {
  const words = inLanguage(trackerTexts, language);
  const { dueAt: due } = inLanguage(dossierTexts, language);
  // What was asked before receipt goes back to waiting for it.
  const coming = (FOLLOWS[dossier.state] ?? [])
    .flatMap((state): DossierState[] =>
      state === 'supplement-requested' && dossier.dueAt === null ? [state, 'received'] : [state],
    )
    .map((state) => words.future[state]);
  const future = answerAwaited ? [words.askedOfYou, ...coming] : coming;
  return html`<section class="stack-s">
    <h3>${words.soFar}</h3>
    <ol role="list" class="line">
      ${past.map(
        ({ title, at, by, note }, index) =>
          html`<li aria-current=${index === past.length - 1 ? 'step' : nothing}>
            <p class="what">${title}</p>
            ${at ? html`<p class="small muted number">${formatInstant(at)}</p>` : nothing}
            ${by ? html`<p class="small muted">${by}</p>` : nothing}
            ${note ? html`<p class="note">${note}</p>` : nothing}
          </li>`,
      )}
    </ol>
    ${
      future.length === 0
        ? nothing
        : html`<h3>${words.expected}</h3>
            <ol role="list" class="line to-come">
              ${future.map(
                (title, index) =>
                  html`<li>
                    <p>${title}</p>
                    ${
                      index === future.length - 1 && dossier.dueAt && !dossier.paused
                        ? html`<p class="small muted number">
                            ${due}: ${formatDate(localDate(dossier.dueAt))}
                          </p>`
                        : nothing
                    }
                  </li>`,
              )}
            </ol>`
    }
  </section>`;
}
