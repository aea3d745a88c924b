/** A form's state, from nothing or after one change, by whatever runs its logic: see `run.ts` and `plain.ts`. */
import type { Answers, Form, FormState, Json, Update } from './types.js';
import { getAt, sameJson } from './json.js';
import { idOf, stepsOf } from './path.js';

/** The state of a form with these answers; `{}` for one not yet begun. `today` (`yyyy-mm-dd`) is for logic that asks for it. */
export function evaluate(form: Form, answers: Answers, today?: string): FormState {
  return form.runner.evaluate(form, answers, today);
}

/**
 * The state after the value at an address became another; `undefined` takes it out. Addresses may name a field,
 * a repeat or a container (with all that is in it). One that the form does not have changes nothing.
 */
export function update(form: Form, state: FormState, address: string, value: Json | undefined): Update {
  return !form.graph.owners.has(idOf(address)) || sameJson(getAt(state.answers, stepsOf(address)), value)
    ? { state, changed: [] }
    : form.runner.update(form, state, address, value);
}

/** Whether the node at an address shows. Ask `node.drawn` apart: what is never drawn may well be alive. */
export function isVisible(state: FormState, address: string): boolean {
  return !state.hidden.has(address);
}
