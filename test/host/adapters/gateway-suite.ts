import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import fc from 'fast-check';
import { NOTICE_VERDICTS, type PaymentGateway, type PaymentOrder } from '../../../host/gateway.js';
import { Unavailable } from '../../../host/ports.js';

export type Deed = 'look' | 'pay' | 'cancel' | 'too-little-money' | 'suspicious' | 'confirm';

/** How the gateway may let its merchant down. */
export type Trouble = 'none' | 'unreachable' | 'nonsense' | 'status-500' | 'other-signature';

export interface Counterpart {
  readonly gateway: PaymentGateway;
  readonly now: Date;
  /** Lets a payer follow a pay address and do something there. */
  play(
    address: string,
    deed: Deed,
  ): Promise<{ readonly reports: URLSearchParams[]; readonly back: URLSearchParams | null }>;
  /** Reports another amount than was ordered, soundly signed. */
  misreport(order: PaymentOrder, amount: number): Promise<URLSearchParams>;
  suffer(trouble: Trouble): void;
  /** Whether the gateway repeats a report that was answered so. */
  repeatsAfter(answer: Readonly<Record<string, string>>): Promise<boolean>;
}

const order = (over: Partial<PaymentOrder> = {}): PaymentOrder => ({
  reference: 'H18.12-261122-0001-20261122103000-1',
  amount: 150_000,
  createdAt: '2026-11-22T10:30:00+07:00',
  expiresAt: '2026-11-22T10:45:00+07:00',
  info: 'Nop phi, le phi ho so H18.12-261122-0001',
  client: '203.0.113.7',
  language: 'vi',
  ...over,
});

/** What every adapter of `PaymentGateway` promises; each passes it with a counterpart of its own, whose time is 10:31 on 22 November 2026. */
export function gatewaySuite(name: string, meet: () => Counterpart): void {
  describe(`payment gateway: ${name}`, () => {
    let other: Counterpart;
    let gateway: PaymentGateway;
    beforeEach(() => {
      other = meet();
      gateway = other.gateway;
    });
    const play = async (deed: Deed, of = order()) => other.play(await gateway.payAddress(of), deed);
    const asked = (of = order()) => gateway.ask(of, other.now);
    const readOne = async (query: URLSearchParams) => {
      const read = await gateway.read(query);
      assert.notEqual(read, 'forged');
      return read as Exclude<typeof read, 'forged'>;
    };

    test('gives a payer some minutes', () => assert.ok(gateway.minutes > 0));

    test('sends the same order to the same address, and other orders to others', async () => {
      const address = await gateway.payAddress(order());
      assert.equal(await gateway.payAddress(order()), address);
      for (const over of [
        { reference: 'H18.12-261122-0001-2' },
        { amount: 8000 },
        { language: 'en' as const },
      ])
        assert.notEqual(await gateway.payAddress(order(over)), address);
    });

    test('takes what is for as it comes: marks, quotes, ampersands', async () => {
      const info = 'Lệ phí "hộ kinh doanh" Đặng & Sơn <b>';
      const { reports } = await play('pay', order({ info }));
      assert.equal((await readOne(reports[0] ?? new URLSearchParams())).outcome.state, 'paid');
    });

    test('knows nothing of an order that no payer brought', async () => {
      assert.equal(await asked(), 'unknown');
    });

    test('waits while the payer looks', async () => {
      await play('look');
      const outcome = await asked();
      assert.deepEqual(outcome, { state: 'waiting', amount: 150_000, failure: null, receipt: null });
    });

    test('tells of a payment alike by report, by return and when asked', async () => {
      const { reports, back } = await play('pay');
      assert.equal(reports.length, 1);
      const told = [];
      for (const query of [...reports, back ?? new URLSearchParams()]) {
        const { reference, outcome } = await readOne(query);
        assert.equal(reference, order().reference);
        told.push(outcome);
      }
      const answer = await asked();
      assert.notEqual(answer, 'unknown');
      if (answer !== 'unknown') told.push(answer);
      for (const { state, amount, failure, receipt } of told) {
        assert.deepEqual({ state, amount, failure }, { state: 'paid', amount: 150_000, failure: null });
        assert.match(receipt?.number ?? '', /^\d+$/);
        assert.equal(receipt?.number, told[0]?.receipt?.number);
        assert.equal(receipt?.paidAt, '2026-11-22T10:31:00+07:00');
      }
    });

    for (const [deed, failure] of [
      ['cancel', 'cancelled'],
      ['too-little-money', 'not-enough-money'],
    ] as const) {
      test(`reports that it failed: ${failure}`, async () => {
        const { reports } = await play(deed);
        const { outcome } = await readOne(reports[0] ?? new URLSearchParams());
        assert.deepEqual(outcome, { state: 'failed', amount: 150_000, failure, receipt: null });
        const answer = await asked();
        assert.equal(answer === 'unknown' ? answer : answer.state, 'failed');
      });
    }

    test('lets a payer who failed try again with the same order', async () => {
      await play('cancel');
      const { reports } = await play('pay');
      assert.equal((await readOne(reports.at(-1) ?? new URLSearchParams())).outcome.state, 'paid');
    });

    test('waits with money that the bank holds, until the bank is sure of it', async () => {
      const { reports } = await play('suspicious');
      assert.equal((await readOne(reports[0] ?? new URLSearchParams())).outcome.state, 'waiting');
      const held = await asked();
      assert.equal(held === 'unknown' ? held : held.state, 'waiting');
      await play('confirm');
      const sure = await asked();
      assert.equal(sure === 'unknown' ? sure : sure.state, 'paid');
    });

    test('passes another amount than was ordered on as it is', async () => {
      await play('look');
      const query = await other.misreport(order(), 1000);
      assert.equal((await readOne(query)).outcome.amount, 1000);
    });

    test('reads a report in whatever order its parameters come', async () => {
      const { reports } = await play('pay');
      const pairs = [...(reports[0] ?? [])];
      const expected = await gateway.read(new URLSearchParams(pairs));
      await fc.assert(
        fc.asyncProperty(
          fc.shuffledSubarray(pairs, { minLength: pairs.length, maxLength: pairs.length }),
          async (shuffled) => assert.deepEqual(await gateway.read(new URLSearchParams(shuffled)), expected),
        ),
        { numRuns: 100 },
      );
    });

    test('takes a report for forged when one character of it is another', async () => {
      const { reports } = await play('pay');
      const text = String(reports[0]);
      const sameAs = (one: string): string => new URLSearchParams(one).toString();
      await fc.assert(
        fc.asyncProperty(
          fc.nat(text.length - 1),
          fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 }),
          async (at, sign) => {
            const mutated = text.slice(0, at) + sign + text.slice(at + 1);
            // Another spelling of the same values is no other report.
            fc.pre(sameAs(mutated) !== sameAs(text));
            assert.equal(await gateway.read(new URLSearchParams(mutated)), 'forged', mutated);
          },
        ),
        { numRuns: 500 },
      );
    });

    test('takes a report for forged when a parameter is missing, added or there twice', async () => {
      const { reports } = await play('pay');
      const pairs = [...(reports[0] ?? [])];
      for (const [at, pair] of pairs.entries()) {
        const less = pairs.filter((_, other) => other !== at);
        for (const changed of [less, [...pairs, pair], [pair, ...pairs]])
          assert.equal(await gateway.read(new URLSearchParams(changed)), 'forged', pair[0]);
      }
      assert.equal(await gateway.read(new URLSearchParams([...pairs, ['vnp_Extra', '1']])), 'forged');
      assert.equal(await gateway.read(new URLSearchParams()), 'forged');
    });

    test('takes any noise for forged', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(fc.string(), fc.string({ unit: 'binary' }))), async (pairs) => {
          assert.equal(await gateway.read(new URLSearchParams(pairs)), 'forged');
        }),
        { numRuns: 200 },
      );
    });

    for (const trouble of ['unreachable', 'nonsense', 'status-500', 'other-signature'] as const) {
      test(`says that it cannot be asked now: ${trouble}`, async () => {
        await play('pay');
        other.suffer(trouble);
        await assert.rejects(asked(), (error) => error instanceof Unavailable);
        other.suffer('none');
        const answer = await asked();
        assert.equal(answer === 'unknown' ? answer : answer.state, 'paid');
      });
    }

    test('has an answer for every verdict, and is told again only after those that ask for it', async () => {
      const answers = NOTICE_VERDICTS.map((verdict) => JSON.stringify(gateway.answer(verdict)));
      assert.equal(new Set(answers).size, NOTICE_VERDICTS.length);
      for (const verdict of NOTICE_VERDICTS) {
        const isEnd = verdict === 'accepted' || verdict === 'repeated';
        assert.equal(await other.repeatsAfter(gateway.answer(verdict)), !isEnd, verdict);
      }
    });
  });
}
