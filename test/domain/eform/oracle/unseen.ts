/**
 * Definitions nobody has written, made of those at hand: components with their scripts moved into other forms, into
 * groups, rows and steps; keys given twice; rules, conditions and settings of Form.io put on and off. By a seed, so
 * that each can be made again.
 */
import { isList, isRecord, own, textIn } from '../../../../components/domain/eform/json.js';
import type { Json, JsonRecord } from '../../../../components/domain/eform/types.js';
import { chance } from './somebody.js';

/** A component that may be changed. */
type Component = Record<string, Json>;

export interface Source {
  readonly file: string;
  readonly definition: unknown;
}

const OPTIONS = [
  { label: 'X', value: 'x' },
  { label: 'Y', value: 'y' },
  { label: 'Ja', value: 'ja' },
  { label: 'Nei', value: 'nei' },
];
const OPERATORS = [
  'isEqual',
  'isNotEqual',
  'isEmpty',
  'isNotEmpty',
  'includes',
  'notIncludes',
  'startsWith',
  'endsWith',
  'greaterThan',
  'greaterThanOrEqual',
  'lessThan',
  'lessThanOrEqual',
  'isDateEqual',
  'isNotDateEqual',
  'dateGreaterThan',
  'dateGreaterThanOrEqual',
  'dateLessThan',
  'dateLessThanOrEqual',
];
const NAMED: readonly Json[] = [
  'ja',
  'nei',
  'x',
  'NO',
  '',
  'true',
  'false',
  true,
  false,
  0,
  1,
  2,
  '1',
  '2001-12-31',
];
const DAYS = [
  '2001-12-31',
  '2001-12-31T08:30:00.000Z',
  '2020-02-29T00:00:00.000Z',
  '2026-11-22T10:00:00.000Z',
];
const TYPES = [
  'textfield',
  'textarea',
  'number',
  'currency',
  'checkbox',
  'radio',
  'select',
  'selectboxes',
  'email',
  'url',
  'phoneNumber',
  'tags',
  'time',
  'datetime',
  'date',
  'day',
  'survey',
  'hidden',
  'password',
  'signature',
  'file',
];
const GROUPS = [
  'panel',
  'fieldset',
  'well',
  'navSkjemagruppe',
  'columns',
  'table',
  'tabs',
  'container',
  'datagrid',
  'editgrid',
  'hangar',
];

/** What may be laid over any component; a key with a point leads into an object. */
const SETTINGS: readonly (readonly [string, Json])[] = [
  ['validate.required', true],
  ['validate.required', false],
  ['validate.required', 'true'],
  ['validate.minLength', 3],
  ['validate.minLength', '4'],
  ['validate.maxLength', 4],
  ['validate.maxLength', '5'],
  ['validate.maxLength', ''],
  ['validate.minWords', 2],
  ['validate.maxWords', '1'],
  ['validate.min', 2],
  ['validate.min', '0'],
  ['validate.max', 50],
  ['validate.max', '60'],
  ['validate.max', ''],
  ['validate.step', 1],
  ['validate.step', 'any'],
  ['validate.integer', true],
  ['validate.pattern', '[A-Za-z ]+'],
  ['validate.pattern', '^\\d{4}$'],
  ['validate.custom', 'valid = input ? true : "fill me"'],
  ['validate.custom', 'if (input === "ja") { valid = "not yes"; }'],
  ['validate.custom', 'valid = String(input).length < 9'],
  ['validate.json', { '!=': [{ var: 'data.word' }, 'x'] }],
  ['validate.onlyAvailableItems', true],
  ['validate.minSelectedCount', 1],
  ['validate.maxSelectedCount', '2'],
  ['validate.multiple', true],
  ['validate.unique', true],
  ['validate.customMessage', 'No.'],
  ['multiple', true],
  ['multiple', false],
  ['clearOnHide', false],
  ['clearOnHide', true],
  ['hidden', true],
  ['disabled', true],
  ['persistent', false],
  ['protected', true],
  ['unique', true],
  ['defaultValue', 'x'],
  ['defaultValue', ''],
  ['defaultValue', 7],
  ['defaultValue', null],
  ['customDefaultValue', 'value = "y"'],
  ['calculateValue', 'value = data.word || ""'],
  ['calculateValue', 'value = row.a1 + 1'],
  ['calculateValue', { '+': [{ var: 'data.count' }, 1] }],
  ['calculateServer', true],
  ['allowCalculateOverride', true],
  ['decimalLimit', 0],
  ['requireDecimal', true],
  ['truncateMultipleSpaces', true],
  ['case', 'uppercase'],
  ['inputMask', '9999'],
  ['refreshOn', 'data'],
  ['dataType', 'string'],
  ['storeas', 'array'],
  ['enableTime', false],
  ['format', 'dd-MM-yyyy'],
  ['minDate', '2000-01-01'],
  ['maxDate', 'moment().add(1, "days")'],
  ['datePicker', { minDate: '2000-01-01', maxDate: null }],
  ['yearOnly', true],
  ['dayFirst', false],
  ['hideInputLabels', true],
  ['fields', { day: { hide: true }, month: { hide: true }, year: { required: true } }],
  ['fields', { day: { required: true }, month: { required: true }, year: { required: true } }],
  ['conditional', {}],
  ['conditional', { show: null, when: null, eq: '' }],
  ['customConditional', ''],
  ['customConditional', 'show = !!row.a1'],
  ['customConditional', 'show = data.list && data.list.length > 1'],
  ['minRows', 1],
  ['validate.minLength', 2],
  ['maxRows', '2'],
  ['disableAddingRemovingRows', true],
  ['inline', true],
  ['key', 'a1'],
  ['key', 'a.b'],
  ['tableView', true],
  ['input', true],
  ['tree', true],
  ['dataSrc', 'values'],
];

/** Deep copies, so that a source is never changed. */
function copyOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function componentsIn(source: unknown): Component[] {
  const inner = own(source, 'components') ?? own(own(source, 'schema'), 'components');
  return isList(inner) ? (copyOf(inner).filter(isRecord) as Component[]) : [];
}

/** The lists of components in a form, with the components in them. */
function listsIn(components: Component[], found: Component[][] = []): Component[][] {
  found.push(components);
  for (const component of components) {
    const inner = component['components'];
    if (Array.isArray(inner)) listsIn(inner as unknown as Component[], found);
    const columns = component['columns'];
    if (Array.isArray(columns))
      for (const column of columns as unknown as Component[])
        if (Array.isArray(column['components']))
          listsIn(column['components'] as unknown as Component[], found);
  }
  return found;
}

/** What is set on a value says nothing of a group of them. */
const VALUED = /^(?:calculate|default|customDefault|allow|multiple|inputMask|validate\.custom)/;

function isGroup(component: Component): boolean {
  return ['components', 'columns', 'rows'].some((name) => Array.isArray(component[name]));
}

class Maker {
  readonly #random: () => number;
  readonly #sources: readonly Source[];
  /** What is put around or beside, counted so that keys are new. */
  #count = 0;

  constructor(seed: number, sources: readonly Source[]) {
    this.#random = chance(seed);
    this.#sources = sources;
  }

  #pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.#random() * items.length)] as T;
  }

  make(): JsonRecord {
    const form = componentsIn(this.#pick(this.#sources).definition);
    const changes = 3 + Math.floor(this.#random() * 20);
    for (let change = 0; change < changes; change += 1) this.#change(form);
    return { title: 'Unseen', display: this.#pick(['wizard', 'form']), components: form as unknown as Json };
  }

  #change(form: Component[]): void {
    const lists = listsIn(form);
    const list = this.#pick(lists);
    const at = Math.floor(this.#random() * list.length);
    const component = list[at];
    if (!component) return;
    const doing = this.#random();
    if (doing < 0.4) this.#set(component, ...this.#pick(SETTINGS));
    else if (doing < 0.55) this.#condition(component, lists);
    else if (doing < 0.62) this.#retype(component);
    else if (doing < 0.72) list.splice(at, 1, this.#around(list.slice(at, at + 1)));
    else if (doing < 0.78)
      this.#pick(lists.filter((other) => other !== list) || [list])?.push(copyOf(component));
    else if (doing < 0.84) this.#move(list, at, lists);
    else if (doing < 0.92) list.splice(at, 0, this.#foreign());
    else if (doing < 0.96) list.splice(at, 1, ...this.#unwrapped(component));
    else this.#logic(component);
  }

  #set(component: Component, path: string, value: Json): void {
    if (isGroup(component) && VALUED.test(path)) return;
    const [first = '', second] = path === 'key' ? [path] : path.split('.');
    if (second === undefined) component[first] = copyOf(value);
    else {
      const inner = component[first];
      component[first] = { ...(isRecord(inner) ? inner : {}), [second]: copyOf(value) };
    }
  }

  /** A name of a field as a condition would write it. */
  #name(lists: readonly Component[][]): string {
    const keys = lists.flat().map((one) => textIn(one as unknown as Json, 'key'));
    return this.#pick(keys.filter((key) => key !== '')) ?? 'a1';
  }

  #condition(component: Component, lists: readonly Component[][]): void {
    const test = (): JsonRecord => {
      const operator = this.#pick(OPERATORS);
      const value = /date/i.test(operator) ? this.#pick(DAYS) : this.#pick(NAMED);
      return { component: this.#name(lists), operator, value };
    };
    const name = this.#name(lists);
    const shapes: readonly (() => void)[] = [
      () =>
        (component['conditional'] = {
          when: name,
          eq: this.#pick(NAMED),
          show: this.#pick<Json>([true, false, 'true', 'false']),
        }),
      () =>
        (component['conditional'] = {
          show: this.#pick<Json>([true, false, 'true']),
          conjunction: this.#pick(['all', 'any']),
          conditions: [test(), test()].slice(0, this.#pick([1, 2])),
        }),
      () => (component['conditional'] = { json: { '==': [{ var: `data.${name}` }, this.#pick(NAMED)] } }),
      () => (component['customConditional'] = `show = data.${name} === ${JSON.stringify(this.#pick(NAMED))}`),
      () => (component['customConditional'] = `show = row.${name} == ${JSON.stringify(this.#pick(NAMED))};`),
    ];
    if (!/^[\w.]+$/.test(name)) return;
    this.#pick(shapes)();
  }

  #retype(component: Component): void {
    if (Array.isArray(component['components'])) {
      component['type'] = this.#pick(GROUPS.filter((group) => group !== 'columns' && group !== 'table'));
      return;
    }
    if (isGroup(component)) return;
    const type = this.#pick(TYPES);
    // What a helper of another renderer finds of a value hangs on its kind.
    Object.assign(component, { type, input: true, validate: {} });
    if (['radio', 'select', 'selectboxes', 'survey'].includes(type)) {
      component['values'] = OPTIONS;
      component['data'] = { values: OPTIONS };
      component['questions'] = [{ label: 'Q', value: 'q' }];
      component['dataSrc'] = 'values';
    }
  }

  #around(inside: Component[]): Component {
    this.#count += 1;
    const type = this.#pick(GROUPS);
    const components = copyOf(inside) as unknown as Json;
    const key = `around${String(this.#count)}`;
    const base = { type, key, label: key, input: ['container', 'datagrid', 'editgrid'].includes(type) };
    if (type === 'columns')
      return {
        ...base,
        columns: [
          { components, width: 6 },
          { components: [], width: 6 },
        ],
      };
    if (type === 'table') return { ...base, rows: [[{ components }]], numRows: 1, numCols: 1 };
    return { ...base, components, ...(base.input && { tree: true }) };
  }

  #move(list: Component[], at: number, lists: readonly Component[][]): void {
    const [moved] = list.splice(at, 1);
    if (!moved) return;
    const inside = new Set(listsIn([moved]));
    this.#pick(lists.filter((other) => !inside.has(other)))?.push(moved);
  }

  /** A component of any other form, conditions and all. */
  #foreign(): Component {
    const list = this.#pick(listsIn(componentsIn(this.#pick(this.#sources).definition)));
    return copyOf(this.#pick(list) ?? { type: 'textfield', key: 'word', input: true, label: 'Word' });
  }

  #unwrapped(component: Component): Component[] {
    const inner = component['components'];
    return Array.isArray(inner) ? (inner as unknown as Component[]) : [component];
  }

  #logic(component: Component): void {
    const actions: readonly JsonRecord[] = [
      { type: 'property', property: { value: 'hidden', type: 'boolean' }, state: this.#random() < 0.5 },
      { type: 'property', property: { value: 'disabled', type: 'boolean' }, state: true },
      {
        type: 'property',
        property: { value: 'validate.required', type: 'boolean' },
        state: this.#random() < 0.5,
      },
      { type: 'property', property: { value: 'label', type: 'string' }, text: 'Said {{ data.word }}' },
      ...(isGroup(component) ? [] : [{ type: 'value', value: 'value = "set"' }]),
      { type: 'mergeComponentSchema', schemaDefinition: 'schema = { validate: { required: true } }' },
    ];
    const triggers: readonly JsonRecord[] = [
      { type: 'simple', simple: { when: 'a1', eq: this.#pick(NAMED), show: true } },
      { type: 'json', json: { '==': [{ var: 'data.word' }, 'x'] } },
      { type: 'javascript', javascript: 'result = !!data.word' },
    ];
    component['logic'] = [
      { name: 'l', trigger: this.#pick(triggers), actions: [{ name: 'a', ...this.#pick(actions) }] },
    ];
  }
}

/** The definition of a seed. */
export function unseen(seed: number, sources: readonly Source[]): JsonRecord {
  return new Maker(seed, sources).make();
}
