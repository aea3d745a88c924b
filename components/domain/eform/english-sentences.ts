/** What a check says to a citizen who reads English; loaded for those alone. */
import type { Ask } from './types.js';
import { inline, limitOf, type Sentences } from './findings.js';

const REQUIRED: Readonly<Record<Ask, (label: string) => string>> = {
  enter: (label) => `Enter ${inline(label)}`,
  choose: (label) => `Choose ${inline(label)}`,
  tick: (label) => `Tick “${label}” to continue`,
  add: (label) => `Add at least one row to ${inline(label)}`,
  sign: (label) => `Sign at “${label}”`,
};

export const ENGLISH_SENTENCES: Sentences = {
  required: ({ label, ask }) => REQUIRED[ask](label),
  'wrong-shape': ({ label }) => `Enter ${inline(label)} again`,
  'too-short': (p, lang) => `${p.label} needs at least ${limitOf(p, lang)} characters`,
  'too-long': (p, lang) => `${p.label} has at most ${limitOf(p, lang)} characters`,
  'too-few-words': (p, lang) => `${p.label} needs at least ${limitOf(p, lang)} words`,
  'too-many-words': (p, lang) => `${p.label} has at most ${limitOf(p, lang)} words`,
  pattern: ({ label }) => `Check how ${inline(label)} is written`,
  'not-a-number': ({ label }) => `Enter ${inline(label)} in digits`,
  'too-many-decimals': (p, lang) =>
    p.limit === 0
      ? `Enter ${inline(p.label)} as a whole number`
      : `${p.label} has at most ${limitOf(p, lang)} decimals`,
  'not-a-step': (p, lang) => `${p.label} goes in steps of ${limitOf(p, lang)}`,
  'too-small': (p, lang) => `${p.label} is ${limitOf(p, lang)} or more`,
  'too-large': (p, lang) => `${p.label} is at most ${limitOf(p, lang)}`,
  'not-a-date': ({ label }) => `Enter ${inline(label)} as day/month/year, for example 05/02/2026`,
  'date-too-early': (p, lang) => `Enter ${inline(p.label)} on or after ${limitOf(p, lang)}`,
  'date-too-late': (p, lang) => `Enter ${inline(p.label)} on or before ${limitOf(p, lang)}`,
  'not-an-option': ({ label }) => `Choose ${inline(label)} from the list`,
  'too-few-chosen': (p, lang) => `Choose at least ${limitOf(p, lang)} in ${inline(p.label)}`,
  'too-many-chosen': (p, lang) => `Choose at most ${limitOf(p, lang)} in ${inline(p.label)}`,
  'too-few-rows': (p, lang) => `${p.label}: at least ${limitOf(p, lang)} rows`,
  'too-many-rows': (p, lang) => `${p.label}: at most ${limitOf(p, lang)} rows`,
  'place-incomplete': ({ label }) => `Choose province and commune and give the detail for ${inline(label)}`,
  'unknown-place': ({ label }) => `Choose the commune again for ${inline(label)}`,
  'not-an-email': ({ label }) => `Enter ${inline(label)} like name@example.vn`,
  'not-a-phone': ({ label }) => `Enter ${inline(label)} with 10 digits, for example 0912345678`,
  'not-a-citizen-id': ({ label }) => `Enter ${inline(label)} with all 12 digits, as on the identity card`,
  'not-a-name': ({ label }) => `Enter ${inline(label)} in letters, as on the identity paper`,
  'not-a-url': ({ label }) => `Enter ${inline(label)} like https://example.vn`,
  'not-a-time': ({ label }) => `Enter ${inline(label)} as hours:minutes, for example 08:30`,
  'not-a-month': ({ label }) => `Enter ${inline(label)} as month/year, for example 02/2026`,
  'not-a-year': ({ label }) => `Enter ${inline(label)} with 4 digits, for example 2026`,
  'not-a-tax-code': ({ label }) => `Check the digits of ${inline(label)}`,
  'not-a-passport': ({ label }) => `Enter ${inline(label)} as in the passport`,
  'not-unique': ({ label }) => `Remove what is there twice in ${inline(label)}`,
  'survey-incomplete': ({ label }) => `Answer all questions of ${inline(label)}`,
  refused: ({ label }) => `Check ${inline(label)}`,
};
