import type { Language } from '../contract/lists.js';

/** Texts of one part of the product: Vietnamese is the source, English says the same under the same names. */
export interface Texts<T> {
  readonly vi: T;
  readonly en: T;
}

/**
 * Checks at compile time that English has just what Vietnamese has. Values are sentences, or functions of what
 * changes in them (numbers, names), so that each language orders its words as it must.
 */
export function texts<const T extends object>(vi: T, en: Loose<T>): Texts<Loose<T>> {
  return { vi: vi as Loose<T>, en };
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

export function inLanguage<T>(both: Texts<T>, language: Language): T {
  return both[language];
}
