/** What goes in and out of a form around its filling: values known before, accepted answers, the printed view; `types.ts` hands these on. */
import type { Finding } from './finding-types.js';
import type { Answers, JsonRecord, KnowsPlace, Language } from './values.js';

export interface AcceptOptions {
  /** Today as `yyyy-mm-dd`. */
  readonly today: string;
  readonly places?: KnowsPlace;
  /** What the host knows of the person; its locked values take the place of what was sent. */
  readonly account?: Account;
  /** Language of labels in findings; `vi` when absent. */
  readonly lang?: Language;
}

export interface Accepted {
  /** Only what the form knows and shows, recomputed. Fit to store when there are no findings. */
  readonly answers: Answers;
  readonly findings: readonly Finding[];
}

/**
 * What is known of the person at the screen: `{ name, citizenId, birthDate, … }`, the party of a session's account.
 * A record `sources` in it may say where each comes from (`{ name: 'population-register' }`), else it is `account`.
 */
export type Account = JsonRecord;

export interface Prefilled {
  readonly answers: Answers;
  /** Address → source of the value there. */
  readonly sources: Readonly<Record<string, string>>;
  /** Addresses the citizen may not change. */
  readonly locked: readonly string[];
}

/** Names of places by code. Undefined for a code that is not known: the code itself is printed. */
export interface PlaceNames {
  province(code: string): string | undefined;
  commune(province: string, code: string): string | undefined;
}

/** A group of lines of the filled form, in the order of the form. Level 1 is a step or panel, 2 a group inside it … */
export interface PrintSection {
  readonly id: string;
  /** Empty when the section goes on after a group inside it. */
  readonly title: string;
  readonly level: number;
  readonly lines: readonly PrintLine[];
}

export interface PrintLine {
  /** Address of the field. */
  readonly path: string;
  readonly label: string;
  /** Empty when nothing was answered. */
  readonly text: string;
}
