import { isObject, misfits, type Resolve, type Schema } from './json-schema.js';

/** A value that the host has answered somebody with, under a name. */
interface Fact {
  readonly who: string;
  /** What the thing that holds the value is one of, in the singular: `draft`, `file`. */
  readonly kind: string;
  readonly name: string;
  readonly value: string | number;
}

/** Values most likely to lead somewhere come first. */
export type Tiers = readonly (readonly (string | number)[])[];

/** So many values of one name in one kind of thing do for one person; identifiers are all kept. */
const ENOUGH = 25;

/** Remembers identifiers, codes and figures that answers held, so that requests name what is there. */
export class Known {
  readonly #facts = new Map<string, Fact[]>();
  readonly #done = new Set<string>();

  /** Remembers that somebody once did something with success. */
  did(who: string, operation: string): void {
    this.#done.add(`${who} ${operation}`);
  }

  mayDo(who: string, operation: string): boolean {
    return this.#done.has(`${who} ${operation}`);
  }

  /** @param path of the request; @param location of the answer, where there is one */
  learn(who: string, path: string, json: unknown, location: string | null): void {
    this.#look(who, kindOf(path), '', json);
    const id = location?.split('/').at(-1);
    if (location && id) this.#keep({ who, kind: kindOf(location), name: 'id', value: id });
  }

  /** Identifiers that somebody was told, of things of a kind or of any. */
  ids(who: string, kind?: string): Set<string> {
    const told = [...this.#facts.values()].flat().filter((fact) => fact.who === who && fact.name === 'id');
    return new Set(
      told.filter((fact) => kind === undefined || fact.kind === kind).map(({ value }) => String(value)),
    );
  }

  /** Values for a name: those of things of the kind asked for, those of that name, those that at least look alike. */
  values(name: string, kind: string, schema: Schema, resolve: Resolve, who: string): Tiers {
    const facts = [...this.#facts.values()].flat().filter((fact) => fact.who === who);
    const fits = ({ value }: Fact): boolean => misfits(schema, value, resolve).length === 0;
    const holder = singular(name.replace(/Id$/, ''));
    // A bill has no name of its own but that of what it is for.
    const own = name === 'id' ? ['id', 'holder'] : [name];
    const isOfKind = (fact: Fact): boolean =>
      (own.includes(fact.name) && fact.kind === kind) ||
      (['id', 'code'].includes(fact.name) && fact.kind === holder);
    const isOfName = (fact: Fact): boolean => fact.name === name;
    const isAlike = (fact: Fact): boolean =>
      schema['format'] === 'uuid' ? fact.name === 'id' : schema['type'] === 'integer';
    return [isOfKind, isOfName, isAlike].map((test) => [
      ...new Set(facts.filter((fact) => test(fact) && fits(fact)).map(({ value }) => value)),
    ]);
  }

  #look(who: string, kind: string, name: string, value: unknown): void {
    if (Array.isArray(value)) {
      const inside = name === '' || name === 'items' ? kind : singular(name);
      for (const part of value) this.#look(who, inside, '', part);
    } else if (isObject(value)) {
      const inside = name === '' ? kind : singular(name);
      for (const [key, part] of Object.entries(value)) this.#look(who, inside, key, part);
    } else if (
      name !== '' &&
      ((typeof value === 'string' && value.length <= 60) || typeof value === 'number')
    ) {
      this.#keep({ who, kind, name, value });
    }
  }

  #keep(fact: Fact): void {
    const slot = [fact.who, fact.kind, fact.name].join('\n');
    const held = this.#facts.get(slot) ?? [];
    this.#facts.set(slot, held);
    const isWanted = fact.name === 'id' || held.length < ENOUGH;
    if (isWanted && held.every(({ value }) => value !== fact.value)) held.push(fact);
  }
}

/** What an address gives, in the singular: `/api/v1/drafts/{id}/files` gives `file`. */
export function kindOf(path: string): string {
  const words = path.split('/').filter((step) => /^[a-z-]+$/.test(step));
  return singular(words.at(-1) ?? '');
}

export function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/(?<!s)s$/, '');
}
