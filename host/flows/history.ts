import type { DossierRole } from '../../components/contract/lists.js';
import type { HistoryEntry } from '../../components/contract/schemas/dossier.js';
import type { DossierRow, HistoryRow } from '../ports.js';
import type { Actor } from '../world.js';

type Hand = HistoryEntry['sender'];

/** Whoever acts, as the history names them. */
export function handOf({ account }: Actor, role: DossierRole): Hand {
  return { name: account.party.name, role, unit: account.agency?.name ?? null };
}

/** A row of the history for what a dossier has just become. */
export function historyRow(
  dossier: DossierRow,
  seq: number,
  said: Pick<HistoryEntry, 'action' | 'sender' | 'receiver' | 'note'>,
): HistoryRow {
  return {
    id: `${dossier.id}/${seq}`,
    dossierId: dossier.id,
    seq,
    body: { ...said, at: dossier.updatedAt, state: dossier.state, dueAt: dossier.dueAt },
  };
}
