import { html, nothing } from 'lit';
import { kindOf } from '../../../domain/eform/kinds/registry.js';
import type { FormPart } from '../handed-over.js';
import { placeNamesOf } from './drawings.js';
import { said, type FieldView, type KindDrawing } from '../sheet.js';
import { kindTexts } from './kind-texts.js';

/** A place in the form for what another part of the page does: it draws there, and hands back the value. */
export function part(kind: 'file' | 'signature'): KindDrawing {
  return {
    frame: () => 'group',
    draw: (view) => {
      const draw = view.sheet.parts[kind];
      return draw ? html`${draw(handed(view))}` : drawMissing(view);
    },
  };
}

function handed(view: FieldView): FormPart {
  const { sheet, field, path, label, value, describedBy } = view;
  return {
    field,
    path,
    label,
    value,
    describedBy,
    language: sheet.language,
    disabled: sheet.disabled,
    give: (given) => sheet.give(view, given),
    leave: () => sheet.leave(view),
    waitUntil: (work) => sheet.waitFor(work),
  };
}

/** Nobody took it over: what is there is shown, and that nothing can be added here. */
function drawMissing(view: FieldView) {
  const { sheet, field, value } = view;
  const text = kindOf(field).text(field, value, {
    lookup: placeNamesOf(sheet),
    lang: sheet.language,
    words: (written) => said(sheet, written),
  });
  return html`${text ? html`<output>${text}</output>` : nothing}
    <p class="hint">${kindTexts(sheet).partMissing}</p>`;
}
