/** What the logic of a definition makes of a node, by the component it has changed. */
import type { FormNode, JsonRecord, NodeChange } from './types.js';
import { contentOf, labelOf, lookOf, rulesOf } from './compile-field.js';
import { flagIn } from './json.js';
import { kindOf } from './kinds/registry.js';
import { Reports } from './reports.js';

/** What of a node follows from a component that logic has changed. */
export function changeOf(component: JsonRecord, node: FormNode, language: string): NodeChange {
  const reports = new Reports();
  const source = JSON.stringify(component);
  const label = labelOf(component);
  const look = lookOf(component, node.type, node.node === 'field' ? node.kind : undefined);
  if (node.node === 'content') return { label, look, text: contentOf(component), source };
  if (node.node === 'layout') return { label, look, source };
  const kind = kindOf({ kind: node.kind, multiple: false });
  const options = kind.options?.(component, { sets: undefined, language }, node.id, reports) ?? [];
  return {
    label: label || node.key,
    look,
    readOnly: flagIn(component, 'disabled'),
    rules: rulesOf(component, kind, node.id, reports),
    ...(options.length > 0 && { options }),
    source,
  };
}
