import type { Address, Party } from '../../components/contract/schemas/common.js';
import type { Account } from '../../components/contract/schemas/session.js';

/**
 * Makes an account of the claims that VNeID and the National Portal's sign-in give about somebody (`TechID`, `HoVaTen`,
 * `SoDinhDanh` …; numbers may come as text). Officers carry `VaiTro`, `ChucVu`, `MaCoQuan` and `TenCoQuan` on top, which
 * are this host's own. What a claim leaves out or garbles is left out of the account; without a stable identifier and a
 * name there is no account.
 */
export function accountOf(claims: Readonly<Record<string, unknown>>): Account | undefined {
  const id = textOf(claims['TechID']) ?? textOf(claims['sub']);
  const party = isPerson(claims) ? personOf(claims) : organisationOf(claims);
  if (!id || !party) return undefined;
  const agency = textOf(claims['MaCoQuan']);
  const officer = textOf(claims['VaiTro']) === 'officer' && agency !== undefined;
  return {
    id,
    role: officer ? 'officer' : 'citizen',
    party,
    assurance: textOf(claims['IAL']) === '2' ? 2 : 1,
    agency: officer ? { id: agency, name: textOf(claims['TenCoQuan']) ?? '' } : null,
    position: officer ? (textOf(claims['ChucVu']) ?? null) : null,
    sources: Object.fromEntries(
      Object.keys(party)
        .filter((key) => key !== 'kind')
        .map((key) => [key, 'identity-provider' as const]),
    ),
  };
}

/** `LoaiTaiKhoan`: 1 a citizen, 2 an enterprise, 3 an organisation. */
function isPerson(claims: Readonly<Record<string, unknown>>): boolean {
  return (textOf(claims['LoaiTaiKhoan']) ?? '1') === '1';
}

function personOf(claims: Readonly<Record<string, unknown>>): Party | undefined {
  const name = textOf(claims['HoVaTen']);
  if (!name) return undefined;
  const citizenId = matching(claims['SoDinhDanh'], /^\d{12}$/);
  const birthDate = dateOf(textOf(claims['NgayThangNamSinh']));
  const sex = SEXES[textOf(claims['GioiTinh']) ?? ''];
  return {
    kind: 'person',
    name,
    ...(citizenId && { citizenId }),
    ...(birthDate && { birthDate }),
    ...(sex && { sex }),
    ...contactOf(claims, claims['ThuongTru'] ?? claims['NoiOHienNay']),
  };
}

function organisationOf(claims: Readonly<Record<string, unknown>>): Party | undefined {
  const name = textOf(claims['TenDoanhNghiep']) ?? textOf(claims['HoVaTen']);
  const taxCode = matching(claims['MaSoThue'] ?? claims['MaSoDoanhNghiep'], /^(\d{10}(-\d{3})?|\d{12})$/);
  if (!name || !taxCode) return undefined;
  const representative = textOf(claims['NguoiDaiDien']);
  return {
    kind: 'organisation',
    name,
    taxCode,
    ...(representative && { representative }),
    ...contactOf(claims, claims['DiaChi']),
  };
}

function contactOf(claims: Readonly<Record<string, unknown>>, place: unknown) {
  const phone = matching(claims['SoDienThoai'], /^\+?\d{8,15}$/);
  const email = matching(claims['ThuDienTu'], /^[^\s@]+@[^\s@]+\.[^\s@]+$/);
  const address = addressOf(place);
  return { ...(phone && { phone }), ...(email && { email }), ...(address && { address }) };
}

function addressOf(place: unknown): Address | undefined {
  if (typeof place !== 'object' || place === null) return undefined;
  const parts = place as Readonly<Record<string, unknown>>;
  const province = matching(parts['MaTinhThanh'], /^\d{2}$/);
  const commune = matching(parts['MaPhuongXa'], /^\d{5}$/);
  return province && commune ? { province, commune, detail: textOf(parts['ChiTiet']) ?? '' } : undefined;
}

const SEXES: Readonly<Record<string, 'male' | 'female'>> = { '1': 'male', '2': 'female' };

/** `yyyyMMdd` as a date; nothing for the year alone that old papers show. */
function dateOf(text: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text ?? '') ?? [];
  if (!year) return undefined;
  const date = `${year}-${month}-${day}`;
  const time = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date) ? date : undefined;
}

function matching(value: unknown, shape: RegExp): string | undefined {
  const text = textOf(value);
  return text !== undefined && shape.test(text) ? text : undefined;
}

/** A claim as text: services send numbers as either. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() ? value.normalize('NFC').trim() : undefined;
}
