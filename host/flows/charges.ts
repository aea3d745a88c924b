import type { Charge } from '../../components/contract/schemas/payment.js';
import type { Procedure } from '../../components/contract/schemas/procedure.js';
import { feesDue, sumOf, type KeptCharge } from '../../components/domain/dossier/fees.js';
import type { Answers } from '../../components/domain/eform/types.js';

/** What filing online costs for a case and its answers, one charge for each time of collection. */
export function chargesOf(
  procedure: Procedure,
  caseId: string | null,
  answers: Answers,
  at: string,
): KeptCharge[] {
  const fees = procedure.channels.find(({ channel }) => channel === 'online')?.fees ?? [];
  return feesDue(fees, { caseId, answers }).map(({ collect, lines }) =>
    newCharge({ origin: 'catalogue', collect, lines: [...lines], note: null }, at),
  );
}

/** A charge that is asked for now. */
export function newCharge(
  charge: Pick<Charge, 'origin' | 'collect' | 'lines' | 'note'>,
  at: string,
): KeptCharge {
  return { ...charge, id: crypto.randomUUID(), amount: sumOf(charge.lines), askedAt: at, cancelled: false };
}

/** The charges with those that nobody has paid taken back. */
export function cancelled(charges: readonly KeptCharge[], open: ReadonlySet<string>): readonly KeptCharge[] {
  return charges.map((charge) => (open.has(charge.id) ? { ...charge, cancelled: true } : charge));
}
