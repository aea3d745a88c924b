import { html, nothing, type TemplateResult } from 'lit';
import { DOSSIER_STATES, type DossierState, type Language } from '../../contract/lists.js';
import type { DeskPage, DossierSummary } from '../../contract/schemas/dossier.js';
import { formatInstant } from '../../domain/vietnamese/dates.js';
import { deskTexts } from '../../i18n/desk.js';
import { lifeTexts } from '../../i18n/life.js';
import { inLanguage } from '../../i18n/texts.js';
import { drawDue, drawState } from '../base/standing.js';
import { drawMoney } from './draw-fees.js';

/** The states with how many dossiers each holds, empty ones left out: buttons, or one field where it is narrow. */
export function drawStates(
  counts: DeskPage['counts'],
  shown: DossierState | null,
  language: Language,
  choose: (state: DossierState | null) => void,
): TemplateResult {
  const words = inLanguage(deskTexts, language);
  const names = inLanguage(lifeTexts, language).state;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const entries: [DossierState | null, string][] = [
    [null, `${words.all} (${String(total)})`],
    ...DOSSIER_STATES.filter((state) => state === shown || (counts[state] ?? 0) > 0).map(
      (state): [DossierState, string] => [state, `${names[state]} (${String(counts[state] ?? 0)})`],
    ),
  ];
  const onChange = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    choose(DOSSIER_STATES.find((state) => state === value) ?? null);
  };
  return html`<div class="tabs" role="group" aria-label=${words.states}>
      ${entries.map(
        ([state, name]) =>
          html`<button
            type="button"
            aria-pressed=${state === shown ? 'true' : 'false'}
            @click=${() => choose(state)}
          >
            ${name}
          </button>`,
      )}
    </div>
    <div class="field chooser">
      <label for="state">${words.states}</label>
      <select id="state" @change=${onChange}>
        ${entries.map(
          ([state, name]) => html`<option value=${state ?? ''} ?selected=${state === shown}>${name}</option>`,
        )}
      </select>
    </div>`;
}

/** The dossiers, one line each where there is room; one of them can be reached by Tab, the others by arrows or J and K. */
export function drawQueue(
  dossiers: readonly DossierSummary[],
  current: number,
  language: Language,
  on: { readonly open: (dossier: DossierSummary) => void; readonly focus: (index: number) => void },
): TemplateResult {
  const words = inLanguage(deskTexts, language);
  return html`<ol role="list" class="queue" aria-label=${words.queue}>
    ${dossiers.map(
      (dossier, index) =>
        html`<li>
          <button
            type="button"
            class="row"
            tabindex=${index === current ? 0 : -1}
            @click=${() => on.open(dossier)}
            @focus=${() => on.focus(index)}
          >
            <span class="number code" translate="no">${dossier.code}</span>
            <span class="what"
              ><span class="procedure">${dossier.procedure.name}</span>
              <span class="small muted">${dossier.owner.name}</span></span
            >
            <span class="small number">${words.filedAt(formatInstant(dossier.filedAt))}</span>
            <span class="small"
              >${dossier.dueAt || dossier.paused ? html`${words.due}: ${drawDue(dossier, language)}` : nothing}</span
            >
            <span class="marks"
              >${drawState(dossier.state, language)} ${drawMoney(dossier.balance, language)}</span
            >
          </button>
        </li>`,
    )}
  </ol>`;
}

/** Where a key leads in a list of so many; undefined for a key that leads nowhere. */
export function indexAfterKey(key: string, index: number, count: number): number | undefined {
  const last = count - 1;
  const to = { j: index + 1, ArrowDown: index + 1, k: index - 1, ArrowUp: index - 1, Home: 0, End: last }[
    key
  ];
  return to === undefined || count === 0 ? undefined : Math.max(0, Math.min(last, to));
}
