/** The options of a choice: in place, in a list the definition shares, of a register, or from an address. */
import type { Json, JsonRecord, Option, OptionSource, Settings } from './types.js';
import { getAt, isList, isRecord, listIn, numberIn, own, textIn } from './json.js';
import type { OptionWorld } from './kinds/kind.js';
import { LOADED } from './parts.js';
import { stepsOf } from './path.js';
import type { Reports } from './reports.js';

/** Types that stand for a register: their options are known, whatever else the definition says. */
const REGISTERED: ReadonlySet<string> = new Set(['landvelger', 'valutavelger', 'nationality', 'ethnicity']);

/** Options of a choice: in place, or one of the definition's `optionSets` by name. */
export function optionsOf(
  component: JsonRecord,
  { sets, language }: OptionWorld,
  at: string,
  reports: Reports,
): Option[] {
  const data = own(component, 'data');
  const set = textIn(data, 'set');
  if (set !== '') {
    const shared = listIn(sets, set);
    if (shared.length === 0) reports.problem('bad-options', at, `no option set "${set}"`);
    return shared.flatMap((item) => optionOf(item, component));
  }
  const written =
    [listIn(component, 'values'), listIn(data, 'values'), jsonList(own(data, 'json'))].find((list) =>
      list.some((item) => optionOf(item, component).length > 0),
    ) ?? [];
  const options = written.flatMap((item) => optionOf(item, component));
  if (options.length > 0) return options;
  const register = LOADED.rare?.registerOf(component, language);
  if (register) return register;
  const source = textIn(component, 'dataSrc');
  if (!sourceOf(component)) reports.unsupported(at, 'data', source === '' ? 'no options' : source);
  return [];
}

/** A list of options as such, or as its text. */
function jsonList(json: Json | undefined): readonly Json[] {
  if (isList(json)) return json;
  if (typeof json !== 'string' || json.trim() === '') return [];
  try {
    const read: unknown = JSON.parse(json);
    return isList(read) ? read : [];
  } catch {
    return [];
  }
}

/** Where the options of a select are asked for while it is filled. */
function sourceOf(component: JsonRecord): OptionSource | undefined {
  const url = textIn(own(component, 'data'), 'url');
  if (textIn(component, 'dataSrc') !== 'url' || url === '' || REGISTERED.has(textIn(component, 'type')))
    return undefined;
  const limit = numberIn(component, 'limit');
  return {
    url,
    items: textIn(component, 'selectValues'),
    value: textIn(component, 'valueProperty'),
    label: labelPath(component),
    search: textIn(component, 'searchField'),
    ...(limit !== undefined && { limit }),
  };
}

/** The same as a setting of a field. */
export function sourceSetting(component: JsonRecord): Settings {
  const source = sourceOf(component);
  return source ? { source } : {};
}

/** `<span>{{ item.data.name }}</span>` shows `data.name`. */
function labelPath(component: JsonRecord): string {
  return /\{\{\s*item\.([\w.[\]]+)\s*\}\}/.exec(textIn(component, 'template'))?.[1] ?? 'label';
}

function optionOf(item: Json, component: JsonRecord): Option[] {
  const name = textIn(component, 'valueProperty');
  const at = (path: string): Json | undefined => getAt(item, stepsOf(path));
  const value = isRecord(item) ? ((name === '' ? undefined : at(name)) ?? own(item, 'value')) : item;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
  // Form.io's editor leaves an empty line at the end of a list.
  if (value === '') return [];
  const label = textIn(item, 'label');
  const shown = label === '' ? at(labelPath(component)) : label;
  return [
    {
      value: typeof value === 'string' ? value.normalize('NFC') : value,
      label: (typeof shown === 'string' && shown.normalize('NFC')) || String(value),
    },
  ];
}
