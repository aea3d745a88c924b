import { createHmac } from 'node:crypto';
import { API_PREFIX } from '../../../components/contract/endpoints.js';
import type { Bill, Payment } from '../../../components/contract/schemas/payment.js';
import { vnpayGateway } from '../../../host/adapters/vnpay.js';
import type { PaymentGateway } from '../../../host/gateway.js';
import type { Procedure } from '../../../components/contract/schemas/procedure.js';
import {
  hall,
  PUBLIC_URL,
  procedure,
  readyDraft,
  testWorld,
  type Caller,
  type DossierShape,
  type TestWorld,
} from '../fixtures.js';

/** A host that takes money, and reports signed as the gateway signs them. */

export const SECRET = 'a-secret-for-tests';
export const TMN_CODE = 'DEMOTMN1';

/** The fixtures' procedure with 8.000 đ for each copy. */
export const paidProcedure: Procedure = {
  ...procedure,
  code: '1.009999',
  channels: procedure.channels.map((channel) => ({
    ...channel,
    fees: [
      { kind: 'free' },
      {
        kind: 'amount',
        name: 'Phí bản sao',
        amount: 8000,
        currency: 'VND',
        levy: 'fee',
        collect: 'upfront',
        per: { answer: 'soLuong', unit: 'bản' },
      },
    ],
  })),
};

export interface PaidWorld extends TestWorld {
  /** What the gateway says when it is asked; it is silent until something is set. */
  say(outcome: Awaited<ReturnType<PaymentGateway['ask']>> | Error): void;
  /** How often it was asked. */
  asked(): number;
}

export async function paidWorld(): Promise<PaidWorld> {
  let outcome: Awaited<ReturnType<PaymentGateway['ask']>> | Error = 'unknown';
  let asked = 0;
  const real = vnpayGateway({
    tmnCode: TMN_CODE,
    secret: SECRET,
    payUrl: 'https://bank.example.vn/pay',
    queryUrl: 'https://bank.example.vn/query',
    returnUrl: `${PUBLIC_URL}${API_PREFIX}/payments/return/vnpay`,
    fetch: () => Promise.reject(new TypeError('no network here')),
    minutes: 15,
  });
  const gateway: PaymentGateway = {
    ...real,
    ask: () => {
      asked++;
      return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
    },
  };
  const world = await testWorld({}, { gateway });
  await world.ports.records.transaction(async (tx) => {
    const { body } = (await tx.procedures.get(procedure.code)) ?? {};
    if (!body) throw new Error('the fixtures have no procedure');
    const summary = { ...body.summary, code: paidProcedure.code };
    await tx.procedures.load([
      { id: paidProcedure.code, body: { summary, procedure: paidProcedure, keywords: '' } },
    ]);
  });
  return { ...world, say: (next) => void (outcome = next), asked: () => asked };
}

interface DraftShape {
  readonly id: string;
  readonly version: number;
  readonly bill: Bill;
}

/** A draft with this many copies, its commitment given. */
export async function committedDraft(caller: Caller, copies: number): Promise<DraftShape> {
  const draft = await uncommittedDraft(caller, copies);
  return commit(caller, draft);
}

export async function uncommittedDraft(caller: Caller, copies: number): Promise<DraftShape> {
  const { id } = await caller.ok<{ id: string }>('drafts.create', {
    body: { procedure: paidProcedure.code, agency: hall.id, caseId: 'thuong' },
  });
  const draft = await edit(caller, { id, version: 1 }, copies);
  await caller.upload({ holder: id, purpose: 'paper', paper: 'chung-sinh', filename: 'Giấy chứng sinh.pdf' });
  return draft;
}

export function edit(
  caller: Caller,
  { id, version }: Pick<DraftShape, 'id' | 'version'>,
  copies: number,
): Promise<DraftShape> {
  const body = { answers: { tenTre: 'Lò Văn An', soLuong: copies }, delivery: { way: 'desk' } };
  return caller.ok('drafts.change', { params: { id }, version, body });
}

export function commit(
  caller: Caller,
  { id, version }: Pick<DraftShape, 'id' | 'version'>,
): Promise<DraftShape> {
  return caller.ok('drafts.commit', { params: { id }, version, body: { commitment: true } });
}

export function file(
  caller: Caller,
  { id, version }: Pick<DraftShape, 'id' | 'version'>,
): Promise<DossierShape & { readonly bill: Bill }> {
  return caller.ok('drafts.file', { params: { id }, version, body: { commitment: true } });
}

export function begin(caller: Caller, holder: string, amount: number): Promise<Payment> {
  return caller.ok('payments.begin', {
    params: { id: holder },
    body: { method: 'vnpay', amount, returnTo: '/nop-ho-so' },
  });
}

export function billOf(caller: Caller, id: string): Promise<Bill> {
  return caller.ok('bills.read', { params: { id } });
}

/** The fields of a gateway's report. */
export function reportFields(
  { reference, amount }: Pick<Payment, 'reference' | 'amount'>,
  changes: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return {
    vnp_TmnCode: TMN_CODE,
    vnp_Amount: String(amount * 100),
    vnp_BankCode: 'NCB',
    vnp_BankTranNo: 'VNP14226112',
    vnp_CardType: 'ATM',
    vnp_OrderInfo: 'Nop phi, le phi',
    vnp_PayDate: '20261123083500',
    vnp_ResponseCode: '00',
    vnp_TransactionNo: '14226112',
    vnp_TransactionStatus: '00',
    vnp_TxnRef: reference,
    ...changes,
  };
}

/** A report as the gateway sends it, signed by the rule of its protocol once more written down. */
export function signedReport(fields: Readonly<Record<string, string>>, secret = SECRET): string {
  const text = new URLSearchParams(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))).toString();
  return `${text}&vnp_SecureHash=${createHmac('sha512', secret).update(text).digest('hex')}`;
}

/** Delivers a report and answers what the host says to it. */
export async function deliver(world: TestWorld, query: string): Promise<{ status: number; code: string }> {
  const response = await world.host.request(`${PUBLIC_URL}${API_PREFIX}/payments/notices/vnpay?${query}`);
  const body = (await response.json()) as { RspCode?: string };
  return { status: response.status, code: body.RspCode ?? '' };
}

export { readyDraft };
