/** Letters that lie side by side on the keyboard, or that are taken for one another by ear. */
const NEIGHBOURS = new Set(
  'qw we er rt ty yu ui io op as sd df fg gh hj jk kl zx xc cv vb bn nm sx ln iy ck dr'
    .split(' ')
    .flatMap((pair) => [
      pairOf(pair.charCodeAt(0), pair.charCodeAt(1)),
      pairOf(pair.charCodeAt(1), pair.charCodeAt(0)),
    ]),
);
const SWAPPED = 0.7;
const DOUBLED = 0.6;
const BESIDE = 0.75;

/** Longer words are seldom mistyped by so little, and are read as they stand. */
const LONGEST = 24;
const WIDTH = LONGEST + 1;
const table = new Float64Array(WIDTH * WIDTH);

/**
 * How many slips of the keys part what was typed from a word: a letter left out, added, exchanged, or two swapped. Likely
 * slips count less than one. With `begun`, only the beginning of the word has to be there. More than `most` gives
 * infinity.
 */
export function slips(typed: string, word: string, most: number, begun: boolean): number {
  const height = typed.length;
  const width = word.length;
  if (height > LONGEST || width > LONGEST || height - width > most) return Infinity;
  if (!begun && width - height > most) return Infinity;
  for (let j = 1; j <= width; j++) table[j] = j;
  for (let i = 1; i <= height; i++) {
    const row = i * WIDTH;
    const a = typed.charCodeAt(i - 1);
    const before = i > 1 ? typed.charCodeAt(i - 2) : 0;
    const extra = a === before ? DOUBLED : 1;
    let least = (table[row] = i);
    let last = 0;
    for (let j = 1; j <= width; j++) {
      const b = word.charCodeAt(j - 1);
      const above = row - WIDTH + j;
      let cost = cell(above - 1);
      if (a !== b) {
        cost += NEIGHBOURS.has(pairOf(a, b)) ? BESIDE : 1;
        if (a === last && b === before) cost = Math.min(cost, cell(above - WIDTH - 2) + SWAPPED);
      }
      cost = Math.min(cost, cell(above) + extra, cell(row + j - 1) + (b === last ? DOUBLED : 1));
      table[row + j] = cost;
      if (cost < least) least = cost;
      last = b;
    }
    if (least > most) return Infinity;
  }
  let cost = cell(height * WIDTH + width);
  if (begun) for (let j = height - 1; j < width; j++) cost = Math.min(cost, cell(height * WIDTH + j));
  return cost <= most ? cost : Infinity;
}

function cell(at: number): number {
  return table[at] ?? Infinity;
}

function pairOf(a: number, b: number): number {
  return (a << 16) | b;
}
