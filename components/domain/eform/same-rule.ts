/** Calls of helpers that a foreign renderer brings along, where the engine's own rule of the type does the same. */
const RULES: ReadonlyMap<string, readonly string[]> = new Map([
  ['navDatepicker', ['validateDatePicker', 'validateDatePickerV2']],
  ['monthPicker', ['validateDatePicker', 'validateDatePickerV2']],
  ['fnrfield', ['validateFnr', 'validateFnrNew']],
  ['orgNr', ['validateOrganizationNumber']],
  ['bankAccount', ['validateAccountNumber']],
  ['iban', ['validateIban']],
]);

/** Whether a script says `valid = instance.validateFnrNew(input)` and nothing else, on a type that sees to it by itself. */
export function isSameRule(type: string, custom: string): boolean {
  const call = /^\s*valid\s*=\s*instance\.(\w+)\(([^()]*)\)\s*;?\s*$/.exec(custom)?.[1];
  return call !== undefined && RULES.get(type)?.includes(call) === true;
}
