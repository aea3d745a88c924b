import { SAID } from './procedure-index.js';
import type { ProcedureIndex } from './procedure-index.js';
import type { Asked, AskedTerm } from './rank.js';
import { WEIGHTS } from './weights.js';

/** One word of a wording, and where it stands in the name that is looked at. */
interface Slot {
  readonly asked: Asked;
  /** How well the best place stands for it. */
  worth: number;
  readonly at: number[];
}

interface JudgedTerm {
  readonly filler: boolean;
  readonly worths: readonly number[];
  readonly wordings: readonly (readonly Slot[])[];
}

/** What of a query a procedure has, for showing why it was found. */
export interface Seen {
  /** For each word of the name that was asked for, by its place: the letters of it that were typed. */
  readonly marked: ReadonlyMap<number, number>;
  /** Words asked for that the name has not, as people say them for the procedure. */
  readonly said: readonly string[];
}

/** Words that do less well were hardly meant: shown as the reason, they would puzzle. */
const JUST_SO = 0.9;

/** What a place of a name is to the query. */
const MISSED = 0;
const HELPED = 1;
const NAMED = 2;

/** Looks at names one by one: what of the query stands in them, in which order, and what else. */
export class Judge {
  readonly #index: ProcedureIndex;
  readonly #terms: readonly JudgedTerm[];
  /** By word of the catalogue: the slots that it may fill, each with how well. */
  readonly #slots = new Map<number, (readonly [slot: Slot, worth: number])[]>();
  readonly #used: Slot[] = [];
  readonly #phrase: string;
  readonly #chosen: (readonly Slot[])[];
  #places = new Uint8Array(256);

  constructor(index: ProcedureIndex, terms: readonly AskedTerm[], phrase: string) {
    this.#index = index;
    this.#phrase = phrase;
    this.#terms = terms.map(({ filler, worths, wordings }) => ({
      filler,
      worths,
      wordings: wordings.map((words) => words.map((asked) => this.#slotOf(asked))),
    }));
    this.#chosen = this.#terms.map(() => []);
  }

  /** The score of a row of which `share` was found wherever it stands. */
  score(row: number, share: number): number {
    const { names, starts, shares, whole, weights } = this.#index;
    const from = starts[row] ?? 0;
    const end = starts[row + 1] ?? 0;
    this.#fill(from, end);
    const order = this.#order();
    const places = this.#placed(end - from);
    let covered = 0;
    let before = 0;
    for (let i = from; i < end; i++) {
      const place = places[i - from];
      if (place === MISSED && covered > 0) continue;
      const weight = (shares[i] ?? 0) * (weights[names[i] ?? 0] ?? 0);
      if (place === NAMED) covered += weight;
      else if (place === HELPED) covered += weight * WEIGHTS.helped;
      else if (weight > 0) before++;
    }
    const { score } = WEIGHTS;
    const all = whole[row] ?? 0;
    return (
      score.found * share +
      score.order * order ** 3 +
      score.covered * (all === 0 ? 0 : covered / all) +
      (score.early * order) / (1 + before) +
      this.#named(from, end) +
      (this.#index.standing[row] ?? 0)
    );
  }

  /** What was asked that stands in a name, or is said for it. */
  seen(row: number): Seen {
    const { starts } = this.#index;
    this.#fill(starts[row] ?? 0, starts[row + 1] ?? 0);
    this.#order();
    const marked = new Map<number, number>();
    const said = new Set<string>();
    this.#terms.forEach(({ filler, wordings }, t) => {
      if (filler) return;
      const [typed = []] = wordings;
      // Whoever typed what the name has sees that marked, whatever else it stands for.
      const shown = typed.every(({ worth }) => worth > 0) ? typed : (this.#chosen[t] ?? []);
      for (const { asked, at } of shown) for (const place of at) marked.set(place, asked.length);
      for (const { asked, at } of typed) {
        const word = at.length === 0 ? this.#saidFor(row, asked) : undefined;
        if (word !== undefined) said.add(word);
      }
    });
    return { marked, said: [...said] };
  }

  /** The word that is said for a row and was asked for just so, accents aside where none were typed. */
  #saidFor(row: number, { senses }: Asked): string | undefined {
    const { said, postings, places } = this.#index;
    const just = senses.words.filter((_, i) => (senses.worths[i] ?? 0) >= JUST_SO);
    const word = just.find((one) => postings.subarray(places[one], places[one + 1]).includes(row * 4 + SAID));
    return word === undefined ? undefined : said.get(word);
  }

  #slotOf(asked: Asked): Slot {
    const slot: Slot = { asked, worth: 0, at: [] };
    const { words, worths } = asked.senses;
    for (const [i, word] of words.entries()) {
      const filled = [slot, worths[i] ?? 0] as const;
      const slots = this.#slots.get(word);
      if (slots) slots.push(filled);
      else this.#slots.set(word, [filled]);
    }
    return slot;
  }

  /** Puts the words of a name into the slots that they fill best. */
  #fill(from: number, end: number): void {
    const { names } = this.#index;
    for (const slot of this.#used) {
      slot.worth = 0;
      slot.at.length = 0;
    }
    this.#used.length = 0;
    for (let i = from; i < end; i++) {
      const slots = this.#slots.get(names[i] ?? 0);
      if (slots === undefined) continue;
      for (let s = 0; s < slots.length; s++) {
        const [slot, worth] = slots[s] as readonly [Slot, number];
        if (worth < slot.worth) continue;
        if (slot.worth === 0) this.#used.push(slot);
        else if (worth > slot.worth) slot.at.length = 0;
        slot.worth = worth;
        slot.at.push(i - from);
      }
    }
  }

  /** Chooses the wording of each term, and tells how much of what was asked stands in the name in its order. */
  #order(): number {
    let all = 0;
    let kept = 0;
    let before: Slot | undefined;
    let first = 0;
    for (const [t, term] of this.#terms.entries()) {
      const slots = bestOf(term);
      this.#chosen[t] = slots;
      for (const slot of slots) {
        if (before) {
          const weight = Math.min(before.asked.weight, slot.asked.weight);
          all += weight;
          kept += weight * nearness(before.at, slot.at) * Math.min(before.worth, slot.worth);
        } else first = slot.worth;
        before = slot;
      }
    }
    return all === 0 ? first : kept / all;
  }

  /** What each place of the name is to the wordings that were chosen. */
  #placed(length: number): Uint8Array {
    if (this.#places.length < length) this.#places = new Uint8Array(length * 2);
    const places = this.#places.fill(MISSED, 0, length);
    for (let t = 0; t < this.#terms.length; t++) {
      const value = this.#terms[t]?.filler ? HELPED : NAMED;
      for (const { at } of this.#chosen[t] ?? []) {
        for (const place of at) if ((places[place] ?? 0) < value) places[place] = value;
      }
    }
    return places;
  }

  /** How much of the start of a name the query is, accents aside: the very name, its beginning, or neither. */
  #named(from: number, end: number): number {
    const { names, shares, lexicon } = this.#index;
    const { exact, begun } = WEIGHTS.score;
    const phrase = this.#phrase;
    let at = 0;
    for (let i = from; i < end; i++) {
      if (shares[i] === 0) continue;
      const word = lexicon.words[names[i] ?? 0]?.folded ?? '';
      if (at > 0 && at >= phrase.length) return begun;
      if (!phrase.startsWith(word, at)) return at > 0 && word.startsWith(phrase.slice(at)) ? begun : 0;
      at += word.length;
      if (phrase[at] === ' ') at++;
    }
    return at === phrase.length && at > 0 ? exact : 0;
  }
}

/** Wordings of which so nearly as much stands in a name count as equal. */
const TIE = 0.04;

/** The wording of which most stands in the name; of those that stand there whole, the one that says most. */
function bestOf({ wordings, worths }: JudgedTerm): readonly Slot[] {
  let best: readonly Slot[] = wordings[0] ?? [];
  if (wordings.length < 2) return best;
  let most = 0;
  let weight = 0;
  for (let w = 0; w < wordings.length; w++) {
    const slots = wordings[w] ?? [];
    let sum = 0;
    let all = 0;
    let before: Slot | undefined;
    for (const slot of slots) {
      sum += slot.asked.weight * slot.worth;
      all += slot.asked.weight;
      if (before) {
        const both = 0.5 * Math.min(before.asked.weight, slot.asked.weight);
        sum += both * nearness(before.at, slot.at);
        all += both;
      }
      before = slot;
    }
    const value = (sum / (all || 1)) * (worths[w] ?? 0);
    if (value > most + TIE || (value > most - TIE && all > weight)) {
      most = Math.max(most, value);
      weight = all;
      best = slots;
    }
  }
  return best;
}

function nearness(at: readonly number[], next: readonly number[]): number {
  const { pair } = WEIGHTS;
  let best = 0;
  for (let i = 0; i < at.length; i++) {
    for (let j = 0; j < next.length; j++) {
      const gap = (next[j] ?? 0) - (at[i] ?? 0);
      if (gap === 1) return pair.next;
      if (gap === -1) best = Math.max(best, pair.turned);
      else if (gap > 0 && gap < 4) best = Math.max(best, pair.near);
    }
  }
  return best;
}
