import { html, nothing } from 'lit';
import { besidesOf, doubtsOf, fromCard, type Beside } from '../../../domain/eform/bearer.js';
import type { Json } from '../../../domain/eform/types.js';
import { readCard, type Card } from '../../../domain/vietnamese/identity-card.js';
import type { Drawn, FieldView, KindDrawing } from '../sheet.js';
import { canReadCards, textOfPhoto } from './card-photo.js';
import { kindTexts } from './kind-texts.js';
import { line } from './lines.js';

/**
 * A personal identification number. Where the definition names what stands beside it, the two are compared, with a
 * warning where they do not agree, and the card's QR code fills what is still blank.
 */
export const citizenId: KindDrawing = {
  ...line({ inputmode: 'numeric', width: 'number' }),
  after: (view) => {
    const { sheet, field, rows } = view;
    const besides = besidesOf(sheet.filling.form, field, rows);
    return besides.length === 0 && !field.properties.has('sex')
      ? nothing
      : html`${drawCard(view, besides)}
          <div role="status">${watched(view, besides, () => drawDoubts(view, besides))}</div>`;
  },
};

/** Draws again when a field beside the number changes. */
function watched({ sheet }: FieldView, besides: readonly Beside[], draw: () => Drawn): unknown {
  return besides.reduce<() => unknown>(
    (inner, { path }) =>
      () =>
        html`${sheet.drawAt(sheet.filling.addressesOf(path)[0] ?? path, inner)}`,
    draw,
  )();
}

function drawDoubts(view: FieldView, besides: readonly Beside[]): Drawn {
  const { filling } = view.sheet;
  const texts = kindTexts(view.sheet);
  const said: Readonly<Record<string, string>> = texts.idDoubts;
  const doubts = doubtsOf(view.field, filling.value(view.path), besides, (path) =>
    filling.value(path),
  ).flatMap((doubt) => said[doubt] ?? []);
  return doubts.length === 0
    ? nothing
    : html`<p class="notice warning small">${[...doubts, texts.lookAgain].join(' ')}</p>`;
}

/** A hand scanner types the whole code into the field; a camera is asked for where the browser can read codes. */
function drawCard(view: FieldView, besides: readonly Beside[]): Drawn {
  const { sheet, value } = view;
  const texts = kindTexts(sheet);
  const typed = typeof value === 'string' ? readCard(value) : undefined;
  if (typed)
    return html`<button type="button" class="no-print" @click=${() => fill(view, besides, typed)}>
      ${texts.fillFromCard}
    </button>`;
  const { scan = canReadCards() ? textOfPhoto : undefined } = sheet.parts;
  if (!scan || besides.length === 0) return nothing;
  const read = async (): Promise<void> => {
    const text = await scan().catch(() => '');
    const card = text === undefined ? undefined : readCard(text);
    if (card) fill(view, besides, card);
    else if (text !== undefined) sheet.announce(texts.cardNotRead);
  };
  return html`<button type="button" class="no-print" ?disabled=${sheet.disabled} @click=${() => void read()}>
    ${texts.scanCard}
  </button>`;
}

/** What somebody has typed beside the number stays. */
function fill(view: FieldView, besides: readonly Beside[], card: Card): void {
  const { sheet } = view;
  const { filling } = sheet;
  const give = (path: string, value: Json): void => sheet.give({ ...view, path }, value);
  give(view.path, card.citizenId);
  for (const beside of besides) {
    const { path } = beside;
    const before = filling.value(path);
    const given = fromCard(card, beside);
    const isBlank = (before ?? '') === '';
    if (
      given !== undefined &&
      isBlank &&
      !sheet.locked.has(path) &&
      filling.addressesOf(path).some((at) => filling.shows(at))
    )
      give(path, given);
  }
  sheet.leave(view);
  sheet.announce(kindTexts(sheet).cardRead, view, 'input');
}
