import { html, nothing } from 'lit';
import { isList } from '../../../domain/eform/json.js';
import type { Json } from '../../../domain/eform/types.js';
import { drawControl } from '../draw-control.js';
import type { FieldView, KindDrawing } from '../sheet.js';
import { drawingOfOne } from './drawings.js';
import { kindTexts } from './kind-texts.js';

/** Several values of one kind, one below another, with a button to add one and one to take each out. */
export const many: KindDrawing = {
  frame: () => 'group',
  draw: (view) => {
    const { sheet, field } = view;
    const drawing = drawingOfOne(field);
    if (!drawing) return nothing;
    const values = valuesOf(view);
    return html`<div class="many">
      ${values.map((value, item) => {
        const label = kindTexts(sheet).row(view.label, item + 1);
        const one: FieldView = { ...view, item, value, label, id: `${view.id}#${item}` };
        return html`<div class="one" data-row=${item}>
          <label class="visually-hidden" for=${one.id}>${label}</label>
          ${drawControl(one, drawing)}
          ${
            values.length > 1
              ? html`<button type="button" class="plain" @click=${() => take(view, item)}>
                  ${kindTexts(sheet).removeOne}<span class="visually-hidden"> ${label}</span>
                </button>`
              : nothing
          }
        </div>`;
      })}
      <button type="button" data-row="add" @click=${() => add(view)}>${kindTexts(sheet).addOne}</button>
    </div>`;
  },
};

/** One empty line at least, so that there is something to fill in. */
function valuesOf({ value }: FieldView): readonly Json[] {
  if (isList(value) && value.length > 0) return value;
  return [value === undefined || isList(value) ? '' : value];
}

function add(view: FieldView): void {
  const values = valuesOf(view);
  const { sheet } = view;
  sheet.give(view, [...values, '']);
  sheet.announce(
    kindTexts(sheet).rowAdded(kindTexts(sheet).row(view.label, values.length + 1)),
    view,
    `[data-row="${values.length}"]`,
  );
}

function take(view: FieldView, item: number): void {
  const { sheet } = view;
  sheet.filling.forgetTyped(view.path);
  sheet.give(
    view,
    valuesOf(view).filter((_, i) => i !== item),
  );
  sheet.announce(
    kindTexts(sheet).rowRemoved(kindTexts(sheet).row(view.label, item + 1)),
    view,
    `[data-row="${Math.max(item - 1, 0)}"]`,
  );
}
