import { evaluate } from '../../components/domain/eform/evaluate.js';
import { getAt, isList, isRecord } from '../../components/domain/eform/json.js';
import { stepsOf } from '../../components/domain/eform/path.js';
import type { Accepted, Finding, Form, Json, Language } from '../../components/domain/eform/types.js';
import { nodesOf, walk } from '../../components/domain/eform/walk.js';
import { words } from '../../components/domain/eform/words.js';
import type { FileRow, Tx } from '../ports.js';

/** Whether a form has a field that files answer. */
export function takesFiles(form: Form): boolean {
  return [...form.fields.values()].some(({ kind }) => kind === 'file');
}

/** Accepted answers, with findings where they name a file that the host does not have for this draft. */
export async function withFiles(
  tx: Tx,
  form: Form,
  accepted: Accepted,
  holder: string,
  language: Language,
): Promise<Accepted> {
  if (!takesFiles(form)) return accepted;
  const there = new Set((await answerFiles(tx, holder)).map(({ id }) => id));
  const complained = new Set(accepted.findings.map(({ path }) => path));
  const missing: Finding[] = [];
  eachNamed(form, accepted.answers, (path, label, ids) => {
    if (complained.has(path) || ids.every((id) => id !== undefined && there.has(id))) return;
    missing.push({ path, code: 'required', params: { label: words(form, label, language), ask: 'add' } });
  });
  return { answers: accepted.answers, findings: [...accepted.findings, ...missing] };
}

/** The files that were sent for answers which are no longer given, as those of a row that was taken out. */
export async function filesLeft(
  tx: Tx,
  form: Form,
  answers: Accepted['answers'],
  holder: string,
): Promise<FileRow[]> {
  const named = new Set<string | undefined>();
  eachNamed(form, answers, (_path, _label, ids) => ids.forEach((id) => named.add(id)));
  return (await answerFiles(tx, holder)).filter(({ id }) => !named.has(id));
}

function answerFiles(tx: Tx, holder: string): Promise<FileRow[]> {
  return tx.files.find({ where: { holder, purpose: 'answer' } });
}

function eachNamed(
  form: Form,
  answers: Accepted['answers'],
  take: (path: string, label: string, ids: readonly (string | undefined)[]) => void,
): void {
  walk(evaluate(form, answers), nodesOf(form), {
    field: ({ kind, label }, _address, path) => {
      const value = kind === 'file' ? getAt(answers, stepsOf(path)) : undefined;
      if (isList(value) && value.length > 0) take(path, label, value.map(idOf));
    },
  });
}

function idOf(item: Json): string | undefined {
  const id = isRecord(item) ? item['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}
