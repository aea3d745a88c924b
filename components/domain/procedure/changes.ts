import type { Procedure } from '../../contract/schemas/procedure.js';

/** What may differ between two versions of a procedure, in the order people ask about it. */
export const CHANGEABLE = [
  'name',
  'time',
  'fees',
  'ways',
  'online',
  'cases',
  'papers',
  'steps',
  'requirements',
  'results',
  'legal',
] as const;
export type Changeable = (typeof CHANGEABLE)[number];

/** One part that differs, and how many of its items came, went, or read otherwise. */
export interface Change {
  readonly part: Changeable;
  readonly added: number;
  readonly removed: number;
  readonly altered: number;
}

/** The items of each part: what an item is known by, and all that it says. */
const ITEMS: Readonly<Record<Changeable, (procedure: Procedure) => readonly (readonly [string, unknown])[]>> =
  {
    name: ({ name }) => [['', name]],
    time: ({ channels }) => channels.map(({ channel, duration }) => [channel, duration]),
    fees: ({ channels }) => channels.map(({ channel, fees }) => [channel, fees]),
    ways: ({ channels }) => channels.map(({ channel }) => [channel, channel]),
    online: ({ online, onlineReason }) => [['', [online, onlineReason]]],
    cases: ({ cases }) => cases.map((one) => [one.id, one]),
    papers: ({ papers }) => papers.map((paper) => [paper.code, paper]),
    steps: ({ steps }) => steps.map((step) => [step, step]),
    requirements: ({ requirements }) => requirements.map((one) => [one, one]),
    results: ({ results }) => results.map(({ name, code }) => [name, code]),
    legal: ({ legalBases }) => legalBases.map((basis) => [basis.number, basis]),
  };
/** Said of the way of filing as a whole: a way that came or went is told once. */
const OF_WAYS: ReadonlySet<Changeable> = new Set(['time', 'fees']);

/** What a version of a procedure has otherwise than the one before it. */
export function changesBetween(before: Procedure, after: Procedure): Change[] {
  return CHANGEABLE.flatMap((part) => {
    const [old, now] = [before, after].map((one) => itemsOf(part, one)) as [Items, Items];
    const shared = [...now.keys()].filter((key) => old.has(key));
    const altered = shared.filter((key) => old.get(key) !== now.get(key)).length;
    const whole = OF_WAYS.has(part);
    const added = whole ? 0 : now.size - shared.length;
    const removed = whole ? 0 : old.size - shared.length;
    return added + removed + altered > 0 ? [{ part, added, removed, altered }] : [];
  });
}

type Items = ReadonlyMap<string, string>;

function itemsOf(part: Changeable, procedure: Procedure): Items {
  return new Map(ITEMS[part](procedure).map(([key, said]) => [key, JSON.stringify(said)]));
}
