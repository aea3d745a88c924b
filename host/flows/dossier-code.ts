import { localDate } from '../../components/domain/vietnamese/instants.js';
import type { Tx } from '../ports.js';
import type { World } from '../world.js';

/**
 * The next dossier code of a receiving unit: unit, Vietnamese date, number of the day (TT 01/2018 Art. 19), with as many
 * digits as the tenant sets.
 */
export async function dossierCode(tx: Tx, unit: string, { now, settings }: World): Promise<string> {
  const { digits, yearDigits } = settings.tenant.dossierCode;
  const date = localDate(now);
  const number = await tx.next(`dossier ${unit} ${date}`);
  return `${unit}-${date.replaceAll('-', '').slice(4 - yearDigits)}-${String(number).padStart(digits, '0')}`;
}
