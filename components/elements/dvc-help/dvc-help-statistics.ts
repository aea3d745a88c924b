import { Task, TaskStatus } from '@lit/task';
import { css, html, nothing, svg, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { HelpBook } from '../../client/help-book.js';
import type { ProcedureCount, ProcedureStatistics } from '../../contract/schemas/help.js';
import { helpTexts } from '../../i18n/help.js';
import { helpSectionTexts } from '../../i18n/help-sections.js';
import { tabs } from '../../theme/tabs.js';
import { DvcElement } from '../base/dvc-element.js';
import { drawWaiting } from './drawing.js';
import { partStyles } from './part.styles.js';

/** Rows that are shown before somebody wants them all. */
const FIRST = 10;

/** How many procedures there are, by field and by agency, as a table with bars. Part of `dvc-help`. */
export class DvcHelpStatistics extends DvcElement {
  static override styles: CSSResultGroup = [
    DvcElement.styles,
    tabs,
    partStyles,
    css`
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: calc(3 * var(--_unit)) calc(10 * var(--_unit));
      }
      dl > div {
        display: flex;
        flex-direction: column-reverse;
      }
      dd {
        font-size: var(--_text-xl);
        font-weight: var(--_bold);
        line-height: 1.3;
      }
      dt {
        color: var(--_muted);
      }
      table {
        inline-size: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: calc(2 * var(--_unit)) calc(2 * var(--_unit)) calc(2 * var(--_unit)) 0;
        border-block-end: 1px solid var(--_line);
        text-align: start;
        vertical-align: top;
      }
      thead th {
        color: var(--_muted);
        font-size: var(--_text-s);
      }
      tbody th {
        font-weight: inherit;
      }
      td,
      thead th + th {
        text-align: end;
      }
      svg.bar {
        display: block;
        inline-size: 100%;
        block-size: 8px;
        margin-block-start: var(--_unit);
      }
      .bar .of {
        fill: var(--_line);
      }
      .bar .part {
        fill: var(--_accent);
      }
      @media (forced-colors: active) {
        .bar .of {
          fill: GrayText;
        }
        .bar .part {
          fill: CanvasText;
        }
      }
    `,
  ];

  readonly #counts = new Task(this, {
    args: () => [this.portal?.client] as const,
    task: async ([client]) => (client ? HelpBook.of(client).read('procedures.statistics') : undefined),
  });

  @state() private _by: 'byField' | 'byAgency' = 'byField';
  @state() private _all = false;

  protected override draw(): TemplateResult {
    const counts = this.#counts.value;
    if (this.#counts.status === TaskStatus.ERROR)
      return this.drawFailure(this.failure(this.#counts.error), () => void this.#counts.run());
    if (!counts) return html`${this.drawConnection()}${drawWaiting(this.language)}`;
    const words = this.texts(helpSectionTexts);
    const rows = counts[this._by];
    return html`<div class="stack">
      <h2 tabindex="-1">${this.texts(helpTexts).section.statistics}</h2>
      ${this.#drawWhole(counts.all)}
      <div class="tabs no-print" role="group" aria-label=${words.groupLabel}>
        ${(['byField', 'byAgency'] as const).map(
          (by) =>
            html`<button
              type="button"
              aria-pressed=${by === this._by ? 'true' : 'false'}
              @click=${() => {
                this._by = by;
                this._all = false;
              }}
            >
              ${words[by]}
            </button>`,
        )}
      </div>
      ${this.#drawTable(this._all ? rows : rows.slice(0, FIRST), rows[0]?.total ?? 0)}
      ${
        rows.length > FIRST
          ? html`<button
              type="button"
              class="no-print"
              aria-expanded=${this._all ? 'true' : 'false'}
              @click=${() => (this._all = !this._all)}
            >
              ${this._all ? words.showFewer : words.showAll(rows.length)}
            </button>`
          : nothing
      }
      <p class="muted text">${words.countsFrom}</p>
    </div>`;
  }

  #drawWhole({ total, online, fileable }: ProcedureStatistics['all']): TemplateResult {
    const words = this.texts(helpSectionTexts);
    const figures = [
      [words.total, words.number(total)],
      [words.online, `${words.number(online)} (${words.percent(online, total)})`],
      [words.fileable, words.number(fileable)],
    ];
    return html`<dl aria-label=${words.counts}>
      ${figures.map(
        ([label, figure]) =>
          html`<div>
            <dt>${label}</dt>
            <dd class="number">${figure}</dd>
          </div>`,
      )}
    </dl>`;
  }

  #drawTable(rows: readonly ProcedureCount[], most: number): TemplateResult {
    const words = this.texts(helpSectionTexts);
    return html`<table>
      <caption class="visually-hidden">
        ${this.texts(helpTexts).section.statistics}: ${words[this._by]}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words[this._by]}</th>
          <th scope="col">${words.total}</th>
          <th scope="col">${words.online}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ name, total, online }) =>
            html`<tr>
              <th scope="row"><span lang="vi">${name}</span>${drawBar(total, online, most)}</th>
              <td class="number">${words.number(total)}</td>
              <td class="number">${words.number(online)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }
}

/** All beside the greatest row, and of them those that are online; the figures stand beside it. */
function drawBar(total: number, online: number, most: number): TemplateResult {
  const share = (count: number): string => `${most === 0 ? 0 : (count / most) * 100}%`;
  return html`<svg class="bar" aria-hidden="true">
    ${svg`<rect class="of" width=${share(total)} height="8" rx="2"></rect>
      <rect class="part" width=${share(online)} height="8" rx="2"></rect>`}
  </svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-help-statistics': DvcHelpStatistics;
  }
}
