import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DOSSIER_ACTIONS, DOSSIER_ROLES, DOSSIER_STATES } from '../../../components/contract/lists.js';
import type { DossierAction, DossierRole, DossierState } from '../../../components/contract/lists.js';
import { PROBLEMS } from '../../../components/contract/problems.js';
import { allowedActions, decide } from '../../../components/domain/dossier/life-cycle.js';
import type { DossierFacts, Step } from '../../../components/domain/dossier/life-cycle.js';
import {
  EFFECTS,
  GUARDS,
  SUPPLEMENT_STAGES,
  TRANSITIONS,
} from '../../../components/domain/dossier/transitions.js';
import type { Facts, SupplementStage } from '../../../components/domain/dossier/transitions.js';

/** All is well: every condition of every step holds. */
const GOOD: Facts = {
  draftComplete: true,
  formValid: true,
  papersComplete: true,
  commitmentGiven: true,
  unpaidUpfrontFee: false,
  unpaidLaterFee: false,
  anythingPaid: false,
  openFeeRequest: false,
  anythingDue: true,
  hasReason: true,
  supplementOverdue: true,
  withdrawalConfirmed: false,
  hasResult: true,
  hasElectronicResult: true,
  resultSigned: true,
  sentLastStep: true,
};

/** The life cycle as the rules of procedure tell it, by official number: where, who, what, where to. */
const EXPECTED = `
  0 citizen   file 1
  1 one-stop  receive 2
  1 one-stop  refuse 3
  1 citizen   recall 3
  1 one-stop  request-supplement 5asked
  1 officer   request-supplement 5to-forward
  2 one-stop  request-supplement 5asked
  2 officer   request-supplement 5to-forward
  4 one-stop  request-supplement 5asked
  4 officer   request-supplement 5to-forward
  5to-forward one-stop forward-supplement 5asked
  5asked citizen supplement 5answered
  5answered one-stop confirm-supplement back
  5answered officer confirm-supplement back
  5asked one-stop close-supplement 3
  5asked system close-supplement 3
  2 one-stop  process 4
  4 officer   request-payment 6
  6 system    settle-payment 4
  2 citizen   request-withdrawal 7
  4 citizen   request-withdrawal 7
  7 one-stop  confirm-withdrawal 7
  7 officer   confirm-withdrawal 7
  2 officer   stop 8
  4 officer   stop 8
  2 officer   finish 9
  4 officer   finish 9
  9 one-stop  return 10
  10 one-stop reopen-return 9
  4 one-stop  recall back
  4 officer   recall back
  6 one-stop  recall back
  6 officer   recall back
  8 one-stop  recall back
  8 officer   recall back
  4 one-stop  step-back back
  4 officer   step-back back
  6 one-stop  step-back back
  6 officer   step-back back
  8 one-stop  step-back back
  8 officer   step-back back
  9 one-stop  step-back back
  9 officer   step-back back
  1 one-stop set-fee 1
  1 officer set-fee 1
  2 one-stop set-fee 2
  2 officer set-fee 2
  4 one-stop set-fee 4
  4 officer set-fee 4
  9 one-stop set-fee 9
  9 officer set-fee 9
  1 one-stop cancel-fee 1
  1 officer cancel-fee 1
  2 one-stop cancel-fee 2
  2 officer cancel-fee 2
  4 one-stop cancel-fee 4
  4 officer cancel-fee 4
  5to-forward one-stop cancel-fee 5to-forward
  5to-forward officer cancel-fee 5to-forward
  5asked one-stop cancel-fee 5asked
  5asked officer cancel-fee 5asked
  5answered one-stop cancel-fee 5answered
  5answered officer cancel-fee 5answered
  6 one-stop cancel-fee 6
  6 officer cancel-fee 6
  9 one-stop cancel-fee 9
  9 officer cancel-fee 9
  1 system settle-payment 1
  2 system settle-payment 2
  4 system settle-payment 4
  5to-forward system settle-payment 5to-forward
  5asked system settle-payment 5asked
  5answered system settle-payment 5answered
  9 system settle-payment 9
`;

/** Where one comes from when one stands in a state; what `back` goes to. */
const BEHIND: Partial<Record<DossierState, DossierState>> = {
  processing: 'received',
  'supplement-requested': 'processing',
  'payment-requested': 'processing',
  stopped: 'processing',
  finished: 'processing',
  returned: 'processing',
};

function numberOf(state: DossierState, stage?: SupplementStage): string {
  return `${DOSSIER_STATES.indexOf(state) + 1}${stage ?? ''}`;
}

function standings(): { label: string; dossier: DossierFacts }[] {
  const plain = DOSSIER_STATES.filter((state) => state !== 'supplement-requested').map((state) => {
    const behind = BEHIND[state];
    return { label: numberOf(state), dossier: { state, trail: behind ? [behind] : [] } };
  });
  const staged = SUPPLEMENT_STAGES.map((supplementStage) => ({
    label: numberOf('supplement-requested', supplementStage),
    dossier: { state: 'supplement-requested' as const, supplementStage, trail: ['processing' as const] },
  }));
  return [{ label: '0', dossier: { state: 'draft' } }, ...plain, ...staged];
}

test('every state × action × role is as the rules say, and nothing else is allowed', () => {
  const expected = new Map(
    EXPECTED.trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .map(([from, role, action, to]) => [`${from} ${role} ${action}`, to]),
  );
  let allowed = 0;
  for (const { label, dossier } of standings()) {
    for (const role of DOSSIER_ROLES) {
      const offered = allowedActions(dossier, role);
      for (const action of DOSSIER_ACTIONS) {
        const key = `${label} ${role} ${action}`;
        const decision = decide(dossier, action, role, GOOD);
        const target = expected.get(key);
        assert.equal(decision.ok, target !== undefined, key);
        assert.equal(offered.includes(action), target !== undefined, `offered: ${key}`);
        if (!decision.ok) {
          assert.match(decision.problem, /^(forbidden|state-conflict)$/, key);
          continue;
        }
        const behind = dossier.state === 'draft' ? undefined : BEHIND[dossier.state];
        const to = target === 'back' ? behind && numberOf(behind) : target;
        assert.equal(numberOf(decision.to, decision.supplementStage), to, key);
        allowed++;
      }
    }
  }
  assert.equal(allowed, expected.size);
});

test('a role that never takes a step is forbidden, one that comes at the wrong time conflicts', () => {
  assert.deepEqual(decide({ state: 'filed' }, 'receive', 'citizen', GOOD), {
    ok: false,
    problem: 'forbidden',
  });
  assert.deepEqual(decide({ state: 'received' }, 'receive', 'one-stop', GOOD), {
    ok: false,
    problem: 'state-conflict',
  });
  assert.deepEqual(decide({ state: 'stopped', trail: [] }, 'step-back', 'officer', GOOD), {
    ok: false,
    problem: 'state-conflict',
  });
});

const REFUSALS: [DossierFacts, DossierAction, DossierRole, Partial<Facts>, keyof typeof PROBLEMS][] = [
  [{ state: 'draft' }, 'file', 'citizen', { draftComplete: false }, 'draft-incomplete'],
  [{ state: 'draft' }, 'file', 'citizen', { formValid: false }, 'answers-invalid'],
  [{ state: 'draft' }, 'file', 'citizen', { papersComplete: false }, 'papers-missing'],
  [{ state: 'draft' }, 'file', 'citizen', { commitmentGiven: false }, 'commitment-missing'],
  [{ state: 'filed' }, 'receive', 'one-stop', { unpaidUpfrontFee: true }, 'fee-unpaid'],
  [{ state: 'filed' }, 'refuse', 'one-stop', { hasReason: false }, 'reason-missing'],
  [{ state: 'filed' }, 'recall', 'citizen', { anythingPaid: true }, 'already-paid'],
  [{ state: 'filed' }, 'recall', 'citizen', { hasReason: false }, 'reason-missing'],
  [{ state: 'filed' }, 'request-supplement', 'one-stop', { hasReason: false }, 'reason-missing'],
  [
    { state: 'supplement-requested' },
    'close-supplement',
    'system',
    { supplementOverdue: false },
    'state-conflict',
  ],
  [{ state: 'processing' }, 'request-payment', 'officer', { openFeeRequest: true }, 'fee-unpaid'],
  [{ state: 'payment-requested' }, 'settle-payment', 'system', { openFeeRequest: true }, 'fee-unpaid'],
  [{ state: 'received' }, 'cancel-fee', 'one-stop', { anythingDue: false }, 'nothing-due'],
  [
    { state: 'withdrawal-requested' },
    'confirm-withdrawal',
    'officer',
    { withdrawalConfirmed: true },
    'state-conflict',
  ],
  [{ state: 'processing' }, 'stop', 'officer', { hasReason: false }, 'reason-missing'],
  [{ state: 'processing' }, 'finish', 'officer', { hasResult: false }, 'result-missing'],
  [{ state: 'processing' }, 'finish', 'officer', { resultSigned: false }, 'result-unsigned'],
  [{ state: 'finished' }, 'return', 'one-stop', { unpaidLaterFee: true }, 'fee-unpaid'],
  [{ state: 'finished' }, 'return', 'one-stop', { hasElectronicResult: false }, 'result-missing'],
  [{ state: 'finished' }, 'return', 'one-stop', { resultSigned: false }, 'result-unsigned'],
  [{ state: 'processing', trail: ['received'] }, 'recall', 'officer', { sentLastStep: false }, 'forbidden'],
];

test('each condition refuses with its own problem, and so does not knowing', () => {
  for (const [dossier, action, role, change, problem] of REFUSALS) {
    const label = `${action} by ${role}: ${Object.keys(change).join()}`;
    const refused = decide(dossier, action, role, { ...GOOD, ...change });
    assert.equal(refused.ok, false, label);
    assert.equal(!refused.ok && refused.problem, problem, label);
    const fact = Object.keys(change)[0] as keyof Facts;
    const { [fact]: _unknown, ...rest } = GOOD;
    assert.equal(decide(dossier, action, role, rest).ok, false, `unknown ${label}`);
  }
  const tested = new Set(REFUSALS.map(([, , , change]) => Object.keys(change)[0]));
  assert.deepEqual([...tested].sort(), [...new Set(Object.values(GUARDS).map(({ fact }) => fact))].sort());
});

test('known facts hide an action, unknown ones do not', () => {
  assert.deepEqual(allowedActions({ state: 'filed' }, 'citizen'), ['recall']);
  assert.deepEqual(allowedActions({ state: 'filed' }, 'citizen', { anythingPaid: true }), []);
  assert.deepEqual(allowedActions({ state: 'filed' }, 'one-stop', { unpaidUpfrontFee: true }), [
    'refuse',
    'request-supplement',
    'set-fee',
    'cancel-fee',
  ]);
});

test('somebody who is desk and officer at once asks the citizen directly', () => {
  const decision = decide({ state: 'processing' }, 'request-supplement', ['officer', 'one-stop'], GOOD);
  assert.equal(decision.ok && decision.role, 'one-stop');
  assert.equal(decision.ok && decision.supplementStage, 'asked');
  assert.ok(allowedActions({ state: 'received' }, ['officer', 'one-stop']).includes('finish'));
});

/** Takes steps one after another with all conditions met. */
function walk(...steps: (readonly [DossierAction, DossierRole])[]): { last: Step; dossier: DossierFacts } {
  let dossier: DossierFacts = { state: 'draft' };
  let last: Step | undefined;
  for (const [action, role] of steps) {
    const decision = decide(dossier, action, role, GOOD);
    assert.ok(decision.ok, `${action} by ${role} from ${dossier.state}`);
    last = decision;
    const { to, trail, supplementStage } = decision;
    dossier = { state: to, trail, ...(supplementStage === undefined ? {} : { supplementStage }) };
  }
  assert.ok(last);
  return { last, dossier };
}

const FILED = ['file', 'citizen'] as const;
const RECEIVED = [FILED, ['receive', 'one-stop']] as const;
const PROCESSED = [...RECEIVED, ['process', 'one-stop']] as const;
const ASKED = ['request-supplement', 'one-stop'] as const;
const ANSWERED = ['supplement', 'citizen'] as const;
const CONFIRMED = ['confirm-supplement', 'officer'] as const;

test('filing gives a code, receiving starts the clock and prints form 01', () => {
  assert.ok(walk(FILED).last.effects.includes('issue-code'));
  const { effects } = walk(...RECEIVED).last;
  assert.ok(effects.includes('start-clock') && effects.includes('form-01'));
});

test('a supplement goes back to where it was asked, and the clock restarts', () => {
  const asked = walk(...PROCESSED, ASKED);
  assert.ok(asked.last.effects.includes('pause-clock'));
  assert.deepEqual(asked.dossier.trail, ['received', 'processing']);
  const back = walk(...PROCESSED, ASKED, ANSWERED, CONFIRMED);
  assert.equal(back.last.to, 'processing');
  assert.ok(back.last.effects.includes('restart-clock'));
  assert.ok(!back.last.effects.includes('resume-clock'));
  assert.deepEqual(back.dossier.trail, ['received']);
});

test('before receipt no clock is paused or restarted', () => {
  assert.ok(!walk(FILED, ASKED).last.effects.includes('pause-clock'));
  const back = walk(FILED, ASKED, ANSWERED, CONFIRMED).last;
  assert.equal(back.to, 'filed');
  assert.ok(!back.effects.some((effect) => effect.endsWith('-clock')));
});

test('an officer’s request reaches the citizen through the one-stop desk', () => {
  const asked = walk(...PROCESSED, ['request-supplement', 'officer']);
  assert.deepEqual(allowedActions(asked.dossier, 'citizen'), []);
  assert.ok(!asked.last.effects.includes('form-02'));
  const forwarded = walk(...PROCESSED, ['request-supplement', 'officer'], ['forward-supplement', 'one-stop']);
  assert.ok(forwarded.last.effects.includes('form-02'));
  assert.deepEqual(allowedActions(forwarded.dossier, 'citizen'), ['supplement']);
});

test('an answered request is not closed for being late', () => {
  assert.ok(
    !allowedActions(walk(...PROCESSED, ASKED, ANSWERED).dossier, 'system').includes('close-supplement'),
  );
});

test('paying pauses and resumes, and leaves the way back as it was', () => {
  const asked = walk(...PROCESSED, ['request-payment', 'officer']);
  assert.ok(asked.last.effects.includes('pause-clock'));
  const paid = walk(...PROCESSED, ['request-payment', 'officer'], ['settle-payment', 'system']);
  assert.ok(paid.last.effects.includes('resume-clock'));
  assert.deepEqual(paid.dossier.trail, ['received']);
  assert.equal(
    walk(...PROCESSED, ['request-payment', 'officer'], ['settle-payment', 'system'], ['step-back', 'officer'])
      .last.to,
    'received',
  );
});

test('stopping pauses; stepping back resumes where it stopped', () => {
  assert.ok(walk(...RECEIVED, ['stop', 'officer']).last.effects.includes('pause-clock'));
  const back = walk(...RECEIVED, ['stop', 'officer'], ['step-back', 'officer']).last;
  assert.equal(back.to, 'received');
  assert.ok(back.effects.includes('resume-clock'));
});

test('a mistaken return is reopened and stepped back to its handler', () => {
  const steps = [
    ...PROCESSED,
    ['finish', 'officer'],
    ['return', 'one-stop'],
    ['reopen-return', 'one-stop'],
  ] as const;
  assert.equal(walk(...steps).last.to, 'finished');
  assert.equal(walk(...steps, ['step-back', 'one-stop']).last.to, 'processing');
});

test('law: any walk stays within the states, with a trail that leads back and effects of the list', () => {
  const step = fc.record({ pick: fc.nat(99), role: fc.constantFrom(...DOSSIER_ROLES) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let dossier: DossierFacts = { state: 'draft' };
      for (const { pick, role } of steps) {
        const offered = allowedActions(dossier, role);
        const action = offered[pick % Math.max(1, offered.length)];
        if (!action) continue;
        const decision = decide(dossier, action, role, GOOD);
        assert.ok(decision.ok, 'what is offered can be done');
        assert.ok(decision.effects.every((effect) => EFFECTS.includes(effect)));
        assert.ok(decision.trail.length <= 3, 'the way back never grows without end');
        assert.ok(decision.trail.every((state) => state !== decision.to));
        dossier = {
          state: decision.to,
          trail: decision.trail,
          ...(decision.supplementStage === undefined ? {} : { supplementStage: decision.supplementStage }),
        };
      }
    }),
    { numRuns: 500 },
  );
});

test('the table uses every action, every condition and every problem it names', () => {
  assert.deepEqual([...new Set(TRANSITIONS.map((row) => row.action))].sort(), [...DOSSIER_ACTIONS].sort());
  assert.deepEqual([...new Set(TRANSITIONS.flatMap((row) => row.guards))].sort(), Object.keys(GUARDS).sort());
  for (const { problem } of Object.values(GUARDS)) assert.ok(problem in PROBLEMS);
});
