/** Places in a JSON value, and values with one place changed. */

export type Path = readonly (string | number)[];

/** The way to every part of a value, the whole first. */
export function nodesOf(value: unknown): Path[] {
  const inside =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, part]) => {
          const step = Array.isArray(value) ? Number(key) : key;
          return nodesOf(part).map((path) => [step, ...path]);
        })
      : [];
  return [[], ...inside];
}

/** The value with another part at a path, whose holder is there. */
export function changed(value: unknown, [step, ...rest]: Path, part: unknown): unknown {
  if (step === undefined) return part;
  if (Array.isArray(value))
    return value.map((held: unknown, at) => (at === step ? changed(held, rest, part) : held));
  const held = value as Readonly<Record<string, unknown>>;
  // Defined rather than assigned: `__proto__` is a name like any other in JSON.
  return Object.defineProperty({ ...held }, step, {
    value: changed(held[step], rest, part),
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** The value without the part at a path. */
export function dropped(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined) return undefined;
  if (Array.isArray(value)) {
    if (rest.length === 0) return value.filter((_, at) => at !== step);
    return value.map((held: unknown, at) => (at === step ? dropped(held, rest) : held));
  }
  const entries = Object.entries(value as Readonly<Record<string, unknown>>);
  return Object.fromEntries(
    entries.flatMap(([key, part]) => {
      if (key !== step) return [[key, part]];
      return rest.length === 0 ? [] : [[key, dropped(part, rest)]];
    }),
  );
}
