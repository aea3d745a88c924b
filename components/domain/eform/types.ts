/**
 * The words of the e-form engine: what a compiled form is, what its state is, and what a check finds.
 *
 * The flow of data, the same in a page and on a server:
 *
 *     compile(definition) → Form                       once per definition
 *     evaluate(form, answers) → FormState              once per filling
 *     update(form, state, address, value) → FormState  at each change; runs only what reads that field
 *     check(form, answers, options) → Finding[]        when a step or the whole is left
 *     accept(form, answers, options)                   on the server, before anything is stored
 *     printable(form, answers, lookup, language)       the filled form as something to read
 *
 * Everything here is plain data (Maps and Sets included), frozen by convention: the engine never changes
 * what it was given. Two kinds of names stand for a place in a form:
 *
 * - an **id** names a component of the definition: `HoTenKS`, `cha.HoTen`, `thanhVien[].hoTen` (any row of
 *   a repeat); layouts and contents, which hold no value, begin with `#`: `#buoc1`, `#thanhVien[].nhom`;
 * - an **address** names one instance of it: the id with its row numbers in, `thanhVien[0].hoTen`.
 *   Outside repeats the address is the id. `addressOf(id, rows)` in `path.ts` makes one from the other.
 */

import type { Graph, Pattern } from './program.js';
import type { Fault } from './finding-types.js';
import type { Answers, Json, JsonRecord, KnowsPlace, Language, PlaceValue } from './values.js';

export type { Answers, Json, JsonRecord, KnowsPlace, Language, PlaceValue };
export type {
  Accepted,
  AcceptOptions,
  Account,
  PlaceNames,
  Prefilled,
  PrintLine,
  PrintSection,
} from './hand-over-types.js';
export type { Ask, Fault, Finding, FindingCode, FindingParams } from './finding-types.js';

/**
 * How a field behaves, whatever a definition calls its type. The value of each kind:
 *
 * | kind | value |
 * |---|---|
 * | `text` `textarea` `email` `phone` `citizenId` `personName` `url` `taxCode` `passport` | string as typed |
 * | `password` | string as typed; never stored in a draft |
 * | `number` `money` | number; or the typed string while it does not read as a number (then a finding) |
 * | `day` | `dd/mm/yyyy`; `yyyy` too where `settings.yearOnly` |
 * | `time` `dateTime` `month` `year` | `hh:mm`; `yyyy-mm-ddThh:mm`; `mm/yyyy` or `yyyy-mm`; `yyyy` |
 * | `checkbox` | boolean |
 * | `choice` | the value of one option; an array of them where `multiple`; `{ value, label }` where `settings.within` |
 * | `choices` | object of option value → boolean |
 * | `tags` | array of texts |
 * | `survey` | object of question → value of one option |
 * | `place` | `PlaceValue` |
 * | `file` | array of `{ name, size, … }`, as the uploader hands them back |
 * | `signature` | text or object, as the signature panel hands it back |
 * | `grid` | array of row objects |
 * | `container` | object |
 * | `hidden` | any JSON value; never drawn |
 *
 * Where `multiple`, every kind but the last five holds an array of such values.
 */
export type KindName =
  | 'text'
  | 'textarea'
  | 'number'
  | 'money'
  | 'day'
  | 'time'
  | 'dateTime'
  | 'month'
  | 'year'
  | 'checkbox'
  | 'choice'
  | 'choices'
  | 'tags'
  | 'survey'
  | 'place'
  | 'file'
  | 'signature'
  | 'grid'
  | 'container'
  | 'email'
  | 'url'
  | 'password'
  | 'phone'
  | 'citizenId'
  | 'taxCode'
  | 'passport'
  | 'personName'
  | 'hidden';

/** One option of a choice. `value` is kept as the definition wrote it; answers compare by its text. */
export interface Option {
  readonly value: string | number | boolean;
  /** In the language of the definition; draw it through `words(form, label, language)`. */
  readonly label: string;
}

/** What a value has to keep. Lengths in characters. */
export interface Rules {
  readonly required: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minWords?: number;
  readonly maxWords?: number;
  readonly min?: number;
  readonly max?: number;
  /** 0 asks for a whole number. */
  readonly decimals?: number;
  /** Numbers go up by it, from `min` or from 0. */
  readonly step?: number;
  readonly minChosen?: number;
  readonly maxChosen?: number;
  readonly minRows?: number;
  readonly maxRows?: number;
  /** `yyyy-mm-dd`, or `today`, `today-18y`, `today+30d`, `today-1m`. */
  readonly minDate?: string;
  readonly maxDate?: string;
  /** A number whose digits check one another, of a register abroad. */
  readonly format?: FormatName;
  /** No two rows of a repeat, and no two of several values, may be alike in it. */
  readonly unique?: boolean;
  /** Matched against the whole text in time linear in its length. */
  readonly pattern?: Pattern;
  /** The same for which sign may stand where. */
  readonly mask?: Pattern;
  /** Replaces the engine's sentence for any fault of this field; a text of the definition, translated by it. */
  readonly customMessage?: string;
  /** The same for one code or one Form.io rule name (`required`, `pattern`, `min` …). */
  readonly errors?: ReadonlyMap<string, string>;
}

/** Numbers of registers abroad that the engine can tell from a slip of the pen. */
export type FormatName = 'iban' | 'norwegianAccount' | 'norwegianId' | 'norwegianOrganisation';

/** What the definition says about drawing a field. */
export interface Look {
  /** Hint below the label. */
  readonly description?: string;
  readonly tooltip?: string;
  readonly placeholder?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** A token for the browser's own filling, such as `name` or `tel`. */
  readonly autocomplete?: string;
  /** Form.io's `inline` of radio buttons. */
  readonly inline?: boolean;
  readonly hideLabel?: boolean;
  /** A choice drawn as radio buttons or as a list to open. */
  readonly choiceStyle?: 'radio' | 'select';
  /** Rows of a repeat opened one at a time (`cards`) or side by side (`table`). */
  readonly rowStyle?: 'table' | 'cards';
  /** The words on the button that adds a row. */
  readonly addRow?: string;
  readonly lines?: number;
  /** Share of the line in twelfths, inside `columns`. */
  readonly width?: number;
  /** A panel that can be folded, and whether it begins folded. */
  readonly collapsible?: boolean;
  readonly collapsed?: boolean;
}

export interface Prefill {
  /** Such as `account.name`, or `filing.case` for what was chosen before the form. */
  readonly path: string;
  /** Whether the citizen may change it. A locked value is only locked when the account has one. */
  readonly locked: boolean;
}

interface NodeBase {
  /** Unique in the form. */
  readonly id: string;
  /** The definition's `key`, dots and all. */
  readonly key: string;
  /** The definition's `type`, for styling hooks and reports. */
  readonly type: string;
  /** In the language of the definition; draw it through `words(form, label, language)`. */
  readonly label: string;
  /** False for what carries a value but is never drawn (type `hidden`, or `hidden: true`). */
  readonly drawn: boolean;
  readonly look: Look;
  /** Where it lies, as the beginning of paths: `''`, `cha.`, `thanhVien[].`. */
  readonly scope: string;
  /** Id of the node around it. */
  readonly parent?: string;
  /** Number of repeats around it: how many row numbers its address takes. */
  readonly depth: number;
  /** The definition's own remarks on the component (`properties`), texts only. */
  readonly properties: ReadonlyMap<string, string>;
}

/** A component that holds a value. */
export interface Field extends NodeBase {
  readonly node: 'field';
  readonly kind: KindName;
  /** Where its value lies: the id without the mark that tells apart components which share a key. */
  readonly path: string;
  readonly rules: Rules;
  /** For choice, choices and survey; empty when the definition's source of options is not known. */
  readonly options: readonly Option[];
  readonly multiple: boolean;
  /** `disabled` in the definition: shown, not changed by the citizen. */
  readonly readOnly: boolean;
  /** A calculated value is never typed, save where `overridable`. */
  readonly calculated: boolean;
  /** Calculated, but the citizen may put another value in its place (`allowCalculateOverride`). */
  readonly overridable?: boolean;
  readonly prefill?: Prefill;
  /** Whether its value goes when it hides. */
  readonly clearOnHide: boolean;
  /** Value when nothing has been answered yet. */
  readonly initial?: Json;
  readonly settings: Settings;
  /** What a grid row or a container holds. Empty for all other kinds. */
  readonly children: readonly FormNode[];
}

/** What only some kinds ask of a definition. */
export interface Settings {
  /** `day`: a year alone is enough. */
  readonly yearOnly?: boolean;
  /** `place`: whether house number and street must be given. */
  readonly detailRequired?: boolean;
  /** `choice`: the value lies in an object under this name, beside its label where the name is `value`. */
  readonly within?: 'value' | 'key';
  /** `survey`: what is asked, each with the name its answer lies under. */
  readonly questions?: readonly Option[];
  /** `day`: logic sees it as `yyyy-mm-dd`, whatever was typed. */
  readonly toldAsIso?: boolean;
  /** `choice`, `choices`: the options are asked for while the form is filled; any value is then taken. */
  readonly source?: OptionSource;
  /** `tags`: one text with commas instead of an array. */
  readonly asText?: boolean;
}

/** Where a page asks for the options of a select, always through its own client. Paths within an answer are dotted. */
export interface OptionSource {
  readonly url: string;
  /** Path of the list in the answer; empty when the answer is the list. */
  readonly items: string;
  /** Path of an option's value, and of its label; empty when the option is the value. */
  readonly value: string;
  readonly label: string;
  /** Name of the parameter for typed words; empty when the address cannot be searched. */
  readonly search: string;
  readonly limit?: number;
}

/** A group without a value of its own. `columns` holds `column` layouts; a `table` holds its cells one after another. */
export interface Layout extends NodeBase {
  readonly node: 'layout';
  readonly layout: 'panel' | 'fieldset' | 'well' | 'columns' | 'column' | 'group';
  readonly children: readonly FormNode[];
}

/** Words between fields. `text` may hold markup: draw `paragraphs(form, node, language)`, which never does. */
export interface Content extends NodeBase {
  readonly node: 'content';
  readonly text: string;
}

export type FormNode = Field | Layout | Content;

/** One page of a wizard: a top-level panel. A form without wizard is one step. Hidden when its node is. */
export interface Step {
  /** Id of its panel, or `#form` for the single step of a plain form. */
  readonly id: string;
  /** In the language of the definition. */
  readonly title: string;
  readonly nodes: readonly FormNode[];
}

/** Something wrong with a definition: what it concerns, by id or key, with details for whoever mends it. */
export interface Problem {
  readonly code: ProblemCode;
  readonly at: string;
  readonly detail: string;
}
export type ProblemCode =
  | 'not-a-definition'
  | 'too-large'
  | 'missing-key'
  | 'bad-key'
  | 'duplicate-key'
  | 'path-conflict'
  | 'unknown-reference'
  | 'bad-condition'
  | 'bad-logic'
  | 'bad-pattern'
  | 'bad-rule'
  | 'bad-options'
  | 'cycle';

/** Something the engine does not do: the form works without it, in a plainer way. */
export interface Unsupported {
  readonly at: string;
  /** Which property or type is left aside: `type`, `customConditional`, `validate.custom`, `multiple` … */
  readonly what: string;
  readonly detail: string;
}

/** A compiled definition. Make one with `compile`; nothing in it is code. */
export interface Form {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly language: string;
  readonly display: 'form' | 'wizard';
  readonly steps: readonly Step[];
  /** Every node by id, in the order of the definition. */
  readonly nodes: ReadonlyMap<string, FormNode>;
  /** The fields among them. */
  readonly fields: ReadonlyMap<string, Field>;
  readonly translations: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly problems: readonly Problem[];
  readonly unsupported: readonly Unsupported[];
  /** The engine's own part: parsed logic and who reads whom. */
  readonly graph: Graph;
  /** What runs it: forms without logic have one that does much less. */
  readonly runner: Runner;
}

/** Runs the logic of a form over a filling. Called through `evaluate`, `update` and `check`. */
export interface Runner {
  evaluate(form: Form, answers: Answers, today: string | undefined): FormState;
  /** After a change of a value that the form has and that is another than before. */
  update(form: Form, state: FormState, address: string, value: Json | undefined): Update;
  /** For one look over a state, whose scripts share a bound. */
  judging(form: Form, state: FormState, today: string | undefined): Judge;
}

/** What rules of the definition that are logic of their own find in the value of the field at an address. */
export type Judge = (field: Field, address: string, value: Json | undefined) => readonly Found[];

/** A fault, with the sentence a script of the definition has for it. */
export interface Found extends Fault {
  readonly said?: string;
}

/** A filling of a form at one moment. Ask `isVisible(state, address)` whether a node shows. */
export interface FormState {
  /** Without cleared values, with initial and calculated ones. What `clearOnHide: false` keeps while hidden is in here too. */
  readonly answers: Answers;
  /** Addresses of nodes that do not show, those inside hidden ones included. */
  readonly hidden: ReadonlySet<string>;
  /** What the definition's `logic` has changed of a node at an address. Read a field through `nodeAt(node, state, address)`. */
  readonly changes?: ReadonlyMap<string, NodeChange>;
  /** Values last calculated for fields that may also be typed: such a field follows its calculation until another value stands in it. */
  readonly computed?: ReadonlyMap<string, Json>;
  /** Today as `yyyy-mm-dd`, for logic that asks for it. */
  readonly today?: string;
}

/** What `logic` may change of a node while a form is filled. */
export type NodeChange = Partial<Pick<Field, 'label' | 'look' | 'readOnly' | 'rules' | 'options'>> & {
  /** Of a content. */
  readonly text?: string;
  /** The changed component as text, to tell one change from another. */
  readonly source: string;
};

/** What a change led to. */
export interface Update {
  readonly state: FormState;
  /** Addresses whose value or visibility is no longer the same: redraw these. */
  readonly changed: readonly string[];
}

export interface CheckOptions {
  readonly lang: Language;
  /** Today as `yyyy-mm-dd`; without it bounds relative to today are not checked. */
  readonly today?: string;
  readonly places?: KnowsPlace;
  /** Id of the step to check; all steps when absent. */
  readonly step?: string;
  /** Addresses whose values come from the account: never complained about, since the citizen cannot change them. */
  readonly locked?: readonly string[];
}
