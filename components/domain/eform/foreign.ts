/**
 * Components in Form.io's own words: types that countries have built for themselves become ordinary
 * ones, so that the engine, its tests and every drawing know only these. What a component says of itself stays.
 */
import type { Json, JsonRecord } from './types.js';
import { flagIn, isRecord, numberIn, own, textIn } from './json.js';
import { isSameRule } from './same-rule.js';

type Rewrite = (component: JsonRecord) => JsonRecord;

function validated(component: JsonRecord, more: JsonRecord): JsonRecord {
  const validate = own(component, 'validate');
  return { ...(isRecord(validate) ? validate : {}), ...more };
}

function labelled(component: JsonRecord, name: string, otherwise: string): string {
  return textIn(own(component, 'customLabels'), name) || otherwise;
}

const YES_NO: Json = [
  { value: 'ja', label: 'Ja' },
  { value: 'nei', label: 'Nei' },
];
const REQUIRED: JsonRecord = { required: true };

function question(key: string, label: string, more: JsonRecord = {}): JsonRecord {
  return { type: 'textfield', key, label, input: true, validate: REQUIRED, ...more };
}

function only(when: string, eq: string): JsonRecord {
  return { conditional: { when, eq, show: true } };
}

/**
 * A group of values under the component's key, in place of a component that held them all by itself. What must be
 * answered is said by its fields; a check that the definition writes is one of the whole.
 */
function group(component: JsonRecord, components: readonly JsonRecord[]): JsonRecord {
  const { custom = '', json = null, customMessage = '' } = validated(component, {});
  return {
    ...component,
    type: 'container',
    input: true,
    tree: true,
    validate: { custom, json, customMessage },
    components,
  };
}

const IDENTITY: Rewrite = (component) =>
  group(component, [
    question(
      'harDuFodselsnummer',
      labelled(component, 'doYouHaveIdentityNumber', 'Har du norsk fødselsnummer eller d-nummer?'),
      { type: 'radiopanel', values: YES_NO },
    ),
    question('identitetsnummer', 'Fødselsnummer eller d-nummer', {
      type: 'fnrfield',
      ...only('harDuFodselsnummer', 'ja'),
    }),
    question('fodselsdato', 'Fødselsdato', { type: 'navDatepicker', ...only('harDuFodselsnummer', 'nei') }),
  ]);

const ADDRESS: Rewrite = (component) => {
  const kind = textIn(component, 'addressType');
  const home = kind === '' ? only('borDuINorge', 'ja') : {};
  const abroad = kind === '' ? only('borDuINorge', 'nei') : {};
  const street = kind === '' ? only('vegadresseEllerPostboksadresse', 'vegadresse') : {};
  const box = kind === '' ? only('vegadresseEllerPostboksadresse', 'postboksadresse') : {};
  const norwegian = kind === '' || kind === 'NORWEGIAN_ADDRESS';
  const choice: readonly JsonRecord[] = [
    question('borDuINorge', labelled(component, 'livesInNorway', 'Bor du i Norge?'), {
      type: 'radiopanel',
      values: YES_NO,
    }),
    question('vegadresseEllerPostboksadresse', 'Er kontaktadressen en vegadresse eller postboksadresse?', {
      type: 'radiopanel',
      values: [
        { value: 'vegadresse', label: 'Vegadresse' },
        { value: 'postboksadresse', label: 'Postboksadresse' },
      ],
      ...home,
    }),
  ];
  const shown = kind === 'FOREIGN_ADDRESS' ? {} : street;
  return group(component, [
    ...(kind === '' ? choice : []),
    question('co', 'C/O', { validate: {} }),
    ...(norwegian ? [question('adresse', 'Vegadresse', shown)] : []),
    ...(kind === '' || kind === 'POST_OFFICE_BOX' ? [question('postboks', 'Postboks', box)] : []),
    ...(kind === 'FOREIGN_ADDRESS' ? [question('adresse', 'Vegnavn og husnummer, eller postboks')] : []),
    ...(kind === '' ? [question('adresseUtland', 'Vegnavn og husnummer, eller postboks', abroad)] : []),
    ...(norwegian && kind !== ''
      ? [question('postnummer', 'Postnummer'), question('bySted', 'Poststed')]
      : []),
    ...(kind === 'POST_OFFICE_BOX'
      ? [question('postnummer', 'Postnummer'), question('bySted', 'Poststed')]
      : []),
    ...(kind === ''
      ? [question('postnummer', 'Postnummer', home), question('bySted', 'Poststed', home)]
      : []),
    ...(kind === '' || kind === 'FOREIGN_ADDRESS'
      ? [
          question('bygning', 'Enhet', { ...abroad, validate: {} }),
          question('region', 'Region', { ...abroad, validate: {} }),
          question('land', 'Land', { type: 'landvelger', ...abroad }),
        ]
      : []),
  ]);
};

const VALIDITY: Rewrite = (component) =>
  group(component, [
    question('gyldigFraOgMed', 'Gyldig fra', { type: 'navDatepicker' }),
    question('gyldigTilOgMed', 'Gyldig til', {
      type: 'navDatepicker',
      validate: {},
      beforeDateInputKey: `${textIn(component, 'key')}.gyldigFraOgMed`,
      mayBeEqual: true,
    }),
  ]);

const SENDER: Rewrite = (component) =>
  group(
    component,
    (textIn(component, 'senderRole') || textIn(component, 'role')) === 'organization'
      ? [
          question('organizationNumber', labelled(component, 'organizationNumber', 'Organisasjonsnummer'), {
            type: 'orgNr',
          }),
          question('organizationName', labelled(component, 'organizationName', 'Virksomhetens navn')),
        ]
      : [
          question('nationalIdentityNumber', labelled(component, 'nationalIdentityNumber', 'Fødselsnummer'), {
            type: 'fnrfield',
          }),
          question('firstName', labelled(component, 'firstName', 'Fornavn'), { type: 'firstName' }),
          question('surname', labelled(component, 'surname', 'Etternavn'), { type: 'surname' }),
        ],
  );

/** Panels that open and close become what they say, one after another. */
const ACCORDION: Rewrite = (component) => {
  const parts = own(component, 'accordionValues');
  const html = (Array.isArray(parts) ? parts : [])
    .map((part: unknown) => `<h3>${textIn(part, 'title')}</h3>${textIn(part, 'content')}`)
    .join('');
  return { ...component, type: 'content', input: false, html };
};

const ATTACHMENT_WORDS: Readonly<Record<string, string>> = {
  leggerVedNaa: 'Jeg legger det ved denne søknaden',
  ettersender: 'Jeg ettersender dokumentasjonen senere',
  levertTidligere: 'Jeg har levert denne dokumentasjonen tidligere',
  harIkke: 'Jeg har ikke denne dokumentasjonen',
  andre: 'Jeg ønsker at andre sender inn dokumentasjonen',
  nav: 'Jeg ønsker at Nav innhenter dokumentasjonen',
  nei: 'Nei, jeg har ingen ekstra dokumentasjon jeg vil legge ved',
};

/** A question about a paper: enclosed now, sent later, or given already. The paper itself goes to the uploader. */
const ATTACHMENT: Rewrite = (component) => {
  const ways = own(component, 'attachmentValues');
  const values = Object.keys(isRecord(ways) ? ways : {})
    .filter((way) => flagIn(own(ways, way), 'enabled'))
    .map((value) => ({ value, label: ATTACHMENT_WORDS[value] ?? value }));
  return values.length === 0 ? component : { ...component, data: {}, values };
};

/** Bounds in days from today, or as days; and the day that has to come before. */
const DATE: Rewrite = (component) => {
  const relative = (name: string): string | undefined => {
    const days = numberIn(component, name);
    return days === undefined ? undefined : `today${days < 0 ? '-' : '+'}${String(Math.abs(days))}d`;
  };
  const both = (...bounds: readonly (string | undefined)[]): Json =>
    bounds.filter((bound) => bound !== undefined && bound !== '').join(' ');
  const min = both(relative('earliestAllowedDate'), textIn(component, 'specificEarliestAllowedDate'));
  const max = both(relative('latestAllowedDate'), textIn(component, 'specificLatestAllowedDate'));
  return { ...component, ...(min !== '' && { minDate: min }), ...(max !== '' && { maxDate: max }) };
};

/** A year is bounded as a number is. */
const YEAR: Rewrite = (component) => {
  const validate = own(component, 'validate');
  const min = numberIn(validate, 'minYear') ?? numberIn(component, 'minYear');
  const max = numberIn(validate, 'maxYear') ?? numberIn(component, 'maxYear');
  return {
    ...component,
    validate: validated(component, {
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
    }),
  };
};

function formatted(format: string): Rewrite {
  return (component) => ({ ...component, format });
}

/** Days travelled to an activity, each with what parking cost. */
const DRIVING_LIST: Rewrite = (component) =>
  group(component, [
    question('parking', 'Har du parkeringsutgifter som overstiger 100 kroner per dag?', {
      type: 'radiopanel',
      values: YES_NO,
    }),
    question('dates', 'Reisedager', {
      type: 'datagrid',
      tree: true,
      components: [
        question('date', 'Dato', { type: 'navDatepicker' }),
        question('parking', 'Parkeringsutgifter (kr)', {
          type: 'currency',
          validate: {},
          conditional: { when: `${textIn(component, 'key')}.parking`, eq: 'ja', show: true },
        }),
      ],
    }),
  ]);

/** Of a person's own data at the agency abroad, which no one here can ask for: nothing to fill. */
const FETCHED: Rewrite = (component) => ({ ...component, foreignSource: true });

/** An amount that another field holds, as receipts spell it. */
const IN_WORDS: Rewrite = (component) => ({
  ...component,
  type: 'textfield',
  calculateValue: { amountInWords: [{ var: textIn(component, 'amount') }] },
});

const REWRITES: ReadonlyMap<string, Rewrite> = new Map([
  ['identity', IDENTITY],
  ['navAddress', ADDRESS],
  ['addressValidity', VALIDITY],
  ['sender', SENDER],
  ['recipient', SENDER],
  ['accordion', ACCORDION],
  ['attachment', ATTACHMENT],
  ['navDatepicker', DATE],
  ['monthPicker', (component: JsonRecord) => DATE(YEAR(component))],
  ['year', YEAR],
  ['fnrfield', formatted('norwegianId')],
  ['orgNr', formatted('norwegianOrganisation')],
  ['bankAccount', formatted('norwegianAccount')],
  ['iban', formatted('iban')],
  ['drivinglist', DRIVING_LIST],
  ['amountInWords', IN_WORDS],
  ['dataFetcher', FETCHED],
  ['activities', FETCHED],
  [
    'datetime',
    (component: JsonRecord) =>
      own(component, 'enableTime') === false ? { ...component, type: 'date' } : component,
  ],
]);

/**
 * A component as the engine takes it. A call that a rule of the engine stands for is taken out, so that it is not
 * run a second time as a script.
 */
export function plainComponent(component: JsonRecord): JsonRecord {
  const type = textIn(component, 'type');
  const rewritten = REWRITES.get(type)?.(component) ?? component;
  if (!isSameRule(type, textIn(own(rewritten, 'validate'), 'custom'))) return rewritten;
  return { ...rewritten, validate: validated(rewritten, { custom: '' }) };
}
