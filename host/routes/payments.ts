import { inquire, isJustAsked, orderOf } from '../ask-gateway.js';
import { tidyCode } from '../../components/domain/vietnamese/codes.js';
import { beginPayment, type Payee } from '../flows/begin-payment.js';
import { dossierBill, draftBill, paymentsOf, paymentView, publicBill } from '../flows/bills.js';
import { keepNotice } from '../flows/keep-notice.js';
import { reachDossier, reachDraft } from '../flows/reach.js';
import { settlePayment } from '../flows/settle-payment.js';
import { returnAddress } from '../flows/sign-in.js';
import type { OperationName } from '../../components/contract/endpoints.js';
import { invalidParam } from '../invalid-params.js';
import { type NoticeVerdict, type PaymentGateway } from '../gateway.js';
import type { PaymentRow } from '../payment-rows.js';
import { Unavailable } from '../ports.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import { voucherSlip } from '../slips/voucher.js';
import { actorOf } from '../world.js';
import type { Ask, Handlers } from './ask.js';
import { rateLimit, type RateLimit } from './rate-limit.js';
import { SLIP_POLICY } from './slip-policy.js';

type PaymentOperation = Extract<OperationName, `bills.${string}` | `payments.${string}`>;
/** Forged reports that are kept in a minute: enough to see what goes on, and nobody fills the records with them. */
const FALSE_NOTICES_KEPT = 1000;

type Beginning = 'payments.begin' | 'payments.beginByCode';

/** Fees and their payment: for whoever may see the draft or dossier, and by code for anybody. */
export function paymentRoutes(byCode: RateLimit): Handlers<PaymentOperation> {
  const falseNotices = rateLimit(FALSE_NOTICES_KEPT);
  /** Anybody may try codes, but not many. */
  const limited = (ask: Pick<Ask<OperationName>, 'client' | 'world'>): Refusal | undefined => {
    const wait = byCode.take(ask.client, ask.world.now);
    return wait > 0 ? refuse('too-many-requests', { retryAfter: wait }) : undefined;
  };
  return {
    'bills.read': (ask) =>
      ask.transact(async (tx) => {
        const actor = actorOf(ask.account);
        const draft = await reachDraft(tx, actor, ask.params.id);
        if (draft) return { body: await draftBill(tx, actor, draft, ask.world) };
        const dossier = await reachDossier(tx, actor, ask.params.id);
        return dossier ? { body: await dossierBill(tx, dossier, ask.world) } : refuse('not-found');
      }),

    'bills.readByCode': async (ask) =>
      limited(ask) ??
      ask.transact(async (tx) => {
        const code = tidyCode(ask.params.code);
        const [dossier] = await tx.dossiers.find({ where: { code }, limit: 1 });
        if (!dossier) return refuse('not-found');
        return { body: publicBill(await dossierBill(tx, dossier, ask.world)) };
      }),

    'payments.begin': (ask) =>
      begin(ask, { by: 'id', actor: actorOf(ask.account), id: ask.params.id }, ask.params.id),

    'payments.beginByCode': async (ask) => {
      const refused = limited(ask);
      if (refused) return refused;
      const code = tidyCode(ask.params.code);
      const found = await ask.transact(
        async (tx) => (await tx.dossiers.find({ where: { code }, limit: 1 }))[0] ?? refuse('not-found'),
      );
      return isRefusal(found) ? found : begin(ask, { by: 'code', code }, found.id);
    },

    'payments.read': (ask) =>
      ask.transact(async (tx) => {
        const row = await tx.payments.get(ask.params.id);
        return row ? { body: paymentView(row, ask.world) } : refuse('not-found');
      }),

    'payments.inquire': async (ask) => {
      const row = await ask.transact(
        async (tx) => (await tx.payments.get(ask.params.id)) ?? refuse('not-found'),
      );
      if (isRefusal(row)) return row;
      const { gateway, records } = ask.ports;
      if (gateway && !isJustAsked(row, ask.world.now)) {
        const failed = await asked(() => inquire(records, gateway, row, ask.world));
        if (failed) return failed;
      }
      return ask.transact(async (tx) => ({
        body: paymentView((await tx.payments.get(row.id)) ?? row, ask.world),
      }));
    },

    'payments.voucher': async (ask) => {
      const page = await ask.transact(async (tx) => {
        const payment = await tx.payments.get(ask.params.id);
        const actor = actorOf(ask.account);
        const dossier = payment && (await reachDossier(tx, actor, payment.holder));
        const draft = payment && !dossier ? await reachDraft(tx, actor, payment.holder) : undefined;
        const holder = dossier ?? draft;
        if (!payment || !holder) return refuse('not-found');
        if (payment.state !== 'paid') return refuse('state-conflict');
        return voucherSlip({
          payment,
          dossier: dossier ?? null,
          procedure: { code: holder.procedureCode, name: holder.procedureName },
          payer: holder.body.submitter,
          charges: dossier?.body.charges ?? draft?.body.commitment?.charges ?? [],
          printedAt: ask.world.now,
          stylesheet: '../../slip.css',
        });
      });
      if (isRefusal(page)) return page;
      return new Response(page, {
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Language': 'vi',
          'Content-Security-Policy': SLIP_POLICY,
        },
      });
    },

    'payments.pay': async (ask) => {
      const { gateway } = ask.ports;
      const row = await ask.transact(
        async (tx) => (await tx.payments.get(ask.params.id)) ?? refuse('not-found'),
      );
      if (isRefusal(row)) return row;
      if (!gateway) return refuse('payment-over');
      if (paymentView(row, ask.world).state !== 'waiting') return refuse('payment-over');
      return redirect(await gateway.payAddress(orderOf(row)));
    },

    'payments.return': async (ask) => {
      const { gateway, records } = ask.ports;
      if (!gateway || gateway.method !== ask.params.method) return refuse('not-found');
      const read = await gateway.read(new URL(ask.request.url).searchParams);
      if (read === 'forged') return refuse('not-found');
      const row = await ask.transact(async (tx) => await byReference(tx.payments, read.reference));
      if (isRefusal(row)) return row;
      // The bank is asked in so many words: an address bar is no witness. When it is silent, its report will come.
      if (!isJustAsked(row, ask.world.now)) await asked(() => inquire(records, gateway, row, ask.world));
      return redirect(row.body.returnTo);
    },

    'payments.notice': async (ask) => {
      const { gateway } = ask.ports;
      if (!gateway || gateway.method !== ask.params.method) return refuse('not-found');
      return { body: { ...gateway.answer(await takeNotice(ask, gateway, falseNotices)) } };
    },
  };
}

async function begin<N extends Beginning>(
  ask: Ask<N>,
  payee: Payee,
  holder: string,
): Promise<Response | Refusal> {
  const { ports, world, body } = ask as Ask<Beginning>;
  const { gateway } = ports;
  if (!gateway) return refuse('state-conflict');
  const returnTo = returnAddress(body.returnTo, world.settings.origin, ports.origins);
  if (returnTo === undefined) {
    return refuse('values-invalid', {
      invalidParams: [invalidParam('/returnTo', 'not-listed', world.language)],
    });
  }
  await askAboutEarlier(ask as Ask<Beginning>, gateway, holder);
  return (ask as Ask<Beginning>).write(async (tx) => {
    const client = /^[0-9a-f.:]{3,45}$/i.test(ask.client) ? ask.client : '127.0.0.1';
    const row = await beginPayment(tx, payee, { ...body, returnTo, gateway, client }, world);
    if (isRefusal(row)) return row;
    return { body: paymentView(row, world), headers: { Location: `../../payments/${row.id}` } };
  });
}

/** Before somebody pays once more: whether an earlier try, whose outcome nobody knows, has not come through after all. */
async function askAboutEarlier(ask: Ask<Beginning>, gateway: PaymentGateway, holder: string): Promise<void> {
  const { ports, world } = ask;
  const rows = await ports.records.transaction((tx) => paymentsOf(tx, holder));
  const open = rows.filter(
    (row) =>
      row.state === 'waiting' && paymentView(row, world).state === 'expired' && !isJustAsked(row, world.now),
  );
  await Promise.all(open.slice(0, 3).map((row) => asked(() => inquire(ports.records, gateway, row, world))));
}

/** A gateway that is silent keeps nobody from going on; whoever wants its answer says so. */
async function asked(work: () => Promise<void>): Promise<Refusal | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof Unavailable) return refuse('payment-unavailable', { retryAfter: 10 });
    throw error;
  }
}

/** Takes in a report and keeps it whatever it was worth. What breaks on our side is answered so that it is sent again. */
async function takeNotice(
  ask: Ask<'payments.notice'>,
  gateway: PaymentGateway,
  falseNotices: RateLimit,
): Promise<NoticeVerdict> {
  const { ports, world } = ask;
  const query = new URL(ask.request.url).searchParams;
  try {
    const read = await gateway.read(query);
    return await ports.records.transaction(async (tx) => {
      const verdict =
        read === 'forged' ? 'forged' : await settlePayment(tx, read.reference, read.outcome, world);
      const reference = read === 'forged' ? null : read.reference;
      if (verdict === 'forged' && falseNotices.take('all', world.now) > 0) return verdict;
      await keepNotice(tx, { method: gateway.method, verdict, reference, text: query.toString() }, world);
      return verdict;
    });
  } catch (error) {
    const kind = error instanceof Error ? error.name : typeof error;
    ports.log.error('notice-failed', { method: gateway.method, kind });
    return 'failed';
  }
}

async function byReference(
  payments: { find(query: { where: { reference: string }; limit: number }): Promise<PaymentRow[]> },
  reference: string,
): Promise<PaymentRow | Refusal> {
  return (await payments.find({ where: { reference }, limit: 1 }))[0] ?? refuse('not-found');
}

function redirect(location: string): Response {
  return new Response(null, { status: 302, headers: { Location: location } });
}
