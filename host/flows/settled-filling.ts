import type { z } from 'zod';
import type { Answers } from '../../components/contract/schemas/common.js';
import type { DraftChange } from '../../components/contract/schemas/draft.js';
import { carryOver } from '../../components/domain/eform/carry-over.js';
import { getAt } from '../../components/domain/eform/json.js';
import { stepsOf } from '../../components/domain/eform/path.js';
import { fillIn, saysTheSame } from '../../components/domain/eform/prefill.js';
import type { Form } from '../../components/domain/eform/types.js';
import { invalidParam } from '../invalid-params.js';
import type { DraftRow, Tx } from '../ports.js';
import { refuse, type Refusal } from '../refusal.js';
import type { Actor, World } from '../world.js';
import { knownOf } from './begin-draft.js';
import { newerFormOf } from './newer-form.js';
import { formOf } from './reference.js';

/** The e-form of a draft with its answers and where they come from. */
type Filling = Pick<DraftRow['body'], 'form' | 'answers' | 'sources'>;
type Change = Pick<z.output<typeof DraftChange>, 'form' | 'answers' | 'caseId'>;

/**
 * The filling of a draft after a change: answers as they were sent; carried over to a newer version of the form where
 * that was taken; and what the form takes from the filing, such as the case, as it now is.
 */
export async function settledFilling(
  tx: Tx,
  actor: Actor,
  draft: DraftRow,
  change: Change,
  world: World,
): Promise<Filling | Refusal> {
  const { body } = draft;
  const { form: pin, answers = body.answers, caseId = draft.caseId } = change;
  const begun = change.answers && (await formAt(tx, body.form, world));
  const sources = begun ? unchanged(begun, body.sources, body.answers, answers) : body.sources;
  const filling: Filling = { form: body.form, answers, sources };
  if (pin && !isSame(pin, body.form)) {
    const offered = await newerFormOf(tx, draft);
    const [from, to] = [await formAt(tx, body.form, world), await formAt(tx, offered, world)];
    if (!isSame(pin, offered) || !from || !to)
      return refuse('values-invalid', {
        invalidParams: [invalidParam('/form', 'not-listed', world.language)],
      });
    const carried = carryOver(from, to, answers).answers as Answers;
    return filledIn(to, {
      form: offered,
      answers: carried,
      sources: unchanged(to, sources, answers, carried),
    });
  }
  const form = caseId === draft.caseId ? undefined : await formAt(tx, body.form, world);
  return form ? filledIn(form, filling) : filling;

  function filledIn(form: Form, begun: Filling): Filling {
    const known = fillIn(form, begun.answers, knownOf(actor.account, caseId));
    return {
      form: begun.form,
      answers: known.answers as Answers,
      sources: { ...begun.sources, ...known.sources },
    };
  }
}

async function formAt(tx: Tx, pin: Filling['form'] | undefined, world: World): Promise<Form | undefined> {
  return pin ? formOf(tx, pin, world) : undefined;
}

function isSame(a: Filling['form'], b: Filling['form']): boolean {
  return a?.id === b?.id && a?.version === b?.version;
}

/** A value that somebody changed no longer comes from where it came from. */
function unchanged(
  form: Form,
  sources: Filling['sources'],
  before: Answers,
  after: Answers,
): Record<string, string> {
  const same = (path: string): boolean => {
    const steps = stepsOf(path);
    const field = form.fields.get(form.graph.owners.get(path)?.[0] ?? '');
    return field !== undefined && saysTheSame(field, getAt(before, steps), getAt(after, steps));
  };
  return Object.fromEntries(Object.entries(sources).filter(([path]) => same(path)));
}
