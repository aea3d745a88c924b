/** Where the two engines part on purpose, and why. A difference that no line explains fails the test. */
import { depthOf } from '../../../../components/domain/eform/path.js';
import { isRecord, listIn, own, textIn } from '../../../../components/domain/eform/json.js';
import type { Difference } from './compare.js';

export interface Explanation {
  readonly name: string;
  readonly why: string;
  readonly covers: (difference: Difference) => boolean;
}

/** Names that a component's simple conditions read. */
function namesOf({ component }: Difference): string[] {
  const conditional = own(component, 'conditional');
  return [
    textIn(conditional, 'when'),
    ...listIn(conditional, 'conditions').map((one) => textIn(one, 'component')),
  ].filter((name) => name !== '');
}

/** Paths those names stand for, with how many rows they share with the reader. */
function testsOf({ form, node }: Difference): { path: string; shared: number }[] {
  const found: { path: string; shared: number }[] = [];
  const visit = (part: unknown): void => {
    if (!isRecord(part)) return;
    const from = own(part, 'from');
    if (isRecord(from)) found.push({ path: textIn(from, 'path'), shared: Number(from['shared']) });
    visit(own(part, 'part'));
    for (const inner of listIn(part, 'parts')) visit(inner);
  };
  visit(form.graph.rules.get(node.id)?.condition);
  return found;
}

/** Whether the node or one around it may hide. */
function conditioned({ form, node }: Difference): boolean {
  for (let at: string | undefined = node.id; at !== undefined; at = form.nodes.get(at)?.parent)
    if (form.graph.rules.get(at)?.condition) return true;
  return false;
}

const only = (difference: Difference, ...codes: readonly string[]): boolean =>
  difference.about === 'valid' &&
  difference.ours === false &&
  difference.codes.length > 0 &&
  difference.codes.every((code) => codes.includes(code));

export const EXPLANATIONS: readonly Explanation[] = [
  {
    name: 'rows seen from outside',
    why: 'A condition outside a repeat that names a field of its rows: here any row may fulfil it, Form.io looks at the first alone.',
    covers: (d) => d.about === 'shows' && testsOf(d).some(({ path, shared }) => depthOf(path) > shared),
  },
  {
    name: 'a bare name inside a row',
    why: 'A condition in a row that names a field by its key alone: here it is that of the same row, Form.io’s engine takes that of the first row.',
    covers: (d) =>
      d.about === 'shows' &&
      d.node.depth > 0 &&
      namesOf(d).some((name) => !name.includes('.') || !d.form.graph.owners.has(name)),
  },
  {
    name: 'two components under one key',
    why: 'The same question in two places, each under its own condition: Form.io’s engine loses the answer when either hides, here it stays while one of them shows.',
    covers: (d) => d.node.node === 'field' && (d.form.graph.owners.get(d.node.path)?.length ?? 0) > 1,
  },
  {
    name: 'lost on the way',
    why: 'Form.io clears a field at once when another hides it for a moment, before that other is itself hidden; here each is decided after all it reads, so that nothing typed is lost.',
    covers: (d) =>
      d.value !== undefined &&
      conditioned(d) &&
      (d.about === 'value'
        ? d.theirs === undefined
        : d.about === 'valid' && d.ours === true && d.rules.every((rule) => rule === 'required')),
  },
  {
    name: 'helpers of one renderer',
    why: 'A calculation by a helper of NAV’s renderer, which the interpreter knows and Form.io’s engine does not.',
    covers: (d) => d.about === 'value' && textIn(d.component, 'calculateValue').includes('instance.'),
  },
  {
    name: 'a calculation that comes to nothing',
    why: 'Form.io keeps whatever was sent when a calculation breaks off; here nothing is kept that the server has not computed.',
    covers: (d) =>
      d.about === 'value' &&
      d.form.graph.rules.get(d.node.id)?.calculate !== undefined &&
      d.ours === undefined,
  },
  {
    name: 'a calculation that may be overridden',
    why: 'allowCalculateOverride: Form.io’s engine computes all the same, its renderer and this engine leave what was typed.',
    covers: (d) => d.about === 'value' && d.node.node === 'field' && d.node.overridable === true,
  },
  {
    name: 'first values',
    why: 'A field without an answer takes its default here; in Form.io another step does, which is not part of the comparison.',
    covers: (d) =>
      d.node.node === 'field' &&
      d.theirs !== d.ours &&
      (d.node.initial !== undefined || d.form.graph.rules.get(d.node.id)?.begin !== undefined) &&
      (d.about === 'value' || d.rules.includes('required')),
  },
  {
    name: 'values outside the list',
    why: 'A value that is no option is refused here always; Form.io asks for that by onlyAvailableItems, and knows it of three types.',
    covers: (d) => only(d, 'not-an-option'),
  },
  {
    name: 'kinds with a check of their own',
    why: 'Names, telephone numbers, tax codes, years and places are checked as such here; to Form.io they are texts.',
    covers: (d) =>
      only(
        d,
        'not-a-name',
        'not-a-phone',
        'not-a-citizen-id',
        'not-a-tax-code',
        'not-a-passport',
        'not-a-year',
        'not-a-month',
        'not-a-time',
        'place-incomplete',
        'unknown-place',
        'not-a-date',
      ),
  },
  {
    name: 'numbers that are none',
    why: 'An amount that does not read as a number is refused here; Form.io checks numbers, but not amounts.',
    covers: (d) => only(d, 'not-a-number') && textIn(d.component, 'type') !== 'number',
  },
  {
    name: 'a blank is no answer',
    why: 'A text of blanks counts as left empty here; Form.io’s engine counts its signs.',
    covers: (d) =>
      d.about === 'valid' &&
      d.ours === true &&
      [d.value].flat().some((one) => typeof one === 'string' && one !== '' && one.trim() === ''),
  },
  {
    name: 'numbers as typed',
    why: 'A number may be stored as its text, as people typed it (1.500); Form.io’s engine takes numbers alone.',
    covers: (d) =>
      d.about === 'valid' &&
      d.ours === true &&
      d.rules.every((rule) => rule === 'number') &&
      typeof d.value === 'string',
  },
  {
    name: 'decimals',
    why: 'decimalLimit and whole steps are checked here on both sides; Form.io leaves them to the input of its renderer.',
    covers: (d) => only(d, 'too-many-decimals'),
  },
  {
    name: 'bounds of a year',
    why: 'minYear and maxYear hold for years and months here; Form.io’s engine knows them of its day alone.',
    covers: (d) =>
      only(d, 'date-too-early', 'date-too-late') &&
      d.node.node === 'field' &&
      ['year', 'month'].includes(d.node.kind),
  },
  {
    name: 'nobody can fill it',
    why: 'A required field that is calculated or read-only is not asked for: no citizen could put it right.',
    covers: (d) =>
      d.about === 'valid' &&
      d.ours === true &&
      d.node.node === 'field' &&
      (d.node.calculated || d.node.readOnly) &&
      d.rules.every((rule) => rule === 'required'),
  },
  {
    name: 'all questions of a survey',
    why: 'A required survey wants each question answered, as in Form.io’s renderer; its engine has the rule, but leaves it out of its list.',
    covers: (d) => only(d, 'survey-incomplete'),
  },
  {
    name: 'options kept in objects',
    why: 'NAV keeps a chosen option as an object beside its label; onlyAvailableItems compares that with the plain values and refuses every one.',
    covers: (d) =>
      d.about === 'valid' &&
      d.node.node === 'field' &&
      d.node.settings.within !== undefined &&
      d.rules.every((rule) => rule === 'onlyAvailableItems'),
  },
];

/** The line that explains a difference by itself. */
export function explanationOf(difference: Difference): Explanation | undefined {
  return EXPLANATIONS.find(({ covers }) => covers(difference));
}

export const FOLLOWS = 'what follows from another difference';

/** Sorts the differences of one submission: what is explained, what hangs on that, and what is left. */
export function sorted(differences: readonly Difference[]): {
  readonly explained: ReadonlyMap<Difference, string>;
  readonly left: readonly Difference[];
} {
  const explained = new Map<Difference, string>();
  const doubtful = new Set<string>();
  for (const difference of differences) {
    const explanation = explanationOf(difference);
    if (!explanation) continue;
    explained.set(difference, explanation.name);
    doubtful.add(difference.node.id);
  }
  // A node inside another, or reading another, that is not the same on both sides.
  for (let before = -1; before !== explained.size;) {
    before = explained.size;
    for (const difference of differences) {
      if (explained.has(difference)) continue;
      const { form, node } = difference;
      const hangs = [...doubtful].some((id) => form.graph.readers.get(id)?.some(({ to }) => to === node.id));
      if (!hangs && !doubtful.has(node.id)) continue;
      explained.set(difference, FOLLOWS);
      doubtful.add(node.id);
    }
  }
  return { explained, left: differences.filter((difference) => !explained.has(difference)) };
}
