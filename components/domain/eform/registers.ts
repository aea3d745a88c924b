/** Options that a type stands for by itself: countries, currencies, the peoples of Viet Nam. */
import type { JsonRecord, Option } from './types.js';
import { ETHNICITIES, ethnicityCode } from '../vietnamese/ethnicities.js';
import { flagIn, textIn } from './json.js';
import { countries, currencies } from './world-codes.js';

/** Registers that a type stands for by itself. */
const REGISTERS: ReadonlyMap<string, (component: JsonRecord, language: string) => Option[]> = new Map([
  ['landvelger', withoutHome],
  ['nationality', (_component: JsonRecord, language: string) => countries(language)],
  ['valutavelger', (_component: JsonRecord, language: string) => currencies(language)],
  ['ethnicity', () => ETHNICITIES.map((label) => ({ value: ethnicityCode(label), label }))],
]);

function withoutHome(component: JsonRecord, language: string): Option[] {
  const all = countries(language);
  return flagIn(component, 'ignoreNorway') ? all.filter(({ value }) => value !== 'NO') : all;
}

export function registerOf(component: JsonRecord, language: string): Option[] | undefined {
  return REGISTERS.get(textIn(component, 'type'))?.(component, language);
}
