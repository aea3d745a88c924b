/** `multiple`: an array of values of one kind. */
import type { Fault, Field, Json } from '../types.js';
import type { FieldKind } from './kind.js';
import { isList, sameJson } from '../json.js';

const MOST_VALUES = 200;

function one(field: Field): Field {
  return { ...field, multiple: false };
}

function filled(kind: FieldKind, value: Json | undefined): readonly Json[] {
  return isList(value) ? value.filter((item) => !kind.empty(item)) : [];
}

/** The same kind, several times. Each value is checked by itself; the first fault of each kind is told once. */
export function several(kind: FieldKind): FieldKind {
  const { adopt } = kind;
  return {
    ...kind,
    empty: (value) => filled(kind, value).length === 0,
    initial: (component) => {
      const value = component['defaultValue'];
      return isList(value) && value.length > 0 ? value : undefined;
    },
    keep: (value, field) => {
      if (!isList(value)) return undefined;
      const kept = value.slice(0, MOST_VALUES + 1).map((item) => kind.keep(item, one(field)));
      return kept.every((item) => item !== undefined) ? kept : undefined;
    },
    check: (field, value, context) => {
      if (!isList(value)) return [{ code: 'wrong-shape' }];
      if (value.length > MOST_VALUES) return [{ code: 'too-many-chosen', limit: MOST_VALUES }];
      const items = filled(kind, value);
      const faults = new Map<Fault['code'], Fault>();
      for (const item of items) {
        for (const fault of kind.check(one(field), item, context))
          if (!faults.has(fault.code)) faults.set(fault.code, fault);
      }
      const twice = items.some((item, i) => items.findIndex((other) => sameJson(item, other)) !== i);
      if (field.rules.unique === true && twice) faults.set('not-unique', { code: 'not-unique' });
      return [...faults.values()];
    },
    text: (field, value, context) =>
      filled(kind, value)
        .map((item) => kind.text(one(field), item, context))
        .join('; '),
    ...(adopt && {
      adopt: (value: Json, field: Field) => {
        const adopted = adopt(value, one(field));
        return adopted === undefined ? undefined : [adopted];
      },
    }),
  };
}
