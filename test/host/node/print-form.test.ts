import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compile } from '../../../components/domain/eform/compile.js';
import type { Answers } from '../../../components/domain/eform/types.js';
import { forms } from '../../../host/data/reference.js';
import { printForm } from '../../../host/node/pdf/print-form.js';
import { formPaper, type FormPaper } from '../../../host/slips/form-paper.js';
import { pdfText } from '../../support/pdf-text.js';
import { FILLED } from '../data/answers.js';
import { hall, people } from '../fixtures.js';

const FILED = { code: 'H18.12-261123-0001', at: '2026-11-23T08:30:00+07:00' };

function paper(procedure: string, change: (answers: Answers) => Answers = (answers) => answers): FormPaper {
  const filled = FILLED.find((one) => one.procedure === procedure);
  const form = forms.find(({ procedureCode }) => procedureCode === procedure);
  assert.ok(filled && form);
  return formPaper({
    form: compile(form.definition),
    answers: change(filled.answers) as never,
    names: { province: () => 'Tỉnh Điện Biên', commune: () => 'Phường Điện Biên Phủ' },
    procedure: { code: procedure, name: 'Thủ tục' },
    agency: hall,
    submitter: people.mai.party,
    filed: FILED,
  });
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Everything that a paper says, in its order. */
function said({ blocks, commitment, signing }: FormPaper): string[] {
  const inBlocks = blocks.flatMap((block) =>
    block.kind === 'heading'
      ? [block.text]
      : block.kind === 'lines'
        ? block.lines.flatMap(({ label, text }) => [label, text])
        : [...block.columns, ...block.rows.flat()],
  );
  return [...inBlocks, commitment, signing.role, signing.name].map(words).filter((text) => text !== '');
}

describe('a filled form as PDF', () => {
  for (const { procedureCode, id } of forms) {
    test(`${id}: every word of it is there, in order, in Vietnamese letters`, async () => {
      const made = paper(procedureCode);
      const pages = pdfText(await printForm(made));
      // Without spaces: where a line breaks is the printer's business.
      const all = pages
        .map((page) => page.replace(/ ?H18\S+ · \S+ Trang \S+$/, ''))
        .join('')
        .replace(/\s/g, '');
      let from = 0;
      for (const text of said(made)) {
        const found = all.indexOf(text.replace(/\s/g, ''), from);
        assert.ok(found >= 0, `“${text}” is missing or out of order`);
        from = found + 1;
      }
      assert.match(pages[0] ?? '', /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc/);
      assert.doesNotMatch(all, /\ufffd/);
    });
  }

  test('each page is numbered, and there are no pages of feet alone', async () => {
    const pages = pdfText(await printForm(paper('3.000333')));
    pages.forEach((page, at) => assert.match(page, new RegExp(`Trang ${at + 1}/${pages.length}$`)));
    assert.ok(pages.every((page) => page.length > 60));
  });

  test('a long table goes on over the page, with its head on each', async () => {
    const key = 'KhoangThoiGian';
    const made = paper('3.000333', (answers) => {
      const [grid] = Object.entries(answers).filter(([, value]) => Array.isArray(value));
      assert.ok(grid, key);
      const [name, rows] = grid as [string, object[]];
      return { ...answers, [name]: Array.from({ length: 40 }, () => rows[0]) } as Answers;
    });
    const pages = pdfText(await printForm(made));
    const withRows = pages.filter((page) => page.includes('Trường phổ thông dân tộc nội trú'));
    assert.ok(withRows.length >= 3, String(pages.length));
    for (const page of withRows) assert.match(page, /Từ ngày Đến ngày/);
  });

  test('a text longer than a page goes on over it, in lines and in a table', async () => {
    const long = Array.from({ length: 1500 }, (_, at) => `chữ${at}`).join(' ');
    const plain = paper('1.001612');
    for (const blocks of [
      [{ kind: 'lines', lines: [{ label: 'Lý do', text: long }] }],
      [{ kind: 'table', columns: ['TT', 'Lý do'], rows: [['1', long]] }],
    ] satisfies FormPaper['blocks'][]) {
      const pages = pdfText(await printForm({ ...plain, blocks }));
      assert.ok(pages.length >= 2);
      const all = pages.join(' ').replace(/\s/g, '');
      for (const word of ['chữ0', 'chữ750', 'chữ1499']) assert.ok(all.includes(word), word);
    }
  });

  test('a word wider than its column, or than the page, does not stop it', async () => {
    const word = 'ư'.repeat(900);
    const blocks: FormPaper['blocks'] = [
      { kind: 'table', columns: ['TT', 'A', 'B', 'C'], rows: [['1', word, word, word]] },
      { kind: 'lines', lines: [{ label: word, text: word }] },
    ];
    const pages = pdfText(await printForm({ ...paper('1.001612'), blocks }));
    assert.ok(pages.length >= 1 && pages.length < 12, String(pages.length));
  });
});
