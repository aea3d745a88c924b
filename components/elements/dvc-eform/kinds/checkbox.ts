import { html } from 'lit';
import { checked } from '../checked.js';
import { drawBelow, drawHint, labelClass } from '../frame.js';
import { described, invalid, required, type KindDrawing } from '../sheet.js';

export const checkbox: KindDrawing = {
  frame: () => 'own',
  draw: (view) => {
    const tick = ({ target }: Event): void => {
      view.sheet.give(view, (target as HTMLInputElement).checked);
      view.sheet.leave(view);
    };
    return html`<div class=${view.faulty ? 'field faulty' : 'field'}>
      <label class="choice"
        ><input
          id=${view.id}
          type="checkbox"
          aria-describedby=${described(view)}
          aria-invalid=${invalid(view.faulty)}
          aria-required=${required(view)}
          ${checked(view.value === true)}
          @change=${tick}
        /><span class=${labelClass(view)}>${view.label}</span></label
      >
      ${drawHint(view)}${drawBelow(view)}
    </div>`;
  },
};
