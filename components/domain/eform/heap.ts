/** A queue that gives out the smallest first; equal ones in the order they came. */
export class Heap<T> {
  readonly #items: { readonly rank: number; readonly seq: number; readonly item: T }[] = [];
  #seq = 0;

  add(rank: number, item: T): void {
    const items = this.#items;
    items.push({ rank, seq: this.#seq++, item });
    for (let at = items.length - 1; at > 0;) {
      const above = (at - 1) >> 1;
      if (!this.#swapped(above, at)) break;
      at = above;
    }
  }

  take(): T | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (first === undefined || last === undefined) return undefined;
    if (items.length > 0) {
      items[0] = last;
      for (let at = 0; ;) {
        const left = 2 * at + 1;
        const least = this.#before(left + 1, left) ? left + 1 : left;
        if (!this.#swapped(at, least)) break;
        at = least;
      }
    }
    return first.item;
  }

  /** Puts the two in order; whether they had to change places. */
  #swapped(above: number, below: number): boolean {
    const a = this.#items[above];
    const b = this.#items[below];
    if (a === undefined || b === undefined || !this.#before(below, above)) return false;
    this.#items[above] = b;
    this.#items[below] = a;
    return true;
  }

  #before(i: number, j: number): boolean {
    const a = this.#items[i];
    const b = this.#items[j];
    if (a === undefined || b === undefined) return false;
    return a.rank < b.rank || (a.rank === b.rank && a.seq < b.seq);
  }
}
