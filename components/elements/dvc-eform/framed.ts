import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { setAttributes, type Attributes } from './control.js';
import { labelClass } from './frame.js';
import { holderId, type FieldView } from './sheet.js';

/** What holds a field, and its label or legend, the first thing in it: one binding where there would be five. */
class FramedDirective extends Directive {
  #holder: Attributes = {};
  #label: Attributes = {};
  #text = '';

  override update({ element }: ElementPart, [view]: [FieldView]): unknown {
    const holder = { class: view.faulty ? 'field faulty' : 'field', id: holderId(view.address) };
    setAttributes(element, this.#holder, holder);
    this.#holder = holder;
    const label = element.firstElementChild;
    if (!label) return noChange;
    const about = {
      class: labelClass(view) || undefined,
      for: label.localName === 'label' ? view.id : undefined,
    };
    setAttributes(label, this.#label, about);
    this.#label = about;
    if (view.label !== this.#text) label.textContent = this.#text = view.label;
    return noChange;
  }

  render(_view: FieldView): unknown {
    return noChange;
  }
}

/** Makes a `<div>` or `<fieldset>` the holder of a field, and the empty `<label>` or `<legend>` it begins with its name. */
export const framed = directive(FramedDirective);
