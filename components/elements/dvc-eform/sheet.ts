import { nothing, type TemplateResult } from 'lit';
import { words } from '../../domain/eform/words.js';
import type { Field, FormNode, Json, Language, PlaceValue } from '../../domain/eform/types.js';
import type { EformTexts } from '../../i18n/eform.js';
import type { Cells } from './cell.js';
import type { Filling } from './filling.js';
import type { PlaceBook } from './place-book.js';

export type Drawn = TemplateResult | typeof nothing;

/** What all drawing of one form shares. */
export interface Sheet {
  readonly filling: Filling;
  readonly cells: Cells;
  readonly places: PlaceBook;
  readonly language: Language;
  readonly texts: EformTexts;
  readonly locked: ReadonlySet<string>;
  readonly sources: Readonly<Record<string, string>>;
  /** Address of the field in which an input method composes: nothing may be written into it. */
  composing: string | undefined;
  drawNodes(nodes: readonly FormNode[], rows: readonly number[]): unknown;
  /** Takes a value that somebody gave; `typed` is how they wrote it where that differs. */
  give(view: FieldView, value: Json, typed?: string): void;
  /** Somebody went on from a field. */
  leave(view: FieldView): void;
  /** Adds, removes or puts back a row, says so, and moves the focus there. */
  addRow(view: FieldView): void;
  removeRow(view: FieldView, index: number): void;
  restoreRow(view: FieldView): void;
}

/** One field at one address, ready to be drawn. */
export interface FieldView {
  readonly sheet: Sheet;
  readonly field: Field;
  readonly rows: readonly number[];
  /** Names this field on the page; see `types.ts` of the engine. */
  readonly address: string;
  /** Where its value lies. */
  readonly path: string;
  readonly value: Json | undefined;
  readonly label: string;
  /** Id of its control, which the label points at. */
  readonly id: string;
  /** Ids of hint and error. */
  readonly describedBy: string | typeof nothing;
  readonly faulty: boolean;
  /** The part of a place that the complaint is about. */
  readonly faultyPart: keyof PlaceValue | undefined;
}

/** How the fields of a kind are drawn. */
export interface KindDrawing {
  /** `label`: one control below its label; `group`: several under a legend; `own`: all by itself. */
  frame(field: Field): 'label' | 'group' | 'own';
  draw(view: FieldView): Drawn;
  /** A hint for fields whose definition gives none. */
  hint?(field: Field, texts: EformTexts): string;
}

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

export function required(view: FieldView): 'true' | typeof nothing {
  return view.field.rules.required ? 'true' : nothing;
}
