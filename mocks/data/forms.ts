import type { Answers } from '../../components/contract/schemas/common.js';

/** What made-up people answered in the e-forms. The host looks at it as at anybody's, so that it cannot drift from the definitions. */

const ward = (detail: string) => ({ province: '11', commune: '03127', detail });

interface Parent {
  readonly name: string;
  readonly born: string;
  /** Number of the ethnic group in the national list. */
  readonly people: string;
  readonly citizenId?: string;
  readonly home: { readonly province: string; readonly commune: string; readonly detail: string };
}

interface Birth {
  readonly child: string;
  readonly day: string;
  readonly sex: '1' | '2';
  readonly people: string;
  readonly asker: 'Me' | 'Cha' | { readonly other: string };
  /** A line of the form that says which case it is. */
  readonly kind?: '1' | '2' | '3' | '4';
  readonly mother?: Parent;
  readonly father?: Parent;
  readonly copies?: number;
}

/** Answers to the form of birth registration (1.001193). */
export function birth({
  child,
  day,
  sex,
  people,
  asker,
  kind = '1',
  mother,
  father,
  copies,
}: Birth): Answers {
  return {
    nycLoaiCuTru: '1',
    nycNoiCuTru: '1',
    nycNoiCuTru_TrongNuoc: ward('Tổ dân phố 4'),
    ...(typeof asker === 'string' ? { QuanHe: asker } : { QuanHe: 'Khac', QuanHeKhac: asker.other }),
    LoaiDangKy: '1',
    nksLoaiKhaiSinh: kind,
    HoTenKS: child,
    NgaySinhChon: day,
    GioiTinhKS: sex,
    DanTocKS: people,
    QuocTichKS: 'VN',
    nksNoiSinh: '1',
    nksNoiSinh_TrongNuoc: ward('Bệnh viện đa khoa tỉnh Điện Biên'),
    nksQueQuan: '1',
    nksQueQuan_TrongNuoc: ward('Tổ dân phố 4'),
    ...parent('Me', mother),
    ...parent('Cha', father),
    CapBanSao: copies === undefined ? '0' : '1',
    ...(copies === undefined ? {} : { SoLuong: copies }),
  };
}

function parent(whose: 'Me' | 'Cha', who: Parent | undefined): Answers {
  if (!who) return { [`${whose}KhongCoThongTin`]: true };
  return {
    [`HoTen${whose}KS`]: who.name,
    [`NamSinh${whose}KS`]: who.born,
    [`DanToc${whose}KS`]: who.people,
    [`QuocTich${whose}KS`]: 'VN',
    ...(who.citizenId === undefined ? {} : { [`SoDinhDanh${whose}`]: who.citizenId }),
    [`${whose}LoaiCuTru`]: '1',
    [`${whose}NoiCuTru`]: '1',
    [`${whose}NoiCuTru_TrongNuoc`]: who.home,
  };
}

export const PARENTS = {
  mai: {
    name: 'Lò Thị Mai',
    born: '14/05/1992',
    people: '03',
    citizenId: '011192000123',
    home: ward('Tổ dân phố 4'),
  },
  vinh: {
    name: 'Quàng Văn Vinh',
    born: '02/08/1990',
    people: '03',
    citizenId: '011090000234',
    home: ward('Tổ dân phố 4'),
  },
  dua: {
    name: 'Thào Thị Dua',
    born: '1991',
    people: '08',
    home: { province: '11', commune: '03325', detail: 'Bản Che Căn' },
  },
  pao: {
    name: 'Mùa A Páo',
    born: '12/03/1988',
    people: '08',
    citizenId: '011088000101',
    home: { province: '11', commune: '03325', detail: 'Bản Che Căn' },
  },
} as const satisfies Record<string, Parent>;

interface Shop {
  readonly name: string;
  readonly capital: number;
  readonly workers: number;
  readonly trades: readonly { readonly code: string; readonly name: string; readonly main?: true }[];
}

/** Answers to the form of a household business (1.001612), founded by one person. */
export function shop({ name, capital, workers, trades }: Shop): Answers {
  return {
    NoiOTrungThuongTru: true,
    TenHoKinhDoanh: name,
    DiaChiTruSo: ward('Số 128, đường Nguyễn Chí Thanh'),
    VonKinhDoanh: capital,
    SoLaoDong: workers,
    NganhNghe: trades.map((trade) => ({
      MaNganh: trade.code,
      TenNganh: trade.name,
      NganhChinh: trade.main ?? false,
    })),
    ChuTheThanhLap: 'ca-nhan',
    PhuongPhapTinhThue: 'khong-phai-nop',
  };
}
