/** The order of evaluation: each node after all it reads, and nodes that hang on each other together. */
import type { Circle, Edge } from './program.js';
import { Heap } from './heap.js';
import { sharedDepth } from './path.js';

/** Who runs again when a node changes, from its side. */
export interface Wire extends Edge {
  readonly from: string;
}

export interface Order {
  /** Place of each node; members of a circle have places next to each other. */
  readonly places: ReadonlyMap<string, number>;
  /** By the id of each member. */
  readonly circles: ReadonlyMap<string, Circle>;
}

/** Nodes in an order in which each comes after all it reads, otherwise as in the definition. */
export function orderOf(ids: readonly string[], wires: readonly Wire[]): Order {
  const out = new Map<string, Set<string>>(ids.map((id) => [id, new Set()]));
  for (const { from, to } of wires) out.get(from)?.add(to);
  const groups = strongGroups(ids, out);
  const rank = new Map(ids.map((id, i) => [id, i]));
  const groupOf = new Map(groups.flatMap((group) => group.map((id) => [id, group] as const)));
  const waiting = new Map<readonly string[], number>(groups.map((group) => [group, 0]));
  for (const [from, targets] of out) {
    for (const to of targets) {
      const group = groupOf.get(to);
      if (group && group !== groupOf.get(from)) waiting.set(group, (waiting.get(group) ?? 0) + 1);
    }
  }
  const ready = new Heap<readonly string[]>();
  const rankOf = (group: readonly string[]): number => rank.get(group[0] ?? '') ?? 0;
  for (const [group, count] of waiting) if (count === 0) ready.add(rankOf(group), group);
  const places = new Map<string, number>();
  for (let group = ready.take(); group; group = ready.take()) {
    for (const id of group) places.set(id, places.size);
    for (const to of group.flatMap((id) => [...(out.get(id) ?? [])])) {
      const next = groupOf.get(to);
      if (!next || next === group) continue;
      const left = (waiting.get(next) ?? 0) - 1;
      waiting.set(next, left);
      if (left === 0) ready.add(rankOf(next), next);
    }
  }
  return { places, circles: circlesOf(groups, out, wires) };
}

function circlesOf(
  groups: readonly (readonly string[])[],
  out: ReadonlyMap<string, ReadonlySet<string>>,
  wires: readonly Wire[],
): Map<string, Circle> {
  const circles = new Map<string, Circle>();
  for (const members of groups) {
    const [first = ''] = members;
    if (members.length === 1 && out.get(first)?.has(first) !== true) continue;
    const circle = { id: first, members, shared: Number.POSITIVE_INFINITY };
    for (const id of members) {
      circle.shared = Math.min(circle.shared, sharedDepth(first, id));
      circles.set(id, circle);
    }
  }
  for (const { from, to, shared } of wires) {
    const circle = circles.get(to);
    if (circle && circle === circles.get(from))
      Object.assign(circle, { shared: Math.min(circle.shared, shared) });
  }
  return circles;
}

/** Tarjan's strongly connected components, without recursion; members in the order of the definition. */
function strongGroups(ids: readonly string[], out: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const groups: string[][] = [];
  const rank = new Map(ids.map((id, i) => [id, i]));
  const visit = (begin: string): void => {
    const work: { id: string; next: Iterator<string> }[] = [];
    const enter = (id: string): void => {
      index.set(id, index.size);
      low.set(id, index.get(id) ?? 0);
      stack.push(id);
      onStack.add(id);
      work.push({ id, next: (out.get(id) ?? new Set<string>()).values() });
    };
    enter(begin);
    for (let top = work.at(-1); top; top = work.at(-1)) {
      const step = top.next.next();
      if (step.done !== true) {
        if (!index.has(step.value)) enter(step.value);
        else if (onStack.has(step.value)) lower(low, top.id, index.get(step.value) ?? 0);
        continue;
      }
      work.pop();
      const above = work.at(-1);
      if (above) lower(low, above.id, low.get(top.id) ?? 0);
      if (low.get(top.id) !== index.get(top.id)) continue;
      const group = stack.splice(stack.lastIndexOf(top.id));
      for (const id of group) onStack.delete(id);
      groups.push(group.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)));
    }
  };
  for (const id of ids) if (!index.has(id)) visit(id);
  return groups;
}

function lower(low: Map<string, number>, id: string, to: number): void {
  low.set(id, Math.min(low.get(id) ?? 0, to));
}
