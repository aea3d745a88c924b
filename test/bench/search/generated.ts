import { fold, splitWords } from '../../../components/domain/vietnamese/fold.js';
import { dice, keysOf, otherTone, pick, slip, swapped, type Dice } from './noise.js';
import type { Asked } from './queries.js';

interface Named {
  readonly code: string;
  readonly name: string;
}

const KINDS: Readonly<Record<string, (name: string, roll: Dice) => string>> = {
  plain: (name) => name,
  folded: (name) => fold(name),
  'half-typed': (name, roll) =>
    name.slice(0, -Math.ceil((name.split(' ').at(-1)?.length ?? 1) * roll() * 0.7)),
  slips: (name, roll) => slip(roll() < 0.5 ? slip(name, roll) : name, roll),
  'folded-slips': (name, roll) => slip(fold(name), roll),
  tones: otherTone,
  swapped,
  telex: (name, roll) => keysOf(name, 'telex', roll() < 0.7),
  vni: (name, roll) => keysOf(name, 'vni', roll() < 0.7),
  joined: (name, roll) => name.split(' ').reduce((a, word) => a + (roll() < 0.3 ? '' : ' ') + word),
};

/**
 * Queries made from names of the catalogue: the whole name, or its first four to ten words, under each kind of noise. A
 * beginning that several names share means all of them.
 */
export function generatedQueries(rows: readonly Named[], count: number, seed: number): Asked[] {
  const roll = dice(seed);
  const names = rows.map(({ code, name }) => ({ code, words: wordsOf(name) }));
  const sameStart = (start: string): string[] =>
    names.flatMap(({ code, words }) =>
      `${fold(words.join(' '))} `.startsWith(`${fold(start)} `) ? [code] : [],
    );
  const generated: Asked[] = [];
  for (const [kind, noise] of Object.entries(KINDS)) {
    for (let i = 0; i < count; i++) {
      const { words } = pick(names, roll);
      const start = words.slice(0, 4 + Math.floor(roll() * 7)).join(' ');
      generated.push({ kind, query: noise(start, roll), codes: sameStart(start) });
    }
  }
  return generated;
}

function wordsOf(name: string): string[] {
  const words = splitWords(name.normalize('NFC')).map((word) => word.toLowerCase());
  return words[0] === 'thủ' && words[1] === 'tục' ? words.slice(2) : words;
}
