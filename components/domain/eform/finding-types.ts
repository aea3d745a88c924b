/** What a check finds, in the words of the engine; `types.ts` hands these on. */
import type { PlaceValue } from './values.js';

/** The closed list of what a check may find; sentences are in `findings.ts`. */
export type FindingCode =
  | 'required'
  | 'wrong-shape'
  | 'too-short'
  | 'too-long'
  | 'too-few-words'
  | 'too-many-words'
  | 'pattern'
  | 'not-a-number'
  | 'too-many-decimals'
  | 'not-a-step'
  | 'too-small'
  | 'too-large'
  | 'not-a-date'
  | 'date-too-early'
  | 'date-too-late'
  | 'not-an-option'
  | 'too-few-chosen'
  | 'too-many-chosen'
  | 'too-few-rows'
  | 'too-many-rows'
  | 'place-incomplete'
  | 'unknown-place'
  | 'not-an-email'
  | 'not-a-phone'
  | 'not-a-citizen-id'
  | 'not-a-name'
  | 'not-a-url'
  | 'not-a-time'
  | 'not-a-month'
  | 'not-a-year'
  | 'not-a-tax-code'
  | 'not-a-passport'
  | 'not-unique'
  | 'survey-incomplete'
  | 'refused';

/** How one fills a field of this kind; chooses the verb of "required". */
export type Ask = 'enter' | 'choose' | 'tick' | 'add' | 'sign';

export interface FindingParams {
  /** The label of the field in the language asked for. */
  readonly label: string;
  readonly ask: Ask;
  /** The bound that was passed, as a number or as a date `dd/mm/yyyy`. */
  readonly limit?: number | string;
}

/** One thing for the citizen to put right. `messageOf(finding, language)` says it in words. */
export interface Finding {
  /** Address of the field. */
  readonly path: string;
  readonly code: FindingCode;
  readonly params: FindingParams;
  /** Of a place. */
  readonly part?: keyof PlaceValue;
  /** The definition's own sentence, in the language asked for. */
  readonly custom?: string;
}

/** What a kind finds wrong with a value; the engine adds where. */
export interface Fault {
  readonly code: FindingCode;
  readonly limit?: number | string;
  readonly part?: keyof PlaceValue;
}
