import type { Client } from '../../client/client.js';
import { isList } from '../../domain/eform/json.js';
import { addressOf, idOf } from '../../domain/eform/path.js';
import type { Answers, Field, Form, FormNode, Json, Language } from '../../domain/eform/types.js';
import { eformTexts, type EformTexts } from '../../i18n/eform.js';
import type { Texts } from '../../i18n/texts.js';
import { cell, Cells } from './cell.js';
import { drawNodes } from './draw-node.js';
import { Filling } from './filling.js';
import { focusFirst } from './focus.js';
import type { FormParts, OptionFinder } from './handed-over.js';
import { LOADED } from './kinds/drawings.js';
import { FAULTS, holderId, type FieldView, type PlaceSource, type Sheet } from './sheet.js';

/** What a sheet reads of the element that shows it, each time anew. */
export interface SheetHost {
  readonly language: Language;
  /** Paths the page has locked; undefined when that is left to the definition and the sources. */
  readonly locked: readonly string[] | undefined;
  readonly sources: Readonly<Record<string, string>>;
  readonly parts: FormParts;
  readonly options: OptionFinder | undefined;
  readonly places: PlaceSource | undefined;
  readonly closed: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What a sheet asks and tells its owner; answers may differ from one call to the next. */
export interface SheetOwner {
  say<T>(both: Texts<T>): T;
  /** `yyyy-mm-dd` */
  today(): string;
  client(): Client | undefined;
  /** A value is no longer the same. */
  changed(path: string, addresses: readonly string[]): void;
  left(): void;
  waitFor(work: Promise<unknown>): void;
  announce(text: string): void;
  drawAgain(): void;
}

/** The sheet of one filling on a page: takes what is typed, draws what changed, and leads the focus. */
export class LiveSheet implements Sheet {
  readonly filling: Filling;
  readonly cells = new Cells();
  readonly #host: SheetHost;
  readonly #owner: SheetOwner;
  readonly #waiting = new Set<FieldView>();
  #pressing = false;
  #locks: { readonly from: unknown; readonly paths: ReadonlySet<string> } | undefined;

  constructor(form: Form, answers: Answers, host: SheetHost, owner: SheetOwner) {
    this.#host = host;
    this.#owner = owner;
    this.filling = new Filling(form, answers, owner.today(), () => ({
      lang: host.language,
      today: owner.today(),
      locked: [...this.locked],
      ...(LOADED.usual && { places: LOADED.usual.placesOf(this).knows }),
    }));
  }

  get #root(): DocumentFragment {
    return this.#host.renderRoot as DocumentFragment;
  }

  get language(): Language {
    return this.#host.language;
  }

  get texts(): EformTexts {
    return this.say(eformTexts);
  }

  say<T>(both: Texts<T>): T {
    return this.#owner.say(both);
  }

  /** Asked once for each field that is drawn, so that it must not be counted out each time. */
  get locked(): ReadonlySet<string> {
    const given = this.#host.locked;
    const from = given ?? this.#host.sources;
    if (this.#locks?.from !== from) {
      const paths = new Set(given ?? lockedBySource(this.filling.form, this.#host.sources));
      this.#locks = { from, paths };
    }
    return this.#locks.paths;
  }

  get disabled(): boolean {
    return this.#host.closed;
  }

  get sources(): Readonly<Record<string, string>> {
    return this.#host.sources;
  }

  get parts(): FormParts {
    return this.#host.parts;
  }

  get options(): OptionFinder | undefined {
    return this.#host.options;
  }

  get placeSource(): PlaceSource | undefined {
    return this.#host.places;
  }

  get client(): Client | undefined {
    return this.#owner.client();
  }

  drawAgain(): void {
    this.#owner.drawAgain();
  }

  drawNodes(nodes: readonly FormNode[], rows: readonly number[]): unknown {
    return drawNodes(this, nodes, rows);
  }

  drawAt(address: string, draw: () => unknown): unknown {
    return cell(this.cells, address, draw);
  }

  redraw(address: string): void {
    this.cells.redraw([address]);
  }

  waitFor(work: Promise<unknown>): void {
    this.#owner.waitFor(work);
  }

  give(view: FieldView, value: Json, typed?: string): void {
    const before = this.filling.answers;
    const changed = this.filling.give(view, value, typed);
    if (this.filling.answers === before) return;
    this.cells.redraw(changed);
    this.#owner.changed(view.path, changed);
  }

  leave(view: FieldView): void {
    // A message that comes or goes moves what lies below: not while a finger is on its way to a button there.
    if (this.#pressing) {
      this.#waiting.add(view);
      return;
    }
    this.cells.redraw([...this.filling.leave(view.field, view.rows), FAULTS]);
    this.#owner.left();
  }

  readonly pressed = (): void => {
    this.#pressing = true;
  };

  readonly released = (): void => {
    if (!this.#pressing) return;
    // The click comes right after.
    setTimeout(() => {
      this.#pressing = false;
      for (const view of this.#waiting) this.leave(view);
      this.#waiting.clear();
    });
  };

  announce(text: string, view?: FieldView, selector?: string): void {
    this.#owner.announce(text);
    if (view && selector) this.focusIn(view, selector);
  }

  rowsChanged(view: FieldView, changed: readonly string[]): void {
    this.cells.redraw(changed);
    this.cells.redraw(this.filling.leave(view.field, view.rows));
    this.#owner.changed(view.path, changed);
  }

  focusIn(view: FieldView, selector: string): void {
    const holder = this.#root.getElementById(holderId(view.address));
    // A repeat may hold others, with rows of the same numbers.
    const own = [...(holder?.querySelectorAll<HTMLElement>(selector) ?? [])].find(
      (part) => part.closest('[id^="field:"]') === holder,
    );
    if (own) focusFirst(own);
  }

  /** Moves the focus to the control of a value; false when it is not on the page. */
  focus(path: string): boolean {
    const root = this.#root;
    const address = this.filling.addressesOf(path).find((at) => this.filling.shows(at));
    const holder = address === undefined ? null : root.getElementById(holderId(address));
    if (!holder) return false;
    for (let up: Element | null = holder; up; up = up.parentElement) {
      if (up instanceof HTMLDetailsElement) up.open = true;
      else if (up.role === 'tabpanel' && up.hasAttribute('hidden'))
        root.getElementById(up.getAttribute('aria-labelledby') ?? '')?.click();
    }
    const part = this.filling.complaints.get(path)?.part;
    const faulty = part ? `[data-part="${part}"]` : this.#lacksRows(path) ? ADD : '[aria-invalid="true"]';
    if (focusFirst(holder.querySelector<HTMLElement>(faulty) ?? holder)) return true;
    // Nothing in it takes the focus, as where another part of the page draws the field.
    holder.tabIndex = -1;
    holder.focus();
    return true;
  }

  #lacksRows(path: string): boolean {
    const field = this.filling.form.fields.get(idOf(path));
    const rows = this.filling.value(path);
    return field?.kind === 'grid' && (isList(rows) ? rows.length : 0) < (field.rules.minRows ?? 1);
  }
}

const ADD = '.rows > .actions > [data-row="add"]';

/** The paths that the account has filled and the definition closes, for a page that does not name them itself. */
function lockedBySource(form: Form, sources: Readonly<Record<string, string>>): readonly string[] {
  const locked = (field: Field): boolean => field.prefill?.locked === true && field.depth === 0;
  return Object.keys(sources).length === 0
    ? []
    : [...form.fields.values()]
        .filter(locked)
        .flatMap(({ path }) => (Object.hasOwn(sources, path) ? [addressOf(path, [])] : []));
}
