import type { Field, Form, FormNode } from '../../components/domain/eform/types.js';
import { words } from '../../components/domain/eform/words.js';
import type { FormPaper, PaperBlock, PaperLine } from './form-paper.js';

/** Lists longer than this are written, not ticked: nobody looks for a country among two hundred boxes. */
const TICKED = 8;
/** More columns than these are too narrow to write in. */
const MOST_COLUMNS = 6;
const BLANK_ROWS = 4;
/** As wide as others and two lines high, so that there is room for a hand. */
const BLANK_CELL = `${' '.repeat(24)}\n `;

/** What cannot be written on paper, or is no part of it. */
const NOT_ON_PAPER: ReadonlySet<Field['kind']> = new Set(['hidden', 'password', 'file', 'signature']);
/** Lines that a hand needs for what is longer than one. */
const LINES: Partial<Readonly<Record<Field['kind'], number>>> = { textarea: 3, place: 2 };

/**
 * A form to fill in by hand, in the order of its definition. All that some answer may bring up stands in it, since paper hides
 * nothing. In Vietnamese, since that is what the form is.
 */
export function blankForm(
  form: Form,
  procedure: { readonly code: string; readonly name: string },
): FormPaper {
  const blocks: PaperBlock[] = [];
  for (const { nodes } of form.steps) addBlocks(form, nodes, 1, blocks);
  return {
    title: form.title || procedure.name,
    mark: ['Bản in để điền tay', procedure.code],
    addressee: '…………………………………………………………',
    blocks,
    commitment:
      'Tôi cam đoan những nội dung khai trên là đúng sự thật và chịu trách nhiệm trước pháp luật về nội dung đã khai.',
    signing: {
      day: '…………, ngày …… tháng …… năm ………',
      role: 'Người khai',
      name: '',
      note: '(Ký, ghi rõ họ, chữ đệm và tên)',
    },
    foot: `${procedure.code} · in từ biểu mẫu điện tử, bản ${form.version}`,
  };
}

function addBlocks(form: Form, nodes: readonly FormNode[], level: number, blocks: PaperBlock[]): void {
  for (const node of nodes) {
    if (!node.drawn || node.node === 'content') continue;
    if (node.node === 'layout' || node.kind === 'container') {
      const title = titleOf(form, node);
      if (title !== '') blocks.push({ kind: 'heading', level, text: title });
      addBlocks(form, node.children, title === '' ? level : level + 1, blocks);
    } else if (node.kind === 'grid') addRows(form, node, level, blocks);
    else if (!NOT_ON_PAPER.has(node.kind)) addLine(blocks, lineOf(form, node));
  }
}

/** What only arranges has no title of its own. */
function titleOf(form: Form, node: FormNode): string {
  const arranges = node.node === 'field' && (node.label === node.key || node.look.hideLabel === true);
  return arranges ? '' : words(form, node.label, 'vi');
}

function addLine(blocks: PaperBlock[], line: PaperLine): void {
  const last = blocks.at(-1);
  if (last?.kind === 'lines') blocks[blocks.length - 1] = { kind: 'lines', lines: [...last.lines, line] };
  else blocks.push({ kind: 'lines', lines: [line] });
}

function lineOf(form: Form, field: Field): PaperLine {
  const label = words(form, field.label, 'vi');
  if (field.kind === 'checkbox') return { label: '', text: '', boxes: [label] };
  const isChoice = field.kind === 'choice' || field.kind === 'choices';
  return isChoice && field.options.length > 0 && field.options.length <= TICKED
    ? { label, text: '', boxes: field.options.map((option) => words(form, option.label, 'vi')) }
    : { label, text: '', room: LINES[field.kind] ?? 1 };
}

/** Rows of a repeat: a table where its columns fit one, else the fields of one row. */
function addRows(form: Form, grid: Field, level: number, blocks: PaperBlock[]): void {
  const columns = fieldsIn(grid.children).filter(
    ({ drawn, kind }) => drawn && !NOT_ON_PAPER.has(kind) && kind !== 'grid',
  );
  blocks.push({ kind: 'heading', level, text: titleOf(form, grid) });
  if (columns.length > MOST_COLUMNS) return addBlocks(form, grid.children, level + 1, blocks);
  blocks.push({
    kind: 'table',
    columns: ['TT', ...columns.map(({ label }) => words(form, label, 'vi'))],
    rows: Array.from({ length: BLANK_ROWS }, (_, row) => [String(row + 1), ...columns.map(() => BLANK_CELL)]),
  });
}

function fieldsIn(nodes: readonly FormNode[]): Field[] {
  return nodes.flatMap((node) => {
    if (node.node === 'content' || !node.drawn) return [];
    return node.node === 'layout' || node.kind === 'container' ? fieldsIn(node.children) : [node];
  });
}
