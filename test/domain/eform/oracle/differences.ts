/** Where the two engines part on purpose, and why. A difference that no line explains fails the test. */
import { depthOf, idOf } from '../../../../components/domain/eform/path.js';
import { own, textIn } from '../../../../components/domain/eform/json.js';
import type { Difference } from './compare.js';
import {
  asksIntoComputed,
  checksRead,
  conditioned,
  inComputedGroup,
  inward,
  isDated,
  leftToHelper,
  namesOf,
  only,
  shared,
  startCut,
  testsOf,
} from './facts.js';

export interface Explanation {
  readonly name: string;
  readonly why: string;
  readonly covers: (difference: Difference) => boolean;
}

/** Rules of Form.io for typed text and for numbers; its engine asks them of whatever lies there as a text. */
const RULES_OF_TEXT = ['minLength', 'maxLength', 'minWords', 'maxWords', 'pattern', 'mask', 'min', 'max'];
const TYPED: ReadonlySet<string> = new Set([
  'text',
  'textarea',
  'number',
  'money',
  'email',
  'url',
  'password',
  'phone',
  'citizenId',
  'taxCode',
  'passport',
  'personName',
]);

export const EXPLANATIONS: readonly Explanation[] = [
  {
    name: 'asking for nothing',
    why: 'A condition that asks for an empty text: no answer fulfils it here, as in Form.io’s renderer; its engine tells the two apart.',
    covers: (d) => testsOf(d).some(({ value }) => value === ''),
  },
  {
    name: 'asking words for an answer',
    why: 'A condition on something without a value, as a paragraph, inside a group: it has no answer here; Form.io’s engine takes the whole group around it for one.',
    covers: (d) =>
      d.about === 'shows' &&
      namesOf(d).some((name) =>
        [...d.form.nodes.values()].some(
          (node) => node.node !== 'field' && node.scope !== '' && node.key === name,
        ),
      ),
  },
  {
    name: 'rules of another kind',
    why: 'A rule for typed text or numbers set on what is chosen, picked from a calendar or handed over: Form.io’s editor does not offer it there and its engine measures the stored value; here it says nothing.',
    covers: (d) =>
      d.about === 'valid' &&
      d.ours === true &&
      d.node.node === 'field' &&
      d.rules.every((rule) => RULES_OF_TEXT.includes(rule)) &&
      (d.node.kind === 'number' || d.node.kind === 'money'
        ? d.rules.every((rule) => rule !== 'min' && rule !== 'max')
        : !TYPED.has(d.node.kind)),
  },
  {
    name: 'kept while hidden',
    why: 'A hidden field reads as no answer here, whether its value is kept for when it shows again or not, since none of it is stored; to Form.io’s engine a value that is kept is an answer.',
    covers: (d) =>
      d.about !== 'valid' &&
      [...d.form.fields.values()].some(
        ({ id, clearOnHide }) =>
          !clearOnHide &&
          [...d.hidden].some((address) => idOf(address) === id) &&
          d.form.graph.readers.get(id)?.some(({ to }) => to === d.node.id),
      ),
  },
  {
    name: 'hanging on itself',
    why: 'What hides or computes itself by way of what it reads is run from the same beginning until it rests, and shows where it never does; Form.io takes each turn as it comes.',
    covers: (d) => d.form.graph.rules.get(d.node.id)?.circle !== undefined,
  },
  {
    name: 'checked though not kept',
    why: 'What is not to be stored is checked here like all else that shows; Form.io’s engine leaves it out.',
    covers: (d) =>
      d.about === 'valid' &&
      d.ours === false &&
      d.rules.length === 0 &&
      own(d.component, 'persistent') === false,
  },
  {
    name: 'a number where a text is asked',
    why: 'A calculation may put a number into a text: here it is measured as it is written, in Form.io’s engine not at all.',
    covers: (d) =>
      d.about === 'valid' &&
      d.ours === false &&
      d.rules.length === 0 &&
      typeof d.value === 'number' &&
      d.node.node === 'field' &&
      TYPED.has(d.node.kind) &&
      d.node.kind !== 'number' &&
      d.node.kind !== 'money',
  },
  {
    name: 'a day and a moment',
    why: 'A day is compared with a time by its day here, and what is no date with none; to Form.io’s engine a day is its first moment, and a number so many milliseconds.',
    covers: (d) =>
      testsOf(d).some(
        ({ path, operator, value }) =>
          /date/i.test(operator) &&
          (!/T\d{2}:/.test(String(value)) ||
            !(d.form.graph.owners.get(path) ?? []).some((id) => isDated(d, id))),
      ),
  },
  {
    name: 'calculations in rows that have no value yet',
    why: 'A calculation fills a row at once here, as in Form.io’s renderer; its engine leaves alone what a row does not hold yet.',
    covers: (d) =>
      d.about === 'value' &&
      d.node.depth > 0 &&
      d.theirs === undefined &&
      d.form.graph.rules.get(d.node.id)?.calculate !== undefined,
  },
  {
    name: 'set to what it cannot hold',
    why: 'Logic that gives a field a value its kind cannot hold gives it none here; Form.io stores whatever it is.',
    covers: (d) =>
      d.about === 'value' &&
      d.ours === undefined &&
      (d.form.graph.rules.get(d.node.id)?.effects ?? []).some(({ actions }) =>
        actions.some((action) => action.do === 'value'),
      ),
  },
  {
    name: 'each of several texts',
    why: 'Of several texts each has to keep the rules here; Form.io’s engine leaves out those that ask whether the whole, a list, is a text.',
    covers: (d) =>
      only(d, 'pattern', 'too-long', 'too-few-words', 'too-many-words') &&
      d.node.node === 'field' &&
      d.node.multiple,
  },
  {
    name: 'rows that are counted',
    why: 'The least and the most rows hold here and in Form.io’s renderer; its engine does not count rows.',
    covers: (d) =>
      only(d, 'required', 'too-few-rows', 'too-many-rows') &&
      d.node.node === 'field' &&
      d.node.kind === 'grid' &&
      (d.node.rules.minRows !== undefined || d.node.rules.maxRows !== undefined),
  },
  {
    name: 'bounds of a date',
    why: 'Bounds of a day or a time in the component or its calendar hold here, as in Form.io’s renderer; its engine knows those of the newer calendar alone.',
    covers: (d) =>
      only(d, 'date-too-early', 'date-too-late') &&
      (/^(?:simple)?date(?:time)?/.test(textIn(d.component, 'type')) || !leftToHelper(d.component)),
  },
  {
    name: 'logic that hides rows',
    why: 'Form.io’s engine lays what logic does over the component itself, so that the first row decides for all; here each row is decided for itself.',
    covers: (d) => d.node.depth > 0 && (d.form.graph.rules.get(d.node.id)?.effects ?? []).length > 0,
  },
  {
    name: 'logic that hides beside a condition',
    why: 'What logic hides is hidden here whatever its condition says; Form.io’s engine lets the condition have the last word, though its renderer does not draw it.',
    covers: (d) => {
      const { condition, effects = [] } = d.form.graph.rules.get(d.node.id) ?? {};
      const hides = effects.some(({ actions }) => actions.some((action) => action.do === 'hide'));
      return d.about === 'shows' && d.ours === false && condition !== undefined && hides;
    },
  },
  {
    name: 'several of what cannot be several',
    why: 'multiple on a group of fields, a single box or a survey says nothing here; Form.io’s engine then wants a list.',
    covers: (d) =>
      d.about === 'valid' &&
      d.ours === true &&
      d.node.node === 'field' &&
      !d.node.multiple &&
      own(d.component, 'multiple') === true &&
      d.rules.every((rule) => rule === 'array' || rule === 'multiple'),
  },
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
    name: 'a name that several fields have',
    why: 'A condition that names a field by less than its whole way: here it is the nearest, as in Form.io’s renderer; its engine takes the outermost, the first, or none.',
    covers: (d) =>
      d.about === 'shows' &&
      namesOf(d).some((name) => {
        if (inward(d, name)) return d.node.scope !== '';
        const paths = [...d.form.graph.owners.keys()].map((path) => `.${path.replaceAll('[]', '')}`);
        return paths.filter((path) => path.endsWith(`.${name}`)).length > 1;
      }),
  },
  {
    name: 'two components under one key',
    why: 'The same question, or group of them, in two places, each under its own condition: Form.io’s engine loses the answer when either hides, here it stays while one of them shows.',
    covers: shared,
  },
  {
    name: 'left out and said so',
    why: 'A second group or repeat under one key, or a value inside another: the definition is told so and the second is left out; Form.io runs both over one value.',
    covers: (d) => {
      const place = d.node.node === 'field' ? d.node.path : d.node.scope;
      return d.form.problems.some(
        ({ code, at }) =>
          (code === 'path-conflict' || code === 'duplicate-key') && /^(?:$|[.[])/.test(startCut(place, at)),
      );
    },
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
    name: 'a calculation of a group',
    why: 'Form.io puts what is computed over all that a group holds; here a group holds what its fields hold, and the lint says so.',
    covers: (d) => inComputedGroup(d),
  },
  {
    name: 'a calculation in a hidden group',
    why: 'Form.io computes inside a hidden group too, so that the group is there for a script that asks for it; here what is hidden is not there, and the script breaks off.',
    covers: (d) => d.about === 'shows' && asksIntoComputed(d),
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
    why: 'decimalLimit and steps are checked here on both sides; Form.io leaves them to the input of its renderer.',
    covers: (d) => only(d, 'too-many-decimals', 'not-a-step'),
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
  // A node inside another, around another or reading another that is not the same on both sides.
  for (let before = -1; before !== explained.size;) {
    before = explained.size;
    for (const difference of differences) {
      if (explained.has(difference)) continue;
      const { form, node } = difference;
      const hangs = [...doubtful].some(
        (id) =>
          form.graph.readers.get(id)?.some(({ to }) => to === node.id) ||
          form.nodes.get(id)?.parent === node.id,
      );
      if (!hangs && !doubtful.has(node.id) && !checksRead(difference, doubtful)) continue;
      explained.set(difference, FOLLOWS);
      doubtful.add(node.id);
    }
  }
  return { explained, left: differences.filter((difference) => !explained.has(difference)) };
}
