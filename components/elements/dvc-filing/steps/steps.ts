import type { ApiError } from '../../../client/api-error.js';
import type { InvalidParam } from '../../../contract/problems.js';
import type { FilingStep } from '../../../contract/schemas/draft.js';
import type { Procedure } from '../../../contract/schemas/procedure.js';
import { AgencyStep } from './agency-step.js';
import { DeliveryStep } from './delivery-step.js';
import { FormStep } from './form-step.js';
import { PapersStep } from './papers-step.js';
import { PartiesStep } from './parties-step.js';
import { ReviewStep } from './review-step.js';
import type { StepView, StepWorld } from './step.js';

const STEPS: readonly FilingStep[] = ['agency', 'parties', 'form', 'papers', 'delivery', 'review'];

/** The steps of filing for a procedure, in order; one without an e-form has no step for it. */
export function stepsOf(procedure: Procedure): readonly FilingStep[] {
  return procedure.form ? STEPS : STEPS.filter((step) => step !== 'form');
}

/** @param findings what the host found in the answers of the e-form, if it was asked */
export function viewOf(step: FilingStep, world: StepWorld, findings: readonly InvalidParam[]): StepView {
  switch (step) {
    case 'agency':
      return new AgencyStep(world);
    case 'parties':
      return new PartiesStep(world);
    case 'form':
      return new FormStep(world, findings);
    case 'papers':
      return new PapersStep(world);
    case 'delivery':
      return new DeliveryStep(world);
    case 'review':
    case 'payment':
      return new ReviewStep(world);
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
