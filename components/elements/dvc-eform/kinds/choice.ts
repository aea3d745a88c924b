import { html, noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { live } from 'lit/directives/live.js';
import { isRecord, own } from '../../../domain/eform/json.js';
import type { Field, Json, Option } from '../../../domain/eform/types.js';
import { aboutOf, setAttributes, type Attributes } from '../control.js';
import { said, type FieldView, type KindDrawing, type Sheet } from '../sheet.js';
import { text } from './lines.js';
import { kindTexts } from './kind-texts.js';

/** So few are seen at a glance; a list to open would hide them. */
const FEW = 4;
/** Beyond it even a definition's radio buttons are a list to open. */
const MANY_RADIOS = 12;

type Manner = 'radio' | 'select' | 'line';

function mannerOf({ options, look }: Field): Manner {
  if (options.length === 0) return 'line';
  return options.length <= FEW || (look.choiceStyle === 'radio' && options.length <= MANY_RADIOS)
    ? 'radio'
    : 'select';
}

/** One of several options, drawn as radio buttons or as a list; without known options it is typed. */
export const choice: KindDrawing = {
  frame: (field) => FRAMES[mannerOf(field)],
  line: text.line,
  draw: (view) =>
    mannerOf(view.field) === 'radio' ? drawRadios(view) : html`<select ${chosenFrom(view)}></select>`,
};

const FRAMES = { line: 'line', radio: 'radios', select: 'label' } as const satisfies Record<Manner, string>;

/** The value of the chosen option as text, wherever the definition keeps it. */
export function chosenIn(value: Json | undefined): string {
  const bare = isRecord(value) ? (own(value, 'value') ?? own(value, 'key')) : value;
  return typeof bare === 'string' || typeof bare === 'number' || typeof bare === 'boolean'
    ? String(bare)
    : '';
}

/** The option's own value, a number or a boolean where the definition has one, in an object where it wants one. */
export function valueOf(option: Option | undefined, { settings: { within } }: Field): Json {
  if (!option) return '';
  return within === undefined ? option.value : { [within]: option.value, label: option.label };
}

function give(view: FieldView, text: string): void {
  const option = view.field.options.find(({ value }) => String(value) === text);
  view.sheet.give(view, valueOf(option, view.field));
  view.sheet.leave(view);
}

function drawRadios(view: FieldView) {
  const chosen = chosenIn(view.value);
  const { options, look } = view.field;
  return html`<div class=${look.inline || options.length === 2 ? 'options inline' : 'options'}>
    ${options.map(
      ({ value, label }) =>
        html`<label class="choice"
          ><input
            type="radio"
            name=${view.id}
            .value=${String(value)}
            .checked=${live(String(value) === chosen)}
            @change=${() => give(view, String(value))}
          /><span>${said(view.sheet, label)}</span></label
        >`,
    )}
  </div>`;
}

/** A list that comes a second time, as in the rows of a table, is kept from then on and copied. */
const LISTS = new WeakMap<readonly Option[], Map<string, DocumentFragment | undefined>>();

function listOf(sheet: Sheet, options: readonly Option[]): DocumentFragment {
  const known = LISTS.get(options) ?? new Map<string, DocumentFragment | undefined>();
  LISTS.set(options, known);
  const kept = known.get(sheet.language);
  if (kept) return kept.cloneNode(true) as DocumentFragment;
  const made = document.createDocumentFragment();
  made.append(
    new Option(kindTexts(sheet).choose, ''),
    ...options.map(({ value, label }) => new Option(said(sheet, label), String(value))),
  );
  const again = known.has(sheet.language);
  known.set(sheet.language, again ? (made.cloneNode(true) as DocumentFragment) : undefined);
  return made;
}

/** Fills a `<select>` with the options of a field, and takes what is chosen. */
class ChosenDirective extends Directive {
  #view: FieldView | undefined;
  #options: readonly Option[] | undefined;
  #language: string | undefined;
  #written: Attributes = {};

  override update({ element }: ElementPart, [view]: Parameters<this['render']>): unknown {
    const select = element as HTMLSelectElement;
    const attributes: Attributes = {
      ...aboutOf(view),
      class: 'name',
      autocomplete: view.field.look.autocomplete,
    };
    setAttributes(select, this.#written, attributes);
    this.#written = attributes;
    if (!this.#view) for (const type of ['change', 'focusout']) select.addEventListener(type, this);
    this.#view = view;
    const { options } = view.field;
    const { language } = view.sheet;
    if (options !== this.#options || language !== this.#language)
      select.replaceChildren(listOf(view.sheet, options));
    this.#options = options;
    this.#language = language;
    const chosen = chosenIn(view.value);
    if (select.value !== chosen) {
      select.value = chosen;
      // A value that the list no longer has is shown as it stands, for the citizen to see and to change.
      if (select.value !== chosen) select.add(new Option(chosen, chosen, true, true), 1);
    }
    return noChange;
  }

  render(_view: FieldView): unknown {
    return noChange;
  }

  handleEvent(event: Event): void {
    const view = this.#view;
    if (!view) return;
    if (event.type === 'change') give(view, (event.currentTarget as HTMLSelectElement).value);
    else view.sheet.leave(view);
  }
}

const chosenFrom = directive(ChosenDirective);
