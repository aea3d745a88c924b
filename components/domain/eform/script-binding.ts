/** Ties a script of a definition to the places of the form it reads. */
import type { FormNode, JsonRecord } from './types.js';
import type { Need, Reference, ScriptCall } from './program.js';
import type { Names } from './names.js';
import type { ScriptEngine, ScriptMode } from './script/types.js';

/** Where parts of a component's logic ask what names mean and what scripts do. */
export interface BindingWorld {
  readonly node: FormNode;
  readonly component: JsonRecord;
  readonly names: Names;
  readonly scripts: ScriptEngine | undefined;
  /** Something this engine does not run, with the text it stands in. */
  unknown(detail: string): void;
}

const MODES: Readonly<Record<ScriptCall['gives'], ScriptMode>> = {
  show: 'condition',
  value: 'value',
  valid: 'valid',
  result: 'statements',
  schema: 'statements',
};

const LONGEST_SCRIPT = 50_000;

/** Parses a script and finds what it reads; undefined, with a word to the world, when it cannot be run. */
export function bindScript(
  text: string,
  gives: ScriptCall['gives'],
  world: BindingWorld,
): ScriptCall | undefined {
  if (text.trim() === '') return undefined;
  if (!world.scripts || text.length > LONGEST_SCRIPT) {
    world.unknown(text);
    return undefined;
  }
  const script = world.scripts.compile(text, MODES[gives]);
  if ('unsupported' in script) {
    world.unknown(`${script.unsupported} at ${String(script.at)}: ${text}`);
    return undefined;
  }
  const { node, names, component } = world;
  return {
    script,
    gives,
    returns: new RegExp(`\\breturn\\b|\\b(?:var|let|const)\\s+${gives}\\b`).test(text),
    needs: script.reads.flatMap((read) => needsOf(read, node, names)),
    readsSelf: script.reads.some((read) => /^(?:value|input)\b/.test(read)),
    self: node.node === 'field' ? names.at(node.path, node) : undefined,
    component,
  };
}

/** Where a script reads `data.a.b` or `row.x`; everything when that cannot be told. */
function needsOf(read: string, node: FormNode, names: Names): Need[] {
  const name = read.replace(/^submission\.data\b/, 'data');
  if (name === 'data' || name === '*' || name === 'submission') return everything('data', '', node, names);
  if (name === 'row') return everything('row', node.scope.replace(/\.$/, ''), node, names);
  const root = /^(data|row)\./.exec(name)?.[1];
  if (root !== 'data' && root !== 'row') return [];
  const begin = root === 'data' ? '' : node.scope;
  const steps = name
    .slice(root.length + 1)
    .replace(/\[\d*\]/g, '')
    .split('.');
  const way = wayTo(begin, steps, node, names);
  const last = way.at(-1);
  return last ? [{ root, way, whole: last.steps.length === steps.length }] : [];
}

/** All fields that lie directly in a place; containers and rows come with what is in them. */
function everything(root: Need['root'], around: string, node: FormNode, names: Names): Need[] {
  return (names.held.get(around) ?? []).map((path) => ({
    root,
    way: [{ steps: keySteps(path, around), from: names.at(path, node) }],
    whole: true,
  }));
}

function keySteps(path: string, around: string): string[] {
  return path.slice(around === '' ? 0 : around.length + 1).split('.');
}

/** Goes down through containers as far as the steps lead; a leaf or a repeat ends the way, as it is seen whole. */
function wayTo(begin: string, steps: readonly string[], node: FormNode, names: Names): Need['way'] {
  const way: { steps: string[]; from: Reference }[] = [];
  let scope = begin;
  let done = 0;
  while (done < steps.length) {
    const length = [...steps.keys()]
      .map((i) => i + 1)
      .filter((count) => count > done)
      .find((count) => names.owners.has(scope + steps.slice(done, count).join('.')));
    // A way that goes on to no field still needs the container it stops in, to find nothing there.
    if (length === undefined) return way;
    const path = scope + steps.slice(done, length).join('.');
    way.push({ steps: steps.slice(0, length), from: names.at(path, node) });
    if (names.kindAt(path) !== 'container') return way;
    scope = `${path}.`;
    done = length;
  }
  return way;
}
