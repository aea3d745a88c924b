/** Amounts are whole đồng, never fractions. */

const NO_BREAK_SPACE = '\u00a0';
const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const SCALES = ['', 'nghìn', 'triệu'] as const;
const BILLION = 1_000_000_000;

function checkAmount(amount: number): void {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`not an amount in đồng: ${amount}`);
}

/** An amount as administrative texts write it: `1.234.567 đ`, with a space that does not break the line. */
export function formatDong(amount: number): string {
  checkAmount(amount);
  return `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')}${NO_BREAK_SPACE}đ`;
}

/**
 * A whole number in Vietnamese words: 1.015 is "một nghìn không trăm mười lăm", 21 "hai mươi mốt", 24 "hai mươi tư",
 * 105 "một trăm linh năm". RangeError when it is negative, broken, or beyond the safe integers (about 9 × 10^15).
 */
export function numberInWords(amount: number): string {
  checkAmount(amount);
  return amount === 0 ? DIGITS[0] : belowAndAboveBillion(amount, false).join(' ');
}

/** An amount in words as receipts print it: "Một trăm năm mươi nghìn đồng". */
export function dongInWords(amount: number): string {
  const words = numberInWords(amount);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`;
}

/** Beyond a billion the count of billions is itself read as a number: một triệu tỷ. */
function belowAndAboveBillion(n: number, follows: boolean): string[] {
  const billions = Math.floor(n / BILLION);
  const head = billions === 0 ? [] : [...belowAndAboveBillion(billions, follows), 'tỷ'];
  return [...head, ...belowBillion(n % BILLION, follows || billions > 0)];
}

function belowBillion(n: number, follows: boolean): string[] {
  const words: string[] = [];
  for (let scale = 2; scale >= 0; scale--) {
    const group = Math.floor(n / 1000 ** scale) % 1000;
    if (group === 0) continue;
    words.push(...belowThousand(group, follows || words.length > 0));
    const name = SCALES[scale];
    if (name) words.push(name);
  }
  return words;
}

/** A group of three digits; after a higher group its hundreds are read even when there are none. */
function belowThousand(n: number, follows: boolean): string[] {
  const hundreds = Math.floor(n / 100);
  const tens = Math.floor(n / 10) % 10;
  const units = n % 10;
  const words: string[] = hundreds > 0 || follows ? [digit(hundreds), 'trăm'] : [];
  if (tens === 1) words.push('mười');
  else if (tens > 1) words.push(digit(tens), 'mươi');
  else if (units > 0 && words.length > 0) words.push('linh');
  if (units > 0) words.push(unitAfter(tens, units));
  return words;
}

function unitAfter(tens: number, units: number): string {
  if (units === 5 && tens > 0) return 'lăm';
  if (units === 1 && tens > 1) return 'mốt';
  if (units === 4 && tens > 1) return 'tư';
  return digit(units);
}

function digit(n: number): string {
  return DIGITS[n] ?? '';
}
