import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accept } from '../../../components/domain/eform/accept.js';
import { check, checkField } from '../../../components/domain/eform/check.js';
import { evaluate } from '../../../components/domain/eform/evaluate.js';
import { ENGLISH_SENTENCES } from '../../../components/domain/eform/english-sentences.js';
import { messageOf, takeSentences } from '../../../components/domain/eform/findings.js';
import { prefill } from '../../../components/domain/eform/prefill.js';
import { printable } from '../../../components/domain/eform/print.js';
import type { Finding, Json } from '../../../components/domain/eform/types.js';
import { form, wizard } from './forms.js';

takeSentences('en', ENGLISH_SENTENCES);

const TODAY = '2026-11-22';
const text = (key: string, more: object = {}) => ({ type: 'textfield', key, label: 'Họ và tên', ...more });
const told = (findings: readonly Finding[]) => findings.map(({ path, code }) => [path, code]);

describe('accept', () => {
  test('composes texts, and changes nothing else that was typed', () => {
    const compiled = form(
      text('a'),
      { type: 'number', key: 'n' },
      { type: 'select', key: 's', multiple: true },
    );
    const { answers } = accept(
      compiled,
      { a: ' Lo\u0300  Mai ', n: '1.500', s: ['e\u0301'] },
      { today: TODAY },
    );
    assert.deepEqual(answers, { a: ' Lò  Mai ', n: '1.500', s: ['é'] });
  });

  test('drops what the form does not know, at every level', () => {
    const compiled = form(
      text('a'),
      { type: 'container', key: 'box', components: [text('b')] },
      { type: 'editgrid', key: 'g', components: [text('c')] },
      { type: 'place', key: 'p' },
    );
    const given = {
      a: 'x',
      evil: 1,
      box: { b: 'y', evil: 1 },
      g: [{ c: 'z', evil: 1 }, 'row'],
      p: { province: '11', evil: 1 },
    };
    assert.deepEqual(accept(compiled, given, { today: TODAY }).answers, {
      a: 'x',
      box: { b: 'y' },
      g: [{ c: 'z' }, {}],
      p: { province: '11' },
    });
  });

  test('walks own keys only', () => {
    const compiled = form(text('a'), { type: 'hidden', key: 'h' });
    const given = JSON.parse(
      '{"a":"x","__proto__":{"polluted":1},"h":{"__proto__":{"polluted":1},"ok":1}}',
    ) as Json;
    const { answers } = accept(compiled, given, { today: TODAY });
    assert.deepEqual(answers, { a: 'x', h: { ok: 1 } });
    assert.equal(Object.getPrototypeOf(answers['h']), Object.prototype);
    assert.deepEqual(accept(compiled, Object.create({ a: 'inherited' }), { today: TODAY }).answers, {});
  });

  test('tells of a value of the wrong shape, in its place, and of rows beyond the bound', () => {
    const compiled = form(
      text('a', { validate: { required: true } }),
      text('b', { validate: { required: true } }),
      { type: 'editgrid', key: 'g', components: [text('c')] },
    );
    const { answers, findings } = accept(
      compiled,
      { a: { x: 1 }, g: Array.from({ length: 600 }, () => ({ c: 'x' })) },
      { today: TODAY },
    );
    assert.deepEqual(told(findings), [
      ['a', 'wrong-shape'],
      ['b', 'required'],
      ['g', 'too-many-rows'],
    ]);
    assert.equal(Object.hasOwn(answers, 'a'), false);
  });

  test('computes again what was calculated elsewhere', () => {
    const compiled = form(
      { type: 'number', key: 'n' },
      { type: 'number', key: 'sum', calculateValue: { '+': [{ var: 'n' }, 1] } },
    );
    assert.deepEqual(accept(compiled, { n: 1, sum: 1_000 }, { today: TODAY }).answers, { n: 1, sum: 2 });
  });

  test('takes locked values from the account, and never finds fault with them', () => {
    const compiled = form(
      text('name', {
        disabled: true,
        properties: { prefill: 'account.name' },
        type: 'personName',
        validate: { required: true },
      }),
      text('phone', { type: 'phoneNumber', properties: { prefill: 'account.phone' } }),
      {
        type: 'day',
        key: 'born',
        disabled: true,
        validate: { required: true },
        properties: { prefill: 'account.birthDate' },
      },
    );
    const account = { name: 'Công ty 99', phone: '0912000001', birthDate: '1992-05-14' };
    assert.deepEqual(prefill(compiled, account).answers, {
      name: 'Công ty 99',
      phone: '0912000001',
      born: '14/05/1992',
    });
    const { answers, findings } = accept(
      compiled,
      { name: 'Ai khác', phone: '0900' },
      { today: TODAY, account },
    );
    assert.deepEqual(answers, { name: 'Công ty 99', phone: '0900', born: '14/05/1992' });
    assert.deepEqual(told(findings), [['phone', 'not-a-phone']]);
    // Nothing known: the field is open, and asked for.
    assert.deepEqual(prefill(compiled, {}).locked, []);
    assert.deepEqual(told(accept(compiled, {}, { today: TODAY, account: {} }).findings), [
      ['name', 'required'],
      ['born', 'required'],
    ]);
  });

  test('asks the register of places', () => {
    const compiled = form({ type: 'place', key: 'p', label: 'Nơi ở', validate: { required: true } });
    const at = (p: Json) =>
      accept(
        compiled,
        { p },
        { today: TODAY, places: (province, commune) => province + commune === '1103127' },
      ).findings;
    assert.deepEqual(at({ province: '11', commune: '03127' }), []);
    assert.deepEqual(
      at({ province: '11', commune: '00001' }).map(({ code, part }) => [code, part]),
      [['unknown-place', 'commune']],
    );
    assert.deepEqual(
      at({ province: '11' }).map(({ code, part }) => [code, part]),
      [['place-incomplete', 'commune']],
    );
  });
});

describe('check', () => {
  test('says what to do, in the words of the form and in both languages', () => {
    const compiled = form(
      text('a', { validate: { required: true } }),
      { type: 'day', key: 'b', label: 'Ngày sinh', validate: { required: true } },
      { type: 'checkbox', key: 'c', label: 'Tôi cam đoan', validate: { required: true } },
      text('d', { label: 'CCCD', validate: { required: true } }),
    );
    const say = (lang: 'vi' | 'en') =>
      check(compiled, {}, { lang }).map((finding) => messageOf(finding, lang));
    assert.deepEqual(say('vi'), [
      'Nhập họ và tên',
      'Nhập ngày sinh',
      'Đánh dấu vào ô “Tôi cam đoan” để tiếp tục',
      'Nhập CCCD',
    ]);
    assert.deepEqual(say('en')[0], 'Enter họ và tên');
  });

  test('has a sentence for each code in each language', () => {
    for (const code of Object.keys(ENGLISH_SENTENCES) as Finding['code'][]) {
      for (const lang of ['vi', 'en'] as const) {
        for (const limit of [0, 2, '01/01/2026']) {
          const message = messageOf(
            { path: 'a', code, params: { label: 'Số lượng', ask: 'enter', limit } },
            lang,
          );
          assert.match(message, /[Ss]ố lượng/);
          assert.doesNotMatch(message, /undefined|lỗi|sai|error|invalid/i);
        }
      }
    }
  });

  test('prefers the sentence of the definition', () => {
    const compiled = form(
      text('a', {
        validate: { required: true, maxLength: 3, customMessage: 'Xem lại' },
        errors: { maxLength: 'Dài quá' },
      }),
    );
    const say = (a: string) =>
      check(compiled, { a }, { lang: 'vi' }).map((finding) => messageOf(finding, 'vi'));
    assert.deepEqual([say(''), say('dài lắm'), say('vừa')], [['Xem lại'], ['Dài quá'], []]);
  });

  test('looks at one step or one field when asked, and never at what does not show', () => {
    const required = { validate: { required: true } };
    const compiled = wizard(
      {
        type: 'panel',
        key: 'one',
        components: [
          text('a', required),
          text('b', { ...required, conditional: { when: 'a', eq: 'x', show: true } }),
        ],
      },
      {
        type: 'panel',
        key: 'two',
        components: [
          text('c', required),
          { type: 'hidden', key: 'h', ...required },
          text('r', { ...required, disabled: true }),
        ],
      },
    );
    assert.deepEqual(told(check(compiled, {}, { lang: 'vi', step: '#two' })), [['c', 'required']]);
    const state = evaluate(compiled, {});
    assert.deepEqual(told(checkField(compiled, state, 'a', { lang: 'vi' })), [['a', 'required']]);
    assert.deepEqual(checkField(compiled, state, 'b', { lang: 'vi' }), []);
    assert.deepEqual(checkField(compiled, state, 'nowhere', { lang: 'vi' }), []);
  });
});

describe('printable', () => {
  test('keeps the order of the form, groups in groups, and goes on after them', () => {
    const compiled = wizard({
      type: 'panel',
      key: 'one',
      title: 'Chủ hộ',
      components: [
        text('a'),
        {
          type: 'fieldset',
          key: 'f',
          legend: 'Liên hệ',
          components: [text('b'), { type: 'fieldset', key: 'plain', components: [text('c')] }],
        },
        text('d'),
        text('gone', { conditional: { when: 'a', eq: 'x', show: false } }),
      ],
    });
    const sections = printable(
      compiled,
      { a: 'x', c: 'y' },
      { province: () => undefined, commune: () => undefined },
      'vi',
    );
    assert.deepEqual(
      sections.map(({ title, level, lines }) => [
        title,
        level,
        lines.map(({ path, text: said }) => `${path}=${said}`).join(' '),
      ]),
      [
        ['Chủ hộ', 1, 'a=x'],
        ['Liên hệ', 2, 'b= c=y'],
        ['', 1, 'd='],
      ],
    );
  });
});
