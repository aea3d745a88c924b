import { css, html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import type { HistoryEntry } from '../../contract/schemas/dossier.js';
import { formatInstant } from '../../domain/vietnamese/dates.js';
import { historyTexts } from '../../i18n/history.js';
import { lifeTexts } from '../../i18n/life.js';
import { inLanguage } from '../../i18n/texts.js';

/** Somebody in the history: their name, and what they are where the name alone does not say it. */
export function handName({ name, role, unit }: HistoryEntry['sender'], language: Language): string {
  return unit === name ? name : `${name} (${inLanguage(lifeTexts, language).role[role]})`;
}

/** Every step a dossier took: number, time, sender, action, receiver. */
export function drawHistoryTable(history: readonly HistoryEntry[], language: Language): TemplateResult {
  const words = inLanguage(historyTexts, language);
  const actions = inLanguage(lifeTexts, language).action;
  return html`<div class="history" role="region" aria-label=${words.title} tabindex="0">
    <table>
      <caption class="visually-hidden">
        ${words.title}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.number}</th>
          <th scope="col">${words.at}</th>
          <th scope="col">${words.sender}</th>
          <th scope="col">${words.action}</th>
          <th scope="col">${words.receiver}</th>
        </tr>
      </thead>
      <tbody>
        ${history.map(
          (entry, index) =>
            html`<tr>
              <td class="number">${index + 1}</td>
              <td class="number">${formatInstant(entry.at)}</td>
              <td>${handName(entry.sender, language)}</td>
              <td>
                ${actions[entry.action]}${entry.note ? html`<p class="small note">${entry.note}</p>` : nothing}
              </td>
              <td>${handName(entry.receiver, language)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** For elements that draw the table; where it is too narrow it scrolls by itself. */
export const historyStyles = css`
  .history {
    overflow-x: auto;
  }
  .history table {
    border-collapse: collapse;
    inline-size: 100%;
    min-inline-size: 36rem;
  }
  .history th,
  .history td {
    padding: calc(2 * var(--_unit));
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  .history th {
    font-weight: var(--_bold);
  }
  .history .note {
    white-space: pre-line;
  }
  @media print {
    .history table {
      min-inline-size: 0;
    }
    .history tr {
      break-inside: avoid;
    }
  }
`;
