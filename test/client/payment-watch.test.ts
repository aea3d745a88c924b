import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { Client } from '../../components/client/client.js';
import { PaymentWatch } from '../../components/client/payment-watch.js';
import { payment as example } from '../../components/contract/examples.js';
import { problem } from '../../components/contract/problems.js';
import type { Payment } from '../../components/contract/schemas/payment.js';

type Answer = Payment | 'not-found' | 'too-many-requests' | 'internal';

/** A watch whose host answers as told: the last answer again and again. */
function watchAnswered(t: TestContext, ...answers: readonly Answer[]) {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const looks: number[] = [];
  const changes: string[] = [];
  const client = new Client({
    api: '',
    fetch: (_, init) => {
      init?.signal?.throwIfAborted();
      const answer = answers[Math.min(looks.length, answers.length - 1)];
      looks.push(Date.now());
      return Promise.resolve(typeof answer === 'object' ? Response.json(answer) : refusal(answer));
    },
  });
  const watch = new PaymentWatch(client);
  watch.addEventListener('change', () => changes.push(watch.payment?.state ?? ''));
  t.after(() => watch.stop());
  /** Lets time pass, second by second, with whatever comes of it. */
  const pass = async (seconds: number): Promise<void> => {
    for (let second = 0; second < seconds; second++) {
      t.mock.timers.tick(1000);
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { watch, looks, changes, pass };
}

function refusal(code: Exclude<Answer, Payment> | undefined): Response {
  const known = code ?? 'internal';
  const headers = { ...(known === 'too-many-requests' ? { 'Retry-After': '60' } : {}) };
  const body = problem(known, 'vi');
  return Response.json(body, { status: body.status, headers });
}

const waiting: Payment = example;
const paid: Payment = { ...example, state: 'paid', settledAt: example.createdAt, secondsLeft: 0 };
const failed: Payment = { ...example, state: 'failed', failure: 'cancelled', secondsLeft: 0 };

/** Lends this test a page that can be hidden, and events of its window. */
function page(t: TestContext): { turn(visibility: 'visible' | 'hidden'): void; tell(type: string): void } {
  const shown = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const around = new EventTarget();
  const lent: Record<string, unknown> = {
    document: shown,
    addEventListener: around.addEventListener.bind(around),
    removeEventListener: around.removeEventListener.bind(around),
  };
  for (const [name, value] of Object.entries(lent)) {
    Object.defineProperty(globalThis, name, { value, configurable: true });
    t.after(() => Reflect.deleteProperty(globalThis, name));
  }
  return {
    turn(visibility) {
      shown.visibilityState = visibility;
      shown.dispatchEvent(new Event('visibilitychange'));
    },
    tell: (type) => around.dispatchEvent(new Event(type)),
  };
}

describe('PaymentWatch', () => {
  test('looks soon, then more and more rarely, at least every fifteen seconds', async (t) => {
    const { watch, looks, pass } = watchAnswered(t, waiting);
    const began = Date.now();
    watch.watch(waiting);
    await pass(120);
    const pauses = looks.map((at, index) => (at - (looks[index - 1] ?? began)) / 1000);
    assert.equal(pauses[0], 2);
    assert.deepEqual(
      pauses,
      [...pauses].sort((one, other) => one - other),
    );
    assert.equal(pauses.at(-1), 15);
  });

  test('tells of the money once, and stops', async (t) => {
    const { watch, looks, changes, pass } = watchAnswered(t, waiting, paid);
    watch.watch(waiting);
    await pass(60);
    assert.deepEqual([looks.length, changes], [2, ['paid']]);
    assert.equal(watch.payment?.state, 'paid');
  });

  test('goes on after a failure, which a late success may follow', async (t) => {
    const { watch, changes, pass } = watchAnswered(t, failed, failed, failed, paid);
    watch.watch(waiting);
    await pass(60);
    assert.deepEqual(changes, ['failed', 'paid']);
  });

  test('does not begin anew when it is told of the same payment again', async (t) => {
    const { watch, looks, pass } = watchAnswered(t, waiting);
    for (let second = 0; second < 30; second++) {
      watch.watch({ ...waiting });
      await pass(1);
    }
    assert.ok(looks.length >= 3 && looks.length <= 6, String(looks.length));
  });

  test('does not watch what is paid', async (t) => {
    const { watch, looks, pass } = watchAnswered(t, waiting);
    watch.watch(paid);
    await pass(30);
    assert.equal(looks.length, 0);
  });

  test('rests while nobody sees the page, and looks at once when somebody does', async (t) => {
    const { turn } = page(t);
    const { watch, looks, pass } = watchAnswered(t, waiting);
    watch.watch(waiting);
    turn('hidden');
    await pass(60);
    assert.equal(looks.length, 0);
    turn('visible');
    await pass(1);
    assert.equal(looks.length, 1);
  });

  test('looks at once when the network or the page is back, one look at a time', async (t) => {
    const { tell } = page(t);
    const { watch, looks, pass } = watchAnswered(t, waiting);
    watch.watch(waiting);
    for (const type of ['online', 'focus', 'pageshow']) tell(type);
    await pass(1);
    assert.equal(looks.length, 1);
    watch.stop();
    tell('online');
    await pass(30);
    assert.equal(looks.length, 1);
  });

  test('waits as long as a busy host asks, and gives up a payment that is not known', async (t) => {
    const { watch, looks, pass } = watchAnswered(t, 'too-many-requests', 'internal', 'not-found');
    watch.watch(waiting);
    await pass(61);
    assert.equal(looks.length, 1);
    await pass(2);
    assert.equal(looks.length, 2);
    await pass(16);
    assert.equal(looks.length, 3);
    await pass(120);
    assert.equal(looks.length, 3);
  });

  test('takes no answer that comes after it was stopped', async (t) => {
    const { watch, changes, pass } = watchAnswered(t, paid);
    watch.watch(waiting);
    void watch.look();
    watch.stop();
    await pass(5);
    assert.deepEqual(changes, []);
  });
});
