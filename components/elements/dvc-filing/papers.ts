import type { Procedure, ProcedurePaper } from '../../contract/schemas/procedure.js';

/** The papers that a case of a procedure asks for, in the order of the procedure. */
export function papersOf(procedure: Procedure, caseId: string | null): readonly ProcedurePaper[] {
  return procedure.papers.filter(
    (paper) => paper.cases.length === 0 || (caseId !== null && paper.cases.includes(caseId)),
  );
}
