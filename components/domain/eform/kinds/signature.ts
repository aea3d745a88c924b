import type { FieldKind } from './kind.js';
import { isRecord, textIn } from '../json.js';
import { tidyJson } from '../tidy-json.js';

const DEEPEST = 4;
const SAID = { vi: 'Đã ký', en: 'Signed' } as const;

/** A signature as the signature panel hands it back: its own text or object, passed on as it is. */
export const signature: FieldKind = {
  name: 'signature',
  types: ['signature', 'simplesignature', 'simplesignatureadvanced'],
  storesValue: true,
  ask: 'sign',
  empty: (value) =>
    !(typeof value === 'string' && value !== '') && !(isRecord(value) && Object.keys(value).length > 0),
  initial: () => undefined,
  keep: (value) =>
    typeof value === 'string' ? value : isRecord(value) ? tidyJson(value, DEEPEST) : undefined,
  check: (_field, value) => (typeof value === 'string' || isRecord(value) ? [] : [{ code: 'wrong-shape' }]),
  text: (field, value, { lang }) => {
    if (signature.empty(value)) return '';
    return textIn(value, 'signer') || SAID[lang] || field.label;
  },
};
