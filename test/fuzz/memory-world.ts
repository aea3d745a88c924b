import { memoryFiles } from '../../host/adapters/memory-files.js';
import { memoryRecords } from '../../host/adapters/memory-records.js';
import { PDF, PUBLIC_URL } from '../host/caller.js';
import { acting, filedDossier, readyDraft, testWorld, type PersonName } from '../host/fixtures.js';
import { readDocument } from './document.js';
import { Known } from './known.js';
import { learn } from './learn.js';
import type { Setting } from './requests.js';
import { Sender, type World } from './send.js';

/** A host on memory with records of two citizens, which as many hosts as wanted can start from. */

const PEOPLE: readonly PersonName[] = ['mai', 'pao', 'lan', 'hung', 'minh'];
/** What a fuzzer would else run into at once. */
const LIMITS = { draftsPerPerson: 1e6, openUploads: 1e6, trackingPerMinute: 1e6 };

export interface Start {
  readonly setting: Setting;
  /** A host of its own, with the same records, files and sessions. */
  fork(): Promise<Sender>;
}

/** @param seed decides what is tried before the start */
export async function memoryStart(seed: number): Promise<Start> {
  const [records, files] = [memoryRecords(), memoryFiles()];
  const open = async (ports: { records: typeof records; files: typeof files }): Promise<World> => {
    const { host, signIn } = await testWorld({ limits: LIMITS }, ports);
    return {
      origin: PUBLIC_URL,
      people: PEOPLE,
      send: async ({ url, method, headers, body }) =>
        host.request(url, { method, headers, ...(body !== undefined && { body: body as BodyInit }) }),
      signIn: async (who) => (await signIn(who as PersonName)).cookie,
    };
  };
  await fill({ records, files });
  const first = await open({ records, files });
  const served = await first.send({ method: 'GET', url: `${PUBLIC_URL}/openapi.json`, headers: {} });
  const document = readDocument(await served.json());
  const setting: Setting = { document, known: new Known(), people: PEOPLE, file: PDF };
  const sender = new Sender(first, document);
  await learn(sender, setting, seed, { reads: 12, tries: 8, rounds: 2 });
  return {
    setting,
    fork: async () =>
      new Sender(await open({ records: records.copy(), files: files.copy() }), document, sender.cookies),
  };
}

/** Dossiers at every step of their way, drafts ready and half done, files and uploads, of two citizens each. */
async function fill(ports: {
  records: ReturnType<typeof memoryRecords>;
  files: ReturnType<typeof memoryFiles>;
}): Promise<void> {
  const world = await testWorld({ limits: LIMITS }, ports);
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
    const { id: holder } = await citizen.ok<{ id: string }>('drafts.create', {
      body: { procedure: '1.001193' },
    });
    for (let upload = 0; upload < 2; upload++) {
      await citizen.beginUpload(
        { holder, purpose: 'paper', paper: 'chung-sinh', filename: 'a.pdf' },
        PDF.length,
      );
    }
  }
}
