import type { Fault, Field, Json, JsonRecord, Option } from '../types.js';
import type { FieldKind, TextContext } from './kind.js';
import { optionsOf } from '../compile-options.js';
import { FORBIDDEN_KEYS, isRecord, listIn, own, textIn } from '../json.js';

function answered(value: Json | undefined): [string, Json][] {
  return isRecord(value)
    ? Object.entries(value).filter(([, answer]) => answer !== '' && answer !== null)
    : [];
}

function isScalar(value: Json): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function keep(value: Json, { settings }: Field): Json | undefined {
  if (!isRecord(value)) return undefined;
  const names = new Set(settings.questions?.map((question) => String(question.value)));
  return Object.fromEntries(
    Object.entries(value).filter(([name, item]) => names.has(name) && isScalar(item)),
  );
}

function check(field: Field, value: Json): Fault[] {
  if (!isRecord(value)) return [{ code: 'wrong-shape' }];
  const known = answered(value).every(([, answer]) =>
    field.options.some((option) => isScalar(answer) && String(option.value) === String(answer)),
  );
  if (!known) return [{ code: 'not-an-option' }];
  const open = field.settings.questions?.some(({ value: name }) => {
    const answer = own(value, String(name));
    return answer === undefined || answer === '' || answer === null;
  });
  return field.rules.required && open === true ? [{ code: 'survey-incomplete' }] : [];
}

function spoken(field: Field, value: Json | undefined, { words }: TextContext): string {
  const said = (answer: Json | undefined): string =>
    words(field.options.find((option) => String(option.value) === String(answer))?.label ?? '');
  return (field.settings.questions ?? [])
    .map((question) => ({ label: words(question.label), answer: said(own(value, String(question.value))) }))
    .filter(({ answer }) => answer !== '')
    .map(({ label, answer }) => `${label}: ${answer}`)
    .join('; ');
}

function questionsOf(component: JsonRecord): Option[] {
  return listIn(component, 'questions').flatMap((question) => {
    const value = textIn(question, 'value');
    return value === '' || FORBIDDEN_KEYS.has(value)
      ? []
      : [{ value, label: textIn(question, 'label') || value }];
  });
}

/** Several questions with the same options: an object of question → value of the option, as in Form.io. */
export const survey: FieldKind = {
  name: 'survey',
  types: ['survey', 'simplesurvey', 'simplesurveyadvanced'],
  storesValue: true,
  ask: 'choose',
  empty: (value) => answered(value).length === 0,
  settings: (component) => ({ questions: questionsOf(component) }),
  options: optionsOf,
  initial: (component) => {
    const value = own(component, 'defaultValue');
    return answered(value).length === 0 ? undefined : value;
  },
  keep,
  check,
  text: spoken,
};
