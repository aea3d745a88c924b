import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { said, type FieldView, type Line } from './sheet.js';
import { AS_TYPED, type Writing } from './writing.js';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** Attributes by name; undefined for one that is not there. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Writes the attributes that are no longer the same; much cheaper than a binding for each. */
export function setAttributes(element: Element, before: Attributes, now: Attributes): void {
  for (const name in now) {
    const value = now[name];
    if (value === before[name]) continue;
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
}

/** What a control says of its field to those who do not see it. */
export function aboutOf({ id, field, describedBy, faulty }: FieldView): Attributes {
  return {
    id,
    'aria-describedby': describedBy,
    'aria-invalid': faulty ? 'true' : undefined,
    'aria-required': field.rules.required ? 'true' : undefined,
  };
}

/**
 * A control that is typed in. Vietnamese is typed with input methods that compose a syllable from several keys:
 * nothing is taken, judged or written back until the syllable is whole.
 */
class TypedDirective extends Directive {
  #view: FieldView | undefined;
  #writing: Writing = AS_TYPED;
  #written: Attributes = {};
  #composing = false;
  #leave: (event: FocusEvent) => void = () => undefined;

  override update({ element }: ElementPart, [view, line, leave]: Parameters<this['render']>): unknown {
    const control = element as TextControl;
    const first = this.#view === undefined;
    this.#view = view;
    this.#writing = line.writing ?? AS_TYPED;
    this.#leave = leave ?? (() => view.sheet.leave(view));
    const { placeholder, autocomplete } = view.field.look;
    const attributes: Attributes = {
      ...aboutOf(view),
      class: line.width,
      type: line.lines === undefined ? (line.type ?? 'text') : undefined,
      rows: line.lines?.toString(),
      inputmode: line.inputmode,
      autocomplete: autocomplete ?? line.autocomplete ?? 'off',
      spellcheck: line.spellcheck === false ? 'false' : undefined,
      placeholder: placeholder && view.item === undefined ? said(view.sheet, placeholder) : undefined,
    };
    setAttributes(control, this.#written, attributes);
    this.#written = attributes;
    if (first) for (const type of HEARD) control.addEventListener(type, this);
    if (!this.#composing) this.#write(control, view);
    return noChange;
  }

  render(_view: FieldView, _line: Line, _leave?: (event: FocusEvent) => void): unknown {
    return noChange;
  }

  handleEvent(event: Event): void {
    const control = event.currentTarget as TextControl;
    switch (event.type) {
      case 'input':
        if (!(event as InputEvent).isComposing) this.#take(control);
        break;
      case 'compositionstart':
        this.#composing = true;
        break;
      case 'compositionend':
        this.#end(control);
        break;
      case 'focusout':
        // Some input methods end without a word when the field is left.
        if (this.#composing) this.#end(control);
        this.#leave(event as FocusEvent);
    }
  }

  #end(control: TextControl): void {
    this.#composing = false;
    this.#take(control);
  }

  #take({ value }: TextControl): void {
    const view = this.#view;
    view?.sheet.give(view, this.#writing.read(value), value);
  }

  /** Never over the same text, which would move the caret. */
  #write(control: TextControl, view: FieldView): void {
    const { filling } = view.sheet;
    const text = filling.typed(view, this.#writing) ?? this.#writing.write(view.value);
    if (control.value !== text) control.value = text;
  }
}

const HEARD = ['input', 'compositionstart', 'compositionend', 'focusout'] as const;

/** Makes an `<input>` or `<textarea>` the control of a field; with `leave` where leaving it means something else. */
export const typed = directive(TypedDirective);
