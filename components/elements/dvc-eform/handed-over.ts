/** What a page hands to the form, so that the form itself never fetches anything but its definition. */
import type { Field, Json, Language, Option, OptionSource } from '../../domain/eform/types.js';

/** A field whose value another part of the page makes, such as the uploader or the signature panel. */
export interface FormPart {
  readonly field: Field;
  /** Path of the value, with row numbers: a name for the part that is unique in the form. */
  readonly path: string;
  readonly label: string;
  readonly language: Language;
  readonly value: Json | undefined;
  readonly disabled: boolean;
  /** Id of the hint and the message of the field, for `aria-describedby` of controls in the same tree. */
  readonly describedBy: string | undefined;
  /** Takes the new value of the field: for files a list of `{ name, size, … }`, for a signature what the panel gives. */
  give(value: Json): void;
  /** The person went on from the part: from now on it may be complained about. */
  leave(): void;
  /** Has a submit wait for work under way, such as an upload. */
  waitUntil(work: Promise<unknown>): void;
}

/**
 * Draws the parts that reach beyond the form; what it gives is drawn below the label: an element, a template, a text.
 * It is asked again when the value changes, and should then give the same element with new properties.
 */
export interface FormParts {
  file?(part: FormPart): unknown;
  signature?(part: FormPart): unknown;
  /** Reads the QR code of an identity card, as with the camera of an app; undefined when the person left it. */
  scan?(): Promise<string | undefined>;
}

/** What is asked of a list behind an address. */
export interface OptionQuery {
  /** The address as the definition writes it, and how its answer is to be read. */
  readonly source: OptionSource;
  readonly path: string;
  readonly search: string;
  /** From 0. */
  readonly page: number;
  readonly language: Language;
}

/** One page of options. */
export interface OptionPage {
  readonly options: readonly Option[];
  readonly more: boolean;
}

/** Where the options of a `select` with an address come from; through the client of the page, never straight from the definition. */
export type OptionFinder = (query: OptionQuery, signal: AbortSignal) => Promise<OptionPage>;
