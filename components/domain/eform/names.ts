/** Names as definitions write them, to the paths of fields. */
import type { Field, FormNode, KindName } from './types.js';
import type { Reference } from './program.js';
import { depthOf, sharedDepth } from './path.js';

const LONGEST_NAME = 2_000;

export class Names {
  readonly owners = new Map<string, string[]>();
  /** Paths directly in a container, a row, or in none; see `Graph.held`. */
  readonly held = new Map<string, string[]>();
  readonly #fields: readonly Field[];
  /** Without the marks of repeats: `thanhVien.hoTen`. */
  readonly #plain = new Map<string, string>();
  /** By key alone; undefined where it is not unique. */
  readonly #byKey = new Map<string, string | undefined>();
  readonly #kinds: ReadonlyMap<string, KindName>;
  readonly #touching = new Map<string, readonly string[]>();

  constructor(nodes: ReadonlyMap<string, FormNode>) {
    this.#fields = [...nodes.values()].filter((node) => node.node === 'field');
    this.#kinds = new Map(this.#fields.map(({ path, kind }) => [path, kind]));
    for (const { id, path, key } of this.#fields) {
      const ids = this.owners.get(path) ?? [];
      ids.push(id);
      this.owners.set(path, ids);
      if (ids.length === 1) this.#hold(path, key);
      this.#plain.set(path.replaceAll('[]', ''), path);
      this.#byKey.set(key, this.#byKey.has(key) && this.#byKey.get(key) !== path ? undefined : path);
    }
  }

  #hold(path: string, key: string): void {
    const around = path === key ? '' : path.slice(0, path.length - key.length).replace(/\.$/, '');
    const paths = this.held.get(around) ?? [];
    paths.push(path);
    this.held.set(around, paths);
  }

  kindAt(path: string): KindName | undefined {
    return this.#kinds.get(path);
  }

  /** Innermost scope first, then outwards; then a key that is unique; then the field whose value the name reaches into. */
  resolve(name: string, reader: FormNode): Reference | undefined {
    if (name.length > LONGEST_NAME) return undefined;
    const rooted = /^(?:data|row)\./.test(name);
    const bare = name.replace(/^(?:data|row)\./, '');
    const scopes = scopesOf(reader);
    const tried = name.startsWith('data.') ? [''] : name.startsWith('row.') ? scopes.slice(0, 1) : scopes;
    for (const scope of tried) {
      const path = this.#plain.get(scope + bare);
      if (path !== undefined) return reference(path, reader, []);
    }
    // `data.` and `row.` say exactly where; a name alone may lie anywhere.
    const unique = rooted ? undefined : this.#byKey.get(bare);
    if (unique !== undefined) return reference(unique, reader, []);
    const parts = bare.replace(/\[(\d+)\]/g, '.$1').split('.');
    for (const scope of tried) {
      for (let length = parts.length - 1; length > 0; length -= 1) {
        const path = this.#plain.get(scope + parts.slice(0, length).join('.'));
        if (path !== undefined) return reference(path, reader, parts.slice(length));
      }
    }
    return undefined;
  }

  /** The field at a path, as a node reads it. */
  at(path: string, reader: FormNode): Reference {
    return reference(path, reader, []);
  }

  /** Ids of the fields whose change a reader of the path sees: those there and those inside. */
  touching(path: string): readonly string[] {
    const known = this.#touching.get(path);
    if (known) return known;
    const owners = this.owners.get(path) ?? [];
    const holds = ['grid', 'container'].includes(this.#kinds.get(path) ?? 'text');
    const around = [`${path}.`, `${path}[]`] as const;
    const inside = holds
      ? this.#fields.filter((field) => around.some((begin) => field.path.startsWith(begin)))
      : [];
    const found = [...owners, ...inside.map(({ id }) => id)];
    this.#touching.set(path, found);
    return found;
  }
}

function reference(path: string, reader: FormNode, rest: readonly string[]): Reference {
  return { path, shared: Math.min(sharedDepth(path, reader.id), reader.depth, depthOf(path)), rest };
}

/** Beginnings of names seen from a node, innermost first: `thanhVien.diaChi.`, `thanhVien.`, `''`. */
function scopesOf(node: FormNode): string[] {
  const parts = node.scope
    .replaceAll('[]', '')
    .split('.')
    .filter((part) => part !== '');
  return [...parts.map((_, i) => `${parts.slice(0, parts.length - i).join('.')}.`), ''];
}
