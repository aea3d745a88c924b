/** What becomes of a text under the fingers of people: the ways in which queries differ from the names they mean. */
import { fold } from '../../../components/domain/vietnamese/fold.js';

/** Numbers from 0 up to 1 that are the same for the same seed. */
export type Dice = () => number;

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(from: readonly T[], roll: Dice): T {
  const one = from[Math.floor(roll() * from.length)];
  if (one === undefined) throw new RangeError('nothing to pick from');
  return one;
}

const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const SHAPES = ['\u0302', '\u0306', '\u031b'];
const TELEX: Readonly<Record<string, string>> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0303': 'x',
  '\u0309': 'r',
  '\u0323': 'j',
  '\u0306': 'w',
  '\u031b': 'w',
};
const VNI: Readonly<Record<string, string>> = {
  '\u0300': '2',
  '\u0301': '1',
  '\u0303': '4',
  '\u0309': '3',
  '\u0323': '5',
  '\u0302': '6',
  '\u0306': '8',
  '\u031b': '7',
};

/** The keys that were pressed for a text where the input method was off: tones at the end of the word, or at once. */
export function keysOf(text: string, method: 'telex' | 'vni', toneLast: boolean): string {
  return text
    .toLowerCase()
    .split(' ')
    .map((word) => {
      const units = [...word.normalize('NFD')];
      let keys = '';
      let tone = '';
      for (const [i, unit] of units.entries()) {
        if (TONES.includes(unit)) {
          const key = (method === 'telex' ? TELEX : VNI)[unit] ?? '';
          if (toneLast) tone = key;
          else keys += key;
        } else if (SHAPES.includes(unit)) {
          // In Telex a hat is the letter once more; the letter may stand before its tone.
          const letter =
            units
              .slice(0, i)
              .filter((one) => /[a-z]/.test(one))
              .at(-1) ?? '';
          keys += method === 'vni' ? (VNI[unit] ?? '') : unit === '\u0302' ? letter : (TELEX[unit] ?? '');
        } else if (unit === 'đ') keys += method === 'telex' ? 'dd' : 'd9';
        else keys += unit;
      }
      // "ươ" takes one key for both letters.
      return (method === 'telex' ? keys.replace('uwow', 'uow') : keys.replace('u7o7', 'uo7')) + tone;
    })
    .join(' ');
}

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function neighbour(letter: string, roll: Dice): string {
  const row = ROWS.find((keys) => keys.includes(letter));
  if (!row) return letter;
  const at = row.indexOf(letter);
  return pick(
    [at - 1, at + 1].flatMap((i) => row[i] ?? []),
    roll,
  );
}

/** One slip of the fingers in a word of at least four letters, or of three where there is none longer. */
export function slip(text: string, roll: Dice): string {
  const words = text.split(' ');
  const long = words.flatMap((word, i) => (word.length >= 4 && /^\p{L}+$/u.test(word) ? [i] : []));
  if (long.length === 0) return text;
  const at = pick(long, roll);
  const letters = [...(words[at] ?? '')];
  const i = Math.floor(roll() * (letters.length - 1));
  const letter = letters[i] ?? '';
  const slips = [
    () => letters.splice(i, 1),
    () => letters.splice(i, 0, letter),
    () => letters.splice(i, 2, letters[i + 1] ?? '', letter),
    () => letters.splice(i, 1, neighbour(letter, roll)),
  ];
  pick(slips, roll)();
  words[at] = letters.join('');
  return words.join(' ');
}

/** Another tone on one or two words. */
export function otherTone(text: string, roll: Dice): string {
  const words = text.split(' ');
  const toned = words.flatMap((word, i) => (fold(word) !== word ? [i] : []));
  for (let n = Math.min(toned.length, 1 + Math.floor(roll() * 2)); n > 0; n--) {
    const at = pick(toned, roll);
    const bare = (words[at] ?? '').normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '');
    const place = bare.search(/[aeiouy][\u0302\u0306\u031b]?/i);
    if (place < 0) continue;
    const after = /[\u0302\u0306\u031b]/.test(bare[place + 1] ?? '') ? place + 2 : place + 1;
    words[at] = (bare.slice(0, after) + pick(TONES, roll) + bare.slice(after)).normalize('NFC');
  }
  return words.join(' ');
}

/** Two words, or two halves, in each other's place. */
export function swapped(text: string, roll: Dice): string {
  const words = text.split(' ');
  if (words.length < 3) return words.reverse().join(' ');
  const cut = 1 + Math.floor(roll() * (words.length - 2));
  return roll() < 0.5
    ? [...words.slice(cut), ...words.slice(0, cut)].join(' ')
    : swapPair(words, cut).join(' ');
}

function swapPair(words: readonly string[], at: number): string[] {
  return words.map((word, i) =>
    i === at ? (words[at + 1] ?? word) : i === at + 1 ? (words[at] ?? word) : word,
  );
}
