import { html, type TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import type { ProcedureSummary } from '../../contract/schemas/procedure.js';
import { inLanguage } from '../../i18n/texts.js';
import { wordTexts } from '../../i18n/words.js';
import type { FoundProcedure } from './found.js';

/** The name as it is written, with what matched marked. */
export function drawName({ procedure, marks }: FoundProcedure): (string | TemplateResult)[] {
  const name = procedure.name.normalize('NFC');
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start < at) continue;
    parts.push(name.slice(at, start), html`<mark>${name.slice(start, end)}</mark>`);
    at = end;
  }
  parts.push(name.slice(at));
  return parts;
}

/** Who handles it, as a list in words. */
export function levelsOf({ levels }: ProcedureSummary, language: Language): string {
  const words = inLanguage(wordTexts, language);
  return levels.map((level) => words.level[level]).join(', ');
}
