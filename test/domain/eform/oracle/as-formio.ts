/**
 * The same definition for both engines: foreign types laid out in ordinary ones, every component marked, so that
 * what the two say of it can be laid side by side; and for Form.io's engine its own names of the types.
 */
import { plainComponent } from '../../../../components/domain/eform/foreign.js';
import { isList, isRecord, listIn, own, textIn } from '../../../../components/domain/eform/json.js';
import { kindOfType } from '../../../../components/domain/eform/kinds/registry.js';
import type { KindName } from '../../../../components/domain/eform/types.js';
import type { Json, JsonRecord } from '../../../../components/domain/eform/types.js';
import { layoutOfType } from '../../../../components/domain/eform/layouts.js';

/** Name of the mark in a component's `properties`. */
export const MARK = 'oracleMark';

function mapped(value: Json, change: (component: JsonRecord) => JsonRecord): Json {
  if (isList(value)) return value.map((item) => mapped(item, change));
  if (!isRecord(value)) return value;
  const changed =
    typeof own(value, 'type') === 'string' && own(value, 'key') !== undefined ? change(value) : value;
  return Object.fromEntries(
    Object.entries(changed).map(([key, inner]) => [
      key,
      ['components', 'columns', 'rows', 'schema'].includes(key) ? mapped(inner, change) : inner,
    ]),
  );
}

/** What both engines are given. */
export function marked(definition: unknown): JsonRecord {
  let count = 0;
  const result = mapped(definition as Json, (component) => {
    const plain = plainComponent(component);
    const custom = textIn(own(component, 'validate'), 'custom');
    const properties = own(plain, 'properties');
    count += 1;
    return {
      ...plain,
      // The helper call that a rule of the engine stands for is what the other engine runs.
      foreignCustom: textIn(plain, 'foreignCustom') || custom,
      properties: { ...(isRecord(properties) ? properties : {}), [MARK]: String(count) },
    };
  });
  return isRecord(result) ? result : {};
}

const FORMIO: Readonly<Record<KindName, string>> = {
  text: 'textfield',
  textarea: 'textarea',
  number: 'number',
  money: 'currency',
  day: 'day',
  time: 'textfield',
  dateTime: 'datetime',
  month: 'textfield',
  year: 'textfield',
  checkbox: 'checkbox',
  choice: 'select',
  choices: 'selectboxes',
  tags: 'tags',
  survey: 'survey',
  place: 'hidden',
  file: 'file',
  signature: 'signature',
  grid: 'datagrid',
  container: 'container',
  email: 'email',
  url: 'url',
  password: 'password',
  phone: 'textfield',
  citizenId: 'textfield',
  taxCode: 'textfield',
  passport: 'textfield',
  personName: 'textfield',
  hidden: 'hidden',
};

/** Calls that older definitions leave to the type. */
const CUSTOM: Readonly<Record<string, string>> = {
  navDatepicker: 'valid = instance.validateDatePickerV2(input, data, component, row);',
  monthPicker: 'valid = instance.validateMonth(input, component);',
  fnrfield: 'valid = instance.validateFnrNew(input)',
  orgNr: 'valid = instance.validateOrganizationNumber(input)',
  bankAccount: 'valid = instance.validateAccountNumber(input)',
  iban: 'valid = instance.validateIban(input);',
};

/** Conditions as its renderer takes them: joined by "all" where nothing else is said, and none where none are listed. */
function plainConditional(conditional: Json | undefined): Json {
  if (!isRecord(conditional)) return {};
  const { conditions, ...others } = conditional;
  return isList(conditions) && conditions.length > 0 ? { conjunction: 'all', ...others, conditions } : others;
}

/** What only drawing needs: taken out, since every run of Form.io's engine copies the whole. */
const DRAWN: ReadonlySet<string> = new Set([
  'accordionValues',
  'additionalDescriptionText',
  'attachmentValues',
  'content',
  'customLabels',
  'description',
  'fuseOptions',
  'html',
  'indexeddb',
  'overlay',
  'template',
]);

function undrawn(component: JsonRecord): JsonRecord {
  return Object.fromEntries(
    Object.entries(component).filter(
      ([key, value]) => key === 'key' || (!DRAWN.has(key) && value !== '' && value !== null),
    ),
  );
}

/** The definition in Form.io's own types. */
export function asFormio(definition: JsonRecord): { components: JsonRecord[] } {
  const changed = mapped(definition, (written) => {
    const component = { ...undrawn(written), conditional: plainConditional(own(written, 'conditional')) };
    const type = textIn(component, 'type');
    const validate = own(component, 'validate');
    const rules: JsonRecord = {
      ...(isRecord(validate) ? validate : {}),
      custom: textIn(component, 'foreignCustom').trim() || CUSTOM[type] || '',
    };
    const kind = kindOfType(type);
    const layout = kind ? undefined : layoutOfType(type);
    if (layout === 'nothing') return { ...component, type: 'button', input: true };
    // Form.io's engine keeps no place of its own for a content; as a group without anything in it, it has one.
    if (layout && layout !== 'columns' && type !== 'table')
      return { ...component, type: 'fieldset', input: false, tree: false };
    if (layout) return { ...component, input: false, tree: false };
    if (!kind) {
      const group = own(component, 'input') === false || listIn(component, 'components').length > 0;
      return {
        ...component,
        type: group ? 'fieldset' : 'textfield',
        ...(group && { input: false, tree: false }),
      };
    }
    const iso = kind.name === 'day' && type !== 'day';
    const radio = kind.name === 'choice' && /radio/i.test(type);
    const named = iso
      ? 'datetime'
      : radio
        ? 'radio'
        : /editgrid/i.test(type)
          ? 'editgrid'
          : FORMIO[kind.name];
    return {
      ...component,
      // Both are fed days as they are written in Viet Nam.
      ...(named === 'day' && { dayFirst: true, fields: own(component, 'fields') ?? {} }),
      type: named,
      input: true,
      tree: kind.name === 'grid' || kind.name === 'container',
      validate: rules,
    };
  });
  const source = isRecord(changed) ? changed : {};
  const inner = own(source, 'schema');
  const components = listIn(source, 'components');
  return { components: (components.length > 0 ? components : listIn(inner, 'components')).filter(isRecord) };
}
