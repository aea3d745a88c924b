import { setTimeout as pause } from 'node:timers/promises';
import type { Bill, Payment } from '../../components/contract/schemas/payment.js';
import type { ChoiceName } from '../../host/trial-bank/choices.js';
import type { OperationName } from '../../components/contract/endpoints.js';
import type { ApiCaller, Call } from '../support/api-caller.js';
import type { KillWorld, Victim, Way } from './world.js';

export interface Dossier {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly state: string;
  readonly history: readonly { readonly action: string }[];
}

interface Draft {
  readonly id: string;
  readonly version: number;
  readonly answers: Record<string, unknown>;
}

/** Told of each answer that came from one of the two. */
export type Note = (from: Victim) => void;

const PROCEDURE = '1.001612';
const AGENCY = '00000000-0011-8000-8000-000000003127';
const ANSWERS = {
  NoiOTrungThuongTru: true,
  TenHoKinhDoanh: 'Hộ kinh doanh Hoa Ban',
  DiaChiTruSo: { province: '11', commune: '03127', detail: 'Tổ 4' },
  VonKinhDoanh: 50_000_000,
  SoLaoDong: 2,
  NganhNghe: [{ MaNganh: '4711', TenNganh: 'Bán lẻ hàng hóa', NganhChinh: true }],
  ChuTheThanhLap: 'ca-nhan',
  PhuongPhapTinhThue: 'ti-le-doanh-thu',
};
const EXTRA = { name: 'Phí thẩm định', levy: 'fee', amount: 30_000 };
const BACK = '/ho-so';

/** Somebody who files one dossier and pays for it, step by step as the client and a browser do. What was acknowledged is kept. */
export class Payer {
  readonly owner: ApiCaller;
  /** What is chosen on the bank's page in the end; null for whoever leaves it as it is. */
  readonly choice: ChoiceName | null;
  /** Whether the payment is for a fee that an officer asked for later, which holds the dossier up. */
  readonly later: boolean;
  holder = '';
  /** Every payment of which the host said that it has begun. */
  readonly begun: Payment[] = [];
  /** References of payments of which the bank said that they are made. */
  readonly pressed: string[] = [];
  filed: Dossier | undefined;
  readonly #world: KillWorld;
  #version = 0;
  #page = '';
  #return: string | null = null;

  readonly #way: Way;

  constructor(
    world: KillWorld,
    owner: ApiCaller,
    { choice, later, ...way }: Pick<Payer, 'choice' | 'later'> & Way,
  ) {
    this.#world = world;
    this.owner = owner;
    this.choice = choice;
    this.later = later;
    this.#way = way;
  }

  /** Makes a draft whose fee is fixed; where the payment is for a later fee, all that comes before it. */
  async prepare(): Promise<void> {
    const draft = await this.#ask<Draft>('drafts.create', {
      body: { procedure: PROCEDURE, agency: AGENCY, caseId: 'ca-nhan' },
    });
    const params = { id: draft.id };
    this.holder = draft.id;
    const saved = await this.#ask<Draft>('drafts.change', {
      params,
      version: draft.version,
      body: { answers: { ...draft.answers, ...ANSWERS }, delivery: { way: 'desk' }, step: 'review' },
    });
    const body = { commitment: true };
    const committed = await this.#ask<Draft>('drafts.commit', { params, version: saved.version, body });
    this.#version = committed.version;
    if (this.later) await this.#untilFeeIsAsked();
  }

  async #untilFeeIsAsked(): Promise<void> {
    await this.begin();
    await this.lookAtBank();
    await this.press('pay-and-stay');
    while ((await this.bill()).due > 0) await pause(50);
    await this.file();
    const reason = 'Cần nộp trước khi thẩm định';
    for (const step of [
      { action: 'receive' },
      { action: 'process' },
      { action: 'request-payment', lines: [EXTRA], reason },
    ]) {
      const { version } = await this.#read();
      const call = { params: { id: this.holder }, version, body: step };
      await this.#world.ask(this.#world.officer, 'dossiers.act', call);
    }
  }

  /** Begins to pay what is due; told by `note` once the host said so. */
  async begin(note: Note = () => undefined): Promise<void> {
    const { due } = await this.bill();
    const body = { method: 'vnpay', amount: due, returnTo: BACK };
    const call = { params: { id: this.holder }, body };
    const payment = await this.#world.ask<Payment>(this.owner, 'payments.begin', call, this.#way);
    this.begun.push(payment);
    note('host');
  }

  /** Leaves for the bank and looks at its page. */
  async lookAtBank(note: Note = () => undefined): Promise<void> {
    const leave = await this.#world.visit(this.begun.at(-1)?.payAddress ?? '');
    if (leave.status !== 302 || leave.location === null)
      throw new Error(`The way to the bank: ${leave.status}`);
    this.#page = leave.location;
    const page = await this.#world.visit(this.#page);
    if (page.status !== 200) throw new Error(`The bank's page: ${page.status}`);
    note('bank');
  }

  /** Presses a button on the bank's page; pressed again when no answer came, as people do. */
  async press(choice: ChoiceName, note: Note = () => undefined): Promise<void> {
    const form = { method: 'POST', body: new URLSearchParams({ choice }) };
    const { status, location } = await this.#world.visit(this.#page, form, this.#way);
    if (status !== 200 && status !== 303) throw new Error(`The bank took no ${choice}: ${status}`);
    this.#return = location;
    const { reference } = this.begun.at(-1) ?? {};
    if (reference !== undefined && choice !== 'cancel') this.pressed.push(reference);
    note('bank');
  }

  /** Goes where the bank sends the browser: to the host, which leads on to the page. */
  async comeBack(note: Note = () => undefined): Promise<void> {
    if (this.#return === null) return note('host');
    const { status, location } = await this.#world.visit(this.#return, {}, this.#way);
    if (status !== 302 || !location?.endsWith(BACK))
      throw new Error(`Back from the bank: ${status} to ${location}`);
    note('host');
  }

  async file(note: Note = () => undefined): Promise<void> {
    const body = { commitment: true };
    const call = { params: { id: this.holder }, version: this.#version, body };
    const way = { ...this.#way, loadsAnew: false };
    this.filed = await this.#world.ask<Dossier>(this.owner, 'drafts.file', call, way);
    note('host');
  }

  bill(): Promise<Bill> {
    return this.#ask('bills.read', { params: { id: this.holder } });
  }

  /** The dossier as it stands now. */
  dossier(): Promise<Dossier> {
    return this.#read();
  }

  #read(): Promise<Dossier> {
    return this.#world.ask(this.#world.officer, 'dossiers.read', { params: { id: this.holder } });
  }

  #ask<T>(name: OperationName, call: Call): Promise<T> {
    return this.#world.ask<T>(this.owner, name, call);
  }
}
