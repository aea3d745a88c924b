/** What a definition itself says of faults. */
import type { FindingCode, JsonRecord, Rules } from './types.js';
import { isRecord, own } from './json.js';

/** Names that definitions give to the same faults, in `errors`. */
const FORMIO_NAMES: Readonly<Partial<Record<FindingCode, string>>> = {
  'too-short': 'minLength',
  'too-long': 'maxLength',
  'too-few-words': 'minWords',
  'too-many-words': 'maxWords',
  'not-a-step': 'step',
  'too-small': 'min',
  'too-large': 'max',
  'not-an-email': 'invalid_email',
  'not-a-url': 'invalid_url',
  'not-a-date': 'invalid_date',
  'date-too-early': 'minDate',
  'date-too-late': 'maxDate',
  'not-an-option': 'onlyAvailableItems',
  'too-few-chosen': 'minSelectedCount',
  'too-many-chosen': 'maxSelectedCount',
  'too-few-rows': 'minRows',
  'too-many-rows': 'maxRows',
  'not-unique': 'unique',
  refused: 'custom',
};

const CODES = new Map(Object.entries(FORMIO_NAMES).map(([code, name]) => [name, code]));

/** Its sentences (`errors`), by code: written under a code, or under the name that Form.io has for it, which goes first. */
export function ownErrors(component: JsonRecord): Rules['errors'] {
  const errors = own(component, 'errors');
  if (!isRecord(errors)) return undefined;
  const texts = new Map<string, string>();
  for (const [name, text] of Object.entries(errors)) {
    if (typeof text !== 'string' || text === '') continue;
    const code = CODES.get(name);
    if (code !== undefined || !texts.has(name)) texts.set(code ?? name, text.normalize('NFC'));
  }
  return texts.size === 0 ? undefined : texts;
}
