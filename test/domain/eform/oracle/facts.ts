/** What can be told of a difference from the form it is found in. */
import { conditionReads } from '../../../../components/domain/eform/conditions.js';
import { isRecord, listIn, own, textIn } from '../../../../components/domain/eform/json.js';
import { readOf, readsOf, scriptReads } from '../../../../components/domain/eform/logic.js';
import type { Json, JsonRecord } from '../../../../components/domain/eform/types.js';
import type { Difference } from './compare.js';

/** Names that a component's simple conditions read. */
export function namesOf({ component }: Difference): string[] {
  const conditional = own(component, 'conditional');
  return [
    textIn(conditional, 'when'),
    ...listIn(conditional, 'conditions').map((one) => textIn(one, 'component')),
  ].filter((name) => name !== '');
}

export interface Asked {
  /** Path of the field, with how many rows it shares with the reader. */
  readonly path: string;
  readonly shared: number;
  readonly operator: string;
  readonly value: Json | undefined;
}

/** The fields that simple conditions of a node ask, and for what. */
export function testsOf({ form, node }: Difference): Asked[] {
  const found: Asked[] = [];
  const visit = (part: unknown): void => {
    if (!isRecord(part)) return;
    const from = own(part, 'from');
    if (own(part, 'op') === 'test')
      found.push({
        path: textIn(from, 'path'),
        shared: Number(own(from, 'shared') ?? 0),
        operator: textIn(part, 'operator'),
        value: own(part, 'value'),
      });
    visit(own(part, 'part'));
    for (const inner of listIn(part, 'parts')) visit(inner);
  };
  const rule = form.graph.rules.get(node.id);
  visit(rule?.condition);
  for (const { trigger } of rule?.effects ?? []) visit(trigger);
  return found;
}

/** Whether the node or one around it may hide. */
export function conditioned({ form, node }: Difference): boolean {
  for (let at: string | undefined = node.id; at !== undefined; at = form.nodes.get(at)?.parent)
    if (form.graph.rules.get(at)?.condition) return true;
  return false;
}

/** Whether a group around the node is computed as a whole. */
export function inComputedGroup({ form, node }: Difference): boolean {
  for (let at = node.parent; at !== undefined; at = form.nodes.get(at)?.parent)
    if (form.fields.get(at)?.kind === 'container' && form.graph.rules.get(at)?.calculate) return true;
  return false;
}

/** Whether the condition asks for something in a group that may hide and holds something computed. */
export function asksIntoComputed({ form, node }: Difference): boolean {
  const { condition } = form.graph.rules.get(node.id) ?? {};
  const computed = [...form.fields.values()].filter(({ id }) => form.graph.rules.get(id)?.calculate);
  const groups = [...form.fields.values()].filter(
    ({ kind, id }) => kind === 'container' && form.graph.rules.get(id)?.condition,
  );
  return (condition ? conditionReads(condition) : []).some(({ from }) =>
    groups.some(
      ({ path }) =>
        `${from.path}.`.startsWith(`${path}.`) && computed.some((field) => field.path.startsWith(`${path}.`)),
    ),
  );
}

export function isDated({ form }: Difference, id: string): boolean {
  const kind = form.fields.get(id)?.kind;
  return kind === 'day' || kind === 'dateTime';
}

/** Whether what a rule of the node asks for lies in one of the nodes. */
export function checksRead({ about, form, node }: Difference, ids: ReadonlySet<string>): boolean {
  if (about !== 'valid') return false;
  return (form.graph.rules.get(node.id)?.checks ?? []).some((check) => {
    const reads =
      check.op === 'json'
        ? readsOf(check.logic)
        : check.op === 'script'
          ? scriptReads(check.call)
          : readOf(check.from);
    return reads.some(({ from }) => form.graph.owners.get(from.path)?.some((id) => ids.has(id)));
  });
}

/** Whether the node or one around it holds its place together with another. */
export function shared({ form, node }: Difference): boolean {
  for (let at: string | undefined = node.id; at !== undefined; at = form.nodes.get(at)?.parent) {
    const field = form.fields.get(at);
    if (at.includes('~') || form.nodes.has(`${at}~2`)) return true;
    if (field && (form.graph.owners.get(field.path)?.length ?? 0) > 1) return true;
  }
  return false;
}

/** Whether a day of NAV’s renderer leaves its bounds to a helper of it: by a call, or by its own settings. */
export function leftToHelper(component: JsonRecord): boolean {
  const custom = textIn(component, 'foreignCustom');
  if (custom !== '') return /validateDatePicker|validateMonth/.test(custom);
  return Object.keys(component).some((key) => /AllowedDate$/.test(key) && own(component, key) !== '');
}

/** Whether a condition names a field by a way that does not begin outside of all groups. */
export function inward({ form }: Difference, name: string): boolean {
  return (
    name.includes('.') && ![...form.graph.owners.keys()].some((path) => path.replaceAll('[]', '') === name)
  );
}

export const only = (difference: Difference, ...codes: readonly string[]): boolean =>
  difference.about === 'valid' &&
  difference.ours === false &&
  difference.codes.length > 0 &&
  difference.codes.every((code) => codes.includes(code));

/** What is left of a path behind another; "-" where it does not begin with it. */
export function startCut(path: string, begin: string): string {
  return begin !== '' && path.startsWith(begin) ? path.slice(begin.length) : '-';
}
