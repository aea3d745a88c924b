/** What becomes of the answers when a filling goes on in a newer version of its form. */
import type { Answers, Field, Form, Json, Language, PlaceNames, PrintLine } from './types.js';
import { evaluate } from './evaluate.js';
import { getAt, sameJson, setAt } from './json.js';
import { kindOf } from './kinds/registry.js';
import { idOf, stepsOf } from './path.js';
import { nodesOf, walk } from './walk.js';
import { words } from './words.js';

/** An answer for which the newer version has no place. */
export interface LeftAnswer {
  /** Of the older version. */
  readonly field: Field;
  readonly path: string;
  readonly value: Json;
}

export interface CarriedOver {
  /** The answers that fit the newer version, as they were. */
  readonly answers: Answers;
  /** What does not fit and was to be seen so far, in the order of the older version. */
  readonly left: readonly LeftAnswer[];
}

/** Takes over all answers that the newer version can hold; says which it cannot. */
export function carryOver(from: Form, to: Form, answers: Answers): CarriedOver {
  const { hidden } = evaluate(from, answers);
  const left: LeftAnswer[] = [];
  let kept = answers;
  // Those that do not show too: they come back in the newer version, or must not lie in its way.
  walk({ answers, hidden: new Set() }, nodesOf(from), {
    field: (field, address, path) => {
      const steps = stepsOf(path);
      const value = getAt(answers, steps);
      const kind = kindOf(field);
      if (value === undefined || fits(to, path, value)) return;
      if (getAt(kept, steps) !== undefined) kept = setAt(kept, steps, undefined);
      const isTyped = kind.storesValue && field.drawn && !(field.calculated && !field.overridable);
      const isTold = isTyped && !hidden.has(address) && !left.some((one) => one.path === path);
      if (isTold && !kind.empty(value)) left.push({ field, path, value });
    },
  });
  return { answers: kept, left };
}

/** What was left, as lines to read. */
export function leftLines(
  form: Form,
  left: readonly LeftAnswer[],
  lookup: PlaceNames,
  lang: Language,
): readonly PrintLine[] {
  const said = (text: string): string => words(form, text, lang);
  return left.map(({ field, path, value }) => ({
    path,
    label: said(field.label),
    text: kindOf(field).text(field, value, { lookup, lang, words: said }),
  }));
}

/** Whether one of the fields at a path holds a value as it is, and knows it where it offers choices. */
function fits(to: Form, path: string, value: Json): boolean {
  return (to.graph.owners.get(idOf(path)) ?? []).some((id) => {
    const field = to.fields.get(id);
    if (!field) return false;
    const kind = kindOf(field);
    if (field.kind === 'grid' || field.kind === 'container') return kind.keep(value, field) !== undefined;
    if (!sameJson(kind.keep(value, field), value)) return false;
    return kind.empty(value) || !kind.check(field, value, {}).some(({ code }) => UNFIT.has(code));
  });
}

const UNFIT: ReadonlySet<string> = new Set(['wrong-shape', 'not-an-option']);
