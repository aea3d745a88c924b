import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ApiError } from '../../client/api-error.js';
import type { QueuedFile } from '../../client/uploads/upload-queue.js';
import { PAPER_KINDS } from '../../contract/lists.js';
import type { StoredFile } from '../../contract/schemas/file.js';
import { inLanguage } from '../../i18n/texts.js';
import { wordTexts } from '../../i18n/words.js';
import type { Desk, Slot } from './desk.js';

/** A file that the host has. */
export function drawStored(desk: Desk, slot: Slot, file: StoredFile): TemplateResult {
  const { words, attachments } = desk;
  const doing = attachments.doing(file.id);
  return html`<li class="file" id=${`file-${file.id}`}>
    ${drawPicture(attachments.pictureOf(file.id), file.name)}
    <div class="what">
      <button
        type="button"
        class="plain name"
        aria-label=${words.open(file.name)}
        @click=${() => desk.open(file)}
      >
        ${file.name}
      </button>
      <span class="hint number">${words.size(file.size)}</span>
      ${doing?.failure ? html`<p class="error small" role="alert">${doing.failure.message}</p>` : nothing}
    </div>
    ${drawKind(desk, slot, file)}
    <div class="does ${doing?.what === 'asking' ? 'asking' : ''}">
      ${
        doing?.what === 'asking'
          ? html`<span class="ask" role="group" aria-label=${words.removeAsk}>
              <span>${words.removeAsk}</span>
              <button type="button" class="danger" @click=${() => desk.remove(file)}>
                ${words.removeYes}
              </button>
              <button type="button" data-keep @click=${() => desk.ask(file, false)}>${words.removeNo}</button>
            </span>`
          : html`<button
              type="button"
              class="plain"
              data-remove
              ?disabled=${doing?.what === 'removing'}
              @click=${() => desk.ask(file, true)}
            >
              ${doing?.what === 'removing' ? words.removing : words.remove}${ofFile(desk, file.name)}
            </button>`
      }
    </div>
  </li>`;
}

/** What kind of copy a file is; only asked where the paper leaves a choice. */
function drawKind({ words, attachments, language }: Desk, { kinds }: Slot, file: StoredFile) {
  if (kinds.length === 0) return nothing;
  const { paperKind } = inLanguage(wordTexts, language);
  if (kinds.length === 1 && kinds[0] === file.kind)
    return html`<span class="hint kind">${paperKind[file.kind]}</span>`;
  const offered = PAPER_KINDS.filter((kind) => kinds.includes(kind) || kind === file.kind);
  const choose = ({ target }: Event): void => {
    const kind = offered.find((item) => item === (target as HTMLSelectElement).value);
    if (kind) void attachments.changeKind(file, kind);
  };
  return html`<select
    class="kind"
    aria-label=${words.kindOf(file.name)}
    ?disabled=${attachments.doing(file.id)?.what === 'changing'}
    @change=${choose}
  >
    ${offered.map(
      (kind) => html`<option value=${kind} .selected=${live(kind === file.kind)}>${paperKind[kind]}</option>`,
    )}
  </select>`;
}

/** A file on its way. */
export function drawQueued(desk: Desk, queued: QueuedFile): TemplateResult {
  const { words, attachments } = desk;
  const { file, state, sent, secondsLeft, stalled, failure } = queued;
  // Rounded down: a hundred is for what the host has.
  const percent = Math.min(99, Math.floor((sent / Math.max(file.size, 1)) * 100));
  const told =
    sent >= file.size && state === 'sending' ? words.checking : words.progress(percent, secondsLeft);
  return html`<li class="file queued">
    ${drawPicture(attachments.pictureOf(queued.id), file.name)}
    <div class="what">
      <span class="name">${file.name}</span>
      <span class="hint number">${words.size(file.size)}</span>
      ${
        state === 'failed'
          ? html`<p class="error small" role="alert">${words.state.failed}. ${failure?.message ?? ''}</p>`
          : html`<progress max="100" .value=${percent} aria-label=${words.progressOf(file.name)}></progress>
              <span class="hint number"
                >${words.state[state]}${state === 'waiting' ? '' : ` · ${told}`}</span
              >`
      }
      ${stalled ? html`<p class="small stalled" role="status">${words.stalled}</p>` : nothing}
    </div>
    <div class="does">
      ${drawStep(desk, queued)}
      <button type="button" class="plain" @click=${() => desk.cancel(queued)}>
        ${words.cancel}${ofFile(desk, file.name)}
      </button>
    </div>
  </li>`;
}

/** What may be done next with a file on its way. */
function drawStep(desk: Desk, { id, state, file, failure }: QueuedFile) {
  const { words, attachments } = desk;
  const button = (text: string, click: () => void): TemplateResult =>
    html`<button type="button" class="plain" @click=${click}>${text}${ofFile(desk, file.name)}</button>`;
  switch (state) {
    case 'sending':
    case 'waiting':
      return button(words.pause, () => attachments.pause(id));
    case 'paused':
      return button(words.resume, () => attachments.resume(id));
    case 'failed':
      return failure && isFinal(failure) ? nothing : button(words.retry, () => attachments.resume(id));
    case 'done':
      return nothing;
  }
}

/** Whether the host would say the same of the same file again. */
function isFinal({ problem }: ApiError): boolean {
  return problem !== undefined && [403, 413, 415, 422].includes(problem.status);
}

function ofFile({ words }: Desk, name: string): TemplateResult {
  return html`<span class="visually-hidden"> ${words.ofFile(name)}</span>`;
}

/** A picture for what is one, else the ending of the name, as people tell files apart. */
function drawPicture(picture: string | undefined, name: string): TemplateResult {
  if (picture) return html`<img class="picture" src=${picture} alt="" width="44" height="44" />`;
  const ending = name.includes('.') ? (name.split('.').pop() ?? '') : '';
  return html`<span class="picture" aria-hidden="true">${ending.slice(0, 4).toUpperCase()}</span>`;
}
