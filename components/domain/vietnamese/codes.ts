import { isDate } from './dates.js';

/** The dashes that word processors and phones put where a hyphen was meant. */
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const DOSSIER_CODE =
  /^((?:\d{3}\.\d{2}\.\d{2}\.)?[A-Z]\d{2}(?:\.\d{2,3}){0,3})-(\d{2}|\d{4})(\d{2})(\d{2})-(\d{4,7})$/;
const PROCEDURE_CODE = /^(\d)\.?(\d{6})(?:(?:\.\d{2,3})*\.[A-Z]\d{2}(?:\.\d{2,3})*)?$/;

/** A dossier code (mã số hồ sơ) taken apart. */
export interface DossierCode {
  /** The whole code, tidied. */
  readonly code: string;
  /** Code of the receiving unit, such as `H18.12`. */
  readonly unit: string;
  /** Vietnamese date of filing; `undefined` when the digits are no date. */
  readonly date: string | undefined;
  /** Number within the unit and the day. */
  readonly sequence: number;
}

/** What people mean by a code they typed or pasted: upper case, plain hyphens, no spaces. */
export function tidyCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(DASHES, '-')
    .replace(/[\s\u200b\u2060\ufeff]/g, '')
    .toUpperCase();
}

/**
 * Reads a dossier code as typed or pasted; `undefined` when it has none of the shapes in use: `H56.14-240823-0001`,
 * `000.17.22.H56-210531-0001`, and with an eight-digit date `G09.20-20260609-0092637`.
 */
export function parseDossierCode(typed: string): DossierCode | undefined {
  const code = tidyCode(typed);
  const match = DOSSIER_CODE.exec(code);
  if (!match) return undefined;
  const [, unit = '', year = '', month = '', day = '', sequence = ''] = match;
  const date = `${year.padStart(4, '20')}-${month}-${day}`;
  return { code, unit, date: isDate(date) ? date : undefined, sequence: Number(sequence) };
}

/**
 * Writes a dossier code after TT 01/2018 Art. 19: unit, date in Viet Nam, number of the day in at least four digits
 * (`H18.12-261122-0001`).
 */
export function formatDossierCode(unit: string, date: string, sequence: number): string {
  return `${unit}-${date.slice(2).replaceAll('-', '')}-${String(sequence).padStart(4, '0')}`;
}

/**
 * The national code of a procedure (mã thủ tục) from what people type: `1.001193`, `1001193`, or a local variant such
 * as `2.000379.000.00.00.H18`, whose tail is dropped. `undefined` when it is none.
 */
export function procedureCodeOf(typed: string): string | undefined {
  const match = PROCEDURE_CODE.exec(tidyCode(typed));
  return match ? `${match[1]}.${match[2]}` : undefined;
}
