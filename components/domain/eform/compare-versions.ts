/** What a newer version of a form asks otherwise than the one a filling was begun with. */
import type { Field, Form, FormNode, Language } from './types.js';
import { sameJson } from './json.js';
import { words } from './words.js';

interface About {
  /** Path of the value it is about, repeats as `[]`. */
  readonly path: string;
  readonly label: string;
  /** The group of the form that the field stands in; empty where it stands in none with a name. */
  readonly group: string;
}

/** One change that somebody who fills in the form would notice, in the words of the form. */
export type FormChange = About &
  (
    | { readonly kind: 'added'; readonly required: boolean }
    | { readonly kind: 'removed' | 'required' | 'optional' }
    /** `before` is the label that it had. */
    | { readonly kind: 'relabelled'; readonly before: string }
    /** Labels of the choices that came and went. */
    | { readonly kind: 'options'; readonly added: readonly string[]; readonly gone: readonly string[] }
    /** Asked as another kind of field, or with other bounds. */
    | { readonly kind: 'asked-otherwise' }
  );

/** All changes from one version to another, in the order of the newer one; what it no longer asks comes last. */
export function compareVersions(from: Form, to: Form, lang: Language): readonly FormChange[] {
  const [before, after] = [asked(from), asked(to)];
  const changes: FormChange[] = [];
  for (const [path, field] of after) {
    const old = before.get(path);
    const about = aboutOf(to, field, lang);
    if (old) changes.push(...between(from, old, field, about, lang));
    else if (!liesIn(path, after, before))
      changes.push({ ...about, kind: 'added', required: field.rules.required });
  }
  for (const [path, field] of before) {
    if (after.has(path) || liesIn(path, before, after)) continue;
    changes.push({ ...aboutOf(from, field, lang), kind: 'removed' });
  }
  return withoutRepeats(changes);
}

/** The fields that somebody sees, by path; of several that share one, the first. */
function asked(form: Form): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  for (const field of form.fields.values()) {
    if (field.drawn && !fields.has(field.path)) fields.set(field.path, field);
  }
  return fields;
}

/** Whether a path lies in a repeat or container that came or went as a whole. */
function liesIn(path: string, here: ReadonlyMap<string, Field>, there: ReadonlyMap<string, Field>): boolean {
  return [...path.matchAll(/\[\]|\./g)]
    .map(({ index }) => path.slice(0, index))
    .some((outer) => here.has(outer) && !there.has(outer));
}

function aboutOf(form: Form, field: Field, lang: Language): About {
  return { path: field.path, label: words(form, field.label, lang), group: groupOf(form, field, lang) };
}

function groupOf(form: Form, { parent }: FormNode, lang: Language): string {
  for (let up = parent; up !== undefined;) {
    const node: FormNode | undefined = form.nodes.get(up);
    const title = node ? words(form, node.label, lang) : '';
    if (title !== '' && title !== node?.key) return title;
    up = node?.parent;
  }
  return '';
}

function between(from: Form, old: Field, field: Field, about: About, lang: Language): FormChange[] {
  const changes: FormChange[] = [];
  const before = words(from, old.label, lang);
  if (before !== about.label) changes.push({ ...about, kind: 'relabelled', before });
  if (old.rules.required !== field.rules.required)
    changes.push({ ...about, kind: field.rules.required ? 'required' : 'optional' });
  const options = optionsChange(from, old, field, about, lang);
  if (options) changes.push(options);
  const isAlike = old.kind === field.kind && old.multiple === field.multiple && sameBounds(old, field);
  if (!isAlike) changes.push({ ...about, kind: 'asked-otherwise' });
  return changes;
}

function optionsChange(
  from: Form,
  old: Field,
  field: Field,
  about: About,
  lang: Language,
): FormChange | undefined {
  if (old.options.length === 0 || field.options.length === 0) return undefined;
  const values = (of: Field): Set<string> => new Set(of.options.map(({ value }) => String(value)));
  const labels = (of: Field, known: Set<string>): string[] =>
    of.options.filter(({ value }) => !known.has(String(value))).map(({ label }) => words(from, label, lang));
  const [added, gone] = [labels(field, values(old)), labels(old, values(field))];
  return added.length + gone.length > 0 ? { ...about, kind: 'options', added, gone } : undefined;
}

/** Whether the same answers are taken; words and whether there must be one at all are told apart. */
function sameBounds({ rules: a }: Field, { rules: b }: Field): boolean {
  const bounds = ({ customMessage: _, errors: __, pattern, ...rules }: Field['rules']): object => ({
    ...rules,
    required: false,
    ...(pattern && { pattern: pattern.source }),
  });
  return sameJson(JSON.parse(JSON.stringify(bounds(a))), JSON.parse(JSON.stringify(bounds(b))));
}

/** Two fields of which only ever one shows may carry the same label: to whoever reads, their change is one. */
function withoutRepeats(changes: readonly FormChange[]): readonly FormChange[] {
  const told = new Set<string>();
  return changes.filter(({ path: _, ...change }) => {
    const text = JSON.stringify(change);
    return !told.has(text) && told.add(text);
  });
}
