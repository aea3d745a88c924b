/** One way through a filled form, in its order, for all that looks at answers: checking, storing, reading aloud. */
import type { Field, Form, FormNode, FormState, Layout } from './types.js';
import { isVisible } from './evaluate.js';
import { addressOf } from './path.js';
import { rowCount } from './rows.js';

/** What a walk meets. Repeats and containers come before what is in them; `row` before the fields of each row. */
export interface Visitor {
  field?(field: Field, address: string, path: string): void;
  /** What lies inside a layout or a repeat comes between the two. */
  enter?(node: Layout | Field, address: string, row: number | undefined): void;
  leave?(node: Layout | Field): void;
}

/** Meets every node that shows, with its address and the address of its value. */
export function walk(
  state: FormState,
  nodes: readonly FormNode[],
  visitor: Visitor,
  rows: readonly number[] = [],
): void {
  for (const node of nodes) {
    const address = addressOf(node.id, rows);
    if (!isVisible(state, address) || node.node === 'content') continue;
    if (node.node === 'layout') {
      visitor.enter?.(node, address, undefined);
      walk(state, node.children, visitor, rows);
      visitor.leave?.(node);
      continue;
    }
    const path = addressOf(node.path, rows);
    visitor.field?.(node, address, path);
    if (node.kind === 'container') inside(state, node, address, undefined, visitor, rows);
    if (node.kind !== 'grid') continue;
    for (let row = 0; row < rowCount(state.answers, path); row += 1)
      inside(state, node, address, row, visitor, [...rows, row]);
  }
}

function inside(
  state: FormState,
  node: Field,
  address: string,
  row: number | undefined,
  visitor: Visitor,
  rows: readonly number[],
): void {
  visitor.enter?.(node, address, row);
  walk(state, node.children, visitor, rows);
  visitor.leave?.(node);
}

/** The nodes of one step, or of all. */
export function nodesOf(form: Form, step?: string): readonly FormNode[] {
  return form.steps.filter(({ id }) => step === undefined || id === step).flatMap(({ nodes }) => nodes);
}
