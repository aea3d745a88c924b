import type { Json } from '../types.js';
import type { FieldKind } from './kind.js';
import { isList, isRecord, textIn } from '../json.js';
import { tidyJson } from '../tidy-json.js';

const MOST_FILES = 100;
const DEEPEST = 4;

function named(item: Json): boolean {
  return isRecord(item) && (textIn(item, 'name') !== '' || textIn(item, 'originalName') !== '');
}

/** Files as the uploader hands them back: each an object with a name. The form itself never sends a file. */
export const file: FieldKind = {
  name: 'file',
  types: ['file', 'simplefile', 'upload'],
  storesValue: true,
  ask: 'choose',
  empty: (value) => !isList(value) || value.length === 0,
  initial: () => undefined,
  keep: (value) => {
    if (!isList(value)) return undefined;
    const tidy = tidyJson(value.slice(0, MOST_FILES + 1), DEEPEST);
    return isList(tidy) ? tidy.filter(isRecord) : undefined;
  },
  check: ({ rules }, value) => {
    if (!isList(value) || !value.every(named)) return [{ code: 'wrong-shape' }];
    const most = Math.min(rules.maxChosen ?? MOST_FILES, MOST_FILES);
    if (value.length > most) return [{ code: 'too-many-chosen', limit: most }];
    return rules.minChosen !== undefined && value.length < rules.minChosen
      ? [{ code: 'too-few-chosen', limit: rules.minChosen }]
      : [];
  },
  text: (_field, value) =>
    isList(value)
      ? value
          .map((item) => textIn(item, 'originalName') || textIn(item, 'name'))
          .filter((name) => name !== '')
          .join(', ')
      : '',
};
