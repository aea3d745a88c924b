import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { invalid, required, said, type KindDrawing } from '../sheet.js';
import { textOf, typing } from './typed.js';

export const textarea: KindDrawing = {
  frame: () => 'label',
  draw: (view) => {
    const { input, begin, end, leave } = typing(view);
    const { lines, placeholder } = view.field.look;
    return html`<textarea
      id=${view.id}
      class="full"
      rows=${Math.min(Math.max(lines ?? 3, 2), 12)}
      placeholder=${ifDefined(placeholder && said(view.sheet, placeholder))}
      aria-describedby=${view.describedBy}
      aria-invalid=${invalid(view.faulty)}
      aria-required=${required(view)}
      .value=${textOf(view)}
      @input=${input}
      @compositionstart=${begin}
      @compositionend=${end}
      @focusout=${leave}
    ></textarea>`;
  },
};
