import { html, nothing } from 'lit';
import { isList } from '../../../domain/eform/json.js';
import type { FieldView, KindDrawing } from '../sheet.js';
import { kindTexts } from './kind-texts.js';

/** Short texts as many as one likes: a line to type one in, and those there are, each with a button to take it out. */
export const tags: KindDrawing = {
  frame: () => 'label',
  draw: (view) => {
    const { sheet, describedBy, faulty, id } = view;
    const how = `${id}:how`;
    const texts = tagsOf(view);
    const adds = (input: HTMLInputElement): void => {
      const added = input.value
        .split(',')
        .map((tag) => tag.trim())
        .filter((tag) => tag !== '' && !texts.includes(tag));
      input.value = '';
      if (added.length === 0) return;
      give(view, [...texts, ...added]);
      sheet.announce(kindTexts(sheet).rowAdded(added.join(', ')));
    };
    return html`<div class="tags">
      <input
        id=${id}
        class="name"
        type="text"
        autocomplete="off"
        aria-describedby=${describedBy ? `${how} ${describedBy}` : how}
        aria-invalid=${faulty ? 'true' : nothing}
        aria-required=${view.field.rules.required ? 'true' : nothing}
        @keydown=${(event: KeyboardEvent) => {
          if ((event.key !== 'Enter' && event.key !== ',') || event.isComposing) return;
          event.preventDefault();
          adds(event.currentTarget as HTMLInputElement);
        }}
        @focusout=${({ currentTarget }: FocusEvent) => {
          adds(currentTarget as HTMLInputElement);
          sheet.leave(view);
        }}
      />
      <p class="hint" id=${how}>${kindTexts(sheet).tagsHint}</p>
      ${
        texts.length > 0
          ? html`<ul role="list">
              ${texts.map(
                (tag) =>
                  html`<li>
                    <span translate="no">${tag}</span>
                    <button
                      type="button"
                      class="plain"
                      @click=${() => {
                        give(
                          view,
                          texts.filter((other) => other !== tag),
                        );
                        sheet.announce(kindTexts(sheet).rowRemoved(tag), view, 'input');
                      }}
                    >
                      ${kindTexts(sheet).removeOne}<span class="visually-hidden"> ${tag}</span>
                    </button>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
    </div>`;
  },
};

function tagsOf({ value }: FieldView): readonly string[] {
  const items = isList(value) ? value : typeof value === 'string' ? value.split(',') : [];
  return items.filter((item): item is string => typeof item === 'string' && item.trim() !== '');
}

function give(view: FieldView, texts: readonly string[]): void {
  view.sheet.give(view, view.field.settings.asText ? texts.join(',') : texts);
}
