import { html, noChange } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { Json } from '../../../domain/eform/types.js';
import { invalid, required, said, type Drawn, type FieldView } from '../sheet.js';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** How a typed text becomes a value and back. */
export interface Writing {
  read(typed: string): Json;
  write(value: Json | undefined): string;
}

/** Texts are kept as they were typed. */
export const AS_TYPED: Writing = {
  read: (typed) => typed,
  write: (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : ''),
};

/**
 * Listeners that hand over what is typed. Vietnamese is typed with input methods that compose a syllable from
 * several keys: nothing is taken, judged or written back until the syllable is whole.
 */
export function typing(view: FieldView, { read }: Writing = AS_TYPED) {
  const { sheet, address } = view;
  const take = ({ currentTarget }: Event): void => {
    const { value } = currentTarget as TextControl;
    sheet.give(view, read(value), value);
  };
  return {
    input: (event: Event): void => {
      if (!(event as InputEvent).isComposing) take(event);
    },
    begin: (): void => {
      sheet.composing = address;
    },
    end: (event: Event): void => {
      sheet.composing = undefined;
      take(event);
    },
    leave: (event: Event): void => {
      // Some input methods end without a word when the field is left.
      if (sheet.composing === address) {
        sheet.composing = undefined;
        take(event);
      }
      sheet.leave(view);
    },
  };
}

/** The text to show in a control; none while a syllable is being composed in it, and never over the same text. */
export function textOf(view: FieldView, { read, write }: Writing = AS_TYPED): unknown {
  const { sheet, address, path, value } = view;
  if (sheet.composing === address) return noChange;
  return live(sheet.filling.typed(path, read) ?? write(value));
}

export interface LineLook {
  readonly type?: 'text' | 'email' | 'tel';
  readonly inputmode?: 'numeric' | 'decimal' | 'tel' | 'email';
  /** How wide the answer is: a date, an identity number, a name, a sentence. */
  readonly width: 'short' | 'number' | 'name' | 'full';
  readonly spellcheck?: false;
}

/** One line to type in. */
export function drawLine(view: FieldView, look: LineLook, writing: Writing = AS_TYPED): Drawn {
  const { input, begin, end, leave } = typing(view, writing);
  const { placeholder, prefix, suffix, autocomplete } = view.field.look;
  const control = html`<input
    id=${view.id}
    class=${look.width}
    type=${look.type ?? 'text'}
    inputmode=${ifDefined(look.inputmode)}
    autocomplete=${autocomplete ?? 'off'}
    spellcheck=${ifDefined(look.spellcheck === false ? 'false' : undefined)}
    placeholder=${ifDefined(placeholder && said(view.sheet, placeholder))}
    aria-describedby=${view.describedBy}
    aria-invalid=${invalid(view.faulty)}
    aria-required=${required(view)}
    .value=${textOf(view, writing)}
    @input=${input}
    @compositionstart=${begin}
    @compositionend=${end}
    @focusout=${leave}
  />`;
  if (!prefix && !suffix) return control;
  return html`<span class="affixed ${look.width}"
    >${prefix ? html`<span>${said(view.sheet, prefix)}</span>` : ''}${control}${
      suffix ? html`<span>${said(view.sheet, suffix)}</span>` : ''
    }</span
  >`;
}
