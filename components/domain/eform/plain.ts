/**
 * Runs a form without logic, repeats and groups of values: first values are filled in, and that is all. The same as
 * `run.ts` makes of such a form, in a fraction of its size, so that simple forms load nothing more.
 */
import type { Field, FormNode, Runner } from './types.js';
import type { Graph } from './program.js';
import { getAt, setAt } from './json.js';
import { idOf, stepsOf } from './path.js';
import { begun } from './begun.js';

export const PLAIN_RUNNER: Runner = {
  evaluate: ({ fields }, answers, today) => {
    const state = begun(answers, today);
    let filled = state.answers;
    for (const { path, initial } of fields.values())
      if (initial !== undefined && getAt(filled, stepsOf(path)) === undefined)
        filled = setAt(filled, stepsOf(path), initial);
    return { ...state, answers: filled };
  },
  update: ({ fields }, state, address, value) => {
    const next = value === undefined ? fields.get(idOf(address))?.initial : value;
    return { state: { ...state, answers: setAt(state.answers, stepsOf(address), next) }, changed: [address] };
  },
  judging: () => () => [],
};

const NOTHING = new Map<string, never>();

/** A graph without any arrows. */
export function plainGraph(nodes: ReadonlyMap<string, FormNode>): Graph {
  const fields = [...nodes.values()].filter((node): node is Field => node.node === 'field');
  return {
    rules: NOTHING,
    readers: NOTHING,
    owners: new Map(fields.map(({ id, path }) => [path, [id]])),
    inside: NOTHING,
    held: NOTHING,
    fetched: {},
    refreshed: NOTHING,
  };
}
