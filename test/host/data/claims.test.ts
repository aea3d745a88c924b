import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Account } from '../../../components/contract/schemas/session.js';
import { accountOf } from '../../../host/data/claims.js';

const CITIZEN = { TechID: 't1', LoaiTaiKhoan: '1', HoVaTen: 'Lò Thị Mai', SoDinhDanh: '011192000123' };
const party = (claims: Record<string, unknown>) => accountOf({ ...CITIZEN, ...claims })?.party;

test('numbers may come as text or as numbers', () => {
  for (const [kind, sex, level] of [
    ['1', '2', '2'],
    [1, 2, 2],
  ]) {
    const account = accountOf({ ...CITIZEN, LoaiTaiKhoan: kind, GioiTinh: sex, IAL: level });
    assert.equal(account?.party.kind, 'person');
    assert.equal(account?.party.kind === 'person' && account.party.sex, 'female');
    assert.equal(account?.assurance, 2);
  }
});

test('a date of birth may be a whole date, a year, or no date at all', () => {
  for (const [claim, birthDate] of [
    ['19920514', '1992-05-14'],
    [19920514, '1992-05-14'],
    ['1949', undefined],
    ['19920231', undefined],
    ['14/05/1992', undefined],
    [null, undefined],
  ] as const) {
    const found = party({ NgayThangNamSinh: claim });
    assert.equal(found?.kind === 'person' && found.birthDate, birthDate, String(claim));
  }
});

test('what a claim garbles is left out, and the account still keeps the contract', () => {
  const account = accountOf({
    ...CITIZEN,
    SoDinhDanh: '12',
    ThuDienTu: 'không có',
    SoDienThoai: 'gọi sau',
    ThuongTru: { MaTinhThanh: '11', MaPhuongXa: '' },
  });
  assert.deepEqual(Account.parse(account).party, { kind: 'person', name: 'Lò Thị Mai' });
  assert.deepEqual(account?.sources, { name: 'identity-provider' });
});

test('an organisation is known by name and tax code', () => {
  const organisation = { sub: 's', LoaiTaiKhoan: 2, TenDoanhNghiep: 'Hợp tác xã', MaSoThue: 5600999939 };
  assert.deepEqual(accountOf(organisation)?.party, {
    kind: 'organisation',
    name: 'Hợp tác xã',
    taxCode: '5600999939',
  });
  assert.equal(accountOf({ ...organisation, MaSoThue: '1' }), undefined);
});

test('without an identifier or a name there is no account', () => {
  assert.equal(accountOf({ HoVaTen: 'Ai đó' }), undefined);
  assert.equal(accountOf({ TechID: 't' }), undefined);
  assert.equal(accountOf({ ...CITIZEN, HoVaTen: '  ' }), undefined);
});

test('the stable identifier comes before the subject, and names are brought to one spelling', () => {
  const account = accountOf({ ...CITIZEN, sub: 'other', HoVaTen: 'Lò Thị Mai'.normalize('NFD') });
  assert.equal(account?.id, 't1');
  assert.equal(account?.party.name, 'Lò Thị Mai');
});

test('only who works for an agency is an officer', () => {
  const officer = {
    ...CITIZEN,
    VaiTro: 'officer',
    ChucVu: 'Cán bộ một cửa',
    MaCoQuan: '0',
    TenCoQuan: 'Trung tâm',
  };
  assert.equal(accountOf(officer)?.role, 'officer');
  assert.deepEqual(accountOf(officer)?.agency, { id: '0', name: 'Trung tâm' });
  assert.equal(accountOf({ ...officer, MaCoQuan: undefined })?.role, 'citizen');
  assert.equal(accountOf({ ...CITIZEN, VaiTro: 'admin', MaCoQuan: '0' })?.role, 'citizen');
});
