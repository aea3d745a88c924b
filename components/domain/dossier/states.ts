import { DOSSIER_STATES } from '../../contract/lists.js';
import type { DossierCategory, DossierState } from '../../contract/lists.js';

/** Where a dossier stands; a draft has no code yet and no official state. */
export type Standing = DossierState | 'draft';

/** States in which the time of the office does not run ("Tạm dừng"). */
export const PAUSED_STATES: readonly DossierState[] = [
  'supplement-requested',
  'payment-requested',
  'stopped',
];

/** The tab under which a citizen finds a dossier. Withdrawn and stopped ones have none of their own and join the rejected. */
export const CATEGORY_OF: Readonly<Record<Standing, DossierCategory>> = {
  draft: 'unsent',
  filed: 'sent',
  received: 'in-progress',
  'not-received': 'rejected',
  processing: 'in-progress',
  'supplement-requested': 'supplement',
  'payment-requested': 'in-progress',
  'withdrawal-requested': 'rejected',
  stopped: 'rejected',
  finished: 'in-progress',
  returned: 'returned',
};

/** Groups in which reports count dossiers. */
export type ReportGroup = 'not-received' | 'processing' | 'supplement' | 'halted' | 'withdrawn' | 'done';

export const REPORT_GROUP_OF: Readonly<Record<DossierState, ReportGroup>> = {
  filed: 'not-received',
  received: 'processing',
  'not-received': 'not-received',
  processing: 'processing',
  'supplement-requested': 'supplement',
  'payment-requested': 'halted',
  'withdrawal-requested': 'withdrawn',
  stopped: 'halted',
  finished: 'done',
  returned: 'done',
};

/** The code 1 to 10 of a state in the exchange with the National Portal. */
export function syncCodeOf(state: DossierState): number {
  return DOSSIER_STATES.indexOf(state) + 1;
}

/** The state of a code of the exchange, given as a number or as digits; `undefined` for 0, none, and unknown codes. */
export function stateOfSyncCode(code: number | string): DossierState | undefined {
  return DOSSIER_STATES[Number(code) - 1];
}
