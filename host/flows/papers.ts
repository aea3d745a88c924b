import type { Procedure, ProcedurePaper } from '../../components/contract/schemas/procedure.js';

/** The papers of a case; those to be shown at the desk may be sent ahead too. */
export function papersOfCase(procedure: Procedure, caseId: string | null): ProcedurePaper[] {
  return procedure.papers.filter(
    ({ cases }) => cases.length === 0 || (caseId !== null && cases.includes(caseId)),
  );
}

/** Whether filing is refused without a paper: one that is needed on a condition in words is only asked for. */
export function isEnforced({ use, required, condition }: ProcedurePaper): boolean {
  return use === 'submit' && required && condition === null;
}
