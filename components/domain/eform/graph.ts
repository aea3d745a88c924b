/** Who reads whom: parses the logic of each component, resolves the names in it, and puts all nodes in order. */
import type { Field, FormNode, JsonRecord, KindName } from './types.js';
import type { Condition, Edge, Graph, Logic, Reference, Rule } from './program.js';
import { conditionReads, parseCondition } from './conditions.js';
import { Heap } from './heap.js';
import { isRecord, own } from './json.js';
import { parseLogic, readsOf, type LogicWorld } from './logic.js';
import { depthOf, gridAt, sharedDepth } from './path.js';
import type { Reports } from './reports.js';

/** Bounds for hostile definitions; the largest form seen in the field has 2,500 wires. */
const MOST_WIRES = 200_000;
const LONGEST_NAME = 2_000;

type Nodes = ReadonlyMap<string, FormNode>;

/** A node's logic while the graph is drawn. */
interface Draft {
  condition?: Condition | undefined;
  calculate?: Logic | undefined;
}

/** An edge while the order is sought: `logic` for those that may be given up to break a cycle. */
interface Wire extends Edge {
  readonly from: string;
  readonly logic?: { readonly of: string; readonly part: keyof Draft };
}

function sameLogic(a: Wire, b: Wire): boolean {
  return a.logic !== undefined && a.logic.of === b.logic?.of && a.logic.part === b.logic.part;
}

export function buildGraph(nodes: Nodes, sources: ReadonlyMap<string, JsonRecord>, reports: Reports): Graph {
  const names = new Names(nodes);
  const drafts = new Map(
    [...nodes.values()].map(
      (node) => [node.id, parseNode(node, sources.get(node.id) ?? {}, names, reports)] as const,
    ),
  );
  reportTwins(names, nodes, drafts, reports);
  const wires = structure(nodes, names);
  for (const node of nodes.values()) {
    const draft = drafts.get(node.id) ?? {};
    const more = logicWires(node, draft, names);
    if (wires.length + more.length <= MOST_WIRES) for (const wire of more) wires.push(wire);
    else {
      Object.assign(draft, { condition: undefined, calculate: undefined });
      reports.problem('too-large', node.id, 'too much logic in the form; left out here');
    }
  }
  const order = orderOf([...nodes.keys()], wires, (wire) => {
    if (!wire.logic) return;
    const { of, part } = wire.logic;
    Object.assign(drafts.get(of) ?? {}, { [part]: undefined });
    const what = part === 'calculate' ? 'its value' : 'whether it shows';
    reports.problem('cycle', of, `${what} hangs on ${wire.from}, which hangs on it; left out`);
  });
  const rules = new Map<string, Rule>();
  const readers = new Map<string, Edge[]>();
  for (const [id, { condition, calculate }] of drafts) {
    rules.set(id, {
      id,
      order: order.place.get(id) ?? 0,
      ...(condition && { condition }),
      ...(calculate && { calculate }),
    });
  }
  for (const { from, to, shared } of order.wires) {
    const edges = readers.get(from) ?? [];
    if (!edges.some((edge) => edge.to === to && edge.shared === shared)) edges.push({ to, shared });
    readers.set(from, edges);
  }
  return { rules, readers, owners: names.owners, inside: insideOf(nodes) };
}

function insideOf(nodes: Nodes): Map<string, string[]> {
  const inside = new Map<string, string[]>();
  for (const node of nodes.values()) {
    const grid = node.depth === 0 ? '' : gridAt(node.id, node.depth - 1);
    const ids = inside.get(grid) ?? [];
    ids.push(node.id);
    inside.set(grid, ids);
  }
  return inside;
}

/** Names as definitions write them, to the paths of fields. */
class Names {
  readonly owners = new Map<string, string[]>();
  readonly fields: readonly Field[];
  /** Without the marks of repeats: `thanhVien.hoTen`. */
  readonly #plain = new Map<string, string>();
  /** By key alone; undefined where it is not unique. */
  readonly #byKey = new Map<string, string | undefined>();
  readonly #kinds: ReadonlyMap<string, KindName>;
  readonly #touching = new Map<string, readonly string[]>();

  constructor(nodes: Nodes) {
    this.fields = [...nodes.values()].filter((node) => node.node === 'field');
    this.#kinds = new Map(this.fields.map(({ id, kind }) => [id, kind]));
    for (const { id, path, key } of this.fields) {
      const ids = this.owners.get(path) ?? [];
      ids.push(id);
      this.owners.set(path, ids);
      this.#plain.set(path.replaceAll('[]', ''), path);
      this.#byKey.set(key, this.#byKey.has(key) && this.#byKey.get(key) !== path ? undefined : path);
    }
  }

  /** Innermost scope first, then outwards; then a key that is unique; then the field whose value the name reaches into. */
  resolve(name: string, reader: FormNode): Reference | undefined {
    if (name.length > LONGEST_NAME) return undefined;
    const bare = name.replace(/^(data|row)\./, '');
    const scopes = scopesOf(reader);
    const tried = name.startsWith('data.') ? [''] : name.startsWith('row.') ? scopes.slice(0, 1) : scopes;
    for (const scope of tried) {
      const path = this.#plain.get(scope + bare);
      if (path !== undefined) return this.#reference(path, reader, []);
    }
    const unique = this.#byKey.get(bare);
    if (unique !== undefined) return this.#reference(unique, reader, []);
    const parts = bare.replace(/\[(\d+)\]/g, '.$1').split('.');
    for (const scope of tried) {
      for (let length = parts.length - 1; length > 0; length -= 1) {
        const path = this.#plain.get(scope + parts.slice(0, length).join('.'));
        if (path !== undefined) return this.#reference(path, reader, parts.slice(length));
      }
    }
    return undefined;
  }

  #reference(path: string, reader: FormNode, rest: readonly string[]): Reference {
    return { path, shared: Math.min(sharedDepth(path, reader.id), reader.depth), rest };
  }

  /** Ids of the fields whose change a reader of the path sees: those there and those inside. */
  touching(path: string): readonly string[] {
    const known = this.#touching.get(path);
    if (known) return known;
    const owners = this.owners.get(path) ?? [];
    const holds = owners.some((id) => ['grid', 'container'].includes(this.#kinds.get(id) ?? 'text'));
    const around = [`${path}.`, `${path}[]`] as const;
    const inside = holds
      ? this.fields.filter((field) => around.some((begin) => field.path.startsWith(begin)))
      : [];
    const found = [...owners, ...inside.map(({ id }) => id)];
    this.#touching.set(path, found);
    return found;
  }
}

/** Beginnings of names seen from a node, innermost first: `thanhVien.diaChi.`, `thanhVien.`, `''`. */
function scopesOf(node: FormNode): string[] {
  const own =
    node.node === 'field'
      ? node.path.slice(0, node.path.length - node.key.length)
      : node.id.replace(/^#/, '').slice(0, -node.key.length || undefined);
  const parts = own
    .replaceAll('[]', '')
    .split('.')
    .filter((part) => part !== '');
  return [...parts.map((_, i) => `${parts.slice(0, parts.length - i).join('.')}.`), ''];
}

function parseNode(node: FormNode, source: JsonRecord, names: Names, reports: Reports): Draft {
  const world = (what: string): LogicWorld => ({
    resolve: (name) => {
      const reference = names.resolve(name, node);
      if (!reference)
        reports.problem('unknown-reference', node.id, `${what} reads "${name}", which is no field`);
      return reference;
    },
    bad: (detail) => {
      reports.problem(what === 'conditional' ? 'bad-condition' : 'bad-logic', node.id, `${what}: ${detail}`);
    },
    unknown: (detail) => {
      reports.unsupported(node.id, what, detail);
    },
  });
  const calculate = own(source, 'calculateValue');
  return {
    condition: parseCondition(source, world('conditional')),
    calculate:
      node.node === 'field' && isRecord(calculate) && Object.keys(calculate).length > 0
        ? parseLogic(calculate, world('calculateValue'))
        : undefined,
  };
}

/** Two fields under one key are a mistake when neither has a condition of its own and both lie in one group. */
function reportTwins(names: Names, nodes: Nodes, drafts: ReadonlyMap<string, Draft>, reports: Reports): void {
  for (const ids of names.owners.values()) {
    ids.slice(1).forEach((id, i) => {
      const twin = ids[i] ?? '';
      const free = !drafts.get(id)?.condition && !drafts.get(twin)?.condition;
      if (free && nodes.get(id)?.parent === nodes.get(twin)?.parent)
        reports.problem('duplicate-key', id, `${twin} holds the same value and always shows with it`);
    });
  }
}

/** A node hangs on the one around it; fields at one path are settled with the last of them. */
function structure(nodes: Nodes, names: Names): Wire[] {
  const wires: Wire[] = [];
  for (const node of nodes.values()) {
    const parent = node.parent === undefined ? undefined : nodes.get(node.parent);
    if (parent) wires.push({ from: parent.id, to: node.id, shared: parent.depth });
  }
  for (const [path, ids] of names.owners) {
    const last = ids.at(-1) ?? '';
    for (const id of ids.slice(0, -1)) wires.push({ from: id, to: last, shared: depthOf(path) });
  }
  return wires;
}

function logicWires(node: FormNode, { condition, calculate }: Draft, names: Names): Wire[] {
  const wires = (reads: readonly Reference[], to: string, part: keyof Draft): Wire[] =>
    [...new Map(reads.map((read) => [`${read.path} ${String(read.shared)}`, read])).values()].flatMap(
      ({ path, shared }) =>
        names.touching(path).map((from) => ({ from, to, shared, logic: { of: node.id, part } })),
    );
  // A value is settled with the last of the fields that share its path, so that is where its logic runs.
  const settles = node.node === 'field' ? names.owners.get(node.path)?.at(-1) : undefined;
  return [
    ...(condition ? wires(conditionReads(condition), node.id, 'condition') : []),
    ...(calculate ? wires(readsOf(calculate), settles ?? node.id, 'calculate') : []),
  ];
}

/**
 * Nodes in an order in which each comes after all it reads, otherwise as in the definition. A cycle is broken
 * by giving up one piece of logic in it: then the field simply shows, and nothing is lost.
 */
function orderOf(
  ids: readonly string[],
  all: readonly Wire[],
  giveUp: (wire: Wire) => void,
): { place: Map<string, number>; wires: Wire[] } {
  const rank = new Map(ids.map((id, i) => [id, i] as const));
  const wires = new Set(all);
  const out = new Map<string, Set<Wire>>(ids.map((id) => [id, new Set()]));
  const waiting = new Map<string, Set<Wire>>(ids.map((id) => [id, new Set()]));
  const into = new Map<string, Wire[]>(ids.map((id) => [id, []]));
  for (const wire of all) {
    out.get(wire.from)?.add(wire);
    waiting.get(wire.to)?.add(wire);
    into.get(wire.to)?.push(wire);
  }
  let first = 0;
  const place = new Map<string, number>();
  const ready = new Heap<string>();
  const release = (wire: Wire): void => {
    const left = waiting.get(wire.to);
    if (left?.delete(wire) && left.size === 0) ready.add(rank.get(wire.to) ?? 0, wire.to);
  };
  for (const [id, left] of waiting) if (left.size === 0) ready.add(rank.get(id) ?? 0, id);
  while (place.size < ids.length) {
    const id = ready.take();
    if (id !== undefined) {
      place.set(id, place.size);
      for (const wire of out.get(id) ?? []) release(wire);
      continue;
    }
    while (place.has(ids[first] ?? '')) first += 1;
    const broken = wireInCycle(ids[first], waiting);
    if (!broken) break;
    giveUp(broken);
    for (const wire of into.get(broken.to) ?? []) {
      if (!sameLogic(wire, broken)) continue;
      wires.delete(wire);
      out.get(wire.from)?.delete(wire);
      release(wire);
    }
  }
  return { place, wires: [...wires] };
}

/** Walks backwards along what nodes wait for until one comes again; a piece of logic on that round. */
function wireInCycle(
  begin: string | undefined,
  waiting: ReadonlyMap<string, ReadonlySet<Wire>>,
): Wire | undefined {
  const trail: Wire[] = [];
  const seen = new Map<string, number>();
  let at = begin;
  while (at !== undefined && !seen.has(at)) {
    seen.set(at, trail.length);
    const [wire] = waiting.get(at) ?? [];
    if (!wire) return undefined;
    trail.push(wire);
    at = wire.from;
  }
  const round = trail.slice(at === undefined ? 0 : seen.get(at));
  return round.find((wire) => wire.logic?.part === 'calculate') ?? round.find((wire) => wire.logic);
}
