import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { invalid, required, type KindDrawing } from '../sheet.js';
import { drawBelow } from '../frame.js';

export const checkbox: KindDrawing = {
  frame: () => 'own',
  draw: (view) => {
    const tick = ({ target }: Event): void => {
      view.sheet.give(view, (target as HTMLInputElement).checked);
      view.sheet.leave(view);
    };
    return html`<div class="field">
      <label class="choice">
        <input
          id=${view.id}
          type="checkbox"
          aria-describedby=${view.describedBy}
          aria-invalid=${invalid(view.faulty)}
          aria-required=${required(view)}
          .checked=${live(view.value === true)}
          @change=${tick}
        />
        <span
          >${view.label}${view.field.rules.required ? html`<span class="star" aria-hidden="true"> *</span>` : ''}</span
        >
      </label>
      ${drawBelow(view)}
    </div>`;
  },
};
