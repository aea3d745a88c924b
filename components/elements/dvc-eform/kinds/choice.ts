import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { isList } from '../../../domain/eform/json.js';
import type { Field, Json } from '../../../domain/eform/types.js';
import { invalid, required, said, type FieldView, type KindDrawing } from '../sheet.js';
import { drawBoxes } from './choices.js';
import { drawLine } from './typed.js';

/** So few are seen at a glance; a list to open would hide them. */
const FEW = 4;
/** Beyond it even a definition's radio buttons are a list to open. */
const MANY_RADIOS = 12;

type Manner = 'radio' | 'select' | 'boxes' | 'line';

function mannerOf({ multiple, options, look }: Field): Manner {
  if (options.length === 0) return 'line';
  if (multiple) return 'boxes';
  return options.length <= FEW || (look.choiceStyle === 'radio' && options.length <= MANY_RADIOS)
    ? 'radio'
    : 'select';
}

/** One of several options, drawn as radio buttons or as a list; without known options it is typed. */
export const choice: KindDrawing = {
  frame: (field) => (['radio', 'boxes'].includes(mannerOf(field)) ? 'group' : 'label'),
  draw: (view) => DRAW[mannerOf(view.field)](view),
};

const DRAW = {
  line: (view: FieldView) => drawLine(view, { width: 'full' }),
  radio: drawRadios,
  select: drawSelect,
  boxes: (view: FieldView) => {
    const chosen = isList(view.value)
      ? view.value
      : view.value === undefined || view.value === ''
        ? []
        : [view.value];
    return drawBoxes(
      view,
      (option) => chosen.some((item) => String(item) === option),
      (option, ticked) => {
        const wanted = view.field.options.filter(({ value }) =>
          String(value) === option ? ticked : chosen.some((item) => String(item) === String(value)),
        );
        view.sheet.give(
          view,
          wanted.map(({ value }) => value),
        );
      },
    );
  },
} satisfies Record<Manner, unknown>;

function chosenIn({ value }: FieldView): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

/** The option's own value, a number or a boolean where the definition has one. */
function give(view: FieldView, text: string): void {
  const value: Json = view.field.options.find((option) => String(option.value) === text)?.value ?? '';
  view.sheet.give(view, value);
  view.sheet.leave(view);
}

function drawRadios(view: FieldView) {
  const chosen = chosenIn(view);
  return html`<div
    class="options ${view.field.look.inline || view.field.options.length === 2 ? 'inline' : ''}"
  >
    ${view.field.options.map(
      ({ value, label }) =>
        html`<label class="choice">
          <input
            type="radio"
            name=${view.id}
            .value=${String(value)}
            .checked=${live(String(value) === chosen)}
            @change=${() => give(view, String(value))}
          />
          <span>${said(view.sheet, label)}</span>
        </label>`,
    )}
  </div>`;
}

function drawSelect(view: FieldView) {
  const chosen = chosenIn(view);
  const { options } = view.field;
  // A value that the list no longer has is shown as it stands, for the citizen to see and to change.
  const foreign = chosen !== '' && !options.some(({ value }) => String(value) === chosen);
  return html`<select
    id=${view.id}
    class="name"
    autocomplete=${ifDefined(view.field.look.autocomplete)}
    aria-describedby=${view.describedBy}
    aria-invalid=${invalid(view.faulty)}
    aria-required=${required(view)}
    @change=${({ target }: Event) => give(view, (target as HTMLSelectElement).value)}
    @focusout=${() => view.sheet.leave(view)}
  >
    <option value="" ?selected=${chosen === ''}>${view.sheet.texts.choose}</option>
    ${foreign ? html`<option .value=${chosen} selected>${chosen}</option>` : ''}
    ${options.map(
      ({ value, label }) =>
        html`<option .value=${String(value)} .selected=${live(String(value) === chosen)}>
          ${said(view.sheet, label)}
        </option>`,
    )}
  </select>`;
}
