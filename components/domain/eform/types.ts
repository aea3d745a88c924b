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

export type Json = null | boolean | number | string | readonly Json[] | JsonRecord;
export interface JsonRecord {
  readonly [key: string]: Json;
}

/** What a citizen answered, nested by key: a repeat is an array of rows, a container an object. */
export type Answers = JsonRecord;

/** Language of labels and messages. The definition is written in one and translated by its own `i18n`. */
export type Language = 'vi' | 'en';

/**
 * How a field behaves, whatever a definition calls its type. The value of each kind:
 *
 * | kind | value |
 * |---|---|
 * | `text` `textarea` `email` `phone` `citizenId` `personName` | string as typed |
 * | `number` `money` | number; or the typed string while it does not read as a number (then a finding) |
 * | `day` | `dd/mm/yyyy`; `yyyy` too where `settings.yearOnly` |
 * | `checkbox` | boolean |
 * | `choice` | the value of one option; an array of them where `multiple` |
 * | `choices` | object of option value → boolean |
 * | `place` | `PlaceValue` |
 * | `grid` | array of row objects |
 * | `container` | object |
 * | `hidden` | any JSON value; never drawn |
 */
export type KindName =
  | 'text'
  | 'textarea'
  | 'number'
  | 'money'
  | 'day'
  | 'checkbox'
  | 'choice'
  | 'choices'
  | 'place'
  | 'grid'
  | 'container'
  | 'email'
  | 'phone'
  | 'citizenId'
  | 'personName'
  | 'hidden';

/** A two-level address: codes of province and commune as strings with leading zeros, then free text. */
export interface PlaceValue {
  readonly province?: string;
  readonly commune?: string;
  readonly detail?: string;
}

/** One option of a choice. `value` is kept as the definition wrote it; answers compare by its text. */
export interface Option {
  readonly value: string | number | boolean;
  /** In the language of the definition; draw it through `words(form, label, language)`. */
  readonly label: string;
}

/** What a value has to keep. Lengths in characters, dates as the definition wrote them. */
export interface Rules {
  readonly required: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** For numbers and money: bounds of the value. For choices: see minChosen and maxChosen. */
  readonly min?: number;
  readonly max?: number;
  /** Number of decimals allowed: 0 asks for a whole number. */
  readonly decimals?: number;
  readonly minChosen?: number;
  readonly maxChosen?: number;
  readonly minRows?: number;
  readonly maxRows?: number;
  /** `yyyy-mm-dd`, or `today`, `today-18y`, `today+30d`, `today-1m`. */
  readonly minDate?: string;
  readonly maxDate?: string;
  /** Matched against the whole text in time linear in its length. */
  readonly pattern?: Pattern;
  /** Replaces the engine's sentence for any fault of this field; a text of the definition, translated by it. */
  readonly customMessage?: string;
  /** The same for one code or one Form.io rule name (`required`, `pattern`, `min` …). */
  readonly errors?: ReadonlyMap<string, string>;
}

/** A compiled pattern; see `pattern.ts`. */
export interface Pattern {
  readonly source: string;
  readonly program: PatternProgram;
}
/** A non-deterministic automaton: states by number, each with where it leads. */
export interface PatternProgram {
  readonly start: number;
  readonly states: readonly PatternState[];
}
export type PatternState =
  | { readonly op: 'match' }
  | { readonly op: 'split'; readonly to: readonly number[] }
  | { readonly op: 'start' | 'end'; readonly to: number }
  | { readonly op: 'char'; readonly set: CharSet; readonly to: number };
/** Code points from–to, inclusive; `negated` for all others. */
export interface CharSet {
  readonly negated: boolean;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

/** What the definition says about drawing a field that logic and checks do not need. */
export interface Look {
  /** Hint below the label, or undefined. */
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
  /** Lines of a textarea. */
  readonly lines?: number;
  /** Share of the line in twelfths, inside `columns`. */
  readonly width?: number;
  /** A panel that can be folded, and whether it begins folded. */
  readonly collapsible?: boolean;
  readonly collapsed?: boolean;
}

/** Where a prefilled value comes from: a path such as `account.name` in what the host knows of the person. */
export interface Prefill {
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
  /** Id of the node around it, or undefined at the top. */
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
  /** For choice and choices; empty when the definition's source of options is not known. */
  readonly options: readonly Option[];
  readonly multiple: boolean;
  /** `disabled` in the definition: shown, not changed by the citizen. */
  readonly readOnly: boolean;
  /** A calculated value is never typed. */
  readonly calculated: boolean;
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
}

/** Where a piece of logic reads: a path, with how many of the reader's row numbers it shares. */
export interface Reference {
  /** Path of the field read, an existing one. */
  readonly path: string;
  readonly shared: number;
  /** Further steps into the value itself, such as `['province']`. */
  readonly rest: readonly string[];
}

/** A parsed JsonLogic rule. */
export type Logic =
  | { readonly op: 'value'; readonly value: Json }
  | { readonly op: 'read'; readonly from: Reference | undefined; readonly otherwise: Json }
  | { readonly op: 'rowIndex' }
  | { readonly op: 'missing'; readonly keys: readonly { readonly name: string; readonly from: Reference | undefined }[] }
  | { readonly op: 'call'; readonly name: string; readonly args: readonly Logic[] };

/** When a node shows. */
export type Condition =
  | { readonly op: 'test'; readonly from: Reference | undefined; readonly operator: string; readonly value: Json }
  | { readonly op: 'all' | 'any'; readonly parts: readonly Condition[] }
  | { readonly op: 'not'; readonly part: Condition }
  | { readonly op: 'logic'; readonly logic: Logic };

/** The logic of one node, and its place in the order of evaluation. */
export interface Rule {
  readonly id: string;
  readonly order: number;
  readonly condition?: Condition;
  readonly calculate?: Logic;
}

/** Who runs again when a node changes. `shared`: how many row numbers the two have in common. */
export interface Edge {
  readonly to: string;
  readonly shared: number;
}

export interface Graph {
  readonly rules: ReadonlyMap<string, Rule>;
  readonly readers: ReadonlyMap<string, readonly Edge[]>;
  /** Ids of the fields at one path: usually one, several where components share a key under different conditions. */
  readonly owners: ReadonlyMap<string, readonly string[]>;
  /** Ids of the nodes directly in a repeat, through layouts and containers; of those in none under `''`. */
  readonly inside: ReadonlyMap<string, readonly string[]>;
}

/** A filling of a form at one moment. Ask `isVisible(state, address)` whether a node shows. */
export interface FormState {
  /** Without cleared values, with initial and calculated ones. What `clearOnHide: false` keeps while hidden is in here too. */
  readonly answers: Answers;
  /** Addresses of nodes that do not show, those inside hidden ones included. */
  readonly hidden: ReadonlySet<string>;
}

/** What a change led to. */
export interface Update {
  readonly state: FormState;
  /** Addresses whose value or visibility is no longer the same: redraw these. */
  readonly changed: readonly string[];
}

/** The closed list of what a check may find; sentences are in `findings.ts`. */
export type FindingCode =
  | 'required'
  | 'wrong-shape'
  | 'too-short'
  | 'too-long'
  | 'pattern'
  | 'not-a-number'
  | 'too-many-decimals'
  | 'too-small'
  | 'too-large'
  | 'not-a-date'
  | 'date-too-early'
  | 'date-too-late'
  | 'not-an-option'
  | 'too-few-chosen'
  | 'too-many-chosen'
  | 'too-few-rows'
  | 'too-many-rows'
  | 'place-incomplete'
  | 'unknown-place'
  | 'not-an-email'
  | 'not-a-phone'
  | 'not-a-citizen-id'
  | 'not-a-name';

/** How one fills a field of this kind; chooses the verb of "required". */
export type Ask = 'enter' | 'choose' | 'tick' | 'add';

export interface FindingParams {
  /** The label of the field in the language asked for. */
  readonly label: string;
  readonly ask: Ask;
  /** The bound that was passed, as a number or as a date `dd/mm/yyyy`. */
  readonly limit?: number | string;
}

/** One thing for the citizen to put right. `messageOf(finding, language)` says it in words. */
export interface Finding {
  /** Address of the field. */
  readonly path: string;
  readonly code: FindingCode;
  readonly params: FindingParams;
  /** The part of a place that needs attention. */
  readonly part?: keyof PlaceValue;
  /** The definition's own sentence, in the language asked for. */
  readonly custom?: string;
}

/** What a kind finds wrong with a value; the engine adds where. */
export interface Fault {
  readonly code: FindingCode;
  readonly limit?: number | string;
  readonly part?: keyof PlaceValue;
}

/** Whether a commune of that code lies in the province of that code. */
export type KnowsPlace = (province: string, commune: string) => boolean;

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

export interface AcceptOptions {
  /** Today as `yyyy-mm-dd`. */
  readonly today: string;
  readonly places?: KnowsPlace;
  /** What the host knows of the person; its locked values take the place of what was sent. */
  readonly account?: Account;
  /** Language of labels in findings; `vi` when absent. */
  readonly lang?: Language;
}

export interface Accepted {
  /** Only what the form knows and shows, recomputed. Fit to store when there are no findings. */
  readonly answers: Answers;
  readonly findings: readonly Finding[];
}

/**
 * What is known of the person at the screen, by name: `{ name, citizenId, birthDate, … }`. A record `sources`
 * inside it may say where each comes from (`{ name: 'population-register' }`); otherwise the source is `account`.
 */
export type Account = JsonRecord;

export interface Prefilled {
  readonly answers: Answers;
  /** Address → source of the value there. */
  readonly sources: Readonly<Record<string, string>>;
  /** Addresses the citizen may not change. */
  readonly locked: readonly string[];
}

/** Names of places by code. Undefined for a code that is not known: the code itself is printed. */
export interface PlaceNames {
  province(code: string): string | undefined;
  commune(province: string, code: string): string | undefined;
}

/** A group of lines of the filled form, in the order of the form. Level 1 is a step or panel, 2 a group inside it … */
export interface PrintSection {
  readonly id: string;
  /** Empty when the section goes on after a group inside it. */
  readonly title: string;
  readonly level: number;
  readonly lines: readonly PrintLine[];
}

export interface PrintLine {
  /** Address of the field. */
  readonly path: string;
  readonly label: string;
  /** Empty when nothing was answered. */
  readonly text: string;
}

/** What a kind may ask while it checks a value. */
export interface CheckContext {
  readonly today?: string;
  readonly places?: KnowsPlace;
}

/** What a kind may ask while it turns a value into words. */
export interface TextContext {
  readonly lookup: PlaceNames;
  readonly lang: Language;
  /** A text of the definition in the language asked for. */
  readonly words: (text: string) => string;
}

/**
 * The behaviour of one kind of field. Each lives in a file of its own under `kinds/`, is listed in
 * `kinds/registry.ts`, and passes `test/domain/eform/field-kind-suite.ts`. None of these ever throws
 * or changes its arguments, whatever JSON value it is handed.
 */
export interface FieldKind {
  readonly name: KindName;
  /** Form.io's names of the type, then foreign ones. */
  readonly types: readonly string[];
  /** Whether a leaf value is stored; false for what only holds other fields. */
  readonly storesValue: boolean;
  readonly ask: Ask;
  /** Whether the value counts as no answer. */
  empty(value: Json | undefined): boolean;
  /** The value before any answer, from the component as the definition wrote it. */
  initial(component: JsonRecord): Json | undefined;
  /** The part of a foreign value that can be stored, unchanged in itself; undefined when none can. */
  keep(value: Json, field: Field): Json | undefined;
  /** What is wrong with a value that is not empty. */
  check(field: Field, value: Json, context: CheckContext): readonly Fault[];
  /** In words; the empty string for no answer. */
  text(field: Field, value: Json | undefined, context: TextContext): string;
  /** A value of the account in the shape of this kind; without it the value is taken as it is. */
  adopt?(value: Json, field: Field): Json | undefined;
}
