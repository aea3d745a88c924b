import { html, nothing, type TemplateResult } from 'lit';
import type { ApiError } from '../../client/api-error.js';
import type { DraftKeeper } from '../../client/draft-keeper.js';
import { localTime } from '../../domain/vietnamese/instants.js';
import type { FilingWords } from './steps/step.js';

/** How far the draft has come, said quietly; loud only when somebody must decide. */
export function drawSaving(keeper: DraftKeeper, words: FilingWords, reread: () => void): TemplateResult {
  const { saving } = keeper;
  if (saving.state === 'conflict') {
    return html`<div class="notice warning" role="alert">
      <h4>${words.conflictTitle}</h4>
      <p>${words.conflict}</p>
      <div class="actions">
        <button type="button" @click=${() => void keeper.keepMine()}>${words.keepMine}</button>
        <button type="button" @click=${() => void keeper.takeTheirs().then(reread)}>
          ${words.takeTheirs}
        </button>
      </div>
    </div>`;
  }
  // That a session is over is said with the way to sign in again.
  if (saving.state === 'failed' && !isSignedOut(saving.error)) {
    return html`<div class="notice warning" role="alert">
      <p>${words.saveFailed} ${saving.error.message}</p>
      <button type="button" @click=${() => void keeper.flush()}>${words.saveAgain}</button>
    </div>`;
  }
  const quiet = {
    saved: saving.state === 'saved' && saving.at ? words.saved(localTime(saving.at).slice(0, 5)) : nothing,
    unsaved: words.unsaved,
    saving: words.saving,
    failed: words.unsaved,
  }[saving.state];
  return html`<p class="save" role="status">${quiet}</p>`;
}

function isSignedOut({ code }: ApiError): boolean {
  return code === 'sign-in-needed' || code === 'session-over';
}
