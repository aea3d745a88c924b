const REMEMBERED = 400;

/** What was made for a key before, or is made now. Whoever types asks for nearly the same again and again. */
export function remembered<V>(memory: Map<string, V>, key: string, make: () => V): V {
  let value = memory.get(key);
  if (value === undefined) {
    value = make();
    if (memory.size >= REMEMBERED) memory.clear();
    memory.set(key, value);
  }
  return value;
}
