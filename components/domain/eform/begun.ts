import type { Answers, FormState } from './types.js';
import { isRecord } from './json.js';

/** Where an evaluation begins: all shows, nothing is computed yet. */
export function begun(answers: Answers, today: string | undefined): FormState {
  return {
    answers: isRecord(answers) ? answers : {},
    hidden: new Set(),
    ...(today !== undefined && { today }),
  };
}
