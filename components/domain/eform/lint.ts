/** What of a definition this engine does not do, and what its author may have meant otherwise. */
import type { Field, Form, Problem } from './types.js';
import type { Condition } from './program.js';
import { compile } from './compile.js';
import { isList, isRecord, textIn } from './json.js';
import type { ScriptEngine } from './script/types.js';

export interface Lint {
  /** How many components the definition has, those that are not drawn left aside. */
  readonly components: number;
  readonly unsupported: readonly UnsupportedPart[];
  readonly notes: readonly Note[];
}

/** A part of the definition that is left aside. */
export interface UnsupportedPart {
  /** Id of the component. */
  readonly path: string;
  /** Which property, and what stands in it. */
  readonly what: string;
  /** Whether an answer could show, count or be refused otherwise for it; else only looks or convenience differ. */
  readonly changesOutcome: boolean;
}

export interface Note {
  readonly path: string;
  readonly kind:
    | 'cycle'
    | 'dead-condition'
    | 'unreachable-step'
    | 'missing-translation'
    | 'duplicate-key'
    | 'unknown-reference';
  readonly detail: string;
}

/** Properties whose loss a citizen may see, but which decide nothing. */
const HARMLESS: ReadonlySet<string> = new Set([
  // Whether a value is the only one of its kind is asked of a data base, when the form is filed.
  'unique',
  // Options an agency abroad would give for a person; the form is told, and shows its other way.
  'source',
]);

/** Mistakes of a definition that leave something of it out. */
const LEFT_OUT: ReadonlySet<Problem['code']> = new Set<Problem['code']>([
  'not-a-definition',
  'too-large',
  'missing-key',
  'bad-key',
  'path-conflict',
  'bad-condition',
  'bad-logic',
  'bad-pattern',
  'bad-rule',
  'bad-options',
]);

const LONGEST_DETAIL = 200;

/**
 * Looks a definition over.
 *
 * @param scripts as for `compile`: without it every script counts as left aside.
 */
export function lintDefinition(definition: unknown, scripts?: ScriptEngine): Lint {
  const form = compile(definition, scripts);
  const unsupported = [
    ...form.unsupported.map(({ at, what, detail }) => ({
      path: at,
      what: told(what, detail),
      changesOutcome: !HARMLESS.has(what) && !isGroup(form, at, what),
    })),
    ...form.problems
      .filter(({ code }) => LEFT_OUT.has(code))
      .map(({ at, code, detail }) => ({ path: at, what: told(code, detail), changesOutcome: true })),
  ];
  unsupported.push(...buttonsOf(definition));
  return { components: form.nodes.size, unsupported, notes: notesOf(form) };
}

/** What the page's own buttons do, and what only asks the page. */
const BUTTON_ACTIONS: ReadonlyMap<string, 'same' | 'asks'> = new Map([
  ['', 'same'],
  ['submit', 'same'],
  ['reset', 'same'],
  ['saveState', 'same'],
  ['event', 'asks'],
]);
const MOST_PARTS = 100_000;

/** Buttons of a definition give way to those of the page; what one does beyond them is not done. */
function buttonsOf(definition: unknown): UnsupportedPart[] {
  const found: UnsupportedPart[] = [];
  const waiting: unknown[] = [definition];
  for (let seen = 0; seen < Math.min(waiting.length, MOST_PARTS); seen += 1) {
    const part = waiting[seen];
    if (isRecord(part) && /button/i.test(textIn(part, 'type'))) {
      const action = textIn(part, 'action');
      const known = BUTTON_ACTIONS.get(action);
      if (known !== 'same')
        found.push({
          path: textIn(part, 'key'),
          what: `button: ${action}`,
          changesOutcome: known === undefined,
        });
    }
    if (isRecord(part) || isList(part))
      for (const inner of Object.values(part)) if (typeof inner === 'object') waiting.push(inner);
  }
  return found;
}

function told(what: string, detail: string): string {
  const short = detail.replace(/\s+/g, ' ').trim().slice(0, LONGEST_DETAIL);
  return short === '' ? what : `${what}: ${short}`;
}

/** An unknown layout is drawn as a plain group, an unknown content as what it says: nothing else hangs on it. */
function isGroup(form: Form, at: string, what: string): boolean {
  return what === 'type' && form.fields.get(at) === undefined;
}

function notesOf(form: Form): Note[] {
  const notes: Note[] = [];
  for (const { code, at, detail } of form.problems)
    if (code === 'cycle' || code === 'duplicate-key' || code === 'unknown-reference')
      notes.push({ path: at, kind: code, detail });
  const never = new Set<string>();
  for (const [id, { condition, effects }] of form.graph.rules) {
    const verdict = condition && constantOf(condition, form.fields);
    if (verdict === undefined) continue;
    notes.push({
      path: id,
      kind: 'dead-condition',
      detail: verdict ? 'always shows' : 'never shows',
    });
    if (!verdict && !effects) never.add(id);
  }
  for (const { id, title, nodes } of form.steps)
    if (nodes.length > 0 && nodes.every((node) => never.has(node.id)))
      notes.push({ path: id, kind: 'unreachable-step', detail: title });
  return [...notes, ...untranslated(form)];
}

/** Whether a condition can only come out one way: it compares with what is no field, or with what is no option. */
function constantOf(condition: Condition, fields: ReadonlyMap<string, Field>): boolean | undefined {
  switch (condition.op) {
    case 'test': {
      if (!['isEqual', 'isNotEqual'].includes(condition.operator)) return undefined;
      const equal = condition.operator === 'isEqual';
      if (!condition.from) return condition.value === '' ? equal : !equal;
      const field = fields.get(condition.from.path);
      const open = field?.kind !== 'choice' || field.options.length === 0 || condition.from.rest.length > 0;
      if (open || condition.value === '') return undefined;
      const offered = field.options.some(({ value }) => String(value) === String(condition.value));
      return offered ? undefined : !equal;
    }
    case 'not': {
      const part = constantOf(condition.part, fields);
      return part === undefined ? undefined : !part;
    }
    case 'all':
    case 'any': {
      const parts = condition.parts.map((part) => constantOf(part, fields));
      const decisive = condition.op === 'any';
      if (parts.includes(decisive)) return decisive;
      return parts.length > 0 && parts.every((part) => part === !decisive) ? !decisive : undefined;
    }
    default:
      return undefined;
  }
}

/** Labels and options without a word in a language the definition speaks elsewhere. */
function untranslated(form: Form): Note[] {
  const notes: Note[] = [];
  for (const [language, texts] of form.translations) {
    if (language === form.language) continue;
    for (const node of form.nodes.values()) {
      const written = [node.label, ...(node.node === 'field' ? node.options.map(({ label }) => label) : [])];
      for (const text of new Set(written))
        if (text !== '' && /\p{L}/u.test(text) && text !== node.key && !texts.has(text))
          notes.push({ path: node.id, kind: 'missing-translation', detail: `${language}: ${text}` });
    }
  }
  return notes;
}
