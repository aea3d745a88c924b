import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import { accept } from '../../../components/domain/eform/accept.js';
import { check, checkState } from '../../../components/domain/eform/check.js';
import { compile } from '../../../components/domain/eform/compile.js';
import { evaluate, isVisible, update } from '../../../components/domain/eform/evaluate.js';
import { messageOf } from '../../../components/domain/eform/findings.js';
import { KINDS } from '../../../components/domain/eform/kinds/all.js';
import { prefill } from '../../../components/domain/eform/prefill.js';
import { submissionSchema } from '../../../components/domain/eform/submission-schema.js';
import { printable } from '../../../components/domain/eform/print.js';
import type { Answers, Form } from '../../../components/domain/eform/types.js';
import hoKinhDoanh from '../../../host/data/forms/ho-kinh-doanh.json' with { type: 'json' };
import khaiSinh from '../../../host/data/forms/khai-sinh.json' with { type: 'json' };
import { details, forms } from '../../../host/data/reference.js';
import { fillHonestly, OPTIONS, PLACE, shownFields, TODAY } from './honest.js';

const MAI = {
  kind: 'person',
  name: 'Lò Thị Mai',
  citizenId: '011192000123',
  birthDate: '1992-05-14',
  sex: 'female',
  phone: '0912000001',
  address: PLACE,
  sources: { name: 'identity-provider', citizenId: 'identity-provider' },
};
const NAMES = { province: () => 'Tỉnh Điện Biên', commune: () => 'Phường Điện Biên Phủ' };
const picks = fc.infiniteStream(fc.nat());

/** A chooser that takes the numbers of a stream one by one. */
function chooser(numbers: Iterator<number>): (count: number) => number {
  return (count) => (numbers.next().value as number) % count;
}

/** Every text a person may read in a definition. */
function* textsOf(value: unknown, key = ''): Generator<string> {
  const read = [
    'title',
    'label',
    'legend',
    'description',
    'placeholder',
    'suffix',
    'addAnother',
    'customMessage',
    'required',
    'maxDate',
  ];
  if (typeof value === 'string') {
    if (read.includes(key) && value !== '' && !value.startsWith('today')) yield value;
    return;
  }
  if (Array.isArray(value)) for (const item of value) yield* textsOf(item);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value))
      if (name !== 'i18n' && name !== 'properties') yield* textsOf(item, name);
  }
}

for (const { id, version, procedureCode, definition } of forms) {
  describe(id, () => {
    const form: Form = compile(definition);

    test('compiles without a complaint, for its procedure', () => {
      assert.deepEqual(form.problems, []);
      assert.deepEqual(form.unsupported, []);
      assert.equal(form.display, 'wizard');
      assert.deepEqual(details.find(({ code }) => code === procedureCode)?.form, { id, version });
    });

    test('says of each component whether it was seen or assumed', () => {
      for (const node of form.nodes.values())
        assert.match(node.properties.get('origin') ?? '', /^(seen|assumed)$/, node.id);
    });

    test('has each of its texts in English, and no translation of a text it has not', () => {
      const english = form.translations.get('en') ?? new Map();
      const texts = new Set(textsOf(definition));
      assert.deepEqual(
        [...texts].filter((text) => !english.has(text)),
        [],
      );
      assert.deepEqual(
        [...english.keys()].filter((text) => !texts.has(text)),
        [],
      );
    });

    test('takes what somebody fills in honestly, whatever they choose, and stores it unchanged', () => {
      fc.assert(
        fc.property(picks, (numbers) => {
          const known = prefill(form, MAI);
          const state = fillHonestly(form, known.answers, chooser(numbers));
          assert.deepEqual(checkState(form, state, OPTIONS), []);
          const { answers, findings } = accept(form, state.answers, {
            ...OPTIONS,
            today: TODAY,
            account: MAI,
          });
          assert.deepEqual(findings, []);
          assert.deepEqual(checkState(form, evaluate(form, answers), OPTIONS), []);
          assert.deepEqual(
            accept(form, answers, { ...OPTIONS, today: TODAY, account: MAI }).answers,
            answers,
          );
        }),
        { numRuns: 60 },
      );
    });

    test('hands in what its JSON Schema says, by a reader of schemas that knows nothing of forms', () => {
      const schema = z.fromJSONSchema(submissionSchema(form) as Parameters<typeof z.fromJSONSchema>[0]);
      fc.assert(
        fc.property(picks, (numbers) => {
          const state = fillHonestly(form, prefill(form, MAI).answers, chooser(numbers));
          const { answers } = accept(form, state.answers, { ...OPTIONS, today: TODAY, account: MAI });
          assert.deepEqual(schema.safeParse(answers).error?.issues, undefined);
          const [key = ''] = Object.keys(answers);
          assert.equal(schema.safeParse({ ...answers, [key]: [[7]] }).success, false, key);
        }),
        { numRuns: 10 },
      );
    });

    test('misses each required field that is left blank, and says so with its label', () => {
      fc.assert(
        fc.property(picks, (numbers) => {
          const state = fillHonestly(form, {}, chooser(numbers));
          for (const { field, path } of shownFields(form, state)) {
            if (!field.rules.required) continue;
            const { state: blank } = update(form, state, path, KINDS[field.kind].storesValue ? null : []);
            const finding = checkState(form, blank, OPTIONS).find((one) => one.path === path);
            assert.equal(finding?.code, 'required', path);
            assert.ok(messageOf(finding, 'vi').length > 5);
          }
        }),
        { numRuns: 15 },
      );
    });

    test('reads aloud every answer that shows, in the order of the form', () => {
      fc.assert(
        fc.property(picks, (numbers) => {
          const state = fillHonestly(form, {}, chooser(numbers));
          const lines = printable(form, state.answers, NAMES, 'vi').flatMap((section) => section.lines);
          const shown = shownFields(form, state).filter(
            ({ field }) => field.drawn && KINDS[field.kind].storesValue,
          );
          assert.deepEqual(
            lines.map(({ path }) => path),
            shown.map(({ path }) => path),
          );
          for (const { field, path } of shown) {
            if (field.rules.required)
              assert.notEqual(lines.find((line) => line.path === path)?.text, '', path);
          }
        }),
        { numRuns: 20 },
      );
    });
  });
}

describe('đăng ký khai sinh', () => {
  const form = compile(khaiSinh);
  const shown = (answers: Answers, id: string): boolean => isVisible(evaluate(form, answers), id);

  test('locks name and number of the applicant to the account, with their source', () => {
    const { answers, sources, locked } = prefill(form, MAI);
    assert.deepEqual(locked, ['HoVaTenC', 'SoDinhDanhC']);
    assert.equal(answers['HoVaTenC'], 'Lò Thị Mai');
    assert.deepEqual(answers['nycNoiCuTru_TrongNuoc'], PLACE);
    assert.deepEqual(sources, {
      HoVaTenC: 'identity-provider',
      SoDinhDanhC: 'identity-provider',
      nycNoiCuTru_TrongNuoc: 'account',
    });
  });

  test('asks for what a choice makes needed, and no more', () => {
    assert.equal(shown({}, '#buoc-dang-ky-lai'), false);
    assert.equal(shown({ LoaiDangKy: '2' }, 'soDKTruocDay'), true);
    assert.equal(shown({}, 'SoLuong'), false);
    assert.equal(shown({ CapBanSao: '1' }, 'SoLuong'), true);
    assert.equal(shown({ LoaiGiayToDinhDanhC: 'CanCuoc' }, 'SoGiayToDinhDanhC'), false);
    assert.equal(shown({ LoaiGiayToDinhDanhC: 'HoChieu' }, 'SoGiayToDinhDanhC'), true);
    assert.equal(shown({}, 'nksNoiSinh_NuocNgoai.quocGia'), false);
    assert.equal(shown({ nksNoiSinh: '2' }, 'nksNoiSinh_NuocNgoai.quocGia'), true);
    assert.equal(shown({ nksNoiSinh: '2' }, 'nksNoiSinh_TrongNuoc'), false);
    assert.equal(shown({ MeLoaiCuTru: '4' }, 'MeNoiCuTru_TrongNuoc'), false);
  });

  test('keeps what was typed about a father for a second thought, and files none of it while hidden', () => {
    const typed = evaluate(form, { HoTenChaKS: 'Mùa A Páo', NamSinhChaKS: '1988' });
    const gone = update(form, typed, 'ChaKhongCoThongTin', true).state;
    assert.equal(isVisible(gone, 'HoTenChaKS'), false);
    assert.equal(accept(form, gone.answers, { today: TODAY }).answers['HoTenChaKS'], undefined);
    const back = update(form, gone, 'ChaKhongCoThongTin', false).state;
    assert.equal(back.answers['HoTenChaKS'], 'Mùa A Páo');
    assert.equal(accept(form, back.answers, { today: TODAY }).answers['NamSinhChaKS'], '1988');
  });

  test('refuses a birth in the future, and a parent of ten', () => {
    const findings = check(form, { NgaySinhChon: '23/11/2026', NamSinhMeKS: '2016' }, OPTIONS);
    const at = (path: string) => findings.find((finding) => finding.path === path);
    assert.equal(
      messageOf(at('NgaySinhChon') ?? assert.fail(), 'vi'),
      'Nhập ngày sinh không muộn hơn hôm nay',
    );
    assert.equal(at('NamSinhMeKS')?.code, 'date-too-late');
    assert.deepEqual(
      check(form, { NgaySinhChon: '22/11/2026' }, OPTIONS).filter(({ path }) => path === 'NgaySinhChon'),
      [],
    );
  });
});

describe('hộ kinh doanh', () => {
  const form = compile(hoKinhDoanh);

  test('asks for members only of a household, at least one', () => {
    assert.equal(isVisible(evaluate(form, { ChuTheThanhLap: 'ca-nhan' }), 'ThanhVien'), false);
    const state = evaluate(form, { ChuTheThanhLap: 'ho-gia-dinh' });
    assert.deepEqual(state.answers['ThanhVien'], [{}]);
    const none = update(form, state, 'ThanhVien', []).state;
    assert.ok(
      checkState(form, none, OPTIONS).some(({ path, code }) => path === 'ThanhVien' && code === 'required'),
    );
  });

  test('prints each line of business as a part of its own, and money with its unit', () => {
    const sections = printable(
      form,
      { VonKinhDoanh: 50_000_000, NganhNghe: [{ MaNganh: '4711' }, { MaNganh: '5610', NganhChinh: true }] },
      NAMES,
      'vi',
    );
    assert.deepEqual(
      sections.filter(({ level }) => level === 2).map(({ title }) => title),
      ['Ngành, nghề 1', 'Ngành, nghề 2'],
    );
    const lines = sections.flatMap((section) => section.lines);
    assert.equal(lines.find(({ path }) => path === 'VonKinhDoanh')?.text, '50.000.000\u00a0đ');
    assert.equal(lines.find(({ path }) => path === 'NganhNghe[1].NganhChinh')?.text, 'Có');
  });
});
