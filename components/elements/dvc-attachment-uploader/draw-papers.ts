import { html, nothing, type TemplateResult } from 'lit';
import { PAPER_USES, type PaperUse } from '../../contract/lists.js';
import type { ProcedurePaper } from '../../contract/schemas/procedure.js';
import type { Desk, Slot } from './desk.js';
import { drawSlot, dropping } from './draw-slot.js';
import { isNeeded } from './needed.js';

/** The papers of a case: those to send apart from those to bring. */
export function drawPapers(desk: Desk, papers: readonly ProcedurePaper[]): TemplateResult {
  const { words } = desk;
  if (papers.length === 0) return html`<p>${words.noPapers}</p>`;
  return html`${PAPER_USES.map((use) =>
    drawGroup(
      desk,
      use,
      papers.filter((paper) => paper.use === use),
    ),
  )}`;
}

function drawGroup(desk: Desk, use: PaperUse, papers: readonly ProcedurePaper[]) {
  if (papers.length === 0) return nothing;
  const { words } = desk;
  return html`<section aria-labelledby=${use}>
    <h3 id=${use}>${words[use]}</h3>
    ${use === 'present' ? html`<p class="hint">${words.presentHint}</p>` : nothing}
    <ul role="list" class="papers">
      ${papers.map((paper) => drawPaper(desk, paper))}
    </ul>
  </section>`;
}

function drawPaper(desk: Desk, paper: ProcedurePaper): TemplateResult {
  const { words } = desk;
  const slot: Slot = { paper: paper.code, name: paper.name, kinds: paper.kinds };
  const { over, leave, drop } = dropping(desk, slot);
  const counts = words.counts(paper.originals, paper.copies);
  return html`<li
    class="paper ${desk.isOver(slot) ? 'over' : ''}"
    @dragover=${over}
    @dragleave=${leave}
    @drop=${drop}
  >
    <div class="head">
      <h4>
        ${paper.name}${isNeeded(paper) ? html`<span class="star" aria-hidden="true"> *</span>` : nothing}
      </h4>
      ${drawState(desk, paper)}
    </div>
    ${counts ? html`<p class="hint number">${counts}</p>` : nothing}
    ${paper.condition ? html`<p class="condition">${paper.condition}</p>` : nothing} ${drawSlot(desk, slot)}
  </li>`;
}

/** How it stands with a paper, in words; colour only beside them. */
function drawState({ words, attachments }: Desk, paper: ProcedurePaper): TemplateResult {
  const { code, use } = paper;
  const here = attachments.storedFor(code).length;
  const queued = attachments.queuedFor(code);
  const failed = queued.filter((file) => file.state === 'failed').length;
  const tag = (look: string, text: string): TemplateResult => html`<span class="tag ${look}">${text}</span>`;
  if (failed > 0) return tag('danger', words.notSent(failed));
  if (queued.length > 0) return tag('info', words.onTheWay(queued.length));
  if (here > 0) return tag('success', words.attached(here));
  if (use === 'present') return tag('', words.bring);
  return isNeeded(paper) ? tag('warning', words.needed) : tag('', words.ifNeeded);
}

/** One list of files without papers, as for an answer or a result. */
export function drawFreeList(desk: Desk): TemplateResult {
  const slot: Slot = { paper: undefined, name: desk.words.files, kinds: [] };
  const { over, leave, drop } = dropping(desk, slot);
  const { attachments } = desk;
  const none = attachments.storedFor(undefined).length + attachments.queuedFor(undefined).length === 0;
  return html`<div
    class="paper free ${desk.isOver(slot) ? 'over' : ''}"
    @dragover=${over}
    @dragleave=${leave}
    @drop=${drop}
  >
    ${none ? html`<p class="hint">${desk.words.noFiles}</p>` : nothing} ${drawSlot(desk, slot)}
  </div>`;
}
