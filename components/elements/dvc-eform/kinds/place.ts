import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { placeOf } from '../../../domain/eform/kinds/place.js';
import type { PlaceValue } from '../../../domain/eform/types.js';
import { nameOf, placesOf, type PlaceList } from '../place-book.js';
import { typed } from '../control.js';
import { described, invalid, required, type FieldView, type KindDrawing, type Line } from '../sheet.js';
import { kindTexts } from './kind-texts.js';

/** A place of the two levels in force since 1 July 2025: province, then one of its communes, then the rest in words. */
export const place: KindDrawing = {
  frame: () => 'group',
  draw: (view) => {
    const { sheet } = view;
    const value = placeOf(view.value);
    const provinces = placesOf(sheet).provinces();
    const communes = value.province ? placesOf(sheet).communes(value.province) : [];
    return html`<div class="place">
      ${drawList(view, 'province', provinces, value.province)}
      ${drawList(view, 'commune', communes, value.commune)} ${drawDetail(view, value)}
      ${value.formerDistrict ? html`<p class="hint">${kindTexts(sheet).formerDistrict(value.formerDistrict)}</p>` : nothing}
      ${
        provinces === 'failed' || communes === 'failed'
          ? html`<p class="notice warning" role="alert">
              ${kindTexts(sheet).placesFailed}
              <button type="button" @click=${() => placesOf(sheet).again()}>${kindTexts(sheet).retry}</button>
            </p>`
          : nothing
      }
    </div>`;
  },
};

function drawList(view: FieldView, part: 'province' | 'commune', list: PlaceList, chosen = '') {
  const { language } = view.sheet;
  const texts = kindTexts(view.sheet);
  const places = typeof list === 'object' ? list : [];
  const unknown = chosen !== '' && !places.some(({ code }) => code === chosen);
  const first =
    list === 'reading'
      ? texts.loadingPlaces
      : part === 'commune' && !placeOf(view.value).province
        ? texts.communeAfterProvince
        : texts.choose;
  const choose = ({ target }: Event): void => {
    const code = (target as HTMLSelectElement).value;
    const { detail, ...rest } = placeOf(view.value);
    // A commune of one province is none of another's, nor is a district.
    const chosenNow = part === 'province' ? { province: code } : { province: '', ...rest, commune: code };
    view.sheet.give(view, detail === undefined ? chosenNow : { ...chosenNow, detail });
  };
  return html`<div class="field">
    <label for=${`${view.id}:${part}`}>${texts[part]}</label>
    <select
      id=${`${view.id}:${part}`}
      data-part=${part}
      aria-describedby=${described(view)}
      aria-invalid=${invalid(view.faultyPart === part || (view.faulty && !view.faultyPart))}
      aria-required=${required(view)}
      @change=${choose}
      @focusout=${(event: FocusEvent) => leaveWhole(view, event)}
    >
      <option value="" .selected=${live(chosen === '')}>${first}</option>
      ${unknown ? html`<option .value=${chosen} .selected=${live(true)}>${list === 'reading' ? first : chosen}</option>` : nothing}
      ${places.map(
        (item) =>
          html`<option translate="no" .value=${item.code} .selected=${live(item.code === chosen)}>
            ${nameOf(item, language)}
          </option>`,
      )}
    </select>
  </div>`;
}

function drawDetail(view: FieldView, value: PlaceValue) {
  const id = `${view.id}:detail`;
  const line: Line = {
    width: 'full',
    writing: {
      read: (written) => ({ ...placeOf(view.value), detail: written }),
      write: () => value.detail ?? '',
    },
  };
  const detail: FieldView = {
    ...view,
    id,
    faulty: view.faultyPart === 'detail',
    field: { ...view.field, look: {}, rules: { required: view.field.settings.detailRequired === true } },
  };
  return html`<div class="field">
    <label for=${id}>${kindTexts(view.sheet).detail}</label>
    <input data-part="detail" ${typed(detail, line, (event) => leaveWhole(view, event))} />
  </div>`;
}

/** A place is left when its last part is, not on the way from province to commune. */
function leaveWhole(view: FieldView, { currentTarget, relatedTarget }: FocusEvent): void {
  const whole = (currentTarget as Element).closest('.place');
  if (relatedTarget instanceof Node && whole?.contains(relatedTarget)) return;
  view.sheet.leave(view);
}
