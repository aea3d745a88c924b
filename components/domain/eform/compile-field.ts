/** What a single component of a definition says about itself: rules, options, look. */
import type { Json, JsonRecord, KindName, Look, Option, Prefill, Rules, Settings } from './types.js';
import type { FieldKind } from './kinds/kind.js';
import { isDayBound } from './dates.js';
import { flagIn, isList, isRecord, listIn, numberIn, own, textIn } from './json.js';
import { compilePattern } from './pattern.js';
import type { Reports } from './reports.js';

/** Compiles `validate` and its neighbours. */
export function rulesOf(component: JsonRecord, kind: KindName, at: string, reports: Reports): Rules {
  const validate = own(component, 'validate') ?? {};
  const bound = (name: string, ...places: readonly (Json | undefined)[]): number | undefined => {
    for (const place of places) {
      const value = numberIn(place, name);
      if (value !== undefined) return value;
      const written = own(place, name);
      if (written !== undefined && written !== null && written !== '')
        reports.problem('bad-rule', at, `${name}: ${show(written)}`);
    }
    return undefined;
  };
  // Form.io counts the rows of a repeat by these names too.
  const rows = kind === 'grid';
  return trimmed<Rules>({
    required: flagIn(validate, 'required'),
    minLength: rows ? undefined : bound('minLength', validate),
    maxLength: rows ? undefined : bound('maxLength', validate),
    min: bound('min', validate),
    max: bound('max', validate),
    decimals: decimalsOf(component, validate),
    minChosen: bound('minSelectedCount', validate),
    maxChosen: bound('maxSelectedCount', validate),
    minRows: rows ? (bound('minRows', validate, component) ?? bound('minLength', validate)) : undefined,
    maxRows: rows ? (bound('maxRows', validate, component) ?? bound('maxLength', validate)) : undefined,
    minDate: dayBound('minDate', component, at, reports),
    maxDate: dayBound('maxDate', component, at, reports),
    pattern: patternOf(validate, at, reports),
    customMessage: textIn(validate, 'customMessage') || undefined,
    errors: errorsOf(component),
  });
}

/** Leaves out what is undefined, so that what a form says is what it holds. */
function trimmed<T extends object>(record: { [key in keyof T]?: T[key] | undefined }): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

function show(value: Json): string {
  return typeof value === 'object' ? typeof value : String(value).slice(0, 60);
}

function decimalsOf(component: JsonRecord, validate: Json): number | undefined {
  const limit = numberIn(component, 'decimalLimit');
  if (limit !== undefined) return limit;
  const step = numberIn(validate, 'step');
  return flagIn(validate, 'integer') || (step !== undefined && Number.isInteger(step)) ? 0 : undefined;
}

function dayBound(name: string, component: JsonRecord, at: string, reports: Reports): string | undefined {
  for (const place of [component, own(component, 'datePicker'), own(component, 'validate')]) {
    const written = textIn(place, name).trim();
    if (written === '') continue;
    if (isDayBound(written)) return written;
    reports.unsupported(at, name, written);
  }
  return undefined;
}

function patternOf(validate: Json, at: string, reports: Reports): Rules['pattern'] {
  const source = textIn(validate, 'pattern');
  if (source === '') return undefined;
  const compiled = compilePattern(source);
  if ('pattern' in compiled) return compiled.pattern;
  reports.problem('bad-pattern', at, `${source}: ${compiled.refused}`);
  return undefined;
}

function errorsOf(component: JsonRecord): Rules['errors'] {
  const errors = own(component, 'errors');
  if (!isRecord(errors)) return undefined;
  const texts = Object.entries(errors).flatMap(([rule, text]) =>
    typeof text === 'string' && text !== '' ? [[rule, text.normalize('NFC')] as const] : [],
  );
  return texts.length === 0 ? undefined : new Map(texts);
}

/** Options of a choice: in place, or one of the definition's `optionSets` by name. */
export function optionsOf(
  component: JsonRecord,
  sets: Json | undefined,
  at: string,
  reports: Reports,
): Option[] {
  const data = own(component, 'data');
  const set = textIn(data, 'set');
  if (set !== '') {
    const shared = listIn(sets, set);
    if (shared.length === 0) reports.problem('bad-options', at, `no option set "${set}"`);
    return shared.flatMap(optionOf);
  }
  const written =
    [listIn(component, 'values'), listIn(data, 'values'), listIn(data, 'json')].find(
      (list) => list.length > 0,
    ) ?? [];
  const options = written.flatMap(optionOf);
  const source = textIn(component, 'dataSrc');
  if (options.length === 0) reports.unsupported(at, 'data', source === '' ? 'no options' : source);
  return options;
}

function optionOf(item: Json): Option[] {
  const value = isRecord(item) ? own(item, 'value') : item;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
  // Form.io's editor leaves an empty line at the end of a list.
  if (value === '') return [];
  return [
    {
      value: typeof value === 'string' ? value.normalize('NFC') : value,
      label: textIn(item, 'label') || String(value),
    },
  ];
}

/** How the component wishes to be drawn. */
export function lookOf(component: JsonRecord, type: string, kind: KindName | undefined): Look {
  const text = (name: string): string | undefined => textIn(component, name) || undefined;
  return trimmed<Look>({
    description: text('description'),
    tooltip: text('tooltip'),
    placeholder: text('placeholder'),
    prefix: text('prefix'),
    suffix: text('suffix'),
    autocomplete: text('autocomplete'),
    inline: flagIn(component, 'inline') || undefined,
    hideLabel: flagIn(component, 'hideLabel') || undefined,
    choiceStyle: kind === 'choice' ? (/radio/i.test(type) ? 'radio' : 'select') : undefined,
    rowStyle: kind === 'grid' ? (type === 'editgrid' ? 'cards' : 'table') : undefined,
    addRow: text('addAnother'),
    lines: numberIn(component, 'rows'),
    width: numberIn(component, 'width'),
    collapsible: flagIn(component, 'collapsible') || undefined,
    collapsed: flagIn(component, 'collapsed') || undefined,
  });
}

/** What only some kinds ask. */
export function settingsOf(component: JsonRecord, kind: KindName): Settings {
  if (kind === 'day') {
    const fields = own(component, 'fields');
    const alone = flagIn(own(fields, 'day'), 'hide') && flagIn(own(fields, 'month'), 'hide');
    return flagIn(component, 'yearOnly') || alone ? { yearOnly: true } : {};
  }
  return kind === 'place' && flagIn(component, 'detailRequired') ? { detailRequired: true } : {};
}

/** Texts of the component's `properties`: remarks, and where its first value comes from. */
export function propertiesOf(component: JsonRecord): ReadonlyMap<string, string> {
  const properties = own(component, 'properties');
  if (!isRecord(properties)) return new Map();
  return new Map(
    Object.entries(properties).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value.normalize('NFC')] as const] : [],
    ),
  );
}

/** `properties.prefill` names the value; a `disabled` component is then locked to it. */
export function prefillOf(
  component: JsonRecord,
  properties: ReadonlyMap<string, string>,
): Prefill | undefined {
  const path = properties.get('prefill');
  return path === undefined || path === '' ? undefined : { path, locked: flagIn(component, 'disabled') };
}

/** Properties that hold JavaScript in Form.io. None is run. */
const CODE = ['customConditional', 'calculateValue', 'customDefaultValue'] as const;
/** Rules the engine does not know, by their name in `validate`. */
const RULES = ['custom', 'json', 'minWords', 'maxWords'] as const;

/** Says what of the component is left aside. */
export function reportUnsupported(
  component: JsonRecord,
  kind: FieldKind | undefined,
  at: string,
  reports: Reports,
): void {
  for (const name of CODE) {
    const code = textIn(component, name);
    if (code.trim() !== '') reports.unsupported(at, name, code);
  }
  const validate = own(component, 'validate');
  for (const name of RULES) {
    const rule = own(validate, name);
    if (isRecord(rule) || typeof rule === 'number' || (typeof rule === 'string' && rule.trim() !== ''))
      reports.unsupported(at, `validate.${name}`, show(rule));
  }
  if (flagIn(component, 'unique') && kind !== undefined) reports.unsupported(at, 'unique', '');
  if (flagIn(component, 'multiple') && kind !== undefined && kind.name !== 'choice')
    reports.unsupported(at, 'multiple', '');
  const logic = own(component, 'logic');
  if (isList(logic) && logic.length > 0) reports.unsupported(at, 'logic', `${String(logic.length)} triggers`);
}
