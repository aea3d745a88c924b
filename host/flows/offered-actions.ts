import type { DossierAction } from '../../components/contract/lists.js';
import type { DossierActionRequest } from '../../components/contract/schemas/dossier.js';
import { moneyFacts } from '../../components/domain/dossier/fees.js';
import { allowedActions } from '../../components/domain/dossier/life-cycle.js';
import type { DossierFacts } from '../../components/domain/dossier/life-cycle.js';
import type { Facts } from '../../components/domain/dossier/transitions.js';
import type { DossierRow } from '../ports.js';
import type { Actor } from '../world.js';

/** The steps that a request can ask for. The table of transitions knows more, which other parts of the work bring. */
const ON_REQUEST = {
  receive: true,
  refuse: true,
  recall: true,
  'request-supplement': true,
  supplement: true,
  'confirm-supplement': true,
  process: true,
  'set-fee': true,
  'request-payment': true,
  'cancel-fee': true,
  finish: true,
  return: true,
} as const satisfies Record<DossierActionRequest['action'], true>;

/** What holds of every dossier as long as nobody signs results or hands a dossier back here. */
const STANDING_FACTS = {
  resultSigned: true,
  sentLastStep: false,
} as const satisfies Partial<Facts>;

/** What is known of a dossier by itself. */
export function factsOf({ body }: DossierRow): Partial<Facts> {
  return { ...STANDING_FACTS, ...moneyFacts(body.charges, body.received) };
}

/** The steps that somebody may ask for now. */
export function offeredActions(row: DossierRow, actor: Actor): DossierAction[] {
  return allowedActions(standingOf(row), actor.roles, factsOf(row)).filter((action) =>
    Object.hasOwn(ON_REQUEST, action),
  );
}

/** Where a dossier stands, in the words of the life cycle. */
export function standingOf({ state, body }: DossierRow): DossierFacts {
  const { trail, supplementStage } = body;
  return { state, trail, ...(supplementStage === null ? {} : { supplementStage }) };
}
