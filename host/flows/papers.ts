import type { Procedure, ProcedurePaper } from '../../components/contract/schemas/procedure.js';

/** The papers that are sent with a dossier in a case; those only shown at the desk are left out. */
export function papersToSend(procedure: Procedure, caseId: string | null): ProcedurePaper[] {
  return procedure.papers.filter(
    (paper) => paper.use === 'submit' && (paper.cases.length === 0 || (caseId !== null && paper.cases.includes(caseId))),
  );
}

/** Whether filing is refused without a paper: one that is needed on a condition in words is only asked for. */
export function isEnforced(paper: ProcedurePaper): boolean {
  return paper.required && paper.condition === null;
}
