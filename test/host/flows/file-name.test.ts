import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'node:test';
import { labelOf } from '../../../host/flows/file-name.js';
import { attachment } from '../../../host/routes/files.js';

const CASES: readonly (readonly [typed: string, label: string])[] = [
  ['giấy chứng sinh.pdf', 'giấy chứng sinh.pdf'],
  ['gia\u0302\u0301y.pdf', 'giấy.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\windows\\system.ini', 'system.ini'],
  ['/', 'tep'],
  ['', 'tep'],
  ['..', 'tep'],
  ['...pdf', 'pdf'],
  ['C:\\fakepath\\ảnh.png', 'ảnh.png'],
  ['hóa\u202efdp.exe', 'hóafdp.exe'],
  ['a\0b\nc.pdf', 'abc.pdf'],
  ['a"b<c>d|e?f*.pdf', 'a_b_c_d_e_f_.pdf'],
  ['\u200bẩn\u200e.pdf', 'ẩn.pdf'],
  ['  hai   khoảng  .pdf ', 'hai khoảng.pdf'],
  ['👨‍👩‍👧.png', '👨👩👧.png'],
];

describe('the name of a file', () => {
  for (const [typed, label] of CASES) test(JSON.stringify(typed), () => assert.equal(labelOf(typed), label));

  test('gets the ending of its type when it has another', () => {
    assert.equal(labelOf('a.JPG', 'image/jpeg'), 'a.JPG');
    assert.equal(labelOf('a.jpeg', 'image/jpeg'), 'a.jpeg');
    assert.equal(labelOf('a.html', 'application/pdf'), 'a.html.pdf');
    assert.equal(labelOf('scan', 'application/pdf'), 'scan.pdf');
    assert.equal(labelOf('Quyết định số 1.2026', 'application/pdf'), 'Quyết định số 1.2026.pdf');
  });

  test('is cut between characters, ending kept', () => {
    const label = labelOf(`${'ễ'.repeat(300)}.pdf`);
    assert.match(label, /^ễ+\.pdf$/);
    assert.ok(new TextEncoder().encode(label).length <= 255);
  });

  test('whatever is sent, is a plain label that stays as it is and fits a header', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 400 }),
          fc.string({ unit: 'grapheme', maxLength: 300 }),
        ),
        (typed) => {
          const label = labelOf(typed, 'application/pdf');
          assert.equal(labelOf(label, 'application/pdf'), label);
          assert.ok(new TextEncoder().encode(label).length <= 255 && label.length > 0);
          assert.doesNotMatch(label, /[\\/\p{Cc}\p{Surrogate}\u202a-\u202e]/u);
          assert.notEqual(label, '..');
          const header = attachment(label);
          assert.match(header, /^attachment; filename="[\w.() -]*"; filename\*=UTF-8''[\w.~!$&+^`|%-]*$/);
          assert.equal(decodeURIComponent(header.split("''")[1] ?? ''), label);
          new Headers({ 'content-disposition': header });
        },
      ),
      { numRuns: 500 },
    );
  });
});
