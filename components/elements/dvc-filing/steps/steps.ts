import type { ApiError } from '../../../client/api-error.js';
import type { InvalidParam } from '../../../contract/problems.js';
import type { Draft, FilingStep } from '../../../contract/schemas/draft.js';
import type { Procedure } from '../../../contract/schemas/procedure.js';
import { retried } from '../../../domain/loading/import-again.js';
import { loadEnding } from '../ending.js';
import { FormStep } from './form-step.js';
import { LaterStep } from './later-step.js';
import { PapersStep } from './papers-step.js';
import { PartiesStep } from './parties-step.js';
import type { StepView, StepWorld } from './step.js';

/** The first step, which some drafts are beyond. */
export const loadAgencyStep = retried(() => import('./agency-step.js'));

const STEPS: readonly FilingStep[] = ['agency', 'parties', 'form', 'papers', 'delivery', 'review', 'payment'];

/** The steps of filing, in order: one for the e-form where there is one, one for paying where there is something to pay. */
export function stepsOf(procedure: Procedure, draft: Draft | undefined): readonly FilingStep[] {
  const bill = draft?.bill;
  const left = new Set<FilingStep>();
  if (!procedure.form) left.add('form');
  if (!bill || (bill.total === 0 && bill.paid === 0)) left.add('payment');
  return STEPS.filter((step) => !left.has(step));
}

/** Where to go on with a draft. What is not committed to, or no longer, is checked before it is paid. */
export function stepToResume(procedure: Procedure, draft: Draft | undefined): FilingStep {
  const step = draft?.step ?? 'agency';
  if (step === 'payment' && !draft?.bill.fixed) return 'review';
  return stepsOf(procedure, draft).includes(step) ? step : 'agency';
}

/** @param findings what the host found in the answers of the e-form, if it was asked */
export function viewOf(step: FilingStep, world: StepWorld, findings: readonly InvalidParam[]): StepView {
  switch (step) {
    case 'agency':
      return new LaterStep(world, async () => new (await loadAgencyStep()).AgencyStep(world));
    case 'parties':
      return new PartiesStep(world);
    case 'form':
      return new FormStep(world, findings);
    case 'papers':
      return new PapersStep(world);
    case 'delivery':
    case 'review':
    case 'payment':
      return new LaterStep(world, async () => (await loadEnding())[step](world));
  }
}

/** Which step a refused filing leads back to; undefined when none would help. */
export function stepToMend(error: ApiError): FilingStep | undefined {
  if (error.code === 'answers-invalid') return 'form';
  if (error.code === 'papers-missing') return 'papers';
  if (error.code !== 'draft-incomplete') return undefined;
  const first = error.invalidParams[0]?.path ?? '';
  const byPath: Readonly<Record<string, FilingStep>> = {
    '/agency': 'agency',
    '/caseId': 'agency',
    '/owner': 'parties',
    '/delivery': 'delivery',
  };
  return byPath[first] ?? 'agency';
}
