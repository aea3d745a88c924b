/**
 * From a Form.io definition to a form the engine can run. Done once; the definition is foreign input, so
 * nothing in it can make this throw, loop, or reach beyond its own data. What is wrong or left aside is told as data.
 */
import type { Content, Field, Form, FormNode, Json, JsonRecord, Layout, Step } from './types.js';
import type { FieldKind, OptionWorld } from './kinds/kind.js';
import { mayBeMany } from './kinds/many.js';
import {
  contentOf,
  labelOf,
  lookOf,
  prefillOf,
  propertiesOf,
  reportUnsupported,
  rulesOf,
} from './compile-field.js';
import { FORBIDDEN_KEYS, flagIn, isList, isRecord, listIn, own, textIn } from './json.js';
import { kindOf, kindOfType } from './kinds/registry.js';
import { text } from './kinds/text.js';
import { layoutOfType } from './layouts.js';
import { depthOf } from './path.js';
import { LOADED } from './parts.js';
import { PLAIN_RUNNER, plainGraph } from './plain.js';
import { Reports } from './reports.js';
import type { ScriptEngine } from './script/types.js';

const MOST_NODES = 5_000;
const DEEPEST = 40;
/** Some editors make a key of the whole question. */
const LONGEST_KEY = 600;

/** Compiles a definition with what is loaded; see `compile.ts` and `load-form.ts`. Never throws. */
export function compileKnown(definition: unknown, scripts?: ScriptEngine): Form {
  const reports = new Reports();
  const inner = own(definition, 'schema') ?? own(definition, 'form');
  const source =
    isRecord(definition) && !isList(own(definition, 'components')) && isRecord(inner) ? inner : definition;
  if (!isRecord(source) || !isList(own(source, 'components')))
    reports.problem('not-a-definition', '', 'components are missing');
  const language = textIn(source, 'language') || 'vi';
  const compiler = new Compiler(reports, { sets: own(source, 'optionSets'), language });
  const top = compiler.walk(listIn(source, 'components'), {
    prefix: '',
    clearOnHide: true,
    nesting: 0,
    drawn: true,
  });
  const title = textIn(source, 'title') || textIn(definition, 'title') || textIn(source, 'name');
  const display = textIn(source, 'display') === 'wizard' ? 'wizard' : 'form';
  const graph =
    LOADED.logic?.buildGraph(compiler.nodes, compiler.sources, reports, scripts) ??
    plainGraph(compiler.nodes);
  for (const node of compiler.nodes.values()) {
    const rule = graph.rules.get(node.id);
    // What was to be calculated by logic that cannot run is typed like any other field.
    if (node.node === 'field' && node.calculated && !rule?.calculate)
      Object.assign(node, { calculated: false });
    // What logic may bring up is drawn when it does.
    if (rule?.beginsHidden === true) Object.assign(node, { drawn: true });
  }
  const fields = new Map(
    [...compiler.nodes].flatMap(([id, node]) => (node.node === 'field' ? [[id, node] as const] : [])),
  );
  return {
    id: scalar(source, 'id'),
    version: scalar(source, 'version'),
    title,
    language,
    display,
    steps: display === 'wizard' ? wizardSteps(top, title) : [{ id: '#form', title, nodes: top }],
    nodes: compiler.nodes,
    fields,
    translations: translationsOf(own(source, 'i18n')),
    graph,
    runner: LOADED.logic?.runner ?? PLAIN_RUNNER,
    problems: reports.problems,
    unsupported: reports.unsupportedParts,
  };
}

function hasCalculation(component: JsonRecord): boolean {
  const calculate = own(component, 'calculateValue');
  return isRecord(calculate) || (typeof calculate === 'string' && calculate.trim() !== '');
}

function scalar(source: unknown, key: string): string {
  const value = own(source, key);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Each top-level panel is a step; what stands between panels becomes a step of its own, so that nothing is lost. */
function wizardSteps(top: readonly FormNode[], title: string): Step[] {
  const steps: { id: string; title: string; nodes: FormNode[] }[] = [];
  let loose: { id: string; title: string; nodes: FormNode[] } | undefined;
  for (const node of top) {
    if (node.node === 'layout' && node.layout === 'panel') {
      steps.push({ id: node.id, title: node.label, nodes: [node] });
      loose = undefined;
    } else if (loose) loose.nodes.push(node);
    else {
      loose = { id: `#form.${node.id}`, title, nodes: [node] };
      steps.push(loose);
    }
  }
  return steps;
}

function translationsOf(i18n: Json | undefined): Form['translations'] {
  if (!isRecord(i18n)) return new Map();
  return new Map(
    Object.entries(i18n).map(([lang, texts]) => [
      lang,
      new Map(
        Object.entries(isRecord(texts) ? texts : {}).flatMap(([from, to]) =>
          typeof to === 'string' ? [[from.normalize('NFC'), to.normalize('NFC')] as const] : [],
        ),
      ),
    ]),
  );
}

/** Where the walk is. */
interface Place {
  /** Begins the paths of what is inside: `''`, `cha.` or `thanhVien[].`. */
  readonly prefix: string;
  readonly parent?: string;
  readonly clearOnHide: boolean;
  readonly nesting: number;
  readonly drawn: boolean;
}

class Compiler {
  readonly nodes = new Map<string, FormNode>();
  /** Components as written, for the logic that is parsed when all paths are known. */
  readonly sources = new Map<string, JsonRecord>();
  readonly #reports: Reports;
  readonly #options: OptionWorld;
  /** Paths that hold a value, and all that lies above them. */
  readonly #leaves = new Set<string>();
  readonly #above = new Set<string>();
  /** How many components share an id so far; no key holds the mark that tells them apart. */
  readonly #twins = new Map<string, number>();
  #count = 0;

  constructor(reports: Reports, options: OptionWorld) {
    this.#reports = reports;
    this.#options = options;
  }

  walk(components: readonly Json[], place: Place): FormNode[] {
    if (place.nesting > DEEPEST) {
      this.#reports.problem('too-large', place.parent ?? '', 'nested too deeply');
      return [];
    }
    return components.flatMap((component) => {
      if (!isRecord(component)) return [];
      this.#count += 1;
      if (this.#count > MOST_NODES) {
        if (this.#count === MOST_NODES + 1)
          this.#reports.problem('too-large', place.parent ?? '', 'too many components');
        return [];
      }
      const node = this.#node(component, place);
      return node ? [node] : [];
    });
  }

  #node(written: JsonRecord, place: Place): FormNode | undefined {
    const component = LOADED.rare?.plainComponent(written) ?? written;
    const type = textIn(component, 'type');
    const kind = kindOfType(type);
    if (kind) return this.#field(component, kind, place);
    const layout = layoutOfType(type);
    if (layout === 'nothing') return undefined;
    if (layout === 'content') return this.#content(component, place);
    if (layout) return this.#layout(component, layout, place);
    const key = textIn(component, 'key');
    this.#reports.unsupported(`${place.prefix}${key}`, 'type', type === '' ? 'no type' : type);
    if (own(component, 'input') === false && inside(component).length === 0)
      return this.#content(component, place);
    return inside(component).length > 0 || own(component, 'input') === false
      ? this.#layout(component, 'group', place)
      : this.#field(component, text, place);
  }

  #field(component: JsonRecord, kind: FieldKind, place: Place): Field | undefined {
    const key = textIn(component, 'key');
    if (!this.#keyFits(key, place)) return undefined;
    const path = place.prefix + key;
    if (!this.#claim(path, kind)) return undefined;
    const id = this.#unique(path);
    const base = this.#base(component, id, place, kind);
    const clearOnHide =
      typeof own(component, 'clearOnHide') === 'boolean'
        ? flagIn(component, 'clearOnHide')
        : place.clearOnHide;
    const children: FormNode[] = [];
    const prefill = prefillOf(component, base.properties);
    const blank: Field = {
      ...base,
      node: 'field',
      label: base.label || key,
      kind: kind.name,
      path,
      rules: rulesOf(component, kind, id, this.#reports),
      options: kind.options?.(component, this.#options, id, this.#reports) ?? [],
      multiple: flagIn(component, 'multiple') && (kind.name === 'choice' || mayBeMany(kind.name)),
      readOnly: flagIn(component, 'disabled'),
      calculated: hasCalculation(component),
      ...(hasCalculation(component) && flagIn(component, 'allowCalculateOverride') && { overridable: true }),
      ...(prefill && { prefill }),
      clearOnHide,
      settings: kind.settings?.(component) ?? {},
      children,
    };
    const behaviour = kindOf(blank);
    const first = behaviour.initial(component);
    const initial = first === undefined ? undefined : behaviour.keep(first, blank);
    const field: Field = initial === undefined ? blank : { ...blank, initial };
    reportUnsupported(component, kind, id, this.#reports);
    // A group holds what its fields hold.
    if (kind.name === 'container' && field.calculated)
      this.#reports.unsupported(id, 'calculateValue', 'of a group');
    this.#keep(field, component);
    if (kind.name === 'grid' || kind.name === 'container') {
      const prefix = kind.name === 'grid' ? `${path}[].` : `${path}.`;
      children.push(
        ...this.walk(inside(component), {
          prefix,
          parent: id,
          clearOnHide,
          nesting: place.nesting + 1,
          drawn: base.drawn,
        }),
      );
    }
    return field;
  }

  #layout(component: JsonRecord, layout: Layout['layout'], place: Place): Layout {
    const id = this.#layoutId(component, place);
    const children: FormNode[] = [];
    const node: Layout = { ...this.#base(component, id, place), node: 'layout', layout, children };
    reportUnsupported(component, undefined, id, this.#reports);
    this.#keep(node, component);
    const clearOnHide =
      typeof own(component, 'clearOnHide') === 'boolean'
        ? flagIn(component, 'clearOnHide')
        : place.clearOnHide;
    const within: Place = {
      prefix: place.prefix,
      parent: id,
      clearOnHide,
      nesting: place.nesting + 1,
      drawn: node.drawn,
    };
    const typed =
      layout === 'columns' ? 'column' : /tabs$/.test(textIn(component, 'type')) ? 'panel' : undefined;
    children.push(
      ...this.walk(
        inside(component).map((child) =>
          typed &&
          isRecord(child) &&
          own(child, 'components') !== undefined &&
          !isKnown(textIn(child, 'type'))
            ? { ...child, type: typed }
            : child,
        ),
        within,
      ),
    );
    return node;
  }

  #content(component: JsonRecord, place: Place): Content {
    const id = this.#layoutId(component, place);
    const node: Content = {
      ...this.#base(component, id, place),
      node: 'content',
      text: contentOf(component),
    };
    reportUnsupported(component, undefined, id, this.#reports);
    this.#keep(node, component);
    return node;
  }

  #base(component: JsonRecord, id: string, place: Place, kind?: FieldKind) {
    const type = textIn(component, 'type');
    return {
      id,
      key: textIn(component, 'key'),
      type,
      label: labelOf(component),
      drawn: place.drawn && kind?.name !== 'hidden' && !flagIn(component, 'hidden'),
      look: lookOf(component, type, kind?.name),
      scope: place.prefix,
      ...(place.parent !== undefined && { parent: place.parent }),
      depth: depthOf(place.prefix),
      properties: propertiesOf(component),
    };
  }

  #keep(node: FormNode, component: JsonRecord): void {
    this.nodes.set(node.id, node);
    this.sources.set(node.id, component);
  }

  #layoutId(component: JsonRecord, place: Place): string {
    const key = textIn(component, 'key')
      .replace(/[[\]#~\s]/g, '')
      .slice(0, LONGEST_KEY);
    return this.#unique(`#${place.prefix}${key || `group${String(this.#count)}`}`);
  }

  #unique(id: string): string {
    const count = (this.#twins.get(id) ?? 0) + 1;
    this.#twins.set(id, count);
    return count === 1 ? id : `${id}~${String(count)}`;
  }

  #keyFits(key: string, place: Place): boolean {
    const at = `${place.prefix}${key.slice(0, LONGEST_KEY)}`;
    if (key === '') {
      this.#reports.problem('missing-key', at, 'a component that holds a value needs a key');
      return false;
    }
    const parts = key.split('.');
    const fits =
      key.length <= LONGEST_KEY &&
      !/[[\]#~\s]/.test(key) &&
      parts.every((part) => part !== '' && !FORBIDDEN_KEYS.has(part));
    if (!fits)
      this.#reports.problem(
        'bad-key',
        at,
        'letters, digits, "-", "_" and "." only, and no name of a prototype',
      );
    return fits;
  }

  /** Whether a value may lie here: not inside another value, nor over one that holds others. */
  #claim(path: string, kind: FieldKind): boolean {
    const above = pathsAbove(path);
    if (
      above.some((upper) => this.#leaves.has(upper)) ||
      (kind.name !== 'container' && this.#above.has(path))
    ) {
      this.#reports.problem(
        'path-conflict',
        path,
        'another component holds a value around or inside this one',
      );
      return false;
    }
    if (this.#leaves.has(path) && (kind.name === 'container' || kind.name === 'grid')) {
      this.#reports.problem('duplicate-key', path, 'two components under one key');
      return false;
    }
    // Two leaves under one key are a habit of Form.io: the same question in two places, each under its own condition.
    (kind.name === 'grid' || kind.name === 'container' ? this.#above : this.#leaves).add(path);
    for (const upper of above) this.#above.add(upper);
    return true;
  }
}

function isKnown(type: string): boolean {
  return kindOfType(type) !== undefined || layoutOfType(type) !== undefined;
}

/** `a.b[].c` lies under `a`, `a.b` (the repeat) and `a.b[]` (its row); a repeat itself may hold others. */
function pathsAbove(path: string): string[] {
  if (!/[.[]/.test(path)) return [];
  const parts = path.replaceAll('[]', '.[]').split('.');
  return parts.slice(0, -1).map((_, i) =>
    parts
      .slice(0, i + 1)
      .join('.')
      .replaceAll('.[]', '[]'),
  );
}

/** The components inside one: in order, in columns, or in the cells of a table. */
function inside(component: JsonRecord): Json[] {
  const columns = listIn(component, 'columns').filter((column) => own(column, 'components') !== undefined);
  const cells = listIn(component, 'rows').flatMap((row) =>
    isList(row) ? row.flatMap((cell) => listIn(cell, 'components')) : [],
  );
  return [...listIn(component, 'components'), ...columns, ...cells];
}
