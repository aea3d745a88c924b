import { html, type TemplateResult } from 'lit';
import type { Account } from '../../contract/schemas/session.js';
import { mayRequest } from '../../domain/dossier/requesters.js';
import type { Portal } from '../../client/portal.js';
import { formatInstant } from '../../domain/vietnamese/dates.js';
import type { LoadedFiling } from './load-filing.js';
import type { FilingWords } from './steps/step.js';

/** What stands before the first step: a procedure that is not taken here, or a draft to go on with. */
export function drawGate(
  loaded: LoadedFiling,
  words: FilingWords,
  on: {
    /** Who would file. */
    readonly account: Account | undefined;
    /** Whether there is a draft at hand, or a new one is wanted. */
    readonly begun: 'yes' | 'anew' | 'no';
    readonly resume: (id: string) => void;
    readonly startNew: () => void;
  },
): TemplateResult | undefined {
  const { procedure, resumable } = loaded;
  if (!procedure.fileable) {
    return html`<div class="notice warning">
      <h2>${procedure.name}</h2>
      <p>${words.notFileable}</p>
    </div>`;
  }
  if (on.begun === 'yes') return undefined;
  if (on.account && !mayRequest(on.account.party.kind, procedure.audiences)) {
    return html`<div class="notice warning">
      <h2>${procedure.name}</h2>
      <h3>${words.forPeopleTitle}</h3>
      <p>${words.forPeopleText}</p>
    </div>`;
  }
  if (on.begun === 'anew' || !resumable) return undefined;
  return html`<div class="step">
    <h2>${procedure.name}</h2>
    <div class="notice">
      <h3 tabindex="-1" id="step-title">${words.resumeTitle}</h3>
      <p>${words.resumeText(formatInstant(resumable.updatedAt))}</p>
      <div class="actions">
        <button type="button" class="primary" @click=${() => on.resume(resumable.id)}>${words.resume}</button>
        <button type="button" @click=${on.startNew}>${words.startNew}</button>
      </div>
    </div>
  </div>`;
}

/** Who may file: somebody who signed in, and no officer. */
export function drawSignInFirst(words: FilingWords, signIn: () => void): TemplateResult {
  return html`<div class="notice">
    <h3>${words.signInTitle}</h3>
    <p>${words.signInText}</p>
    <button type="button" class="primary" @click=${signIn}>${words.signInTitle}</button>
  </div>`;
}

export function drawForOfficers(words: FilingWords): TemplateResult {
  return html`<div class="notice warning">
    <h3>${words.officerTitle}</h3>
    <p>${words.officerText}</p>
  </div>`;
}

/** In the middle of a filing; what is on the page stays. */
export function drawSessionOver(words: FilingWords, signIn: () => void): TemplateResult {
  return html`<div class="notice warning" role="alert">
    <p>${words.signInOver}</p>
    <button type="button" class="primary" @click=${signIn}>${words.signInAgain}</button>
  </div>`;
}

/** The shape of what comes. */
export function skeleton(): TemplateResult {
  return html`<div class="step" aria-busy="true">
    <p class="skeleton"></p>
    <p class="skeleton"></p>
    <p class="skeleton"></p>
  </div>`;
}

/** Milliseconds between two looks whether somebody is signed in, and how many there are: ten minutes' worth. */
const LOOK_EVERY = 2000;
const MOST_LOOKS = 300;

/** What the page is asked before somebody goes to sign in. */
export type SignInDetail = HTMLElementEventMap['dvc-sign-in']['detail'];

/**
 * Signs in again in a window of its own, so that the page keeps what was typed. Where windows are not allowed, leaves
 * for the sign-in page. `done` runs once somebody is signed in.
 */
export function signInElsewhere(
  portal: Portal,
  mayLeave: (detail: SignInDetail) => boolean,
  done: () => void,
): void {
  const returnTo = globalThis.location.href;
  const address = portal.signInAddress(returnTo);
  if (!mayLeave({ address, returnTo })) return;
  const opened = globalThis.open(address, 'dvc-sign-in', 'popup,width=520,height=760');
  if (!opened) {
    globalThis.location.assign(address);
    return;
  }
  // Whether the window is closed tells nothing: one that went through another site says so while it is open.
  let looks = 0;
  const look = setInterval(() => {
    void portal.refresh().then(() => {
      const back = portal.session.state === 'signed-in';
      if (!back && ++looks < MOST_LOOKS) return;
      clearInterval(look);
      if (!back) return;
      opened.close();
      done();
    });
  }, LOOK_EVERY);
}
