/** What a single component of a definition says about itself: rules, options, look. */
import type { Json, JsonRecord, KindName, Look, Prefill, Rules } from './types.js';
import type { FieldKind } from './kinds/kind.js';
import { flagIn, isRecord, numberIn, own, textIn } from './json.js';
import { LOADED } from './parts.js';
import type { Reports } from './reports.js';

/** Compiles `validate` and its neighbours. */
export function rulesOf(component: JsonRecord, kind: FieldKind, at: string, reports: Reports): Rules {
  const validate = own(component, 'validate') ?? {};
  const bound = (name: string, place: Json, other?: Json): number | undefined => {
    const written = own(place, name);
    if (written !== undefined) {
      const value = numberIn(place, name);
      if (value !== undefined) return value;
      if (written !== null && written !== '') reports.problem('bad-rule', at, `${name}: ${show(written)}`);
    }
    return other === undefined ? undefined : bound(name, other);
  };
  // Form.io counts the rows of a repeat by these names too.
  const rows = kind.name === 'grid';
  return trimmed<Rules>({
    required: flagIn(validate, 'required'),
    minLength: rows ? undefined : bound('minLength', validate),
    maxLength: rows ? undefined : bound('maxLength', validate),
    minWords: bound('minWords', validate),
    maxWords: bound('maxWords', validate),
    min: bound('min', validate),
    max: bound('max', validate),
    decimals: decimalsOf(component, validate),
    minChosen: bound('minSelectedCount', validate) ?? bound('minItems', validate),
    maxChosen: bound('maxSelectedCount', validate) ?? bound('maxItems', validate, component),
    minRows: rows ? (bound('minRows', validate, component) ?? bound('minLength', validate)) : undefined,
    maxRows: rows ? (bound('maxRows', validate, component) ?? bound('maxLength', validate)) : undefined,
    ...kind.bounds?.(component, at, reports),
    // "Unique" asks a data base in Form.io; of rows and of several values it can be told here.
    unique: (rows || flagIn(component, 'multiple')) && flagIn(component, 'unique') ? true : undefined,
    ...LOADED.rare?.textRules(component, at, reports),
    customMessage: textIn(validate, 'customMessage') || undefined,
    errors: LOADED.kinds?.ownErrors(component),
  });
}

/** Leaves out what is undefined, so that what a form says is what it holds. */
function trimmed<T extends object>(record: { [key in keyof T]?: T[key] | undefined }): T {
  // For each field of a long form: without lists on the way.
  const kept: { [key in keyof T]?: T[key] | undefined } = {};
  for (const key in record) if (record[key] !== undefined) kept[key] = record[key];
  return kept as T;
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
    rowStyle: kind === 'grid' ? (/editgrid/i.test(type) ? 'cards' : 'table') : undefined,
    addRow: text('addAnother'),
    lines: numberIn(component, 'rows'),
    width: numberIn(component, 'width'),
    collapsible: flagIn(component, 'collapsible') || undefined,
    collapsed: flagIn(component, 'collapsed') || undefined,
  });
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

/** The label of a component as its definition writes it. */
export function labelOf(component: JsonRecord): string {
  return textIn(component, 'legend') || textIn(component, 'title') || textIn(component, 'label');
}

/** The text of a content. */
export function contentOf(component: JsonRecord): string {
  return textIn(component, 'html') || textIn(component, 'content');
}

/** Rules of a definition that this engine leaves to others: those that ask a data base. */
const ELSEWHERE = ['select', 'multiple'] as const;

/** Says what of the component is left aside. Logic and scripts are told of where they are parsed. */
export function reportUnsupported(
  component: JsonRecord,
  kind: FieldKind | undefined,
  at: string,
  reports: Reports,
): void {
  const validate = own(component, 'validate');
  if (flagIn(component, 'unique') || flagIn(validate, 'unique')) reports.unsupported(at, 'unique', '');
  if (own(component, 'foreignSource') === true) reports.unsupported(at, 'source', textIn(component, 'type'));
  for (const name of ELSEWHERE)
    if (textIn(validate, name) !== '') reports.unsupported(at, `validate.${name}`, textIn(validate, name));
  if (flagIn(component, 'multiple') && (kind?.name === 'checkbox' || kind?.name === 'survey'))
    reports.unsupported(at, 'multiple', '');
}
