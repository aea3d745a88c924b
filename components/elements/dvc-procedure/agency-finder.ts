import { Task } from '@lit/task';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Client } from '../../client/client.js';
import type { Language } from '../../contract/lists.js';
import type { Agency, AgencyPage } from '../../contract/schemas/procedure.js';
import { procedureAgencyTexts } from '../../i18n/procedure-agencies.js';
import { inLanguage } from '../../i18n/texts.js';

/** How many agencies show at a time; whoever looks for one among thousands types its commune. */
const SHOWN = 10;
/** Milliseconds between the last key and the question to the host. */
const PAUSE = 150;

/** Finds among the agencies that take a procedure, which may be thousands, the one for a commune or a name. */
export class AgencyFinder {
  #words = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #found: Task<readonly unknown[], AgencyPage | undefined>;

  /** @param first the first agencies of all, which are there already */
  constructor(
    host: ReactiveControllerHost,
    ask: () => {
      readonly client: Client | undefined;
      readonly procedure: string;
      readonly first: AgencyPage;
    },
  ) {
    this.#host = host;
    this.#found = new Task(host, {
      args: () => [ask().client, ask().procedure, ask().first, this.#words] as const,
      task: async ([client, procedure, first, q], { signal }) => {
        if (q === '' || !client) return first;
        const query = { procedure, q, limit: SHOWN };
        return (await client.call('agencies.search', { query, signal })).data;
      },
    });
  }

  draw(
    total: number,
    language: Language,
    drawFailure: (error: unknown, again: () => void) => TemplateResult,
  ): TemplateResult {
    const words = inLanguage(procedureAgencyTexts, language);
    const found = this.#found.value;
    return html`${
        total > SHOWN
          ? html`<div class="field no-print">
              <label for="agency">${words.find}</label>
              <span id="agency-hint" class="hint">${words.hint(total)}</span>
              <input
                id="agency"
                type="text"
                inputmode="search"
                autocomplete="off"
                spellcheck="false"
                aria-describedby="agency-hint"
                @input=${this.#type}
              />
            </div>`
          : nothing
      }
      <p class="visually-hidden" role="status">
        ${this.#words !== '' && found ? words.found(found.total) : nothing}
      </p>
      ${
        this.#found.error
          ? drawFailure(this.#found.error, () => void this.#found.run())
          : found
            ? drawAgencies(found, this.#words, language)
            : html`<div class="skeleton" aria-hidden="true"></div>`
      }`;
  }

  /** What an input method composes is looked up as well; nothing is written into the field. */
  readonly #type = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#words = value.trim().slice(0, 200);
      this.#host.requestUpdate();
    }, PAUSE);
  };
}

function drawAgencies({ total, agencies }: AgencyPage, typed: string, language: Language): TemplateResult {
  const words = inLanguage(procedureAgencyTexts, language);
  if (total === 0) return html`<p>${words.nothing(typed)}</p>`;
  return html`<ul role="list" class="agencies">
      ${agencies.map((agency) => html`<li>${drawAgency(agency)}</li>`)}
    </ul>
    ${total > agencies.length ? html`<p class="muted small number">${words.more(total - agencies.length)}</p>` : nothing}`;
}

function drawAgency({ name, address, phone }: Agency): TemplateResult {
  return html`<span lang="vi">${name}</span>
    ${address ? html`<span class="muted small" lang="vi">${address}</span>` : nothing}
    ${phone ? html`<a class="small number" href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>` : nothing}`;
}
