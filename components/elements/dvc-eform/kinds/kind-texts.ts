import { eformKindTexts, type EformKindTexts } from '../../../i18n/eform-kinds.js';
import type { Sheet } from '../sheet.js';

/** The words of kinds in the language of a sheet. */
export function kindTexts(sheet: Sheet): EformKindTexts {
  return sheet.say(eformKindTexts);
}
