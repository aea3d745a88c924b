/** What rules of a definition that are logic of their own find in a value. */
import type { Form, FormState, Found, Json, Judge } from './types.js';
import type { Check } from './program.js';
import { compareDays, readDay, writeDay } from './dates.js';
import { resultOf } from './logic.js';
import { FAILED, type LogicReader } from './logic-types.js';
import { rowsOf } from './path.js';
import { View } from './view.js';

/** One look over a state. Scripts in it take no more steps together than one evaluation may. */
export function judging(form: Form, state: FormState, today: string | undefined): Judge {
  const view = new View(form, () => state, today);
  return (field, address, value) => {
    const checks = form.graph.rules.get(field.id)?.checks ?? [];
    if (checks.length === 0) return [];
    const reader = view.reader(rowsOf(address));
    return checks.flatMap((check) => faultsOfCheck(check, value, reader));
  };
}

/** One that breaks off finds nothing, as in Form.io. */
function faultsOfCheck(check: Check, value: Json | undefined, reader: LogicReader): Found[] {
  if (check.op === 'after') {
    const [first, second] = [reader.read(check.from), value].map((one) =>
      typeof one === 'string' ? readDay(one) : undefined,
    );
    if (first === undefined || second === undefined) return [];
    const order = compareDays(first, second);
    return order < 0 || (order === 0 && check.orSame)
      ? []
      : [{ code: 'date-too-early', limit: writeDay(first) }];
  }
  const verdict = check.op === 'json' ? resultOf(check.logic, reader) : reader.run(check.call);
  if (verdict === FAILED || verdict === undefined || verdict === null || verdict === true) return [];
  return [{ code: 'refused', ...(typeof verdict === 'string' && verdict !== '' && { said: verdict }) }];
}
