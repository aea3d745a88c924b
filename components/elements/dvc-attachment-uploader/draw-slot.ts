import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Desk, Slot } from './desk.js';
import { drawQueued, drawStored } from './draw-file.js';
import { acceptOf, refusalOf } from './limits.js';

/** The files of a slot and the ways to add more. */
export function drawSlot(desk: Desk, slot: Slot): TemplateResult {
  const { attachments } = desk;
  const stored = attachments.storedFor(slot.paper);
  const queued = attachments.queuedFor(slot.paper);
  return html`${
      stored.length + queued.length === 0
        ? nothing
        : html`<ul role="list" class="files">
            ${repeat(
              stored,
              ({ id }) => id,
              (file) => drawStored(desk, slot, file),
            )}
            ${repeat(
              queued,
              ({ id }) => id,
              (file) => drawQueued(desk, file),
            )}
          </ul>`
    }
    ${drawRefused(desk, slot)}
    <div class="actions">
      ${drawPicker(desk, slot, 'files')} ${desk.camera ? drawPicker(desk, slot, 'camera') : nothing}
      ${desk.isOver(slot) ? html`<span class="hint">${desk.words.dropHere}</span>` : nothing}
    </div>`;
}

function drawRefused(desk: Desk, slot: Slot) {
  const refused = desk.refused(slot);
  return html`<div role="alert">
    ${refused.map((file) => html`<p class="error small">${refusalOf(file, desk.limits, desk.words)}</p>`)}
  </div>`;
}

/** The browser's own input, so that keyboard, touch and camera work as everywhere; its label looks like a button. */
function drawPicker(desk: Desk, slot: Slot, way: 'files' | 'camera'): TemplateResult {
  const { words, limits } = desk;
  const id = `${way}:${slot.paper ?? ''}`;
  const pick = ({ currentTarget }: Event): void => {
    const input = currentTarget as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same file may be chosen again after it was mended.
    input.value = '';
    desk.choose(slot, files);
  };
  const label = html`<label class="button" for=${id}
    >${way === 'files' ? words.choose : words.photo}<span class="visually-hidden">
      ${words.forPaper(slot.name)}</span
    ></label
  >`;
  return way === 'files'
    ? html`<span class="picker"
        ><input
          id=${id}
          class="visually-hidden"
          type="file"
          multiple
          accept=${limits ? acceptOf(limits.types) : nothing}
          aria-describedby="limits"
          @change=${pick}
        />${label}</span
      >`
    : html`<span class="picker"
        ><input
          id=${id}
          class="visually-hidden"
          type="file"
          accept="image/jpeg,image/png"
          capture="environment"
          @change=${pick}
        />${label}</span
      >`;
}

/** Listeners of the part of the page onto which files may be dropped. */
export function dropping(desk: Desk, slot: Slot) {
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  return {
    over: (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      desk.hold(slot);
    },
    leave: (event: DragEvent): void => {
      const inside =
        event.relatedTarget instanceof Node && (event.currentTarget as Element).contains(event.relatedTarget);
      if (!inside) desk.hold(undefined);
    },
    drop: (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      desk.hold(undefined);
      desk.choose(slot, [...(event.dataTransfer?.files ?? [])]);
    },
  };
}
