/** Letters that lie side by side on the keyboard, or that are taken for one another by ear. */
const NEIGHBOURS = new Set(
  'qw we er rt ty yu ui io op as sd df fg gh hj jk kl zx xc cv vb bn nm sx ln iy ck dr'
    .split(' ')
    .flatMap(([a = '', b = '']) => [a + b, b + a]),
);
const SWAPPED = 0.7;
const DOUBLED = 0.6;
const BESIDE = 0.75;

/**
 * How many slips of the keys part what was typed from a word: a letter left out, added, exchanged, or two swapped. Likely
 * slips count less than one. With `begun`, only the beginning of the word has to be there. More than `most` gives
 * infinity.
 */
export function slips(typed: string, word: string, most: number, begun: boolean): number {
  if (Math.abs(word.length - typed.length) > most && !(begun && word.length > typed.length)) return Infinity;
  const width = word.length + 1;
  const table = new Float32Array((typed.length + 1) * width);
  for (let j = 1; j < width; j++) table[j] = j;
  for (let i = 1; i <= typed.length; i++) {
    let least = i;
    table[i * width] = i;
    const a = typed[i - 1] ?? '';
    for (let j = 1; j < width; j++) {
      const b = word[j - 1] ?? '';
      const here = i * width + j;
      const at = (back: number, left: number): number => table[here - back * width - left] ?? Infinity;
      let cost = Math.min(
        at(1, 1) + (a === b ? 0 : NEIGHBOURS.has(a + b) ? BESIDE : 1),
        at(1, 0) + (a === typed[i - 2] ? DOUBLED : 1),
        at(0, 1) + (b === word[j - 2] ? DOUBLED : 1),
      );
      if (i > 1 && j > 1 && a === word[j - 2] && b === typed[i - 2])
        cost = Math.min(cost, at(2, 2) + SWAPPED);
      table[here] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return Infinity;
  }
  let cost = table[typed.length * width + word.length] ?? Infinity;
  if (begun)
    for (let j = typed.length - 1; j < word.length; j++) {
      cost = Math.min(cost, table[typed.length * width + j] ?? Infinity);
    }
  return cost <= most ? cost : Infinity;
}
