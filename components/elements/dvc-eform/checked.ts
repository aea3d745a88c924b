import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

class CheckedDirective extends Directive {
  override update({ element }: ElementPart, [checked]: [boolean]): unknown {
    (element as HTMLInputElement).checked = checked;
    return noChange;
  }

  render(_checked: boolean): unknown {
    return noChange;
  }
}

/** Sets whether a box is ticked, whatever somebody has done to it since it was last drawn. */
export const checked = directive(CheckedDirective);
