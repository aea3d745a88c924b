import type { Agency } from '../../components/contract/schemas/procedure.js';
import type { Answers, Party } from '../../components/contract/schemas/common.js';
import { printable } from '../../components/domain/eform/print.js';
import type { Form, PlaceNames, PrintSection } from '../../components/domain/eform/types.js';
import { dateInWords, instantInWords } from '../../components/domain/vietnamese/dates.js';
import { localDate } from '../../components/domain/vietnamese/instants.js';

/** A filled form as the paper one would read, from top to bottom; whoever prints it only sets it. */
export interface FormPaper {
  readonly title: string;
  /** Stands above the title, to the left of the name of the State. */
  readonly mark: readonly string[];
  readonly addressee: string | null;
  readonly blocks: readonly PaperBlock[];
  readonly commitment: string;
  readonly signing: {
    readonly day: string | null;
    readonly role: string;
    readonly name: string;
    readonly note: string;
  };
  /** Stands at the foot of each page, beside its number. */
  readonly foot: string;
}

export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'lines'; readonly lines: readonly PaperLine[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export interface PaperLine {
  readonly label: string;
  /** Empty when nothing was answered. */
  readonly text: string;
  /** On a form to fill in by hand: boxes to tick. */
  readonly boxes?: readonly string[];
  /** On such a form: how many lines there are to write on. */
  readonly room?: number;
}

export interface FilledForm {
  readonly form: Form;
  readonly answers: Answers;
  readonly names: PlaceNames;
  readonly procedure: { readonly code: string; readonly name: string };
  readonly agency: Agency | null;
  readonly submitter: Party;
  /** Null while it is a draft. */
  readonly filed: { readonly code: string; readonly at: string } | null;
}

/** More columns than these are too narrow to read on a page: such rows are set one under another. */
const MOST_COLUMNS = 6;

/** In Vietnamese whatever the language of the request, since that is what the form is. */
export function formPaper(filled: FilledForm): FormPaper {
  const { form, answers, names, procedure, agency, submitter, filed } = filled;
  return {
    title: form.title || procedure.name,
    mark: filed ? ['Mã hồ sơ:', filed.code] : ['BẢN NHÁP', 'chưa nộp'],
    addressee: agency?.name ?? null,
    blocks: blocksOf(printable(form, answers, names, 'vi')),
    commitment:
      'Tôi cam đoan những nội dung khai trên là đúng sự thật và chịu trách nhiệm trước pháp luật về nội dung đã khai.',
    signing: {
      day: filed && capital(dateInWords(localDate(filed.at))),
      role: 'Người nộp hồ sơ',
      name: submitter.name,
      note: filed
        ? `Khai và nộp trực tuyến bằng tài khoản định danh điện tử, ${instantInWords(filed.at)}`
        : 'Bản nháp để xem lại, không có giá trị nộp',
    },
    foot: `${filed ? filed.code : 'Bản nháp'} · ${procedure.code}`,
  };
}

/** Rows of a repeat become a table where they fit one; all else stays in lines. */
function blocksOf(sections: readonly PrintSection[]): PaperBlock[] {
  const blocks: PaperBlock[] = [];
  for (let at = 0; at < sections.length;) {
    const run = rowsFrom(sections, at);
    const table = run && tableOf(run.rows);
    if (run && table) {
      blocks.push({ kind: 'heading', level: run.level, text: run.title }, table);
      at += run.rows.length;
      continue;
    }
    const section = sections[at];
    at += 1;
    if (!section) continue;
    const { title, level, lines } = section;
    if (title !== '') blocks.push({ kind: 'heading', level, text: title });
    if (lines.length > 0) blocks.push({ kind: 'lines', lines });
  }
  return blocks;
}

interface Run {
  readonly title: string;
  readonly level: number;
  readonly rows: readonly PrintSection[];
}

/** The rows of the repeat that begins here; undefined when something lies in them beside lines. */
function rowsFrom(sections: readonly PrintSection[], at: number): Run | undefined {
  const first = sections[at];
  const [, grid] = /^(.+)\[0\]$/.exec(first?.id ?? '') ?? [];
  if (!first || grid === undefined) return undefined;
  let end = at;
  while (sections[end]?.id.startsWith(`${grid}[`)) end += 1;
  const rows = sections.slice(at, end);
  const isPlain = rows.every(({ id }, row) => id === `${grid}[${row}]`);
  return isPlain ? { title: first.title.replace(/ 1$/, ''), level: first.level, rows } : undefined;
}

function tableOf(rows: readonly PrintSection[]): PaperBlock | undefined {
  // A field may show in some rows only: the columns are all that show in any.
  const columns = new Map<string, string>();
  const keyOf = (path: string): string => path.slice(path.lastIndexOf(']') + 1);
  for (const { lines } of rows) for (const { path, label } of lines) columns.set(keyOf(path), label);
  if (columns.size > MOST_COLUMNS) return undefined;
  return {
    kind: 'table',
    columns: ['TT', ...columns.values()],
    rows: rows.map(({ lines }, row) => {
      const texts = new Map(lines.map(({ path, text }) => [keyOf(path), text]));
      return [String(row + 1), ...[...columns.keys()].map((key) => texts.get(key) ?? '')];
    }),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
