import type { Language } from '../../components/contract/lists.js';

/** Why a line of a catalogue file was not taken, or what was changed in one that was. */
export const REASONS = {
  encoding: {
    vi: 'Dòng có ký tự không đọc được: hãy lưu tệp bằng mã UTF-8 (không phải TCVN3, VNI hay Windows-1258)',
    en: 'Characters cannot be read: save the file as UTF-8 (not TCVN3, VNI or Windows-1258)',
  },
  'not-csv': {
    vi: 'Dấu ngoặc kép mở mà không đóng, hoặc đứng giữa ô: ô có dấu " phải đặt trong ngoặc kép, dấu " bên trong viết hai lần',
    en: 'A quotation mark is not closed or stands inside a cell: quote the cell and double the mark',
  },
  'not-json': { vi: 'Dòng không phải là một đối tượng JSON', en: 'The line is no JSON object' },
  cells: { vi: 'Số ô khác với dòng tiêu đề', en: 'Other than the number of cells in the header' },
  header: {
    vi: 'Dòng tiêu đề thiếu cột bắt buộc: code, name, field, levels',
    en: 'The header lacks a column that is needed: code, name, field, levels',
  },
  'too-long': { vi: 'Dòng hoặc ô quá dài', en: 'The line or cell is too long' },
  missing: { vi: 'Thiếu nội dung bắt buộc', en: 'Something that is needed is missing' },
  'code-form': {
    vi: 'Mã thủ tục phải có dạng 1.001193',
    en: 'The code of a procedure looks like 1.001193',
  },
  duplicate: { vi: 'Mã này đã có ở dòng trước', en: 'The code stands in a line before' },
  'not-listed': { vi: 'Giá trị không có trong danh sách', en: 'The value is not one of the list' },
  'date-form': {
    vi: 'Ngày phải có thật và có dạng 01/09/2026 hoặc 2026-09-01',
    en: 'A date must be one of the calendar and look like 01/09/2026 or 2026-09-01',
  },
  'channel-form': {
    vi: 'Cách nộp phải có dạng online | 3 ngày làm việc | 150000 VND, phí là free hoặc số tiền kèm VND, USD',
    en: 'A way to file looks like online | 3 working-day | 150000 VND; a fee is free or an amount with VND or USD',
  },
  column: {
    vi: 'Cột này không có trong danh mục nên không được đọc; các cột khác vẫn được nhận',
    en: 'The catalogue has no such column, so it was not read; all others were',
  },
  'wrong-form': { vi: 'Nội dung không đúng dạng', en: 'The content has another form than it should' },
  'control-characters': {
    vi: 'Có ký tự điều khiển hoặc ký tự đảo chiều chữ',
    en: 'Control characters or marks that turn the direction of text',
  },
  composed: {
    vi: 'Dấu tiếng Việt tách rời đã được ghép lại (Unicode dựng sẵn); dòng vẫn được nhận',
    en: 'Loose Vietnamese marks were composed (NFC); the line was taken',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;
export type Reason = keyof typeof REASONS;

/** What a report says of one line. */
export interface Remark {
  readonly line: number;
  /** The column or member; null for the line as a whole. */
  readonly column: string | null;
  readonly reason: Reason;
  /** What stood there, shortened; null where showing it would not help. */
  readonly value: string | null;
}

const VALUE_MAX = 60;

export function remark(line: number, reason: Reason, column: string | null = null, value?: unknown): Remark {
  const text = typeof value === 'string' ? value : value === undefined ? null : JSON.stringify(value);
  const shown = text?.replace(/[\p{Cc}\p{Cf}]/gu, '·') ?? null;
  return {
    line,
    column,
    reason,
    value: shown && shown.length > VALUE_MAX ? `${shown.slice(0, VALUE_MAX)}…` : shown,
  };
}

/** A remark as a sentence. */
export function remarkText({ line, column, reason, value }: Remark, language: Language): string {
  const place = language === 'vi' ? `dòng ${line}` : `line ${line}`;
  return [place, column, REASONS[reason][language]].filter(Boolean).join(', ') + (value ? `: ${value}` : '');
}
