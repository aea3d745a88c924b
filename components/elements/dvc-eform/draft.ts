import { isList, setAt, getAt } from '../../domain/eform/json.js';
import { addressOf, gridAt, stepsOf } from '../../domain/eform/path.js';
import type { Answers, Field, Form } from '../../domain/eform/types.js';

/** What of the answers may be kept in a draft: all but passwords. */
export function draftOf(form: Form, answers: Answers): Answers {
  let kept = answers;
  for (const field of form.fields.values()) {
    if (field.kind !== 'password') continue;
    for (const address of instancesOf(field, answers)) {
      if (getAt(kept, stepsOf(address)) !== undefined) kept = setAt(kept, stepsOf(address), undefined);
    }
  }
  return kept;
}

/** The addresses of a value in all rows of the repeats around it. */
function instancesOf({ path, depth }: Field, answers: Answers): readonly string[] {
  let rows: readonly (readonly number[])[] = [[]];
  for (let level = 0; level < depth; level += 1) {
    rows = rows.flatMap((outer) => {
      const all = getAt(answers, stepsOf(addressOf(gridAt(path, level), outer)));
      return isList(all) ? all.map((_, row) => [...outer, row]) : [];
    });
  }
  return rows.map((row) => addressOf(path, row));
}
