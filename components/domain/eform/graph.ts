/** Who reads whom: parses the logic of each component, resolves the names in it, and puts all nodes in order. */
import type { FormNode, JsonRecord } from './types.js';
import type { Check, Condition, Edge, Effect, Graph, Logic, Rule } from './program.js';
import { orderOf, type Wire } from './circles.js';
import { conditionReads, parseCondition } from './conditions.js';
import { flagIn, isList, isRecord, own, setAt, textIn } from './json.js';
import { parseLogic, readsOf } from './logic.js';
import type { LogicWorld, Read } from './logic-types.js';
import { Names } from './names.js';
import { parseValue } from './parse-value.js';
import { depthOf, gridAt, stepsOf } from './path.js';
import { LOADED } from './parts.js';
import type { Reports } from './reports.js';
import { bindScript, type BindingWorld } from './script-binding.js';
import type { ScriptEngine } from './script/types.js';

/** Bounds for hostile definitions; the largest form seen in the field has 2,500 wires. */
const MOST_WIRES = 200_000;

type Nodes = ReadonlyMap<string, FormNode>;

/** A node's logic while the graph is drawn. */
interface Draft {
  readonly condition?: Condition | undefined;
  readonly calculate?: Logic | undefined;
  readonly begin?: Logic | undefined;
  readonly effects: readonly Effect[];
  readonly checks: readonly Check[];
}
const NO_LOGIC: Draft = { effects: [], checks: [] };

export function buildGraph(
  nodes: Nodes,
  sources: ReadonlyMap<string, JsonRecord>,
  reports: Reports,
  scripts: ScriptEngine | undefined,
): Graph {
  const names = new Names(nodes);
  const drafts = new Map(
    [...nodes.values()].map(
      (node) => [node.id, parseNode(node, sources.get(node.id) ?? {}, names, reports, scripts)] as const,
    ),
  );
  reportTwins(names, nodes, drafts, reports);
  const wires = structure(nodes, names);
  for (const node of nodes.values()) {
    const more = logicWires(node, drafts.get(node.id) ?? NO_LOGIC, names);
    if (wires.length + more.length <= MOST_WIRES) for (const wire of more) wires.push(wire);
    else {
      drafts.set(node.id, NO_LOGIC);
      reports.problem('too-large', node.id, 'too much logic in the form; left out here');
    }
  }
  // What neither reads nor is read may run whenever it likes.
  const wired = new Set(wires.flatMap(({ from, to }) => [from, to]));
  const { places, circles } = orderOf(
    [...nodes.keys()].filter((id) => wired.has(id)),
    wires,
  );
  for (const circle of new Set(circles.values()))
    reports.problem(
      'cycle',
      circle.id,
      `hangs on itself, by way of ${circle.members.slice(0, 5).join(', ')}; run until it settles`,
    );
  const rules = new Map<string, Rule>();
  for (const [id, draft] of drafts) {
    const source = sources.get(id) ?? {};
    const circle = circles.get(id);
    const hides = draft.effects.some(({ actions }) => actions.some((action) => action.do === 'hide'));
    rules.set(id, {
      id,
      order: places.get(id) ?? 0,
      ...(draft.condition && { condition: draft.condition }),
      ...(draft.calculate && { calculate: draft.calculate }),
      ...(draft.begin && { begin: draft.begin }),
      ...(draft.checks.length > 0 && { checks: draft.checks }),
      ...(draft.effects.length > 0 && { effects: draft.effects, component: source }),
      ...(hides && flagIn(source, 'hidden') && { beginsHidden: true }),
      ...(circle && { circle }),
    });
  }
  const readers = new Map<string, Edge[]>();
  for (const { from, to, shared } of wires) {
    const edges = readers.get(from) ?? [];
    if (!edges.some((edge) => edge.to === to && edge.shared === shared)) edges.push({ to, shared });
    readers.set(from, edges);
  }
  return {
    rules,
    readers,
    owners: names.owners,
    inside: insideOf(nodes),
    held: names.held,
    fetched: fetchedOf(nodes),
    refreshed: refreshedOf(nodes, sources, names),
  };
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

/** A field that asks an agency for its options has none to ask here: scripts are told so, and show other ways. */
function fetchedOf(nodes: Nodes): JsonRecord {
  let fetched: JsonRecord = {};
  for (const node of nodes.values())
    if (node.node === 'field' && node.type === 'dataFetcher' && node.depth === 0)
      fetched = setAt(fetched, stepsOf(node.path), { fetchDisabled: true });
  return fetched;
}

/** `refreshOn` with `clearOnRefresh`: a choice made before no longer fits. */
function refreshedOf(
  nodes: Nodes,
  sources: ReadonlyMap<string, JsonRecord>,
  names: Names,
): Map<string, string[]> {
  const refreshed = new Map<string, string[]>();
  for (const node of nodes.values()) {
    const source = sources.get(node.id);
    const name = textIn(source, 'refreshOn');
    if (node.node !== 'field' || name === '' || name === 'data' || !flagIn(source, 'clearOnRefresh'))
      continue;
    const path = names.resolve(name, node)?.path;
    if (path !== undefined && path !== node.path)
      refreshed.set(path, [...(refreshed.get(path) ?? []), node.id]);
  }
  return refreshed;
}

function parseNode(
  node: FormNode,
  source: JsonRecord,
  names: Names,
  reports: Reports,
  scripts: ScriptEngine | undefined,
): Draft {
  const world = (what: string): LogicWorld & BindingWorld => ({
    node,
    component: source,
    names,
    scripts,
    resolve: (name) => {
      // Of the field itself, as rules and calculations call it.
      if ((name === 'value' || name === 'input') && node.node === 'field') return names.at(node.path, node);
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
  const value = (name: string): Logic | undefined =>
    node.node === 'field' ? parseValue(own(source, name) ?? null, world(name)) : undefined;
  return {
    condition: parseCondition(source, world),
    calculate: value('calculateValue'),
    begin: value('customDefaultValue'),
    effects: effectsOf(source, world('logic')),
    checks: node.node === 'field' ? parseChecks(node, source, names, world) : [],
  };
}

function effectsOf(source: JsonRecord, world: LogicWorld & BindingWorld): Effect[] {
  const written = own(source, 'logic');
  if (!isList(written) || written.length === 0) return [];
  if (!LOADED.rare) world.unknown('logic');
  return LOADED.rare?.parseEffects(source, world) ?? [];
}

function readsOfEffects(effects: readonly Effect[]): Read[] {
  return LOADED.rare?.effectReads(effects, conditionReads) ?? [];
}

/** Rules of `validate` that are logic of their own. */
function parseChecks(
  node: FormNode,
  source: JsonRecord,
  names: Names,
  world: (what: string) => LogicWorld & BindingWorld,
): Check[] {
  const validate = own(source, 'validate');
  const checks: Check[] = [];
  const json = own(validate, 'json');
  if (isRecord(json) && Object.keys(json).length > 0) {
    const logic = parseLogic(json, world('validate.json'));
    if (logic) checks.push({ op: 'json', logic });
  }
  const call = bindScript(textIn(validate, 'custom'), 'valid', world('validate.custom'));
  if (call) checks.push({ op: 'script', call });
  const before = textIn(source, 'beforeDateInputKey');
  // A key with a way to it names the field beside this one, whatever the way says; without, one of the form first.
  const beside = `row.${before.slice(before.lastIndexOf('.') + 1)}`;
  const tried = before.includes('.') ? [beside] : [`data.${before}`, beside];
  const from = before === '' ? undefined : tried.map((name) => names.resolve(name, node)).find(Boolean);
  if (from) checks.push({ op: 'after', from, orSame: flagIn(source, 'mayBeEqual') });
  return checks;
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

function logicWires(node: FormNode, draft: Draft, names: Names): Wire[] {
  const wires = (reads: readonly Read[], to: string): Wire[] => {
    const once = new Map(
      reads.map((read) => [`${read.from.path} ${String(read.from.shared)} ${String(read.whole)}`, read]),
    );
    return [...once.values()].flatMap(({ from: { path, shared }, whole }) =>
      (whole ? names.touching(path) : (names.owners.get(path) ?? [])).map((from) => ({ from, to, shared })),
    );
  };
  const { condition, calculate, begin, effects } = draft;
  if (!condition && !calculate && !begin && effects.length === 0) return [];
  // A value is settled with the last of the fields that share its path, so that is where its logic runs.
  const settles = (node.node === 'field' ? names.owners.get(node.path)?.at(-1) : undefined) ?? node.id;
  const valued = effects.filter(({ actions }) => actions.some((action) => action.do === 'value'));
  return [
    ...(condition ? wires(conditionReads(condition), node.id) : []),
    ...wires(readsOfEffects(effects), node.id),
    ...(settles === node.id ? [] : wires(readsOfEffects(valued), settles)),
    ...(calculate ? wires(readsOf(calculate), settles) : []),
    ...(begin ? wires(readsOf(begin), settles) : []),
  ];
}
