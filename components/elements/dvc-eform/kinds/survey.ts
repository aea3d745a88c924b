import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { isRecord, own } from '../../../domain/eform/json.js';
import { invalid, required, said, type KindDrawing } from '../sheet.js';
import { chosenIn } from './choice.js';

/** Several questions with the same options: one group of radio buttons for each, side by side where there is room. */
export const survey: KindDrawing = {
  frame: () => 'group',
  draw: (view) => {
    const { sheet, field } = view;
    const value = isRecord(view.value) ? view.value : {};
    return html`<div class="survey">
      ${(field.settings.questions ?? []).map((question) => {
        const name = String(question.value);
        const chosen = chosenIn(own(value, name));
        return html`<fieldset
          class="question"
          role="radiogroup"
          aria-invalid=${invalid(view.faulty && chosen === '')}
          aria-required=${required(view)}
        >
          <legend>${said(sheet, question.label)}</legend>
          <div class="options inline">
            ${field.options.map(
              (option) =>
                html`<label class="choice"
                  ><input
                    type="radio"
                    name=${`${view.id}:${name}`}
                    .value=${String(option.value)}
                    .checked=${live(String(option.value) === chosen)}
                    @change=${() => {
                      sheet.give(view, { ...value, [name]: option.value });
                      sheet.leave(view);
                    }}
                  /><span>${said(sheet, option.label)}</span></label
                >`,
            )}
          </div>
        </fieldset>`;
      })}
    </div>`;
  },
};
