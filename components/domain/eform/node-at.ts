/** Nodes as they stand while a form is filled. */
import type { Content, Field, FormState, Layout } from './types.js';

/** A node as it stands at an address: with what the definition's `logic` has changed of it. */
export function nodeAt<T extends Field | Layout | Content>(node: T, state: FormState, address: string): T {
  const change = state.changes?.get(address);
  if (!change) return node;
  const { source: _source, ...changes } = change;
  return { ...node, ...changes };
}
