import type { DraftRow, Tx } from '../ports.js';

/** The version of the e-form that the procedure of a draft has by now, where that is not the one it was begun with. */
export async function newerFormOf(
  tx: Tx,
  { procedureCode, body }: DraftRow,
): Promise<DraftRow['body']['form']> {
  const procedure = (await tx.procedures.get(procedureCode))?.body.procedure;
  const now = procedure?.form ?? null;
  const isSame = now?.id === body.form?.id && now?.version === body.form?.version;
  return isSame || body.form === null ? null : now;
}
