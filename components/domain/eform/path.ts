/** Ids name components, addresses name their instances; see `types.ts`. */
import type { Step } from './json.js';

const ROW = '[]';

/** `addressOf('thanhVien[].hoTen', [2])` is `thanhVien[2].hoTen`. Numbers beyond the repeats of the id are left aside. */
export function addressOf(id: string, rows: readonly number[]): string {
  if (rows.length === 0 || !id.includes(ROW)) return id;
  const parts = id.split(ROW);
  return parts.map((part, i) => (i === 0 ? part : `[${rows[i - 1] ?? ''}]${part}`)).join('');
}

/** `idOf('thanhVien[2].hoTen')` is `thanhVien[].hoTen`. */
export function idOf(address: string): string {
  return address.replace(/\[\d+\]/g, ROW);
}

/** `rowsOf('thanhVien[2].hoTen')` is `[2]`. */
export function rowsOf(address: string): number[] {
  if (!address.includes('[')) return [];
  return [...address.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
}

/** The way to the value at an address: `['thanhVien', 2, 'hoTen']`. */
export function stepsOf(address: string): Step[] {
  // Most fields of most forms lie in nothing, and are asked for again and again.
  if (address !== '' && !/[.[\]]/.test(address)) return [address];
  return [...address.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map((match) =>
    match[1] === undefined ? match[0] : Number(match[1]),
  );
}

/** Path of the repeat around an id at a level: `gridAt('a[].b[].c', 1)` is `a[].b`. */
export function gridAt(id: string, level: number): string {
  return id
    .replace(/^#/, '')
    .split(ROW)
    .slice(0, level + 1)
    .join(ROW);
}

/** How many repeats an id lies in. */
export function depthOf(id: string): number {
  return id.split(ROW).length - 1;
}

/** How many repeats two ids have in common, from the outermost. */
export function sharedDepth(a: string, b: string): number {
  const most = Math.min(depthOf(a), depthOf(b));
  let shared = 0;
  while (shared < most && gridAt(a, shared) === gridAt(b, shared)) shared += 1;
  return shared;
}
