import { isList, sameJson } from '../../domain/eform/json.js';
import type { Json } from '../../domain/eform/types.js';
import type { Filling } from './filling.js';
import { renumber } from './renumber.js';

const ROWS = new WeakMap<Filling, FillingRows>();

/** The rows of a filling. */
export function rowsOf(filling: Filling): FillingRows {
  let rows = ROWS.get(filling);
  if (!rows) ROWS.set(filling, (rows = new FillingRows(filling)));
  return rows;
}

/** No row is open. */
const NONE = -1;

/**
 * The rows of all repeats of one filling: which stays itself when others go, which is open, which can be put back.
 * Methods that change something answer the addresses to draw again.
 */
export class FillingRows {
  /** The row taken out last, by path of its repeat, to be put back. */
  readonly removed = new Map<string, { readonly index: number; readonly row: Json }>();
  readonly #filling: Filling;
  readonly #rowKeys = new Map<string, number[]>();
  /** The row that is open, by path of its repeat. */
  readonly #open = new Map<string, number>();
  #nextKey = 0;

  constructor(filling: Filling) {
    this.#filling = filling;
    filling.onWriting = (path) => this.#openAround(path);
  }

  /** Names of the rows of a repeat; each stays with its row when others go. */
  keys(path: string): readonly number[] {
    const count = this.#rows(path).length;
    const keys = this.#rowKeys.get(path) ?? [];
    while (keys.length < count) keys.push(this.#nextKey++);
    keys.length = count;
    this.#rowKeys.set(path, keys);
    return keys;
  }

  /** Whether a row shows its fields: the one being filled in, one that needs another look, or an only one yet empty. */
  isOpen(path: string, index: number): boolean {
    const keys = this.keys(path);
    if (this.#open.get(path) === keys[index]) return true;
    const within = `${path}[${index}]`;
    if ([...this.#filling.complaints.keys()].some((complained) => complained.startsWith(within))) return true;
    return keys.length === 1 && !this.#open.has(path) && sameJson(this.#rows(path)[0], {});
  }

  open(path: string, index: number | undefined): void {
    const key = index === undefined ? undefined : this.keys(path)[index];
    this.#open.set(path, key ?? NONE);
  }

  /** Looks at all fields of a row that is to be closed. Answers the addresses to draw again; the row stays open for them. */
  leave(path: string, index: number): readonly string[] {
    const within = `${path}[${index}]`;
    const found = this.#filling.check().filter((finding) => finding.path.startsWith(within));
    for (const finding of found) {
      if (!this.#filling.complaints.has(finding.path)) this.#filling.complain(finding.path, finding);
    }
    return found.flatMap((finding) => this.#filling.addressesOf(finding.path));
  }

  /** Whoever writes in a row has it open. */
  #openAround(path: string): void {
    for (const { index, 1: row } of path.matchAll(/\[(\d+)\]/g)) this.open(path.slice(0, index), Number(row));
  }

  add(path: string): readonly string[] {
    this.removed.delete(path);
    const changed = this.#filling.set(path, [...this.#rows(path), {}]);
    this.open(path, this.#rows(path).length - 1);
    return changed;
  }

  remove(path: string, index: number): readonly string[] {
    const all = this.#rows(path);
    const row = all[index];
    if (row === undefined) return [];
    this.keys(path);
    this.#rowKeys.get(path)?.splice(index, 1);
    this.#move(path, (at) => (at === index ? undefined : at > index ? at - 1 : at));
    this.removed.set(path, { index, row });
    return this.#filling.set(path, [...all.slice(0, index), ...all.slice(index + 1)]);
  }

  /** Puts back the row that was taken out last. */
  restore(path: string): readonly string[] {
    const removed = this.removed.get(path);
    if (!removed) return [];
    const all = this.#rows(path);
    const index = Math.min(removed.index, all.length);
    this.removed.delete(path);
    this.keys(path);
    this.#rowKeys.get(path)?.splice(index, 0, this.#nextKey++);
    this.#move(path, (at) => (at >= index ? at + 1 : at));
    const changed = this.#filling.set(path, [...all.slice(0, index), removed.row, ...all.slice(index)]);
    this.open(path, index);
    return changed;
  }

  #rows(path: string): readonly Json[] {
    const value = this.#filling.value(path);
    return isList(value) ? value : [];
  }

  /** What is remembered of rows moves with them. */
  #move(grid: string, to: (row: number) => number | undefined): void {
    const { remembered } = this.#filling;
    for (const map of [...remembered, this.#rowKeys, this.#open, this.removed]) renumber(map, grid, to);
  }
}
