import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { isList, isRecord, own } from '../../../domain/eform/json.js';
import type { JsonRecord } from '../../../domain/eform/types.js';
import { described, invalid, said, type FieldView, type KindDrawing } from '../sheet.js';
import { chosenIn, valueOf } from './choice.js';

/** Several boxes to tick. */
export const choices: KindDrawing = {
  frame: () => 'group',
  draw: (view) => {
    const value: JsonRecord = isRecord(view.value) ? view.value : {};
    return drawBoxes(
      view,
      (option) => own(value, option) === true,
      (option, ticked) => view.sheet.give(view, { ...value, [option]: ticked }),
    );
  },
};

/** A choice of several: a list of the values that are ticked. */
export const boxes: KindDrawing = {
  frame: () => 'group',
  draw: (view) => {
    const chosen = (isList(view.value) ? view.value : [view.value]).map(chosenIn);
    return drawBoxes(
      view,
      (option) => chosen.includes(option),
      (option, ticked) => {
        const wanted = view.field.options.filter(({ value }) =>
          String(value) === option ? ticked : chosen.includes(String(value)),
        );
        view.sheet.give(
          view,
          wanted.map((one) => valueOf(one, view.field)),
        );
      },
    );
  },
};

/** Boxes for the options of a field, in two columns where they are many and there is room. */
function drawBoxes(
  view: FieldView,
  ticked: (option: string) => boolean,
  tick: (option: string, ticked: boolean) => void,
) {
  return html`<div class=${view.field.options.length > 6 ? 'options many' : 'options'}>
    ${view.field.options.map(
      ({ value, label }) =>
        html`<label class="choice"
          ><input
            type="checkbox"
            aria-describedby=${described(view)}
            aria-invalid=${invalid(view.faulty)}
            .checked=${live(ticked(String(value)))}
            @change=${({ target }: Event) => {
              tick(String(value), (target as HTMLInputElement).checked);
              view.sheet.leave(view);
            }}
          /><span>${said(view.sheet, label)}</span></label
        >`,
    )}
  </div>`;
}
