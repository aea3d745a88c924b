/** A filled form as something to read: for the summary before filing, the officer's page, and paper. */
import type { Answers, Form, Language, PlaceNames, PrintLine, PrintSection } from './types.js';
import type { TextContext } from './kinds/kind.js';
import { evaluate } from './evaluate.js';
import { getAt } from './json.js';
import { kindOf } from './kinds/registry.js';
import { stepsOf } from './path.js';
import { walk } from './walk.js';
import { words } from './words.js';

/** Words for the number of a row, for a repeat whose rows have no name of their own. */
function rowTitle(label: string, row: number): string {
  return `${label} ${String(row + 1)}`.trim();
}

interface Draft {
  readonly id: string;
  readonly title: string;
  readonly level: number;
  readonly lines: PrintLine[];
}

/**
 * The form's groups with their lines, in its order and its words. Hidden fields are left out; fields without an
 * answer stay, with an empty text. A group that goes on after one inside it comes again, without title.
 */
export function printable(form: Form, answers: Answers, lookup: PlaceNames, lang: Language): PrintSection[] {
  const state = evaluate(form, answers);
  const text: TextContext = { lookup, lang, words: (written) => words(form, written, lang) };
  const sections: Draft[] = [];
  /** The groups around where the walk is, with whether each is drawn as a section. */
  const open: { id: string; level: number }[] = [];
  const begin = (id: string, title: string): void => {
    const level = (open.at(-1)?.level ?? 0) + 1;
    open.push({ id, level });
    sections.push({ id, title, level, lines: [] });
  };
  const unnamed: boolean[] = [];
  for (const { nodes } of form.steps) {
    walk(state, nodes, {
      enter: (node, address, row) => {
        const label = words(form, node.label, lang);
        const title = row === undefined ? label : rowTitle(label, row);
        // A container or layout without words only arranges; its lines belong to the group around it.
        const arranges =
          node.node === 'field'
            ? row === undefined && (node.label === node.key || node.look.hideLabel === true)
            : title === '';
        unnamed.push(arranges || !node.drawn);
        if (unnamed.at(-1) !== true) begin(row === undefined ? address : `${address}[${String(row)}]`, title);
      },
      leave: () => {
        if (unnamed.pop() === false) open.pop();
      },
      field: (field, _address, path) => {
        const kind = kindOf(field);
        if (!field.drawn || !kind.storesValue) return;
        const around = open.at(-1) ?? { id: '#form', level: 1 };
        let section = sections.at(-1);
        if (!section || section.id !== around.id) {
          section = { id: around.id, title: '', level: around.level, lines: [] };
          sections.push(section);
        }
        section.lines.push({
          path,
          label: words(form, field.label, lang),
          text: kind.text(field, getAt(state.answers, stepsOf(path)), text),
        });
      },
    });
  }
  return sections.filter(
    ({ title, lines }, i) =>
      lines.length > 0 || (title !== '' && (sections[i + 1]?.level ?? 0) > (sections[i]?.level ?? 0)),
  );
}
