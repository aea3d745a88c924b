import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../components/domain/eform/check.js';
import { form } from './forms.js';

const phone = (validate: object) => form({ type: 'phoneNumber', key: 'so', label: 'Điện thoại', validate });
const codes = (validate: object, so: string): string[] =>
  check(phone(validate), { so }, { lang: 'vi' }).map(({ code }) => code);

test('a telephone number is one of Viet Nam', () => {
  assert.deepEqual(codes({}, '0912345678'), []);
  assert.deepEqual(codes({}, '91234567'), ['not-a-phone']);
});

test('a definition that says itself how a number is written may mean another country', () => {
  assert.deepEqual(codes({ minLength: 8, maxLength: 8 }, '91234567'), []);
  assert.deepEqual(codes({ minLength: 8, maxLength: 8 }, '9123456'), ['too-short']);
  assert.deepEqual(codes({ pattern: '\\+47\\d{8}' }, '+4791234567'), []);
  assert.deepEqual(codes({ pattern: '\\+47\\d{8}' }, '0912345678'), ['pattern']);
});
