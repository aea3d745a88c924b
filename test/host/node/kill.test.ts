import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ApiCaller, type Call, type Reply } from '../../support/api-caller.js';
import { freePort } from '../../support/free-port.js';
import { startHostProcess, type HostProcess } from '../../support/running-host.js';
import type { OperationName } from '../../../components/contract/endpoints.js';

/**
 * The host is killed while four people's writes are on their way: a draft is saved, the last bytes of an upload come, a
 * dossier is filed, an officer takes a step. In each round one more of them was acknowledged before the kill, and another
 * is the first. Afterwards each client asks again with the same key, as the elements do.
 */
const AGENCY = '00000000-0011-8000-8000-000000003127';
const PROCEDURE = '1.001612';
const HOME = { province: '11', commune: '03127', detail: 'Tổ 4' };

const folder = mkdtempSync(join(tmpdir(), 'dvc-kill-'));
const env = { PORT: String(await freePort()), DATA_DIR: folder };
let host: HostProcess = await startHostProcess(env);
after(async () => {
  await host.stop();
  rmSync(folder, { recursive: true });
});
const citizen = await ApiCaller.signIn(host.url, 'mai');
const officer = await ApiCaller.signIn(host.url, 'mot-cua');

interface Draft {
  readonly id: string;
  readonly version: number;
  readonly answers: Record<string, unknown>;
}

interface Dossier {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly state: string;
  readonly history: readonly { readonly action: string }[];
}

function answers(prefilled: Record<string, unknown>, name: string): Record<string, unknown> {
  return {
    ...prefilled,
    NoiOTrungThuongTru: true,
    TenHoKinhDoanh: name,
    DiaChiTruSo: HOME,
    VonKinhDoanh: 50_000_000,
    SoLaoDong: 2,
    NganhNghe: [{ MaNganh: '4711', TenNganh: 'Bán lẻ hàng hóa', NganhChinh: true }],
    ChuTheThanhLap: 'ca-nhan',
    PhuongPhapTinhThue: 'ti-le-doanh-thu',
  };
}

async function newDraft(name: string): Promise<Draft> {
  const draft = await citizen.ok<Draft>('drafts.create', {
    body: { procedure: PROCEDURE, agency: AGENCY, caseId: 'ca-nhan' },
  });
  return citizen.ok<Draft>('drafts.change', {
    params: { id: draft.id },
    version: draft.version,
    body: { answers: answers(draft.answers, name), delivery: { way: 'desk' }, step: 'review' },
  });
}

const filing = ({ id, version }: Draft): Call => ({ params: { id }, version, body: { commitment: true } });

interface Write {
  readonly send: () => Promise<Reply>;
  /** Looks at the host after the restart, knowing what was acknowledged before the kill. */
  readonly check: (acknowledged: Reply | undefined) => Promise<void>;
}

/** A write that is asked again with the same key and must have happened once. */
function keyed(
  caller: ApiCaller,
  name: OperationName,
  call: Call,
  look: (again: Reply) => Promise<void>,
): Write {
  const withKey = { ...call, key: crypto.randomUUID() };
  const send = (): Promise<Reply> => caller.call(name, withKey);
  return {
    send,
    async check(acknowledged) {
      const again = await send();
      assert.ok(again.status < 300, `${name} again: ${again.status} ${JSON.stringify(again.json)}`);
      if (acknowledged)
        assert.deepEqual(again.json, acknowledged.json, `${name} gives another answer than before`);
      await look(again);
    },
  };
}

async function saving(round: number): Promise<Write> {
  const draft = await newDraft('Hộ trước khi lưu');
  const wanted = answers(draft.answers, `Hộ kinh doanh số ${round}`);
  const call = { params: { id: draft.id }, version: draft.version, body: { answers: wanted } };
  return keyed(citizen, 'drafts.change', call, async () => {
    const kept = await citizen.ok<Draft>('drafts.read', { params: { id: draft.id } });
    assert.equal(kept.version, draft.version + 1);
    assert.equal(kept.answers['TenHoKinhDoanh'], `Hộ kinh doanh số ${round}`);
  });
}

async function uploading(round: number): Promise<Write> {
  const draft = await newDraft('Hộ có giấy tờ');
  const bytes = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(400_000, round + 1)]);
  const metadata = {
    holder: draft.id,
    purpose: 'paper',
    paper: 'uy-quyen-ca-nhan',
    kind: 'copy',
    filename: 'Ủy quyền.pdf',
  };
  const id = await citizen.beginUpload(metadata, bytes.length);
  const params = { id };
  const append = (offset: number): Promise<Reply> =>
    citizen.call('uploads.append', {
      params,
      headers: { 'upload-offset': String(offset) },
      bytes: bytes.subarray(offset),
    });
  const half = 200_000;
  const first = await citizen.call('uploads.append', {
    params,
    headers: { 'upload-offset': '0' },
    bytes: bytes.subarray(0, half),
  });
  assert.equal(first.status, 204);
  return {
    send: () => append(half),
    async check(acknowledged) {
      const standing = await citizen.call('uploads.offset', { params });
      const offset = Number(standing.headers.get('upload-offset'));
      assert.ok(offset >= (acknowledged ? bytes.length : half), `acknowledged bytes are gone: ${offset}`);
      if (offset < bytes.length) assert.equal((await append(offset)).status, 204);
      const { files } = await citizen.ok<{ files: { id: string; sha256: string }[] }>('drafts.files', {
        params: { id: draft.id },
      });
      assert.deepEqual(
        files.map((file) => [file.id, file.sha256]),
        [[id, createHash('sha256').update(bytes).digest('hex')]],
      );
      const content = await citizen.send('files.content', { params });
      assert.ok(bytes.equals(Buffer.from(await content.arrayBuffer())));
    },
  };
}

async function filingOne(round: number): Promise<Write> {
  const draft = await newDraft(`Hộ để nộp ${round}`);
  return keyed(citizen, 'drafts.file', filing(draft), async (again) => {
    const { code } = again.json as Dossier;
    const { items } = await citizen.ok<{ items: Dossier[] }>('dossiers.list', { query: { limit: '100' } });
    assert.deepEqual(
      items.filter((item) => item.id === draft.id).map((item) => item.code),
      [code],
    );
    assert.equal(new Set(items.map((item) => item.code)).size, items.length, 'two dossiers share a code');
    assert.equal((await citizen.call('drafts.read', { params: { id: draft.id } })).status, 404);
  });
}

/** An officer's step that asks for no money first. */
async function askingForMore(round: number): Promise<Write> {
  const dossier = await citizen.ok<Dossier>(
    'drafts.file',
    filing(await newDraft(`Hộ để yêu cầu bổ sung ${round}`)),
  );
  const { id, version } = dossier;
  return keyed(
    officer,
    'dossiers.act',
    {
      params: { id },
      version,
      body: { action: 'request-supplement', reason: 'Thiếu trang 2', papers: [], days: 10 },
    },
    async () => {
      const kept = await officer.ok<Dossier>('dossiers.read', { params: { id } });
      assert.equal(kept.state, 'supplement-requested');
      assert.equal(kept.version, version + 1);
      assert.deepEqual(
        kept.history.map(({ action }) => action),
        ['file', 'request-supplement'],
      );
    },
  );
}

const WRITES = [saving, uploading, filingOne, askingForMore];

/** Sends all, and resolves when `enough` of them are acknowledged; what comes later is noted too. */
async function sendUntil(writes: readonly Write[], enough: number): Promise<Map<Write, Reply>> {
  const acknowledged = new Map<Write, Reply>();
  await new Promise<void>((resolve, reject) => {
    const note = (): void => {
      if (acknowledged.size >= enough) resolve();
    };
    for (const write of writes) {
      write.send().then(
        (reply) => {
          if (reply.status >= 300)
            reject(new Error(`Refused: ${reply.status} ${JSON.stringify(reply.json)}`));
          acknowledged.set(write, reply);
          note();
        },
        // Cut off by the kill.
        () => undefined,
      );
    }
    note();
  });
  return acknowledged;
}

for (let round = 0; round <= WRITES.length; round++) {
  test(`killed when ${round} of ${WRITES.length} writes were acknowledged: all is kept, nothing happens twice`, async () => {
    const order = WRITES.map((_, at) => WRITES[(at + round) % WRITES.length] ?? saving);
    const writes: Write[] = [];
    for (const make of order) writes.push(await make(round));
    const acknowledged = await sendUntil(writes, round);
    await host.kill();
    const known = new Map(acknowledged);
    host = await startHostProcess(env);
    for (const write of writes) await write.check(known.get(write));
    assert.equal(
      (await citizen.ok<{ account: { id: string } }>('session.read')).account.id,
      'thu-cong-dan-mai',
    );
  });
}
