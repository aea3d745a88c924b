import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { isList } from '../../../domain/eform/json.js';
import type { Option } from '../../../domain/eform/types.js';
import { drawControl } from '../draw-control.js';
import {
  described,
  invalid,
  required,
  said,
  type FieldView,
  type KindDrawing,
  type Sheet,
} from '../sheet.js';
import { lower } from '../row-name.js';
import { chosenIn, valueOf } from './choice.js';
import { text } from './lines.js';
import { kindTexts } from './kind-texts.js';

/** What was found so far for one field. */
interface Search {
  words: string;
  options: readonly Option[];
  /** What the button does. It stays while its answer is on the way, since it has the focus. */
  onward?: 'more' | 'retry' | undefined;
  state: 'new' | 'reading' | 'read' | 'failed';
  page: number;
  asking?: AbortController | undefined;
  timer?: ReturnType<typeof setTimeout> | undefined;
}

const SEARCHES = new WeakMap<Sheet, Map<string, Search>>();
/** Milliseconds after the last key before the list is asked for. */
const PAUSE = 250;

/** A choice from a list behind an address: words to search by, what was found, and more of it when asked. */
export const finder: KindDrawing = {
  frame: () => 'group',
  draw: (view) => {
    const { sheet, field, id } = view;
    const source = field.settings.source;
    // Without anybody to ask, the answer is typed.
    if (!sheet.options || !source) return drawControl(view, text);
    const search = searchOf(view);
    if (search.state === 'new') void ask(view, search, 0);
    const texts = kindTexts(sheet);
    const chosen = (isList(view.value) ? view.value : [view.value])
      .map(chosenIn)
      .filter((text) => text !== '');
    const known = new Set(search.options.map(({ value }) => String(value)));
    return html`<div class="finder">
      ${
        source.search
          ? html`<label class="visually-hidden" for=${`${id}:search`}
                >${texts.search(lower(view.label))}</label
              >
              <input
                id=${`${id}:search`}
                class="name no-print"
                type="search"
                autocomplete="off"
                placeholder=${texts.searchHint}
                .value=${live(search.words)}
                @input=${({ currentTarget }: Event) => {
                  search.words = (currentTarget as HTMLInputElement).value;
                  clearTimeout(search.timer);
                  search.timer = setTimeout(() => void ask(view, search, 0), PAUSE);
                }}
              />`
          : nothing
      }
      <select
        id=${id}
        class="name"
        ?multiple=${field.multiple}
        aria-label=${view.label}
        aria-describedby=${described(view)}
        aria-invalid=${invalid(view.faulty)}
        aria-required=${required(view)}
        @change=${({ currentTarget }: Event) => give(view, currentTarget as HTMLSelectElement)}
        @focusout=${() => sheet.leave(view)}
      >
        ${field.multiple ? nothing : html`<option value="" .selected=${chosen.length === 0}>${texts.choose}</option>`}
        ${chosen
          .filter((value) => !known.has(value))
          .map((value) => html`<option .value=${value} .selected=${true}>${labelOf(view, value)}</option>`)}
        ${search.options.map(
          ({ value, label }) =>
            html`<option .value=${String(value)} .selected=${chosen.includes(String(value))}>
              ${said(sheet, label)}
            </option>`,
        )}
      </select>
      <p class="hint no-print" role="status">${stateText(view, search)}</p>
      ${
        search.onward
          ? html`<button type="button" @click=${() => goOn(view, search)}>${texts[search.onward]}</button>`
          : nothing
      }
    </div>`;
  },
};

function searchOf({ sheet, address }: FieldView): Search {
  const all = SEARCHES.get(sheet) ?? new Map<string, Search>();
  SEARCHES.set(sheet, all);
  const search = all.get(address) ?? { words: '', options: [], state: 'new', page: 0 };
  all.set(address, search);
  return search;
}

async function ask(view: FieldView, search: Search, page: number): Promise<void> {
  const { sheet, field, path } = view;
  const { source } = field.settings;
  if (!sheet.options || !source) return;
  search.asking?.abort();
  const asking = new AbortController();
  const first = search.state === 'new';
  Object.assign(search, { asking, state: 'reading' });
  // The field is being drawn right now when it is asked for the first time.
  if (!first) sheet.redraw(view.address);
  try {
    const query = { source, path, search: search.words, page, language: sheet.language };
    const found = await sheet.options(query, asking.signal);
    const options = page === 0 ? found.options : [...search.options, ...found.options];
    Object.assign(search, { options, onward: found.more ? 'more' : undefined, page, state: 'read' });
  } catch {
    if (asking.signal.aborted) return;
    Object.assign(search, { onward: 'retry', state: 'failed' });
  }
  sheet.redraw(view.address);
}

function goOn(view: FieldView, search: Search): void {
  if (search.state === 'read') void ask(view, search, search.page + 1);
  else if (search.state === 'failed') void ask(view, search, 0);
}

function stateText({ sheet }: FieldView, { state, options }: Search): string {
  const texts = kindTexts(sheet);
  if (state === 'failed') return texts.listFailed;
  return state === 'read' ? texts.found(options.length) : texts.loadingPlaces;
}

/** The label that came with a value, for one that the list does not hold now. */
function labelOf({ value }: FieldView, chosen: string): string {
  const item = (isList(value) ? value : [value]).find((one) => chosenIn(one) === chosen);
  return typeof item === 'object' && item !== null && 'label' in item && typeof item.label === 'string'
    ? item.label
    : chosen;
}

function give(view: FieldView, select: HTMLSelectElement): void {
  const { options } = searchOf(view);
  const values = [...select.selectedOptions]
    .filter(({ value }) => value !== '')
    .map(({ value, label }) =>
      valueOf(options.find((option) => String(option.value) === value) ?? { value, label }, view.field),
    );
  view.sheet.give(view, view.field.multiple ? values : (values[0] ?? ''));
}
