/** What must not lie in a draft. */
import type { Answers, Form } from './types.js';
import { setAt } from './json.js';
import { addressOf, depthOf, gridAt, stepsOf } from './path.js';
import { rowCount } from './rows.js';

/** The answers without what was typed as a password, in rows too: for whoever keeps them while a form is being filled. */
export function withoutSecrets(form: Form, answers: Answers): Answers {
  let kept = answers;
  const forget = (path: string, rows: readonly number[]): void => {
    if (rows.length === depthOf(path)) {
      kept = setAt(kept, stepsOf(addressOf(path, rows)), undefined);
      return;
    }
    const count = rowCount(kept, addressOf(gridAt(path, rows.length), rows));
    for (let row = 0; row < count; row += 1) forget(path, [...rows, row]);
  };
  for (const { kind, path } of form.fields.values()) if (kind === 'password') forget(path, []);
  return kept;
}
