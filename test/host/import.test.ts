import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { procedureRow } from '../../host/data/procedures.js';
import { readCatalogue } from '../../host/import/read-catalogue.js';
import { remarkText, type Reason } from '../../host/import/refusals.js';
import { merged } from '../../host/node/catalogue/own-catalogue.js';
import { Procedure } from '../../components/contract/schemas/procedure.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const HEADER = 'code,name,field,levels,ministry,audiences,channels,results';
const line = (code: string, name = 'Cấp giấy phép xây dựng'): string =>
  `${code},${name},Hoạt động xây dựng,Cấp tỉnh; Cấp xã,Bộ Xây dựng,Công dân,online | 3 ngày làm việc | 150000 VND,Giấy phép | KQ.1`;
const csv = (...lines: readonly string[]) => readCatalogue(bytes([HEADER, ...lines, ''].join('\n')), 'csv');
const reasons = (report: ReturnType<typeof csv>): readonly (readonly [number, Reason])[] =>
  report.refused.map(({ line: at, reason }) => [at, reason]);

describe('a catalogue of one’s own', () => {
  test('a good line is taken with all it says', () => {
    const { rows, refused, mended } = csv(line('1.999001'));
    assert.deepEqual([refused, mended], [[], []]);
    assert.deepEqual(rows, [
      {
        code: '1.999001',
        name: 'Cấp giấy phép xây dựng',
        field: 'Hoạt động xây dựng',
        ministry: 'Bộ Xây dựng',
        agency: 'Bộ Xây dựng',
        levels: ['province', 'commune'],
        audiences: ['citizen'],
        decision: null,
        channels: [{ via: ['online'], amount: 3, unit: 'working-day', fees: ['150000 VND'] }],
        results: [{ name: 'Giấy phép', code: 'KQ.1' }],
      },
    ]);
    for (const row of rows) Procedure.parse(procedureRow(row, undefined, 'working-day').body.procedure);
  });

  test('marks of the file do no harm: byte order mark, line ends of Windows, semicolons, breaks in a cell', () => {
    const text = `\ufeff${HEADER}\n${line('1.999001', '"Tên, có ""ngoặc""\nvà xuống dòng"')}\n${line('1.999002')}\nx\n`;
    for (const variant of [text, text.replaceAll('\n', '\r\n')]) {
      const report = readCatalogue(bytes(variant), 'csv');
      assert.deepEqual(
        report.rows.map(({ name }) => name),
        ['Tên, có "ngoặc" và xuống dòng', 'Cấp giấy phép xây dựng'],
      );
      assert.deepEqual(reasons(report), [[5, 'cells']]);
    }
    const semicolons = readCatalogue(bytes('code;name;field;levels\n1.999001;A, B;C;province\n'), 'csv');
    assert.equal(semicolons.rows[0]?.name, 'A, B');
    const wide = new Uint8Array(Buffer.from(`\ufeff${HEADER}\n${line('1.999001')}\n`, 'utf16le'));
    assert.equal(readCatalogue(wide, 'csv').rows.length, 1);
  });

  test('each bad line is told with its number and reason, and every other line is taken', () => {
    const report = csv(
      line('1.999001'),
      line('1.99'),
      line('1.999001'),
      line('1.999003').replace('Cấp tỉnh', 'Cấp huyện'),
      line('1.999004', ''),
      line('1.999005', 'x'.repeat(2000)),
      line('1.999006', 'a\u202eb'),
      line('1.999007').replace('150000 VND', 'rẻ'),
      'chỉ một ô',
      line('1.999009', 'Đăng ký'.normalize('NFD')),
      line('1.999010'),
    );
    assert.deepEqual(reasons(report), [
      [3, 'code-form'],
      [4, 'duplicate'],
      [5, 'not-listed'],
      [6, 'missing'],
      [7, 'too-long'],
      [8, 'control-characters'],
      [9, 'channel-form'],
      [10, 'cells'],
    ]);
    assert.deepEqual(
      report.rows.map(({ code }) => code),
      ['1.999001', '1.999009', '1.999010'],
    );
    assert.equal(report.rows[1]?.name, 'Đăng ký'.normalize('NFC'));
    assert.deepEqual(
      report.mended.map(({ line: at, reason }) => [at, reason]),
      [[11, 'composed']],
    );
    for (const one of report.refused) {
      assert.match(remarkText(one, 'vi'), /^dòng \d+/);
      assert.match(remarkText(one, 'en'), /^line \d+/);
    }
  });

  test('dates are read as the country writes them, and one that no calendar has is told', () => {
    const header = 'Code,NAME,field,levels,effectivefrom,Ghi chú';
    const day = (code: string, written: string): string => `${code},Tên,Đất đai,commune,${written},x`;
    const report = readCatalogue(
      bytes(
        [
          header,
          day('1.999001', '01/09/2026'),
          day('1.999002', '2026-09-01'),
          day('1.999003', '31/02/2026'),
          day('1.999004', ''),
        ].join('\n'),
      ),
      'csv',
    );
    assert.deepEqual(
      report.rows.map(({ code, effectiveFrom }) => [code, effectiveFrom]),
      [
        ['1.999001', '2026-09-01'],
        ['1.999002', '2026-09-01'],
        ['1.999004', undefined],
      ],
    );
    assert.deepEqual(reasons(report), [[4, 'date-form']]);
    assert.deepEqual(
      report.mended.map(({ line: at, reason, value }) => [at, reason, value]),
      [[1, 'column', 'Ghi chú']],
    );
  });

  test('words that people say are taken, and those that are shipped stay where one’s own row has none', () => {
    const header = 'code,name,field,levels,keywords';
    const report = readCatalogue(
      bytes(
        [
          header,
          '1.001193,Đăng ký khai sinh,Hộ tịch,commune,"mới đẻ, báo sinh"',
          '1.000894,Kết hôn,Hộ tịch,commune,',
        ].join('\n'),
      ),
      'csv',
    );
    assert.deepEqual(
      report.rows.map(({ keywords }) => keywords),
      ['mới đẻ, báo sinh', undefined],
    );
    const shipped = report.rows.map((row) => ({ ...row, keywords: 'đám cưới' }));
    assert.deepEqual(
      merged(shipped, report.rows).map(({ code, keywords }) => [code, keywords]),
      [
        ['1.000894', 'đám cưới'],
        ['1.001193', 'mới đẻ, báo sinh'],
      ],
    );
  });

  test('a line of 50 MB among good ones is told, and they are taken', () => {
    const good = line('1.999002');
    const huge = line('1.999001', 'x'.repeat(50_000_000));
    const report = csv(huge, good);
    assert.deepEqual(reasons(report), [[2, 'too-long']]);
    assert.deepEqual(
      report.rows.map(({ code }) => code),
      ['1.999002'],
    );
  });

  test('a quotation mark that is never closed costs its own line only', () => {
    const report = csv(line('1.999001'), line('1.999002', '"không đóng'), line('1.999003'), line('1.999004'));
    assert.deepEqual(
      report.rows.map(({ code }) => code),
      ['1.999001', '1.999003', '1.999004'],
    );
    assert.deepEqual(reasons(report), [[3, 'not-csv']]);
  });

  test('another encoding, a huge line and what is no JSON are told, the rest is taken', () => {
    const good = (code: string): string =>
      JSON.stringify({ code, name: 'Tên', field: 'Đất đai', levels: ['commune'] });
    const report = readCatalogue(
      new Uint8Array(
        Buffer.concat([
          Buffer.from(`${good('1.999001')}\n`),
          Buffer.from([0x7b, 0x22, 0xe0, 0xe3, 0x22, 0x7d, 0x0a]),
          Buffer.from(`{"name": "${'x'.repeat(300_000)}"}\n[1]\n{oops\n\n${good('1.999002')}`),
        ]),
      ),
      'ndjson',
    );
    assert.deepEqual(reasons(report), [
      [2, 'encoding'],
      [3, 'too-long'],
      [4, 'not-json'],
      [5, 'not-json'],
    ]);
    assert.deepEqual(
      report.rows.map(({ code }) => code),
      ['1.999001', '1.999002'],
    );
    assert.deepEqual(reasons(readCatalogue(bytes('mã,tên\n1,2\n'), 'csv')), [[1, 'header']]);
    assert.deepEqual(readCatalogue(new Uint8Array(), 'csv').rows, []);
  });

  test('whatever a file holds, nothing is thrown, and what is taken keeps the contract', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.string({ maxLength: 200 }), (noise, words) => {
        for (const format of ['csv', 'ndjson'] as const) {
          const lines = format === 'csv' ? `${HEADER}\n${line('1.999001')}\n${words}\n` : `${words}\n`;
          const report = readCatalogue(new Uint8Array([...bytes(lines), ...noise]), format);
          for (const row of report.rows)
            Procedure.parse(procedureRow(row, undefined, 'working-day').body.procedure);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('of good lines among broken ones none is lost', () => {
    const broken = fc.constantFrom('x', '1.1,a,b,c', '{', 'a,b,c,d,e,f,g,h', ',,,,,,,', '\u0000');
    fc.assert(
      fc.property(fc.array(fc.option(broken, { nil: undefined }), { maxLength: 30 }), (slots) => {
        const lines = slots.map((bad, at) => bad ?? line(`1.${String(100_000 + at)}`));
        const report = csv(...lines);
        assert.equal(report.rows.length, slots.filter((bad) => bad === undefined).length);
        assert.equal(
          new Set(report.refused.map((one) => one.line)).size,
          slots.filter((bad) => bad !== undefined).length,
        );
      }),
      { numRuns: 100 },
    );
  });
});
