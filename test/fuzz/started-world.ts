import { API_PREFIX } from '../../components/contract/endpoints.js';
import { ApiCaller } from '../support/api-caller.js';
import { CookieJar } from '../support/cookie-jar.js';
import { StartedHost } from '../support/started-host.js';
import { PDF } from '../host/caller.js';
import { readDocument } from './document.js';
import { Known } from './known.js';
import { learn } from './learn.js';
import type { Start } from './memory-world.js';
import type { Setting } from './requests.js';
import { Sender, type World } from './send.js';

/** The host as an operator starts it, asked over http: two citizens and officers of two agencies of the trial provider. */
const PEOPLE = ['mai', 'pao', 'mot-cua', 'mot-cua-muong-phang'];

/** @returns a start whose hosts are all the one; whoever starts it closes it */
export async function startedStart(seed: number): Promise<Start & { close(): Promise<void> }> {
  const host = await StartedHost.start();
  try {
    const served = await fetch(`${host.url}/openapi.json`);
    const document = readDocument(await served.json());
    const world: World = {
      origin: host.url,
      people: PEOPLE,
      send: ({ url, method, headers, body }) =>
        fetch(url, {
          method,
          headers,
          redirect: 'manual',
          ...(body !== undefined && { body: body as BodyInit }),
        }),
      signIn: (who) => signedIn(host.url, who, document.cookie),
    };
    const setting: Setting = { document, known: new Known(), people: PEOPLE, file: PDF };
    for (const who of PEOPLE.slice(0, 2)) await fill(await ApiCaller.signIn(host.url, who));
    const sender = new Sender(world, document);
    await learn(sender, setting, seed, { reads: 3, tries: 1, rounds: 1 });
    return { setting, fork: () => Promise.resolve(sender), close: () => host.close() };
  } catch (error) {
    await host.close();
    throw error;
  }
}

async function signedIn(url: string, person: string, cookie: string): Promise<string> {
  const jar = new CookieJar();
  const page = await jar.follow(`${url}${API_PREFIX}/session/sign-in?returnTo=/`);
  const form = { method: 'POST', headers: { origin: url }, body: new URLSearchParams({ person }) };
  await jar.follow(page.url, form, ({ pathname }) => pathname === '/');
  return `${cookie}=${jar.value(cookie) ?? ''}`;
}

const HOME = { province: '11', commune: '03127', detail: 'Tổ 4' };
const ANSWERS = {
  NoiOTrungThuongTru: true,
  TenHoKinhDoanh: 'Hộ kinh doanh Hoa Ban',
  DiaChiTruSo: HOME,
  VonKinhDoanh: 50_000_000,
  SoLaoDong: 2,
  NganhNghe: [{ MaNganh: '4711', TenNganh: 'Bán lẻ hàng hóa', NganhChinh: true }],
  ChuTheThanhLap: 'ca-nhan',
  PhuongPhapTinhThue: 'ti-le-doanh-thu',
};

interface Draft {
  readonly id: string;
  readonly version: number;
  readonly answers: Record<string, unknown>;
}

/** Drafts that wait to be filed, with a file each, and as many dossiers. */
async function fill(citizen: ApiCaller): Promise<void> {
  for (let count = 0; count < 4; count++) {
    const draft = await citizen.ok<Draft>('drafts.create', {
      body: { procedure: '1.001612', agency: '00000000-0011-8000-8000-000000003127', caseId: 'ca-nhan' },
    });
    const params = { id: draft.id };
    const body = { answers: { ...draft.answers, ...ANSWERS }, delivery: { way: 'desk' }, step: 'review' };
    const { version } = await citizen.ok<Draft>('drafts.change', { params, version: draft.version, body });
    const metadata = { holder: draft.id, purpose: 'paper', paper: 'uy-quyen-ca-nhan', filename: 'a.pdf' };
    const upload = await citizen.beginUpload({ ...metadata, kind: 'copy' }, PDF.length);
    const headers = { 'upload-offset': '0' };
    await citizen.ok('uploads.append', { params: { id: upload }, headers, bytes: PDF });
    if (count % 2) await citizen.ok('drafts.file', { params, version, body: { commitment: true } });
  }
}
