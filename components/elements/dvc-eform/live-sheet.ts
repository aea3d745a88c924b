import { addressOf } from '../../domain/eform/path.js';
import type { Answers, Field, Form, FormNode, Json, Language } from '../../domain/eform/types.js';
import type { EformTexts } from '../../i18n/eform.js';
import { Cells } from './cell.js';
import { drawNodes } from './draw-node.js';
import { Filling } from './filling.js';
import { lower, rowName } from './kinds/grid.js';
import { PlaceBook, type PlaceSource } from './place-book.js';
import { holderId, type FieldView, type Sheet } from './sheet.js';

/** What a sheet asks of the element that shows it; answers may differ from one call to the next. */
export interface SheetOwner {
  language(): Language;
  words(): EformTexts;
  /** `yyyy-mm-dd` */
  today(): string;
  locked(): readonly string[];
  sources(): Readonly<Record<string, string>>;
  places(): PlaceSource | undefined;
  root(): ShadowRoot;
  /** A value is no longer the same. */
  changed(path: string, addresses: readonly string[]): void;
  left(): void;
  announce(text: string): void;
  drawAgain(): void;
}

/** The sheet of one filling on a page: takes what is typed, draws what changed, and leads the focus. */
export class LiveSheet implements Sheet {
  readonly filling: Filling;
  readonly cells = new Cells();
  readonly places: PlaceBook;
  composing: string | undefined;
  readonly #owner: SheetOwner;
  readonly #waiting = new Set<FieldView>();
  #pressing = false;

  constructor(form: Form, answers: Answers, owner: SheetOwner) {
    this.#owner = owner;
    this.places = new PlaceBook(
      () => owner.places(),
      () => owner.drawAgain(),
    );
    this.filling = new Filling(form, answers, () => ({
      lang: owner.language(),
      today: owner.today(),
      locked: owner.locked(),
      places: this.places.knows,
    }));
  }

  get language(): Language {
    return this.#owner.language();
  }

  get texts(): EformTexts {
    return this.#owner.words();
  }

  get locked(): ReadonlySet<string> {
    return new Set(this.#owner.locked());
  }

  get sources(): Readonly<Record<string, string>> {
    return this.#owner.sources();
  }

  drawNodes(nodes: readonly FormNode[], rows: readonly number[]): unknown {
    return drawNodes(this, nodes, rows);
  }

  give(view: FieldView, value: Json, typed?: string): void {
    const before = this.filling.answers;
    const changed = this.filling.set(view.path, value, typed);
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
    this.cells.redraw(this.filling.leave(view.field, view.rows));
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

  addRow(view: FieldView): void {
    this.#rows(view, this.filling.addRow(view.path));
    const index = this.filling.rowKeys(view.path).length - 1;
    this.#owner.announce(this.texts.rowAdded(rowName(view, index)));
    this.#focusIn(view, `[data-row="${index}"]`);
  }

  removeRow(view: FieldView, index: number): void {
    const name = rowName(view, index);
    this.#rows(view, this.filling.removeRow(view.path, index));
    this.#owner.announce(this.texts.rowRemoved(lower(name)));
    this.#focusIn(view, '[data-row="undo"]');
  }

  restoreRow(view: FieldView): void {
    const index = this.filling.removed.get(view.path)?.index ?? 0;
    this.#rows(view, this.filling.restoreRow(view.path));
    this.#owner.announce(this.texts.rowRestored(lower(rowName(view, index))));
    this.#focusIn(view, `[data-row="${index}"]`);
  }

  #rows(view: FieldView, changed: readonly string[]): void {
    this.cells.redraw(changed);
    this.cells.redraw(this.filling.leave(view.field, view.rows));
    this.#owner.changed(view.path, changed);
  }

  #focusIn(view: FieldView, selector: string): void {
    const part = this.#owner
      .root()
      .getElementById(holderId(view.address))
      ?.querySelector<HTMLElement>(selector);
    focusFirst(part);
  }

  /** Moves the focus to the control of a value; false when it is not on the page. */
  focus(path: string): boolean {
    const address = this.filling.addressesOf(path).find((at) => this.filling.shows(at));
    const holder = address === undefined ? null : this.#owner.root().getElementById(holderId(address));
    if (!holder) return false;
    for (let up: Element | null = holder; up; up = up.parentElement) {
      if (up instanceof HTMLDetailsElement) up.open = true;
    }
    const part = this.filling.complaints.get(path)?.part;
    focusFirst(part ? holder.querySelector<HTMLElement>(`[data-part="${part}"]`) : holder);
    return true;
  }
}

const CONTROLS = 'input, select, textarea, button, [tabindex]';

function focusFirst(part: HTMLElement | null | undefined): void {
  const control = part?.matches(CONTROLS) ? part : part?.querySelector<HTMLElement>(CONTROLS);
  control?.focus();
}

/** The paths that the account has filled and the definition closes, for a page that does not name them itself. */
export function lockedBySource(form: Form, sources: Readonly<Record<string, string>>): readonly string[] {
  const locked = (field: Field): boolean => field.prefill?.locked === true && field.depth === 0;
  return [...form.fields.values()]
    .filter(locked)
    .flatMap(({ path }) => (path in sources ? [addressOf(path, [])] : []));
}
