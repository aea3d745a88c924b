import type { ProcedurePaper } from '../../contract/schemas/procedure.js';

/** Whether a dossier is refused without a paper: one with a condition, or one to bring along, is asked for in words only. */
export function isNeeded({ use, required, condition }: ProcedurePaper): boolean {
  return use === 'submit' && required && condition === null;
}
