import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { live } from 'lit/directives/live.js';
import { nameFinder } from '../../domain/search/name-finder.js';
import { fold } from '../../domain/vietnamese/fold.js';
import { CARET_KEYS, isComposing, placeAfter } from './list-keys.js';

/** One of the list, `value` being what is chosen by it. */
export interface ComboOption {
  readonly value: string;
  readonly name: string;
  /** What tells it from others of its name; it is searched as well. */
  readonly beside?: string;
}

/** What a combobox shows just now. The list is compared by identity: one that is made anew is searched anew. */
export interface ComboView {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly options: readonly ComboOption[];
  /** What is chosen; empty for nothing. */
  readonly value: string;
  /** What is to be put right, if anything. */
  readonly fault?: string | undefined;
}

interface Words {
  readonly found: (count: number) => string;
  readonly nothing: (typed: string) => string;
  /** Said of text that is none of the list. */
  readonly pick: string;
}

/** Rows drawn beyond each end of those in view, so that a scrolled list is never empty. */
const BEYOND = 6;
/** A guess, until the first row is drawn and measured. */
const ROW_HEIGHT = 56;
/** Rows that a page key passes. */
const PAGE = 5;
const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };

/**
 * A field with a list to choose from (ARIA practices: editable combobox with list autocomplete), made for lists of thousands:
 * names are found by words or their beginnings, with or without accents, and only the rows in view are drawn. What was typed
 * is kept as it stands; when it is none of the list it says so. An input method may go on composing in it.
 */
export class Combobox implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #id: string;
  readonly #choose: (value: string) => void;
  readonly #opened: (() => void) | undefined;
  #view: ComboView | undefined;
  #find: ((q: string) => readonly ComboOption[]) | undefined;
  #found: readonly ComboOption[] = [];
  /** Undefined while the field shows what is chosen. */
  #typed: string | undefined;
  #isOpen = false;
  #active = -1;
  /** Whether the keys led to the active one, so that leaving the field takes it. */
  #walked = false;
  #rowHeight = ROW_HEIGHT;
  #scrolled = 0;

  /**
   * @param choose takes the value of what was chosen, or an empty one
   * @param opened somebody looks at the list, so that it may be made longer
   */
  constructor(
    host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment },
    id: string,
    choose: (value: string) => void,
    opened?: () => void,
  ) {
    this.#host = host;
    this.#id = id;
    this.#choose = choose;
    this.#opened = opened;
    host.addController(this);
  }

  /** Forgets what was typed, as when the list becomes another. */
  clear(): void {
    this.#typed = undefined;
  }

  hostDisconnected(): void {
    this.#isOpen = false;
  }

  /** Gives the rows that are not drawn their room, and brings the active one into view. */
  hostUpdated(): void {
    const list = this.#isOpen ? this.#part<HTMLElement>('list') : undefined;
    if (!list) return;
    const height = list.querySelector<HTMLElement>('[role=option]')?.offsetHeight ?? 0;
    if (height > 0 && height !== this.#rowHeight) {
      this.#rowHeight = height;
      this.#host.requestUpdate();
    }
    const { from, to } = this.#window();
    list.style.setProperty('--_before', `${from * this.#rowHeight}px`);
    list.style.setProperty('--_after', `${(this.#found.length - to) * this.#rowHeight}px`);
    if (Math.abs(list.scrollTop - this.#scrolled) > 1) list.scrollTop = this.#scrolled;
  }

  draw(view: ComboView, words: Words, lang: string): TemplateResult {
    if (view.options !== this.#view?.options) {
      this.#find = undefined;
      this.#view = view;
      this.#search();
    }
    if (view.value !== '' && view.value !== this.#view.value) this.#typed = undefined;
    this.#view = view;
    const id = this.#id;
    const isOpen = this.#isOpen && this.#found.length > 0;
    const isLost = this.#typed !== undefined && this.#typed.trim() !== '' && !this.#isOpen;
    const fault = isLost ? words.pick : view.fault;
    return html`<div class="field">
      <label for=${id} id="${id}-label">${view.label}</label>
      ${view.hint ? html`<span id="${id}-hint" class="hint">${view.hint}</span>` : nothing}
      ${fault ? html`<span id="${id}-fault" class="error">${fault}</span>` : nothing}
      <div class="combobox">
        <input
          id=${id}
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          aria-labelledby="${id}-label"
          aria-autocomplete="list"
          aria-expanded=${isOpen ? 'true' : 'false'}
          aria-controls="${id}-list"
          aria-activedescendant=${isOpen && this.#active >= 0 ? `${id}-${this.#active}` : nothing}
          aria-describedby="${id}-hint ${id}-fault"
          aria-invalid=${fault ? 'true' : 'false'}
          .value=${live(this.#typed ?? this.#chosen?.name ?? '')}
          @click=${() => this.#open()}
          @input=${this.#type}
          @keydown=${this.#press}
          @blur=${this.#leave}
        />
        <div
          id="${id}-list"
          class="list"
          role="listbox"
          tabindex="-1"
          aria-label=${view.label}
          lang=${lang}
          ?hidden=${!isOpen}
          @mousedown=${keepFocus}
          @scroll=${this.#scroll}
        >
          ${isOpen ? this.#drawRows() : nothing}
        </div>
        ${
          this.#isOpen && !isOpen && this.#typed !== undefined && view.options.length > 0
            ? html`<p class="list nothing">${words.nothing(this.#typed)}</p>`
            : nothing
        }
      </div>
      <span class="visually-hidden" role="status">
        ${this.#isOpen && this.#typed !== undefined && isOpen ? words.found(this.#found.length) : nothing}
      </span>
    </div>`;
  }

  #drawRows(): TemplateResult {
    const { from, to } = this.#window();
    const rows = this.#found.slice(from, to).map((option, index) => ({ option, at: from + index }));
    return html`<div class="rows" role="presentation">
      ${rows.map(
        ({ option: { value, name, beside }, at }) =>
          // The keys are the field's.
          // eslint-disable-next-line lit-a11y/click-events-have-key-events
          html`<div
            id="${this.#id}-${at}"
            role="option"
            class=${at === this.#active ? 'active' : ''}
            aria-selected=${value === this.#view?.value ? 'true' : 'false'}
            aria-setsize=${this.#found.length}
            aria-posinset=${at + 1}
            @click=${() => this.#pick(value)}
          >
            <span>${name}</span>
            ${beside ? html`<span class="beside muted small">${beside}</span>` : nothing}
          </div>`,
      )}
    </div>`;
  }

  get #chosen(): ComboOption | undefined {
    const value = this.#view?.value ?? '';
    return value === '' ? undefined : this.#view?.options.find((option) => option.value === value);
  }

  #search(): void {
    const options = this.#view?.options ?? [];
    this.#find ??= nameFinder(options, ({ name, beside = '' }) => ({ name, around: beside }));
    this.#found = this.#typed === undefined ? options : this.#find(this.#typed);
  }

  /** The rows to draw: those in view, and some beyond. */
  #window(): { readonly from: number; readonly to: number } {
    const height = this.#part<HTMLElement>('list')?.clientHeight || 8 * this.#rowHeight;
    const from = Math.max(0, Math.floor(this.#scrolled / this.#rowHeight) - BEYOND);
    const to = Math.ceil((this.#scrolled + height) / this.#rowHeight) + BEYOND;
    return { from, to: Math.min(this.#found.length, to) };
  }

  #open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#opened?.();
    this.#search();
    const value = this.#view?.value;
    this.#goTo(value ? this.#found.findIndex((option) => option.value === value) : -1);
    if (this.#typed === undefined) this.#part<HTMLInputElement>()?.select();
  }

  #close(): void {
    this.#isOpen = false;
    this.#walked = false;
    this.#host.requestUpdate();
  }

  /** The best of those found is at hand for Enter. */
  readonly #type = (event: Event): void => {
    this.#typed = (event.target as HTMLInputElement).value;
    if (!this.#isOpen) this.#opened?.();
    this.#isOpen = true;
    this.#walked = false;
    this.#search();
    this.#goTo(this.#typed.trim() === '' || this.#found.length === 0 ? -1 : 0);
  };

  readonly #press = (event: KeyboardEvent): void => {
    if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    const move = MOVES[event.key];
    if (move !== undefined) this.#move(move);
    else if (event.key === 'Enter' && this.#isOpen && this.#active >= 0) this.#pickActive();
    else if (event.key === 'Escape' && this.#isOpen) this.#close();
    else {
      if (CARET_KEYS.has(event.key)) this.#goTo(-1);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  #move(step: number): void {
    if (!this.#isOpen) this.#open();
    const last = this.#found.length - 1;
    this.#walked = true;
    this.#goTo(
      step === 1 || step === -1
        ? placeAfter(this.#active, step, this.#found.length)
        : Math.min(last, Math.max(0, this.#active + step)),
    );
  }

  #goTo(active: number): void {
    this.#active = active;
    const top = Math.max(0, active) * this.#rowHeight;
    const height = this.#part<HTMLElement>('list')?.clientHeight || 6 * this.#rowHeight;
    if (top < this.#scrolled) this.#scrolled = top;
    else if (top + this.#rowHeight > this.#scrolled + height) this.#scrolled = top + this.#rowHeight - height;
    this.#host.requestUpdate();
  }

  readonly #scroll = (event: Event): void => {
    const before = this.#window().from;
    this.#scrolled = (event.target as HTMLElement).scrollTop;
    if (this.#window().from !== before) this.#host.requestUpdate();
  };

  #pickActive(): void {
    const option = this.#found[this.#active];
    if (option) this.#pick(option.value);
  }

  #pick(value: string): void {
    this.#typed = undefined;
    this.#close();
    this.#choose(value);
  }

  /** What was typed counts when it can mean but one of the list. */
  readonly #leave = (): void => {
    if (this.#isOpen && this.#walked && this.#active >= 0) return this.#pickActive();
    this.#close();
    if (this.#typed === undefined) return;
    const typed = fold(this.#typed).trim();
    const named = this.#found.filter(({ name }) => fold(name) === typed);
    const [only, ...others] = named.length > 0 ? named : this.#found;
    if (typed === '') this.#pick('');
    else if (only && others.length === 0) this.#pick(only.value);
    else if (this.#view?.value) this.#choose('');
  };

  #part<E extends HTMLElement>(part?: 'list'): E | undefined {
    const id = part ? `${this.#id}-${part}` : this.#id;
    return this.#host.renderRoot.querySelector<E>(`#${id}`) ?? undefined;
  }
}

/** A press on the list must not take the focus from the field. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
