import { API_PREFIX } from '../../components/contract/endpoints.js';
import type { PaymentGateway } from '../../host/gateway.js';
import { memoryFiles, type MemoryFiles } from '../../host/adapters/memory-files.js';
import { memoryRecords, type MemoryRecords } from '../../host/adapters/memory-records.js';
import { vnpayGateway } from '../../host/adapters/vnpay.js';
import { PDF, PUBLIC_URL, type Caller } from '../host/caller.js';
import {
  acting,
  filedDossier,
  readyDraft,
  testWorld,
  type PersonName,
  type TestWorld,
} from '../host/fixtures.js';
import {
  begin,
  committedDraft,
  deliver,
  file as fileDraft,
  paidProcedure,
  reportFields,
  SECRET,
  signedReport,
  TMN_CODE,
} from '../host/payments/bank.js';
import { readDocument } from './document.js';
import { Known } from './known.js';
import { learn, type Effort } from './learn.js';
import type { Setting } from './requests.js';
import { Sender, type World } from './send.js';

/** A host on memory with records of two citizens, which as many hosts as wanted can start from. */

const PEOPLE: readonly PersonName[] = ['mai', 'pao', 'lan', 'hung', 'minh'];
/** What a fuzzer would else run into at once. */
const LIMITS = {
  draftsPerPerson: 1e6,
  openUploads: 1e6,
  trackingPerMinute: 1e6,
  paymentsPerHour: 1e6,
  questionsPerHour: 1e6,
  openQuestions: 1e6,
};

/** A gateway that knows of no order yet, so that what it is asked for stays open. */
const gateway: PaymentGateway = {
  ...vnpayGateway({
    tmnCode: TMN_CODE,
    secret: SECRET,
    payUrl: 'https://bank.example.vn/pay',
    queryUrl: 'https://bank.example.vn/query',
    returnUrl: `${PUBLIC_URL}${API_PREFIX}/payments/return/vnpay`,
    fetch: () => Promise.reject(new TypeError('no network here')),
    minutes: 15,
  }),
  ask: () => Promise.resolve('unknown'),
};

interface Kept {
  readonly records: MemoryRecords;
  readonly files: MemoryFiles;
}

function worldOn(kept: Kept): Promise<TestWorld> {
  return testWorld({ limits: LIMITS }, { ...kept, gateway });
}

const EFFORT: Effort = { reads: 12, tries: 8, rounds: 2 };

export interface Start {
  readonly setting: Setting;
  /** A host of its own, with the same records, files and sessions. */
  fork(): Promise<Sender>;
}

/** @param seed decides what is tried before the start */
export async function memoryStart(seed: number, effort: Effort = EFFORT): Promise<Start> {
  const [records, files] = [memoryRecords(), memoryFiles()];
  const open = async (kept: Kept): Promise<World> => {
    const { host, signIn } = await worldOn(kept);
    return {
      origin: PUBLIC_URL,
      people: PEOPLE,
      send: async ({ url, method, headers, body }) =>
        host.request(url, { method, headers, ...(body !== undefined && { body: body as BodyInit }) }),
      signIn: async (who) => (await signIn(who as PersonName)).cookie,
    };
  };
  const uploads = await fill({ records, files });
  const first = await open({ records, files });
  const served = await first.send({ method: 'GET', url: `${PUBLIC_URL}/openapi.json`, headers: {} });
  const document = readDocument(await served.json());
  const setting: Setting = { document, known: new Known(), people: PEOPLE, file: PDF };
  // What has begun to be uploaded stands in no list.
  for (const [who, id] of uploads) setting.known.learn(who, '/uploads', { id }, null);
  const sender = new Sender(first, document);
  await learn(sender, setting, seed, effort);
  return {
    setting,
    fork: async () =>
      new Sender(await open({ records: records.copy(), files: files.copy() }), document, sender.cookies),
  };
}

/** Questions that wait, one that was answered, and one that everybody may read. */
async function fillQuestions(citizen: Caller, officer: Caller): Promise<void> {
  const replies = [
    undefined,
    undefined,
    { answer: 'Bạn nộp giấy cam đoan.', publication: null },
    { answer: 'Nộp giấy cam đoan.', publication: { topic: 'papers', question: 'Mất giấy chứng sinh?' } },
  ];
  for (const reply of replies) {
    const body = { topic: 'papers', text: 'Mất giấy chứng sinh thì nộp giấy gì?' };
    const { id } = await citizen.ok<{ id: string }>('questions.ask', { body });
    if (reply) await officer.ok('desk.answer', { params: { id }, version: 1, body: reply });
  }
}

/** Dossiers at every step of their way, drafts ready and half done, payments, files and uploads, of two citizens each. Answers the uploads. */
async function fill(kept: Kept): Promise<(readonly [who: string, upload: string])[]> {
  const uploads: (readonly [string, string])[] = [];
  const world = await worldOn(kept);
  await kept.records.transaction(async (tx) => {
    const listed = (await tx.procedures.get('1.001193'))?.body.summary;
    if (!listed) throw new Error('The fixtures have no procedure');
    const { code } = paidProcedure;
    await tx.procedures.load([
      { id: code, body: { summary: { ...listed, code }, procedure: paidProcedure, keywords: '' } },
    ]);
  });
  const lan = await world.signIn('lan');
  const ways: readonly (readonly object[])[] = [
    [],
    [{ action: 'receive' }],
    [{ action: 'receive' }, { action: 'process' }],
    [{ action: 'receive' }, { action: 'request-supplement', reason: 'Thiếu', papers: [], days: 5 }],
    [{ action: 'refuse', reason: 'Sai nơi nhận' }],
  ];
  for (const who of ['mai', 'pao'] as const) {
    const citizen = await world.signIn(who);
    for (const way of ways) {
      const dossier = await filedDossier(citizen);
      for (const [at, step] of way.entries()) await acting(lan, dossier)(at + 1, step);
    }
    for (let ready = 0; ready < 4; ready++) await readyDraft(citizen);
    for (let copies = 1; copies < 3; copies++) await committedDraft(citizen, copies);
    const waiting = await committedDraft(citizen, 3);
    await begin(citizen, waiting.id, waiting.bill.due);
    const paid = await committedDraft(citizen, 4);
    const payment = await begin(citizen, paid.id, paid.bill.due);
    await deliver(world, signedReport(reportFields(payment)));
    await fileDraft(citizen, await citizen.ok('drafts.read', { params: { id: paid.id } }));
    // Filed before it was paid: there is something to pay by its code.
    await fileDraft(citizen, await committedDraft(citizen, 5));
    await fillQuestions(citizen, lan);
    const { id: holder } = await citizen.ok<{ id: string }>('drafts.create', {
      body: { procedure: '1.001193', caseId: 'thuong' },
    });
    for (let upload = 0; upload < 2; upload++) {
      const { id } = await citizen.beginUpload(
        { holder, purpose: 'paper', paper: 'chung-sinh', filename: 'a.pdf' },
        PDF.length,
      );
      if (!id) throw new Error('An upload could not begin');
      uploads.push([who, id]);
    }
  }
  return uploads;
}
