/** Rules for how a text is written: patterns, masks, and numbers of registers abroad. */
import type { FormatName, Json, JsonRecord, Rules } from './types.js';
import { own, textIn } from './json.js';
import { compilePattern } from './pattern.js';
import type { Reports } from './reports.js';

type TextRules = Pick<Rules, 'format' | 'mask' | 'pattern'>;

export function textRules(component: JsonRecord, at: string, reports: Reports): TextRules {
  const format = formatOf(component);
  const mask = maskOf(component, at, reports);
  const pattern = patternOf(own(component, 'validate') ?? {}, at, reports);
  return { ...(format && { format }), ...(mask && { mask }), ...(pattern && { pattern }) };
}

function patternOf(validate: Json, at: string, reports: Reports): Rules['pattern'] {
  const source = textIn(validate, 'pattern');
  if (source === '') return undefined;
  const compiled = compilePattern(source);
  if ('pattern' in compiled) return compiled.pattern;
  reports.problem('bad-pattern', at, `${source}: ${compiled.refused}`);
  return undefined;
}

/** An input mask says which sign may stand where: `9` a digit, `a` a letter, `*` either, all else itself. */
function maskOf(component: JsonRecord, at: string, reports: Reports): Rules['mask'] {
  const mask = textIn(component, 'inputMask');
  if (mask === '') return undefined;
  const source = Array.from(mask)
    .map((sign) => MASK[sign] ?? sign.replace(/[^\p{L}\p{N}\s]/gu, '\\$&'))
    .join('');
  const compiled = compilePattern(source);
  if ('pattern' in compiled) return compiled.pattern;
  reports.unsupported(at, 'inputMask', mask);
  return undefined;
}

const MASK: Readonly<Record<string, string>> = {
  9: '[0-9]',
  a: '[A-Za-z]',
  A: '[A-Za-z]',
  '*': '[A-Za-z0-9]',
};
const FORMATS: ReadonlySet<string> = new Set<FormatName>([
  'iban',
  'norwegianAccount',
  'norwegianId',
  'norwegianOrganisation',
]);

function formatOf(component: JsonRecord): FormatName | undefined {
  const format = textIn(component, 'format');
  return isFormat(format) ? format : undefined;
}

function isFormat(name: string): name is FormatName {
  return FORMATS.has(name);
}
