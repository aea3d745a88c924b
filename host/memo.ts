/** Remembers what is costly to make from records that seldom change, by the revision it was made from. */
export interface Memo {
  /** What was made under `name` from `revision`, made now if it was not. Only the last revision is kept. */
  of<T>(name: string, revision: string, make: () => Promise<T>): Promise<T>;
}

export function memo(): Memo {
  const kept = new Map<string, { revision: string; value: Promise<unknown> }>();
  return {
    async of<T>(name: string, revision: string, make: () => Promise<T>): Promise<T> {
      const known = kept.get(name);
      if (known?.revision === revision) return known.value as Promise<T>;
      const value = await make();
      kept.set(name, { revision, value: Promise.resolve(value) });
      return value;
    },
  };
}
