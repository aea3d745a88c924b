import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { isRecord, own } from '../../../domain/eform/json.js';
import type { JsonRecord } from '../../../domain/eform/types.js';
import { said, type FieldView, type KindDrawing } from '../sheet.js';

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

/** Boxes for the options of a field, in two columns where they are many and there is room. */
export function drawBoxes(
  view: FieldView,
  ticked: (option: string) => boolean,
  tick: (option: string, ticked: boolean) => void,
) {
  return html`<div class="options ${view.field.options.length > 6 ? 'many' : ''}">
    ${view.field.options.map(
      ({ value, label }) =>
        html`<label class="choice">
          <input
            type="checkbox"
            aria-describedby=${view.describedBy}
            .checked=${live(ticked(String(value)))}
            @change=${({ target }: Event) => {
              tick(String(value), (target as HTMLInputElement).checked);
              view.sheet.leave(view);
            }}
          />
          <span>${said(view.sheet, label)}</span>
        </label>`,
    )}
  </div>`;
}
