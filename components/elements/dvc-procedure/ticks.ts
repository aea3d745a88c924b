const KEY = 'dvc-elements.papers';
/** For how many procedures ticks are kept; those ticked longest ago are forgotten first. */
const MOST = 20;

type Kept = readonly (readonly [procedure: string, papers: readonly string[]])[];

/** Codes of the papers that were ticked for a procedure on this device; they are kept here and sent nowhere. */
export function ticksOf(procedure: string): ReadonlySet<string> {
  return new Set(kept().find(([code]) => code === procedure)?.[1]);
}

export function keepTicks(procedure: string, papers: ReadonlySet<string>): void {
  const others = kept().filter(([code]) => code !== procedure);
  const all: Kept = papers.size > 0 ? [[procedure, [...papers]], ...others] : others;
  try {
    if (all.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(all.slice(0, MOST)));
  } catch {
    // Without storage, ticks last as long as the page.
  }
}

function kept(): Kept {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(read) ? read.filter(isKept) : [];
  } catch {
    // A page may be denied its storage, and others may have written there.
    return [];
  }
}

function isKept(value: unknown): value is Kept[number] {
  return Array.isArray(value) && typeof value[0] === 'string' && Array.isArray(value[1]);
}
