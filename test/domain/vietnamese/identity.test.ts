import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  checkCitizenId,
  checkOldId,
  checkPassport,
  checkPhone,
  checkTaxCode,
  crossCheckCitizenId,
  phoneOf,
  readCitizenId,
  taxCodeOf,
} from '../../../components/domain/vietnamese/identity.js';

test('a citizen identity number is read into province, sex and year of birth', () => {
  assert.deepEqual(readCitizenId('011 090 000 123'), { province: '011', sex: 'male', birthYear: 1990 });
  assert.deepEqual(readCitizenId('011315000123'), { province: '011', sex: 'female', birthYear: 2015 });
  assert.deepEqual(readCitizenId('001401000123'), { province: '001', sex: 'male', birthYear: 2101 });
  for (const wrong of ['', '01109000012', '0110900001234', '01109000012a'])
    assert.equal(checkCitizenId(wrong), 'citizen-id-shape', wrong);
  assert.equal(checkCitizenId('011.090.000.123'), undefined);
});

test('the cross-check warns, and only of what is known', () => {
  const id = '011090000123';
  assert.deepEqual(crossCheckCitizenId(id, {}), []);
  assert.deepEqual(crossCheckCitizenId(id, { birthDate: '1990-05-01', sex: 'male', provinces: ['011'] }), []);
  assert.deepEqual(crossCheckCitizenId(id, { birthDate: '1990' }), []);
  assert.deepEqual(crossCheckCitizenId(id, { birthDate: '1991-05-01', sex: 'female', provinces: ['001'] }), [
    'citizen-id-birth-date',
    'citizen-id-sex',
    'citizen-id-province',
  ]);
  assert.deepEqual(
    crossCheckCitizenId('12', { sex: 'male' }),
    [],
    'a wrong shape is told by the check alone',
  );
});

test('the old identity card number has nine digits', () => {
  assert.equal(checkOldId('040 123 456'), undefined);
  assert.equal(checkOldId('04012345'), 'old-id-shape');
});

test('tax codes: check digit, branch, and the 12 digits of a person', () => {
  for (const good of [
    '0100109106',
    '0100109106-001',
    '0100109106001'.slice(0, 10),
    '0100109106–001',
    '011090000123',
    '0100 109 106',
  ])
    assert.equal(checkTaxCode(good), undefined, good);
  assert.equal(checkTaxCode('0100109105'), 'tax-code-check-digit');
  assert.equal(checkTaxCode('0100109105-001'), 'tax-code-check-digit');
  for (const wrong of ['', '010010910', '01001091061', '0100109106-1', 'MST'])
    assert.equal(checkTaxCode(wrong), 'tax-code-shape', wrong);
  assert.equal(taxCodeOf('0100109106001'), '0100109106-001');
});

test('any one wrong digit of a tax code is noticed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (place, change) => {
      const digits = [...'0100109106'];
      digits[place] = String((Number(digits[place]) + change) % 10);
      assert.equal(checkTaxCode(digits.join('')), 'tax-code-check-digit');
    }),
  );
});

test('phone numbers are brought to their national form', () => {
  for (const typed of [
    '0912345678',
    '+84 912 345 678',
    '84912345678',
    '0084.912.345.678',
    '(+84) 0912-345-678',
    '091 234 5678',
  ])
    assert.equal(phoneOf(typed), '0912345678', typed);
  assert.equal(phoneOf('0215 3825 409'), '02153825409');
  assert.equal(phoneOf('+84 215 3825 409'), '02153825409');
  for (const wrong of [
    '',
    '091234567',
    '09123456789',
    '0612345678',
    '0112345678',
    '1900 1009',
    'abc',
    '0215382540',
  ])
    assert.equal(checkPhone(wrong), 'phone-shape', wrong);
});

test('passports: a letter and digits for ours, looser for foreign ones', () => {
  for (const good of ['B1234567', 'c12345678', 'N 1234567'])
    assert.equal(checkPassport(good), undefined, good);
  assert.equal(checkPassport('12345678'), 'passport-shape');
  assert.equal(checkPassport('12AB34567', 'foreign'), undefined);
  assert.equal(checkPassport('?', 'foreign'), 'passport-shape');
});
