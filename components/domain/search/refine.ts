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

export interface Judgement {
  readonly score: number;
  /** For each word of the name that was asked for, by its place: the letters of it that were typed. */
  readonly marked: ReadonlyMap<number, number>;
}

/** Looks at names one by one: what of the query stands in them, in which order, and what else. */
export class Judge {
  readonly #index: ProcedureIndex;
  readonly #terms: readonly { readonly term: AskedTerm; readonly wordings: readonly (readonly Slot[])[] }[];
  /** By word of the catalogue: the slots that it may fill, each with how well. */
  readonly #slots = new Map<number, (readonly [slot: Slot, worth: number])[]>();
  readonly #used: Slot[] = [];
  readonly #phrase: string;

  constructor(index: ProcedureIndex, terms: readonly AskedTerm[], phrase: string) {
    this.#index = index;
    this.#phrase = phrase;
    this.#terms = terms.map((term) => ({
      term,
      wordings: term.wordings.map((words) => words.map((asked) => this.#slotOf(asked))),
    }));
  }

  /** Judges a row of which `share` was found wherever it stands. */
  judge(row: number, share: number): Judgement {
    const { names, starts, shares } = this.#index;
    const from = starts[row] ?? 0;
    const end = starts[row + 1] ?? 0;
    this.#fill(from, end);
    const chosen = this.#terms.map(({ term, wordings: [typed = [], ...meant] }) => ({
      term,
      typed,
      slots: bestOf([typed, ...meant]),
    }));
    const order = orderOf(chosen.flatMap(({ slots }) => slots));
    const marked = new Map<number, number>();
    const named = new Set<number>();
    const helped = new Set<number>();
    for (const { term, typed, slots } of chosen) {
      for (const place of slots.flatMap(({ at }) => at)) (term.filler ? helped : named).add(place);
      // Whoever typed what the name has sees that marked, whatever else it stands for.
      const shown = term.filler ? [] : typed.every(({ worth }) => worth > 0) ? typed : slots;
      for (const { asked, at } of shown) for (const place of at) marked.set(place, asked.length);
    }
    let whole = 0;
    let covered = 0;
    let before = 0;
    for (let i = from; i < end; i++) {
      const weight = (shares[i] ?? 0) * (this.#index.weights[names[i] ?? 0] ?? 0);
      whole += weight;
      if (named.has(i - from)) covered += weight;
      else if (helped.has(i - from)) covered += weight * WEIGHTS.helped;
      else if (covered === 0 && weight > 0) before++;
    }
    const { score } = WEIGHTS;
    return {
      score:
        score.found * share +
        score.order * order +
        score.covered * (whole === 0 ? 0 : covered / whole) +
        (score.early * order) / (1 + before) +
        (this.#isNamed(from, end) ? score.exact : 0) +
        this.#standing(row),
      marked,
    };
  }

  #slotOf(asked: Asked): Slot {
    const slot: Slot = { asked, worth: 0, at: [] };
    for (const [word, worth] of asked.senses) {
      const slots = this.#slots.get(word);
      if (slots) slots.push([slot, worth]);
      else this.#slots.set(word, [[slot, worth]]);
    }
    return slot;
  }

  /** Puts the words of a name into the slots that they fill best. */
  #fill(from: number, end: number): void {
    for (const slot of this.#used) {
      slot.worth = 0;
      slot.at.length = 0;
    }
    this.#used.length = 0;
    for (let i = from; i < end; i++) {
      for (const [slot, worth] of this.#slots.get(this.#index.names[i] ?? 0) ?? []) {
        if (worth < slot.worth) continue;
        if (worth > slot.worth) slot.at.length = 0;
        if (slot.worth === 0) this.#used.push(slot);
        slot.worth = worth;
        slot.at.push(i - from);
      }
    }
  }

  /** Whether the query is the very name, accents aside. */
  #isNamed(from: number, end: number): boolean {
    const { names, shares, lexicon } = this.#index;
    let rest = this.#phrase;
    for (let i = from; i < end; i++) {
      if (shares[i] === 0) continue;
      const word = lexicon.words[names[i] ?? 0]?.folded ?? '';
      if (!rest.startsWith(word)) return false;
      rest = rest.slice(word.length).trimStart();
    }
    return rest === '' && this.#phrase !== '';
  }

  #standing(row: number): number {
    const { levels = [], code = '' } = this.#index.rows[row] ?? {};
    return Math.max(0, ...levels.map((level) => WEIGHTS.level[level])) + (code >= '5' ? WEIGHTS.internal : 0);
  }
}

/** How much of what was asked stands in the name in its order. */
function orderOf(slots: readonly Slot[]): number {
  let all = 0;
  let kept = 0;
  for (const [i, slot] of slots.entries()) {
    const next = slots[i + 1];
    if (!next) break;
    const weight = Math.min(slot.asked.weight, next.asked.weight);
    all += weight;
    kept += weight * nearness(slot.at, next.at) * Math.min(slot.worth, next.worth);
  }
  return all === 0 ? (slots[0]?.worth ?? 0) : kept / all;
}

/** Wordings of which so nearly as much stands in a name count as equal. */
const TIE = 0.04;

/** The wording of which most stands in the name; of those that stand there whole, the one that says most. */
function bestOf(wordings: readonly (readonly Slot[])[]): readonly Slot[] {
  let best: readonly Slot[] = wordings[0] ?? [];
  let most = 0;
  let weight = 0;
  for (const [w, slots] of wordings.entries()) {
    let sum = 0;
    let all = 0;
    for (const [i, { asked, worth, at }] of slots.entries()) {
      sum += asked.weight * worth;
      all += asked.weight;
      const next = slots[i + 1];
      if (next) sum += 0.5 * Math.min(asked.weight, next.asked.weight) * nearness(at, next.at);
      if (next) all += 0.5 * Math.min(asked.weight, next.asked.weight);
    }
    const value = (sum / (all || 1)) * (w === 0 ? 1 : WEIGHTS.word.meant);
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
  for (const a of at) {
    for (const b of next) {
      const gap = b - a;
      if (gap === 1) return pair.next;
      if (gap === -1) best = Math.max(best, pair.turned);
      else if (gap > 0 && gap < 4) best = Math.max(best, pair.near);
    }
  }
  return best;
}
