/** Numbers whose digits check one another: of a bank account, or of a register abroad. */
import type { FormatName } from './types.js';

function compact(text: string): string {
  return text.replace(/[\s.\u00a0-]/g, '');
}

/** Whether the weighted sum of the digits is a multiple of 11, the last one weighing 1. */
function sumsToEleven(digits: string, weights: readonly number[]): boolean {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits.charAt(i)), 0) % 11 === 0;
}

/** ISO 13616: the number, with its head moved to the end and letters as 10 … 35, leaves 1 when divided by 97. */
function isIban(text: string): boolean {
  const written = compact(text).toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(written)) return false;
  let rest = 0;
  for (const sign of written.slice(4) + written.slice(0, 4)) {
    for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}

/** Days count from 41 in a D-number; months from 41 or 81 in made-up numbers for tests. */
function isNorwegianId(text: string): boolean {
  const digits = compact(text);
  if (!/^\d{11}$/.test(digits)) return false;
  const [day, month] = [Number(digits.slice(0, 2)) % 40, Number(digits.slice(2, 4)) % 40];
  return (
    day >= 1 &&
    day <= 31 &&
    month >= 1 &&
    month <= 12 &&
    sumsToEleven(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) &&
    sumsToEleven(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])
  );
}

const TESTS: Readonly<Record<FormatName, (text: string) => boolean>> = {
  iban: isIban,
  norwegianAccount: (text) =>
    /^\d{11}$/.test(compact(text)) && sumsToEleven(compact(text), [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]),
  norwegianId: isNorwegianId,
  norwegianOrganisation: (text) =>
    /^\d{9}$/.test(compact(text)) && sumsToEleven(compact(text), [3, 2, 7, 6, 5, 4, 3, 2, 1]),
};

/** Whether the digits of a text fit each other. */
export function hasFormat(format: FormatName, text: string): boolean {
  return TESTS[format](text);
}
