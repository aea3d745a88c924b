import type { DossierAction, DossierRole, DossierState } from '../../contract/lists.js';
import type { ProblemCode } from '../../contract/problems.js';
import { PAUSED_STATES } from './states.js';
import type { Standing } from './states.js';
import { GUARDS, TRANSITIONS } from './transitions.js';
import type { Effect, Facts, Guard, SupplementStage, Transition } from './transitions.js';

/** What the life cycle needs to know of a dossier. */
export interface DossierFacts {
  readonly state: Standing;
  /** The states to which it can go back, the nearest last; kept from one {@link Decision} to the next. */
  readonly trail?: readonly DossierState[];
  /** In the state `supplement-requested`: how far the request has come; `asked` when it is not said. */
  readonly supplementStage?: SupplementStage;
}

/** One role, or several of somebody who is both the one-stop desk and the processing officer. */
export type Roles = DossierRole | readonly DossierRole[];

/** A step that may be taken, with all that has to be written down for it. */
export interface Step {
  readonly ok: true;
  readonly action: DossierAction;
  /** The role in which it is taken. */
  readonly role: DossierRole;
  readonly to: DossierState;
  readonly trail: readonly DossierState[];
  readonly supplementStage: SupplementStage | undefined;
  readonly effects: readonly Effect[];
}

/** A step that is refused; `guard` names the condition that failed, when it was one. */
export interface Refusal {
  readonly ok: false;
  readonly problem: ProblemCode;
  readonly guard?: Guard;
}

export type Decision = Step | Refusal;

/**
 * The actions that a dossier offers to a role now, in the order of the table. Facts that are known take away what
 * they forbid; what is not known takes nothing away, since reasons and results come with the action itself.
 */
export function allowedActions(
  dossier: DossierFacts,
  roles: Roles,
  known: Partial<Facts> = {},
): DossierAction[] {
  const rows = TRANSITIONS.filter(
    (row) =>
      roleFor(row, roles) !== undefined &&
      fits(row, dossier) &&
      row.guards.every((guard) => (known[GUARDS[guard].fact] ?? GUARDS[guard].wants) === GUARDS[guard].wants),
  );
  return [...new Set(rows.map((row) => row.action))];
}

/**
 * Judges one step. `forbidden` when the role never takes it, `state-conflict` when the dossier stands elsewhere, else
 * the problem of the first condition that fails.
 */
export function decide(
  dossier: DossierFacts,
  action: DossierAction,
  roles: Roles,
  facts: Partial<Facts>,
): Decision {
  const rows = TRANSITIONS.filter((row) => row.action === action && roleFor(row, roles) !== undefined);
  if (rows.length === 0) return { ok: false, problem: 'forbidden' };
  const row = rows.find((candidate) => fits(candidate, dossier));
  const role = row && roleFor(row, roles);
  const trail = dossier.trail ?? [];
  const to = row && goalOf(row, dossier.state, trail);
  if (!row || !role || !to) return { ok: false, problem: 'state-conflict' };
  const guard = row.guards.find((name) => facts[GUARDS[name].fact] !== GUARDS[name].wants);
  if (guard) return { ok: false, problem: GUARDS[guard].problem, guard };
  return {
    ok: true,
    action,
    role,
    to,
    trail: trailAfter(row, dossier.state, to, trail),
    supplementStage: stageAfter(row, dossier, to),
    effects: effectsOf(row, dossier.state, to),
  };
}

function goalOf(row: Transition, from: Standing, trail: readonly DossierState[]): DossierState | undefined {
  if (row.to === 'previous') return trail.at(-1);
  if (row.to !== 'same') return row.to;
  return from === 'draft' ? undefined : from;
}

function stageAfter(row: Transition, dossier: DossierFacts, to: DossierState): SupplementStage | undefined {
  if (to !== 'supplement-requested') return undefined;
  return row.to === 'same' ? dossier.supplementStage : row.stage?.to;
}

function roleFor(row: Transition, roles: Roles): DossierRole | undefined {
  const list = typeof roles === 'string' ? [roles] : roles;
  return list.find((role) => row.roles.includes(role));
}

function fits(row: Transition, dossier: DossierFacts): boolean {
  if (!row.from.includes(dossier.state)) return false;
  if (row.to === 'previous' && !dossier.trail?.length) return false;
  return row.stage?.from === undefined || row.stage.from === (dossier.supplementStage ?? 'asked');
}

/** Going to the state that lies nearest behind is going back, whatever the step is called. */
function trailAfter(
  row: Transition,
  from: Standing,
  to: DossierState,
  trail: readonly DossierState[],
): readonly DossierState[] {
  if (row.to !== 'same' && trail.at(-1) === to) return trail.slice(0, -1);
  return row.effects.includes('remember-state') && from !== 'draft' ? [...trail, from] : trail;
}

/** Before receipt there is no clock: a request for more neither stops nor starts it. */
function effectsOf(row: Transition, from: Standing, to: DossierState): readonly Effect[] {
  if (to === 'filed') return row.effects.filter((effect) => effect !== 'restart-clock');
  if (from === 'filed' || from === 'draft') return row.effects;
  if (pauses(to) && !pauses(from)) return [...row.effects, 'pause-clock'];
  const resumes = pauses(from) && RUNNING.includes(to) && !row.effects.includes('restart-clock');
  return resumes ? [...row.effects, 'resume-clock'] : row.effects;
}

const RUNNING: readonly DossierState[] = ['received', 'processing'];

function pauses(state: Standing): boolean {
  return state !== 'draft' && PAUSED_STATES.includes(state);
}
