import type { Tx } from '../ports.js';

/** Forgets who asked a question that was answered long ago; what was asked and answered stays. */
export async function forgetAsker(tx: Tx, id: string): Promise<void> {
  const row = await tx.questions.get(id, { lock: true });
  if (!row || row.forgetAt === null) return;
  await tx.questions.update({ ...row, forgetAt: null, body: { ...row.body, asker: null } });
}
