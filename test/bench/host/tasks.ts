import { ApiCaller } from '../../support/api-caller.js';

/** One request, as it is sent again and again. */
export interface Asked {
  readonly method?: string;
  readonly path: () => string;
  readonly headers: () => Readonly<Record<string, string>>;
  readonly body?: () => string;
  readonly status: number;
  readonly then: {
    /** What a right answer holds. */
    readonly holds: string;
    readonly done?: (etag: string) => void;
  };
}

export type Task = (seeds: Seeds, side: 'host' | 'floor') => Asked;

export interface Seeds {
  readonly cookie: string;
  /** A draft for each side, so that neither changes what the other reads. */
  readonly drafts: Readonly<Record<'host' | 'floor', { readonly id: string; readonly version: number }>>;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly code: string;
}

const PROCEDURE = '1.001612';
const AGENCY = '00000000-0011-8000-8000-000000003127';
const DOSSIERS = 12;
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

interface Draft {
  readonly id: string;
  readonly version: number;
  readonly answers: Record<string, unknown>;
}

/** A citizen with dossiers, and a draft for each side. */
export async function seeded(url: string): Promise<Seeds> {
  const mai = await ApiCaller.signIn(url, 'mai');
  const newDraft = async (): Promise<Draft> => {
    const draft = await mai.ok<Draft>('drafts.create', {
      body: { procedure: PROCEDURE, agency: AGENCY, caseId: 'ca-nhan' },
    });
    return mai.ok<Draft>('drafts.change', {
      params: { id: draft.id },
      version: draft.version,
      body: { answers: { ...draft.answers, ...ANSWERS }, delivery: { way: 'desk' }, step: 'review' },
    });
  };
  let code = '';
  for (let filed = 0; filed < DOSSIERS; filed++) {
    const { id, version } = await newDraft();
    const dossier = { params: { id }, version, body: { commitment: true } };
    ({ code } = await mai.ok<{ code: string }>('drafts.file', dossier));
  }
  const [one, two] = [await newDraft(), await newDraft()];
  return { cookie: mai.cookie(), drafts: { host: one, floor: two }, answers: one.answers, code };
}

const reading =
  (path: (seeds: Seeds, side: 'host' | 'floor') => string, holds: string): Task =>
  (seeds, side) => ({
    path: () => path(seeds, side),
    headers: () => ({ cookie: seeds.cookie }),
    status: 200,
    then: { holds },
  });

const anonymous =
  (path: (seeds: Seeds) => string, holds: string): Task =>
  (seeds) => {
    let client = 0;
    const address = (): string => `10.0.${(client >> 8) & 255}.${client++ & 255}`;
    return {
      path: () => path(seeds),
      headers: () => ({ 'x-forwarded-for': address() }),
      status: 200,
      then: { holds },
    };
  };

export const TASKS: Readonly<Record<string, Task>> = {
  procedure: anonymous(() => '/api/v1/procedures/1.001193', '"1.001193"'),
  search: anonymous(() => `/api/v1/procedures?q=${encodeURIComponent('đăng ký khai sinh')}`, '"1.001193"'),
  'draft read': reading(({ drafts }, side) => `/api/v1/drafts/${drafts[side].id}`, 'Hoa Ban'),
  'draft save': (seeds, side) => {
    const { id, version } = seeds.drafts[side];
    let etag = `"v${version}"`;
    let saves = 0;
    return {
      method: 'PATCH',
      path: () => `/api/v1/drafts/${id}`,
      headers: () => ({
        cookie: seeds.cookie,
        'content-type': 'application/json',
        'dvc-client': 'bench',
        'idempotency-key': crypto.randomUUID(),
        'if-match': etag,
      }),
      body: () => JSON.stringify({ answers: { ...seeds.answers, SoLaoDong: ++saves } }),
      status: 200,
      then: { holds: 'Hoa Ban', done: (next) => void (etag = next) },
    };
  },
  'dossier list': reading(() => '/api/v1/dossiers', PROCEDURE),
  tracking: anonymous(({ code }) => `/api/v1/tracking/${code}`, '"filed"'),
};
