import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Payment } from '../../../components/contract/schemas/payment.js';
import type { Caller } from '../fixtures.js';
import {
  begin,
  billOf,
  commit,
  committedDraft,
  deliver,
  edit,
  file,
  paidWorld,
  reportFields,
  signedReport,
  type PaidWorld,
} from './bank.js';

interface Open {
  readonly world: PaidWorld;
  readonly mai: Caller;
  readonly holder: string;
  readonly payment: Payment;
}

async function openPayment(): Promise<Open> {
  const world = await paidWorld();
  const mai = await world.signIn('mai');
  const { id } = await committedDraft(mai, 1);
  return { world, mai, holder: id, payment: await begin(mai, id, 8000) };
}

async function noticesOf({ ports }: PaidWorld): Promise<Map<string, number>> {
  const counts = await ports.records.transaction((tx) => tx.notices.count('verdict'));
  return new Map([...counts].map(([verdict, count]) => [String(verdict), count]));
}

/** Nothing but text of the kinds that come in an address. */
const anyText = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', '00', '-1', '1e9', '9'.repeat(400), "' or 1=1 --", '<script>', '\u0000', '%', '🀄'),
);

describe('reports of a gateway', () => {
  test('500 forged ones change nothing, are answered 97 and kept', async () => {
    const open = await openPayment();
    const good = reportFields(open.payment);
    const forged = fc.sample(
      fc.oneof(
        // Everything right but the secret.
        fc.string({ minLength: 1, maxLength: 30 }).map((secret) => signedReport(good, `${secret}!`)),
        // No signature, or any other text for one.
        anyText.map((hash) => new URLSearchParams({ ...good, vnp_SecureHash: hash }).toString()),
        fc.constant(new URLSearchParams(good).toString()),
        // Fields of any kind under any signature.
        fc
          .dictionary(fc.constantFrom(...Object.keys(good), 'vnp_SecureHashType', 'x'), anyText)
          .map((fields) => new URLSearchParams({ ...fields, vnp_SecureHash: 'f'.repeat(128) }).toString()),
        // Signed by the gateway, but for another merchant.
        fc.constant(signedReport({ ...good, vnp_TmnCode: 'SOMEBODY' })),
      ),
      { numRuns: 500, seed: 11 },
    );
    let refused = 0;
    for (const query of forged) {
      const { status, code } = await deliver(open.world, query);
      // Control characters are no text of any gateway: such a request is malformed, whatever it asks for.
      if (status === 400) refused++;
      else assert.deepEqual([status, code], [200, '97'], query);
    }
    assert.ok(refused < 50, `${refused} refused as malformed`);
    assert.equal((await billOf(open.mai, open.holder)).paid, 0);
    assert.deepEqual(await noticesOf(open.world), new Map([['forged', 500 - refused]]));
  });

  test('500 genuine ones changed by one character, left out or doubled change nothing', async () => {
    const open = await openPayment();
    const good = signedReport(reportFields(open.payment));
    const pairs = good.split('&');
    const mutated = fc.sample(
      fc.oneof(
        fc
          .tuple(fc.nat(good.length - 1), fc.constantFrom('0', '1', 'a', 'Z', '+', '%20', '='))
          .map(([at, letter]) => good.slice(0, at) + letter + good.slice(at + 1)),
        fc.nat(pairs.length - 1).map((at) => pairs.filter((_, index) => index !== at).join('&')),
        fc.nat(pairs.length - 1).map((at) => [...pairs, pairs[at]].join('&')),
        fc.nat(good.length - 1).map((at) => good.slice(0, at)),
      ),
      { numRuns: 900, seed: 12 },
    );
    const told = (query: string): string => {
      const params = new URLSearchParams(query);
      params.sort();
      return params.toString();
    };
    const different = mutated.filter((query) => told(query) !== told(good)).slice(0, 500);
    assert.equal(different.length, 500);
    for (const query of different) {
      const { status, code } = await deliver(open.world, query);
      assert.deepEqual([status, code], [200, '97'], query);
    }
    assert.equal((await billOf(open.mai, open.holder)).paid, 0);
  });

  test('of 50 equal ones at once one counts, the others are told so', async () => {
    const open = await openPayment();
    const query = signedReport(reportFields(open.payment));
    const answers = await Promise.all(Array.from({ length: 50 }, () => deliver(open.world, query)));
    assert.equal(answers.filter(({ code }) => code === '00').length, 1);
    assert.equal(answers.filter(({ code }) => code === '02').length, 49);
    assert.equal((await billOf(open.mai, open.holder)).paid, 8000);
    assert.deepEqual(
      await noticesOf(open.world),
      new Map([
        ['accepted', 1],
        ['repeated', 49],
      ]),
    );
  });

  test('of the wrong amount, and for an order that nobody made, are kept and change nothing', async () => {
    const open = await openPayment();
    for (const amount of [0, 1, 7999, 8001, 80_000, 800_000]) {
      const query = signedReport(reportFields({ ...open.payment, amount }));
      assert.equal((await deliver(open.world, query)).code, '04', String(amount));
    }
    const cents = reportFields(open.payment, { vnp_Amount: '800001' });
    assert.equal((await deliver(open.world, signedReport(cents))).code, '04');
    const stranger = signedReport(reportFields({ ...open.payment, reference: 'H18.12-261122-0001-1' }));
    assert.equal((await deliver(open.world, stranger)).code, '01');
    assert.equal((await billOf(open.mai, open.holder)).paid, 0);
    assert.deepEqual(
      await noticesOf(open.world),
      new Map([
        ['wrong-amount', 7],
        ['unknown-order', 1],
      ]),
    );
  });

  test('to a gateway that the host does not have are not found', async () => {
    const { world } = await openPayment();
    const response = await world.nobody.call('payments.notice', { params: { method: 'momo' } });
    assert.equal(response.status, 404);
  });
});

test('whatever comes in whatever order, no money is lost and none is made', async () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('begin' as const) }),
    fc.record({
      do: fc.constant('report' as const),
      which: fc.nat(5),
      code: fc.constantFrom('00', '24', '51', '07'),
    }),
    fc.record({ do: fc.constant('edit' as const), copies: fc.integer({ min: 0, max: 4 }) }),
    fc.record({ do: fc.constant('file' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const world = await paidWorld();
      const mai = await world.signIn('mai');
      let draft = await committedDraft(mai, 2);
      let isFiled = false;
      const payments: Payment[] = [];
      const paid = new Map<string, number>();
      for (const one of steps) {
        const bill = await billOf(mai, draft.id);
        if (one.do === 'begin' && bill.payable) {
          const payment = await begin(mai, draft.id, bill.due);
          if (!payments.some(({ id }) => id === payment.id)) payments.push(payment);
        }
        if (one.do === 'report' && payments.length > 0) {
          const payment = payments[one.which % payments.length] as Payment;
          const status = one.code === '00' || one.code === '07' ? one.code : '02';
          const changes = { vnp_ResponseCode: one.code, vnp_TransactionStatus: status };
          const { code } = await deliver(world, signedReport(reportFields(payment, changes)));
          assert.match(code, /^0[02]$/);
          if (one.code === '00') paid.set(payment.id, payment.amount);
        }
        if (one.do === 'edit' && !isFiled) draft = await commit(mai, await edit(mai, draft, one.copies));
        if (one.do === 'file' && !isFiled) {
          await file(mai, draft);
          isFiled = true;
        }
        const after = await billOf(mai, draft.id);
        const sum = [...paid.values()].reduce((all, amount) => all + amount, 0);
        assert.equal(after.paid, sum);
        assert.equal(after.total - after.paid, after.due - after.surplus);
        assert.ok(after.due === 0 || after.surplus === 0);
      }
    }),
    { numRuns: 25, seed: 13 },
  );
});
