/** Norwegian numbers that definitions of NAV check: identity, organisation, account, and IBAN of any country. */

function weighed(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0);
}

/** The check digit of modulus 11 over what comes before it. */
function endsRight(digits: string, weights: readonly number[]): boolean {
  const rest = weighed(digits, weights) % 11;
  return Number(digits[weights.length]) === (rest === 0 ? 0 : 11 - rest);
}

const K1 = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const K2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
const ACCOUNT = K2;
const ORGANISATION = [3, 2, 7, 6, 5, 4, 3, 2];

/** Eleven digits: birth number, or a D-number whose first digit is raised by four (skatteetaten.no). */
export function isIdentityNumber(text: string): boolean {
  return /^\d{11}$/.test(text) && endsRight(text, K1) && endsRight(text, K2) && birthDate(text) !== undefined;
}

/** Nine digits, the last one a check (brreg.no). */
export function isOrganisationNumber(text: string): boolean {
  return /^\d{9}$/.test(text) && endsRight(text, ORGANISATION);
}

/** Eleven digits, the last one a check. */
export function isAccountNumber(text: string): boolean {
  return /^\d{11}$/.test(text) && endsRight(text, ACCOUNT);
}

/** ISO 13616: moved round and spelt out in digits, it leaves 1 when divided by 97. */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(text)) return false;
  const turned = text.slice(4) + text.slice(0, 4);
  let rest = 0;
  for (const sign of turned) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Centuries by the three digits after the birth date, each with the years of the century they are given to. */
const CENTURIES: readonly (readonly [
  from: number,
  to: number,
  first: number,
  last: number,
  century: number,
])[] = [
  [0, 499, 0, 99, 1900],
  [500, 749, 55, 99, 1800],
  [500, 999, 0, 39, 2000],
  [900, 999, 40, 99, 1900],
];

/** The birth date in an identity number, as `yyyy-mm-dd`; undefined when it holds none. */
export function birthDate(text: string): string | undefined {
  if (!/^\d{11}$/.test(text)) return undefined;
  const [day, month, year, serial] = [
    Number(text.slice(0, 2)),
    Number(text.slice(2, 4)),
    Number(text.slice(4, 6)),
    Number(text.slice(6, 9)),
  ];
  const found = CENTURIES.find(
    ([from, to, first, last]) => serial >= from && serial <= to && year >= first && year <= last,
  );
  if (found === undefined) return undefined;
  const born = new Date(Date.UTC(found[4] + year, month - 1, day > 40 ? day - 40 : day));
  const real = born.getUTCMonth() === month - 1 && born.getUTCDate() === (day > 40 ? day - 40 : day);
  return real ? born.toISOString().slice(0, 10) : undefined;
}

/** Keys of answers that put an applicant into a group, first come first; the codes are NAV's. */
const GROUPS: readonly (readonly [key: string, code: string])[] = [
  ['aapUforeNedsattArbEvne', 'NEDSARBEVN'],
  ['ensligUtdanning', 'ENSFORUTD'],
  ['ensligArbSoker', 'ENSFORARBS'],
  ['tidligereFamiliepleier', 'TIDLFAMPL'],
  ['gjenlevendeUtdanning', 'GJENEKUTD'],
  ['gjenlevendeArbSoker', 'GJENEKARBS'],
  ['tiltakspenger', 'MOTTILTPEN'],
  ['dagpenger', 'MOTDAGPEN'],
  ['regArbSoker', 'ARBSOKERE'],
];

/** The code of the first group that the answers say yes to. */
export function groupOf(answers: ReadonlyMap<string, unknown>): string {
  const found = GROUPS.find(([key]) => answers.get(key) === true || answers.get(key) === 'ja');
  return found?.[1] ?? 'ANNET';
}
