import { nothing, type TemplateResult } from 'lit';
import type { Client } from '../../client/client.js';
import type { NamedPlace } from '../../client/places.js';
import { words } from '../../domain/eform/words.js';
import type { Field, FormNode, Json, Language, Layout, PlaceValue } from '../../domain/eform/types.js';
import type { EformTexts } from '../../i18n/eform.js';
import type { Texts } from '../../i18n/texts.js';
import type { Cells } from './cell.js';
import type { Filling } from './filling.js';
import type { FormParts, OptionFinder } from './handed-over.js';
import type { Writing } from './writing.js';

export type Drawn = TemplateResult | typeof nothing;

/** Where the names of provinces and communes come from: a portal's host, or the page. */
export interface PlaceSource {
  provinces(): Promise<readonly NamedPlace[]>;
  /** @param province code of a province */
  communes(province: string): Promise<readonly NamedPlace[]>;
}

/** What all drawing of one form shares. */
export interface Sheet {
  readonly filling: Filling;
  readonly cells: Cells;
  /** Where names of places come from by the page's word; else they are asked of the host. */
  readonly placeSource: PlaceSource | undefined;
  readonly client: Client | undefined;
  readonly language: Language;
  readonly texts: EformTexts;
  /** Other words, in the language of the form. */
  say<T>(both: Texts<T>): T;
  readonly locked: ReadonlySet<string>;
  /** Whether nothing can be changed for now. */
  readonly disabled: boolean;
  readonly sources: Readonly<Record<string, string>>;
  /** What draws the parts that reach beyond the form: files and signatures. */
  readonly parts: FormParts;
  /** Where lists that lie behind an address come from. */
  readonly options: OptionFinder | undefined;
  drawNodes(nodes: readonly FormNode[], rows: readonly number[]): unknown;
  /** Draws something that is drawn again by itself whenever the field at an address changes. */
  drawAt(address: string, draw: () => unknown): unknown;
  /** Takes a value that somebody gave; `typed` is how they wrote it where that differs. */
  give(view: FieldView, value: Json, typed?: string): void;
  /** Somebody went on from a field. */
  leave(view: FieldView): void;
  /** Has something of the form wait, as a submit for an upload. */
  waitFor(work: Promise<unknown>): void;
  /** Draws a field again by itself. */
  redraw(address: string): void;
  /** Draws all of it again. */
  drawAgain(): void;
  /** Rows of a repeat came or went: draws what changed and tells the page. */
  rowsChanged(view: FieldView, changed: readonly string[]): void;
  /** Moves the focus to a part of a field. */
  focusIn(view: FieldView, selector: string): void;
  /** Moves the focus to the control of a value; false when it is not on the page. */
  focus(path: string): boolean;
  /** Says something to those who do not see it happen, and may move the focus to a part of the field. */
  announce(text: string, view?: FieldView, selector?: string): void;
}

/** How a kind of group is drawn. */
export type DrawLayout = (sheet: Sheet, node: Layout, rows: readonly number[]) => Drawn;

/** One field at one address, ready to be drawn. */
export interface FieldView {
  readonly sheet: Sheet;
  readonly field: Field;
  readonly rows: readonly number[];
  /** Names this field on the page; see `types.ts` of the engine. */
  readonly address: string;
  /** Where its value lies. */
  readonly path: string;
  /** The number of one of several values of the field; undefined for the field itself. */
  readonly item?: number;
  readonly value: Json | undefined;
  readonly label: string;
  /** Id of its control, which the label points at. */
  readonly id: string;
  /** Ids of hint and error. */
  readonly describedBy: string | undefined;
  readonly faulty: boolean;
  /** The part of a place that the complaint is about. */
  readonly faultyPart: keyof PlaceValue | undefined;
}

/** How the fields of a kind are drawn. */
export interface KindDrawing {
  /**
   * `line`: one control of text below its label; `label`: another single control; `group`: several under a legend;
   * `radios`: buttons of which one is chosen, under a legend; `own`: all by itself.
   */
  frame(field: Field): 'line' | 'label' | 'group' | 'radios' | 'own';
  /** The control, without what the frame draws around it. */
  draw(view: FieldView): Drawn;
  /** For the frame `line`. */
  line?(field: Field): Line;
  /** A hint for fields whose definition gives none. */
  hint?(field: Field, sheet: Sheet): string;
  /** What follows a line, such as an amount in words. */
  after?(view: FieldView): Drawn;
}

/** One line, or several, to type in. */
export interface Line {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password';
  readonly inputmode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'url';
  /** How wide the answer is: a date, an identity number, a name, a sentence. */
  readonly width: 'short' | 'number' | 'name' | 'full';
  readonly spellcheck?: false;
  readonly autocomplete?: string;
  /** So many lines instead of one. */
  readonly lines?: number;
  readonly writing?: Writing;
}

/** The address of whatever tells how much needs another look. */
export const FAULTS = '~faults';

/** Id of the part of the page that holds the field at an address. */
export function holderId(address: string): string {
  return `field:${address}`;
}

/** A text of the definition in the language of the sheet. */
export function said(sheet: Sheet, text: string): string {
  return words(sheet.filling.form, text, sheet.language);
}

/** `aria-invalid` of a control. */
export function invalid(faulty: boolean): 'true' | typeof nothing {
  return faulty ? 'true' : nothing;
}

/** `translate` of what was answered: words of the form are translated with the page, names and numbers are not. */
export function translated({ kind, options }: Field): 'no' | typeof nothing {
  return kind === 'checkbox' || options.length > 0 ? nothing : 'no';
}

export function required(view: FieldView): 'true' | typeof nothing {
  return view.field.rules.required ? 'true' : nothing;
}

export function described(view: FieldView): string | typeof nothing {
  return view.describedBy ?? nothing;
}
