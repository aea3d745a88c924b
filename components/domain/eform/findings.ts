/**
 * What a check says to a citizen. Sentences tell what to do, name the field, and blame nobody.
 * The engine only hands out codes with parameters; this is the one place where they become words.
 */
import type { Ask, Finding, FindingCode, FindingParams, Language } from './types.js';
import { writeNumber } from './written-number.js';

type Sentence = (params: FindingParams, lang: Language) => string;
/** A sentence for each code. */
export type Sentences = Readonly<Record<FindingCode, Sentence>>;

/** A label in the middle of a sentence: without its capital, unless the word is an abbreviation. */
export function inline(label: string): string {
  const [first = '', second = ''] = Array.from(label);
  const abbreviation = second !== '' && second === second.toUpperCase() && second !== second.toLowerCase();
  return abbreviation ? label : first.toLowerCase() + label.slice(first.length);
}

export function limitOf({ limit = '' }: FindingParams, lang: Language): string {
  return typeof limit === 'number' ? writeNumber(limit, lang) : limit;
}

const REQUIRED: Readonly<Record<Ask, (label: string) => string>> = {
  enter: (label) => `Nhập ${inline(label)}`,
  choose: (label) => `Chọn ${inline(label)}`,
  tick: (label) => `Đánh dấu vào ô “${label}” để tiếp tục`,
  add: (label) => `Thêm ít nhất một dòng vào ${inline(label)}`,
  sign: (label) => `Ký ở mục “${label}”`,
};

const vi = {
  required: ({ label, ask }) => REQUIRED[ask](label),
  'wrong-shape': ({ label }) => `Nhập lại ${inline(label)}`,
  'too-short': (p, lang) => `${p.label} cần ít nhất ${limitOf(p, lang)} ký tự`,
  'too-long': (p, lang) => `${p.label} dài tối đa ${limitOf(p, lang)} ký tự`,
  'too-few-words': (p, lang) => `${p.label} cần ít nhất ${limitOf(p, lang)} từ`,
  'too-many-words': (p, lang) => `${p.label} có tối đa ${limitOf(p, lang)} từ`,
  pattern: ({ label }) => `Kiểm tra lại cách viết ${inline(label)}`,
  refused: ({ label }) => `Kiểm tra lại ${inline(label)}`,
} satisfies Partial<Sentences>;

/** What is at hand, by language. What kinds beside lines of text have to say comes with them: `kinds/sentences.ts`. */
const SENTENCES: Record<Language, Partial<Sentences>> = { vi, en: {} };

/** Takes in more of what is said in a language. */
export function takeSentences(lang: Language, sentences: Partial<Sentences>): void {
  Object.assign(SENTENCES[lang], sentences);
}

/** What the citizen reads: the definition's own sentence where it has one. */
export function messageOf(finding: Finding, lang: Language): string {
  const { code, custom, params } = finding;
  const sentence = SENTENCES[lang][code] ?? SENTENCES.vi[code] ?? vi['wrong-shape'];
  return custom ?? sentence(params, lang);
}
