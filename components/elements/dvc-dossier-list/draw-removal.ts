import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import { formatInstant } from '../../domain/vietnamese/dates.js';
import { listTexts } from '../../i18n/list.js';
import { inLanguage } from '../../i18n/texts.js';
import type { Removal } from './draft-removal.js';

interface RemovalView {
  readonly language: Language;
  readonly failure: TemplateResult | typeof nothing;
  readonly confirm: () => void;
  readonly leave: () => void;
}

/** The question before a draft is deleted; keeping it comes first. */
export function drawRemoval({ draft, state, changedAt, error }: Removal, view: RemovalView): TemplateResult {
  const words = inLanguage(listTexts, view.language);
  // Asking again would not help: what was paid stays with whom it was paid for.
  if (error?.code === 'already-paid') return drawKept(draft, view);
  return html`<div class="stack">
    <h2 id="removal">${words.confirmTitle}</h2>
    <p>${draft.procedure.name}</p>
    <p>${words.confirmText}</p>
    <div role="status">
      ${changedAt ? html`<p class="notice warning">${words.draftChangedElsewhere(formatInstant(changedAt))}</p>` : nothing}
    </div>
    ${view.failure}
    <div class="actions">
      <button type="button" @click=${view.leave}>${words.keepDraft}</button>
      <button type="button" class="danger" ?disabled=${state === 'working'} @click=${view.confirm}>
        ${state === 'working' ? words.deleting : words.confirmDelete}
      </button>
    </div>
  </div>`;
}

function drawKept({ procedure }: Removal['draft'], { language, leave }: RemovalView): TemplateResult {
  const words = inLanguage(listTexts, language);
  return html`<div class="stack">
    <h2 id="removal">${words.confirmTitle}</h2>
    <p>${procedure.name}</p>
    <p class="notice warning" role="alert">${words.draftPaid}</p>
    <div class="actions">
      <button type="button" @click=${leave}>${words.keepDraft}</button>
    </div>
  </div>`;
}
