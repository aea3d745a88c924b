import type { ProcedureSummary } from '../../components/contract/schemas/procedure.js';
import { fold } from '../../components/domain/vietnamese/fold.js';

/** Procedures of one field or ministry, under the name that its address has. */
export interface Shelf {
  readonly slug: string;
  readonly name: string;
  readonly rows: readonly ProcedureSummary[];
}

/** The catalogue in the order in which pages list it. */
export interface Directory {
  readonly fields: ReadonlyMap<string, Shelf>;
  readonly ministries: ReadonlyMap<string, Shelf>;
  /** Slug of a field by its name. */
  readonly slugs: ReadonlyMap<string, string>;
}

/** Under which procedures stand whose ministry is not known. */
const NO_MINISTRY = 'Chưa rõ bộ, ngành';

export function directoryOf(rows: readonly ProcedureSummary[]): Directory {
  const fields = shelves(rows, ({ field }) => field);
  return {
    fields,
    ministries: shelves(rows, ({ ministry }) => ministry ?? NO_MINISTRY),
    slugs: new Map([...fields.values()].map(({ name, slug }) => [name, slug])),
  };
}

/** Sorted by name in the Vietnamese order. Names that differ in accents alone get a number behind their slug. */
function shelves(
  rows: readonly ProcedureSummary[],
  nameOf: (row: ProcedureSummary) => string,
): ReadonlyMap<string, Shelf> {
  const byName = new Map<string, ProcedureSummary[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const shelf = byName.get(name) ?? [];
    byName.set(name, shelf);
    shelf.push(row);
  }
  const order = new Intl.Collator('vi');
  const bySlug = new Map<string, Shelf>();
  for (const [name, own] of [...byName].sort(([a], [b]) => order.compare(a, b))) {
    const plain = slugOf(name);
    let slug = plain;
    for (let number = 2; bySlug.has(slug); number += 1) slug = `${plain}-${number}`;
    bySlug.set(slug, { slug, name, rows: own.sort((a, b) => order.compare(a.name, b.name)) });
  }
  return bySlug;
}

/** A name as part of an address: folded, words joined by hyphens. */
function slugOf(name: string): string {
  return (
    fold(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80) || 'khac'
  );
}
