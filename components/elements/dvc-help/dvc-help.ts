import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { HELP_SECTIONS, type HelpSection } from '../../contract/lists.js';
import { retried } from '../../domain/loading/import-again.js';
import { helpTexts } from '../../i18n/help.js';
import { tabs } from '../../theme/tabs.js';
import { DvcElement } from '../base/dvc-element.js';
import { LazyPart } from '../base/lazy-part.js';
import type { HelpAddresses, HelpGo, HelpSpot } from './moving.js';
import { styles } from './dvc-help.styles.js';

const LOADS: Readonly<Record<HelpSection, () => Promise<unknown>>> = {
  guides: retried(() => import('./define-guides.js')),
  questions: retried(() => import('./define-questions.js')),
  documents: retried(() => import('./define-documents.js')),
  statistics: retried(() => import('./define-statistics.js')),
  contact: retried(() => import('./define-contact.js')),
};

/**
 * The help of a portal: guides step by step, questions and answers with a way to ask, legal documents, procedures in
 * figures, and whom to turn to. Each part is loaded when it is shown, and can stand alone.
 *
 * @element dvc-help
 * @fires dvc-help-move - somebody goes to a part, a guide or a question; detail `{section, item}`; cancel it to stay
 * @fires dvc-question-sent - a question was sent to the office; detail `{id, reference}`
 * @fires dvc-procedure-select - somebody chose a procedure that a document is the basis of; detail `{code}`
 * @example
 * <dvc-help at="guides/nop-ho-so" search-href="/" tracking-href="/tra-cuu"></dvc-help>
 */
export class DvcHelp extends DvcElement {
  static override styles: CSSResultGroup = [DvcElement.styles, tabs, styles];

  /** Whether somebody went to another guide or question with the last change. */
  #moved = false;
  readonly #parts: Readonly<Record<HelpSection, LazyPart>>;

  /** The one part that is shown; all of them with buttons to choose from without it. */
  @property() section: HelpSection | null = null;

  /** Where to be: a part, or a part and a guide or question of it, such as `guides/nop-ho-so`. */
  @property() at: string | null = null;

  /** Where procedures are found. */
  @property({ attribute: 'search-href' }) searchHref: string | null = null;

  /** Where the dossiers of whoever is signed in are. */
  @property({ attribute: 'dossiers-href' }) dossiersHref: string | null = null;

  /** Where a dossier is looked up by its code. */
  @property({ attribute: 'tracking-href' }) trackingHref: string | null = null;

  /** Where fees are paid by the code of a dossier. */
  @property({ attribute: 'payment-href' }) paymentHref: string | null = null;

  /** The page of a procedure, as an address with `{code}` to fill in. */
  @property({ attribute: 'procedure-href' }) procedureHref: string | null = null;

  constructor() {
    super();
    const part = (section: HelpSection): LazyPart => new LazyPart(this, LOADS[section]);
    this.#parts = {
      guides: part('guides'),
      questions: part('questions'),
      documents: part('documents'),
      statistics: part('statistics'),
      contact: part('contact'),
    };
    this.addEventListener('help-go', (event) => {
      event.stopPropagation();
      this.#go((event as HelpGo).spot);
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this.#moved) return;
    this.#moved = false;
    this.#part?.focusTitle?.();
  }

  get #spot(): HelpSpot {
    return spotOf(this.section, this.at);
  }

  get #part(): (Element & { focusTitle?(): void }) | null {
    return this.renderRoot.querySelector(`dvc-help-${this.#spot.section}`);
  }

  #go(spot: HelpSpot): void {
    const here = this.#spot.section;
    if (!this.tell('dvc-help-move', spot, { cancelable: true })) return;
    if (this.section !== null && spot.section !== this.section) return;
    // Whoever chose another part finds it under the button that they pressed; another guide begins at its title.
    this.#moved = spot.section === here;
    this.at = spot.item === null ? spot.section : `${spot.section}/${spot.item}`;
  }

  protected override draw(): TemplateResult {
    const { section, item } = this.#spot;
    return html`${this.section === null ? this.#drawChoice(section) : nothing}
      <div class="part">
        ${this.#parts[section].draw(
          () => this.#drawPart(section, item),
          this.language,
          (error, again) => this.drawFailure(error, again),
        )}
      </div>`;
  }

  #drawChoice(shown: HelpSection): TemplateResult {
    const words = this.texts(helpTexts);
    return html`<div class="tabs no-print" role="group" aria-label=${words.sections}>
      ${HELP_SECTIONS.map(
        (section) =>
          html`<button
            type="button"
            aria-pressed=${section === shown ? 'true' : 'false'}
            @click=${() => this.#go({ section, item: null })}
          >
            ${words.section[section]}
          </button>`,
      )}
    </div>`;
  }

  #drawPart(section: HelpSection, item: string | null): TemplateResult {
    const { api, portalId, lang } = this;
    switch (section) {
      case 'guides':
        return html`<dvc-help-guides
          .api=${api}
          .portalId=${portalId}
          .lang=${lang}
          .item=${item}
          .addresses=${this.#addresses}
        ></dvc-help-guides>`;
      case 'questions':
        return html`<dvc-help-questions
          .api=${api}
          .portalId=${portalId}
          .lang=${lang}
          .item=${item}
        ></dvc-help-questions>`;
      case 'documents':
        return html`<dvc-help-documents
          .api=${api}
          .portalId=${portalId}
          .lang=${lang}
          .procedureHref=${this.procedureHref}
        ></dvc-help-documents>`;
      case 'statistics':
        return html`<dvc-help-statistics
          .api=${api}
          .portalId=${portalId}
          .lang=${lang}
        ></dvc-help-statistics>`;
      case 'contact':
        return html`<dvc-help-contact
          .api=${api}
          .portalId=${portalId}
          .lang=${lang}
          .whole=${this.section === null}
        ></dvc-help-contact>`;
    }
  }

  get #addresses(): HelpAddresses {
    const { searchHref, dossiersHref, trackingHref, paymentHref } = this;
    return { search: searchHref, dossiers: dossiersHref, tracking: trackingHref, payment: paymentHref };
  }
}

/** Reads `at`; a part that is not known, or not the one that stands alone, is the first. */
function spotOf(alone: HelpSection | null, at: string | null): HelpSpot {
  const [named, item] = (at ?? '').split('/');
  const section = HELP_SECTIONS.find((one) => one === named);
  const first = HELP_SECTIONS.find((one) => one === alone) ?? 'guides';
  if (!section || (alone !== null && section !== first)) return { section: first, item: null };
  return { section, item: item === undefined || item === '' ? null : item };
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-help': DvcHelp;
  }
  interface HTMLElementEventMap {
    'dvc-help-move': CustomEvent<HelpSpot>;
    'dvc-question-sent': CustomEvent<{ readonly id: string; readonly reference: string }>;
  }
}
