import type { DossierAction, DossierRole, DossierState } from '../../contract/lists.js';
import type { ProblemCode } from '../../contract/problems.js';
import type { Standing } from './states.js';

/**
 * The way of a request for more papers within the state `supplement-requested`: an officer's request waits for the
 * one-stop desk to send it on, then for the citizen's answer, then for an officer to find it complete.
 */
export const SUPPLEMENT_STAGES = ['to-forward', 'asked', 'answered'] as const;
export type SupplementStage = (typeof SUPPLEMENT_STAGES)[number];

/** What must be known of the world before a step is taken. An unknown fact counts as the one that refuses. */
export interface Facts {
  /** Agency, case, parties and delivery of the draft are settled. */
  readonly draftComplete: boolean;
  readonly formValid: boolean;
  readonly papersComplete: boolean;
  readonly commitmentGiven: boolean;
  /** A fee to be paid before receipt ("thu trước") is asked for and unpaid. */
  readonly unpaidUpfrontFee: boolean;
  /** A fee to be paid before the result is returned ("thu sau") is unpaid. */
  readonly unpaidLaterFee: boolean;
  /** Any fee of the dossier has been paid. */
  readonly anythingPaid: boolean;
  /** A request that halted the processing is still unpaid. */
  readonly openFeeRequest: boolean;
  /** Some fee, whenever it is collected, is still unpaid. */
  readonly anythingDue: boolean;
  readonly hasReason: boolean;
  /** The day by which the citizen had to answer a request for more has gone by. */
  readonly supplementOverdue: boolean;
  /** An officer has confirmed the citizen's withdrawal already. */
  readonly withdrawalConfirmed: boolean;
  /** At least one result file is attached. */
  readonly hasResult: boolean;
  /** The electronic result is there, or none is mandatory. */
  readonly hasElectronicResult: boolean;
  /** Every result file is digitally signed, or no signature is asked for. */
  readonly resultSigned: boolean;
  /** Who acts is the one who handed the dossier on to its present handler. */
  readonly sentLastStep: boolean;
}

interface GuardRule {
  readonly fact: keyof Facts;
  readonly wants: boolean;
  readonly problem: ProblemCode;
}

/** Every condition of a step: which fact it looks at, what that must be, and how the step is refused otherwise. */
export const GUARDS = {
  'draft-complete': { fact: 'draftComplete', wants: true, problem: 'draft-incomplete' },
  'form-valid': { fact: 'formValid', wants: true, problem: 'answers-invalid' },
  'papers-complete': { fact: 'papersComplete', wants: true, problem: 'papers-missing' },
  'commitment-given': { fact: 'commitmentGiven', wants: true, problem: 'commitment-missing' },
  'upfront-fee-paid': { fact: 'unpaidUpfrontFee', wants: false, problem: 'fee-unpaid' },
  'later-fee-paid': { fact: 'unpaidLaterFee', wants: false, problem: 'fee-unpaid' },
  'nothing-paid': { fact: 'anythingPaid', wants: false, problem: 'already-paid' },
  'no-open-fee-request': { fact: 'openFeeRequest', wants: false, problem: 'fee-unpaid' },
  'fee-due': { fact: 'anythingDue', wants: true, problem: 'nothing-due' },
  'reason-given': { fact: 'hasReason', wants: true, problem: 'reason-missing' },
  'supplement-overdue': { fact: 'supplementOverdue', wants: true, problem: 'state-conflict' },
  'withdrawal-unconfirmed': { fact: 'withdrawalConfirmed', wants: false, problem: 'state-conflict' },
  'result-attached': { fact: 'hasResult', wants: true, problem: 'result-missing' },
  'electronic-result-attached': { fact: 'hasElectronicResult', wants: true, problem: 'result-missing' },
  'result-signed': { fact: 'resultSigned', wants: true, problem: 'result-unsigned' },
  'sent-last-step': { fact: 'sentLastStep', wants: true, problem: 'forbidden' },
} as const satisfies Record<string, GuardRule>;
export type Guard = keyof typeof GUARDS;

/**
 * What a step brings about beside the new state. The clock: `start` and `restart` give the due date from the whole
 * time anew, `resume` gives back the time that stood still. Forms are numbered as in Annex I of TT 03/2025/TT-VPCP.
 */
export const EFFECTS = [
  'issue-code',
  'ask-upfront-fee',
  'ask-fee',
  'cancel-fee-request',
  'remember-state',
  'set-supplement-deadline',
  'start-clock',
  'pause-clock',
  'resume-clock',
  'restart-clock',
  'form-01',
  'form-02',
  'form-03',
  'form-05',
  'notify-citizen',
] as const;
export type Effect = (typeof EFFECTS)[number];

/** One row of the table: who may take which step from where, on what conditions, and what comes of it. */
export interface Transition {
  readonly action: DossierAction;
  readonly from: readonly Standing[];
  /** `previous` is the state that was remembered last; `same` leaves the dossier where it stands. */
  readonly to: DossierState | 'previous' | 'same';
  readonly roles: readonly DossierRole[];
  readonly guards: readonly Guard[];
  readonly effects: readonly Effect[];
  /** Where a request for more must stand, and where it stands afterwards. */
  readonly stage?: { readonly from?: SupplementStage; readonly to?: SupplementStage };
}

/**
 * The life cycle of a dossier, whole. Pausing and resuming the clock is not written here: it follows from the states
 * (see `PAUSED_STATES`). Where two rows of one action fit, the earlier counts.
 */
export const TRANSITIONS: readonly Transition[] = [
  {
    action: 'file',
    from: ['draft'],
    to: 'filed',
    roles: ['citizen'],
    guards: ['draft-complete', 'form-valid', 'papers-complete', 'commitment-given'],
    effects: ['issue-code', 'ask-upfront-fee'],
  },
  {
    action: 'receive',
    from: ['filed'],
    to: 'received',
    roles: ['one-stop'],
    guards: ['upfront-fee-paid'],
    effects: ['start-clock', 'form-01', 'notify-citizen'],
  },
  {
    action: 'refuse',
    from: ['filed'],
    to: 'not-received',
    roles: ['one-stop'],
    guards: ['reason-given'],
    effects: ['cancel-fee-request', 'form-03', 'notify-citizen'],
  },
  {
    action: 'recall',
    from: ['filed'],
    to: 'not-received',
    roles: ['citizen'],
    guards: ['nothing-paid', 'reason-given'],
    effects: ['cancel-fee-request'],
  },
  {
    action: 'request-supplement',
    from: ['filed', 'received', 'processing'],
    to: 'supplement-requested',
    roles: ['one-stop'],
    guards: ['reason-given'],
    effects: ['remember-state', 'set-supplement-deadline', 'form-02', 'notify-citizen'],
    stage: { to: 'asked' },
  },
  {
    action: 'request-supplement',
    from: ['filed', 'received', 'processing'],
    to: 'supplement-requested',
    roles: ['officer'],
    guards: ['reason-given'],
    effects: ['remember-state', 'set-supplement-deadline'],
    stage: { to: 'to-forward' },
  },
  {
    action: 'forward-supplement',
    from: ['supplement-requested'],
    to: 'supplement-requested',
    roles: ['one-stop'],
    guards: [],
    effects: ['form-02', 'notify-citizen'],
    stage: { from: 'to-forward', to: 'asked' },
  },
  {
    action: 'supplement',
    from: ['supplement-requested'],
    to: 'supplement-requested',
    roles: ['citizen'],
    guards: [],
    effects: [],
    stage: { from: 'asked', to: 'answered' },
  },
  {
    action: 'confirm-supplement',
    from: ['supplement-requested'],
    to: 'previous',
    roles: ['one-stop', 'officer'],
    guards: [],
    effects: ['restart-clock', 'notify-citizen'],
    stage: { from: 'answered' },
  },
  {
    action: 'close-supplement',
    from: ['supplement-requested'],
    to: 'not-received',
    roles: ['one-stop', 'system'],
    guards: ['supplement-overdue'],
    effects: ['cancel-fee-request', 'form-03', 'notify-citizen'],
    // A request that never reached the citizen, or that was answered, is not closed over their head.
    stage: { from: 'asked' },
  },
  {
    action: 'process',
    from: ['received'],
    to: 'processing',
    roles: ['one-stop'],
    guards: [],
    effects: ['remember-state', 'notify-citizen'],
  },
  {
    action: 'set-fee',
    from: ['filed', 'received', 'processing', 'finished'],
    to: 'same',
    roles: ['one-stop', 'officer'],
    guards: [],
    effects: ['ask-fee', 'notify-citizen'],
  },
  {
    action: 'request-payment',
    from: ['processing'],
    to: 'payment-requested',
    roles: ['officer'],
    guards: ['no-open-fee-request', 'reason-given'],
    effects: ['ask-fee', 'remember-state', 'notify-citizen'],
  },
  {
    // Judged once the money is there, or the request is taken back.
    action: 'settle-payment',
    from: ['payment-requested'],
    to: 'processing',
    roles: ['system'],
    guards: ['no-open-fee-request'],
    effects: ['notify-citizen'],
  },
  {
    action: 'settle-payment',
    from: ['filed', 'received', 'processing', 'supplement-requested', 'finished'],
    to: 'same',
    roles: ['system'],
    guards: [],
    effects: ['notify-citizen'],
  },
  {
    action: 'cancel-fee',
    from: ['filed', 'received', 'processing', 'supplement-requested', 'payment-requested', 'finished'],
    to: 'same',
    roles: ['one-stop', 'officer'],
    guards: ['fee-due', 'reason-given'],
    effects: ['notify-citizen'],
  },
  {
    action: 'request-withdrawal',
    from: ['received', 'processing'],
    to: 'withdrawal-requested',
    roles: ['citizen'],
    guards: [],
    effects: [],
  },
  {
    action: 'confirm-withdrawal',
    from: ['withdrawal-requested'],
    to: 'withdrawal-requested',
    roles: ['one-stop', 'officer'],
    guards: ['withdrawal-unconfirmed'],
    effects: ['notify-citizen'],
  },
  {
    action: 'stop',
    from: ['received', 'processing'],
    to: 'stopped',
    roles: ['officer'],
    guards: ['reason-given'],
    effects: ['remember-state', 'form-05', 'notify-citizen'],
  },
  {
    action: 'finish',
    from: ['received', 'processing'],
    to: 'finished',
    roles: ['officer'],
    guards: ['result-attached', 'result-signed'],
    effects: ['remember-state', 'notify-citizen'],
  },
  {
    action: 'return',
    from: ['finished'],
    to: 'returned',
    roles: ['one-stop'],
    guards: ['later-fee-paid', 'electronic-result-attached', 'result-signed'],
    effects: ['notify-citizen'],
  },
  {
    action: 'reopen-return',
    from: ['returned'],
    to: 'finished',
    roles: ['one-stop'],
    guards: [],
    effects: [],
  },
  {
    action: 'recall',
    from: ['processing', 'payment-requested', 'stopped'],
    to: 'previous',
    roles: ['one-stop', 'officer'],
    guards: ['sent-last-step'],
    effects: [],
  },
  {
    action: 'step-back',
    from: ['processing', 'payment-requested', 'stopped', 'finished'],
    to: 'previous',
    roles: ['one-stop', 'officer'],
    guards: [],
    effects: [],
  },
];
