/** Form.io's own engine on one submission, run until nothing changes any more, as its renderer does in a page. */
import { createRequire } from 'node:module';
import { hasFormat } from '../../../../components/domain/eform/formats.js';
import type { Json, JsonRecord } from '../../../../components/domain/eform/types.js';
import { isRecord, own } from '../../../../components/domain/eform/json.js';
import { MARK } from './as-formio.js';

interface Component extends JsonRecord {
  readonly type: string;
  readonly key: string;
}
interface Context {
  readonly component: Component & { readonly scope?: { readonly conditionallyHidden?: boolean } };
  readonly paths?: { readonly dataPath?: string };
  readonly scope: Scope;
  readonly data: JsonRecord;
  readonly index?: number;
}
interface Scope {
  errors?: { readonly context: { readonly path: string } }[];
}
interface Processor {
  readonly name: string;
  readonly processSync: (context: Context) => unknown;
}
interface Core {
  processSync(context: Record<string, unknown>): Scope;
  readonly calculateProcessInfo: Processor;
  readonly logicProcessInfo: Processor;
  readonly conditionProcessInfo: Processor;
  readonly clearHiddenProcessInfo: Processor;
  readonly validateProcessInfo: Processor;
}

const load = createRequire(import.meta.url);
const core = load('@formio/core/process') as Core;
const lodash: unknown = load('lodash');
const moment: unknown = load('moment');

/** What the renderer gives every script beside the submission; here by way of the global object, as the engine alone gives none of it. */
Object.assign(globalThis, {
  _: lodash,
  moment,
  utils: {
    // As the renderer answers where no agency can be asked.
    dataFetcher: () => ({ fetchDisabled: true, ready: true, selected: () => undefined }),
    isBornBeforeYear: (year: number, key: string, submission: { data?: JsonRecord } | undefined) => {
      const born = own(submission?.data, key);
      return typeof born === 'string' && born !== '' && Number(born.slice(0, 4)) < year;
    },
  },
});

/** What the other engine says: by mark and rows of a component. */
export interface Verdict {
  readonly data: JsonRecord;
  /** Whether a component shows, by `placeOf(mark, rows)`. */
  readonly hidden: ReadonlyMap<string, boolean>;
  /** Fields with something wrong, by the same. */
  readonly wrong: ReadonlyMap<string, readonly string[]>;
  /** Fields whose check broke off, by the same: nothing is known of them. */
  readonly broken: ReadonlySet<string>;
}

export function placeOf(mark: string, rows: readonly number[]): string {
  return `${mark} ${rows.join('.')}`;
}

function placeIn({ component, paths }: Context): string {
  const properties = own(component, 'properties');
  const mark = isRecord(properties) ? String(properties[MARK]) : '';
  return placeOf(
    mark,
    [...(paths?.dataPath ?? '').matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1])),
  );
}

/** The helpers that definitions of Norway call on their renderer, by what these are documented to do. */
function instanceOn(today: string): Record<string, unknown> {
  const days = (iso: unknown): number => Date.parse(`${String(iso).slice(0, 10)}T00:00:00Z`) / 86_400_000;
  const now = days(today);
  const bounded = (value: number, first: number, last: number): boolean =>
    !(value < first) && !(value > last);
  const setting = (component: JsonRecord, name: string, offset: number): number => {
    const given = own(component, name);
    return given === undefined || given === null || given === '' ? Number.NaN : Number(given) + offset;
  };
  const dates = (input: unknown, data: JsonRecord, component: JsonRecord, row: unknown): boolean | string => {
    if (typeof input !== 'string' || input === '') return true;
    const value = days(input);
    const before = own(component, 'beforeDateInputKey');
    if (typeof before === 'string' && before !== '') {
      const other = own(data, before) ?? own(row, before.replace(/.*\./, ''));
      const between = value - days(other);
      const late = own(component, 'mayBeEqual') === true ? between >= 0 : between > 0;
      if (typeof other === 'string' && other !== '' && !Number.isNaN(between) && !late) return 'too early';
    }
    const near = bounded(
      value,
      setting(component, 'earliestAllowedDate', now),
      setting(component, 'latestAllowedDate', now),
    );
    const fixed = bounded(
      value,
      days(own(component, 'specificEarliestAllowedDate')),
      days(own(component, 'specificLatestAllowedDate')),
    );
    return near && fixed ? true : 'out of bounds';
  };
  const format =
    (name: Parameters<typeof hasFormat>[0]) =>
    (input: unknown): boolean | string =>
      typeof input !== 'string' || input === '' || hasFormat(name, input) ? true : 'wrong digits';
  return {
    shouldSkipValidation: () => false,
    isSubmissionDigital: () => true,
    isSubmissionPaper: () => false,
    validateDatePickerV2: dates,
    validateDatePicker: (
      input: unknown,
      data: JsonRecord,
      beforeDateInputKey: Json,
      mayBeEqual: Json,
      earliestAllowedDate: Json,
      latestAllowedDate: Json,
      row: unknown,
    ) => dates(input, data, { beforeDateInputKey, mayBeEqual, earliestAllowedDate, latestAllowedDate }, row),
    validateMonth: (input: unknown, component: JsonRecord) =>
      typeof input !== 'string' || input === '' || monthFits(input, component, today),
    validateFnrNew: format('norwegianId'),
    validateOrganizationNumber: format('norwegianOrganisation'),
    validateAccountNumber: format('norwegianAccount'),
    validateIban: format('iban'),
  };
}

function monthFits(input: string, component: JsonRecord, today: string): boolean {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(input)) return false;
  const moved = (name: string): string | undefined => {
    const days = own(component, name);
    if (days === undefined || days === null || days === '') return undefined;
    return new Date(Date.parse(`${today}T00:00:00Z`) + Number(days) * 86_400_000).toISOString().slice(0, 7);
  };
  const [first, last] = [moved('earliestAllowedDate'), moved('latestAllowedDate')];
  return !(first !== undefined && input < first) && !(last !== undefined && input > last);
}

const MOST_ROUNDS = 10;

/** The renderer gives scripts the number of their row; the engine alone does not. */
const countRow: Processor = {
  name: 'countRow',
  processSync: ({ index }) => void Object.assign(globalThis, { rowIndex: index }),
};

/** Containers that show hold an object, as in Form.io's renderer, where a container begins as one. */
const beginContainers: Processor = {
  name: 'beginContainers',
  processSync: ({ component, data, paths }) => {
    const path = paths?.dataPath ?? '';
    if (component.type !== 'container' || component.scope?.conditionallyHidden === true) return;
    const steps = [...path.matchAll(/[^.[\]]+/g)].map(([step]) => step);
    let here: unknown = data;
    for (const [i, step] of steps.entries()) {
      if (typeof here !== 'object' || here === null) return;
      const holder = here as Record<string, unknown>;
      if (i === steps.length - 1 && holder[step] === undefined) holder[step] = {};
      here = holder[step];
    }
  },
};

export function runFormio(
  form: { readonly components: readonly JsonRecord[] },
  submission: JsonRecord,
  today: string,
): Verdict {
  const data = structuredClone(submission) as JsonRecord;
  const instance = instanceOn(today);
  const instances = new Proxy({}, { get: () => instance });
  const context = (processors: readonly Processor[], components: unknown): Record<string, unknown> => ({
    form: { components },
    components,
    data,
    submission: { data },
    scope: {},
    instances,
    processors,
    config: {},
  });
  const hidden = new Map<string, boolean>();
  const wrong = new Map<string, string[]>();
  const broken = new Set<string>();
  const check: Processor = {
    name: 'check',
    processSync: (context) => {
      try {
        core.validateProcessInfo.processSync(context);
      } catch {
        broken.add(placeIn(context));
      }
    },
  };
  const see: Processor = {
    name: 'see',
    processSync: (context) => {
      const { component, paths, scope } = context;
      const place = placeIn(context);
      hidden.set(place, component.scope?.conditionallyHidden === true);
      const path = paths?.dataPath ?? '';
      const errors = (scope.errors ?? []).filter((error) => error.context.path === path);
      if (errors.length > 0)
        wrong.set(
          place,
          errors.map((error) => String((error as unknown as { ruleName?: string }).ruleName)),
        );
    },
  };
  const { calculateProcessInfo, logicProcessInfo, conditionProcessInfo, clearHiddenProcessInfo } = core;
  const evaluators = [
    countRow,
    calculateProcessInfo,
    logicProcessInfo,
    conditionProcessInfo,
    clearHiddenProcessInfo,
    beginContainers,
  ];
  // Logic changes the components themselves.
  const changing = JSON.stringify(form.components).includes('"trigger"');
  const components = (): unknown => (changing ? structuredClone(form.components) : form.components);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = JSON.stringify(data);
    core.processSync(context(evaluators, components()));
    if (JSON.stringify(data) === before) break;
  }
  core.processSync(context([...evaluators, check, see], components()));
  return { data, hidden, wrong, broken };
}
