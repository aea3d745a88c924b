/** What answers and definitions are made of. */

export type Json = null | boolean | number | string | readonly Json[] | JsonRecord;
export interface JsonRecord {
  readonly [key: string]: Json;
}

/** What a citizen answered, nested by key: a repeat is an array of rows, a container an object. */
export type Answers = JsonRecord;

/** Language of labels and messages. */
export type Language = 'vi' | 'en';

/** A two-level address: codes of province and commune as strings with leading zeros, then free text. */
export interface PlaceValue {
  readonly province?: string;
  readonly commune?: string;
  readonly detail?: string;
  /** The district of an older paper: kept and shown, never asked for. */
  readonly formerDistrict?: string;
}

/** Whether a commune lies in a province, by their codes. */
export type KnowsPlace = (province: string, commune: string) => boolean;
