import type { Language } from '../contract/lists.js';

/** The parts of the product that have texts, as their files are called. */
export type Part =
  | 'account'
  | 'common'
  | 'desk'
  | 'desk-fees'
  | 'desk-questions'
  | 'dossier'
  | 'eform'
  | 'eform-kinds'
  | 'fee-facts'
  | 'fees'
  | 'filing'
  | 'filing-ending'
  | 'form-paper'
  | 'help'
  | 'help-asking'
  | 'help-sections'
  | 'history'
  | 'life'
  | 'list'
  | 'newer-form'
  | 'out-of-scope'
  | 'pages'
  | 'party'
  | 'paying'
  | 'payment'
  | 'procedure'
  | 'agency-chooser'
  | 'procedure-further'
  | 'procedure-papers'
  | 'readable'
  | 'search'
  | 'search-results'
  | 'search-start'
  | 'set-up'
  | 'supplement'
  | 'tracker'
  | 'uploader'
  | 'words';

/** Texts of one part of the product. Vietnamese is the source and always at hand; English stands in `en/<part>.ts`. */
export interface Texts<T> {
  readonly part: Part;
  readonly vi: T;
}

/**
 * Vietnamese texts of a part. Values are sentences, or functions of what changes in them (numbers, names), so that
 * each language orders its words as it must.
 */
export function texts<const T extends object>(part: Part, vi: T): Texts<Loose<T>> {
  return { part, vi: vi as Loose<T> };
}

/** The shape of a text object without its exact words. */
export type Loose<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => Loose<R>
    : T extends readonly (infer E)[]
      ? readonly Loose<E>[]
      : T extends object
        ? { readonly [K in keyof T]: Loose<T[K]> }
        : T;

/** What English has to say for a part: the same names, no more and no less. */
export type English<S> = S extends Texts<infer T> ? T : never;

/** English of all parts, once somebody has asked for it. */
let english: Readonly<Record<Part, object>> | undefined;

/** Texts of a part in a language; in Vietnamese while English is not there. */
export function inLanguage<T>(both: Texts<T>, language: Language): T {
  // What stands in English under the name of a part is typed by that part.
  return language === 'en' && english ? (english[both.part] as T) : both.vi;
}

/** Whether texts in a language can be had at once. */
export function isAtHand(language: Language): boolean {
  return language === 'vi' || english !== undefined;
}

export function takeEnglish(words: Readonly<Record<Part, object>>): void {
  english = words;
}
