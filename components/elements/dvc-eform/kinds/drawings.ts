/**
 * The one table of how things are drawn: what nearly every form has is at hand, the rest joins it when a form that
 * holds it is opened (`load-drawings.ts`).
 */
import { html, nothing } from 'lit';
import { hasMarkup } from '../../../domain/eform/asks.js';
import { mayBeMany } from '../../../domain/eform/kinds/many.js';
import type { Content, Field, KindName, Layout, PlaceNames, Step } from '../../../domain/eform/types.js';
import type { PlaceBook } from '../place-book.js';
import { said, type Drawn, type DrawLayout, type KindDrawing, type Sheet } from '../sheet.js';
import { checkbox } from './checkbox.js';
import { text, textarea } from './lines.js';

const AT_HAND: Readonly<Partial<Record<DrawingName, KindDrawing>>> = {
  text,
  textarea,
  checkbox,
};

/** Drawings by kind, and those that take the place of a kind's own. */
export type DrawingName = KindName | 'boxes' | 'finder' | 'many';

export type DrawSteps = (
  sheet: Sheet,
  steps: readonly Step[],
  current: Step,
  go: (step: Step) => void,
) => Drawn;

export type DrawContent = (sheet: Sheet, text: string) => Drawn;

/** What was loaded so far, by the names of `load-drawings.ts`. */
export const LOADED: {
  usual?: {
    readonly placesOf: (sheet: Sheet) => PlaceBook;
    readonly drawSteps: DrawSteps;
    readonly layouts: Readonly<Partial<Record<Layout['layout'], DrawLayout>>>;
  };
  rare?: { readonly layouts: ReadonlyMap<string, DrawLayout> };
  markup?: DrawContent;
} = {};
const drawings = new Map<string, KindDrawing>(Object.entries(AT_HAND));

/** Lets more be drawn from now on. */
export function takeIn(more: Readonly<Partial<Record<DrawingName, KindDrawing>>>): void {
  for (const [name, drawing] of Object.entries(more)) drawings.set(name, drawing);
}

/** Names of places as far as this form has come to need them. */
export function placeNamesOf(sheet: Sheet): PlaceNames {
  return LOADED.usual?.placesOf(sheet).names(sheet.language) ?? NO_NAMES;
}

const NO_NAMES: PlaceNames = { province: () => undefined, commune: () => undefined };

function nameOf(field: Field): DrawingName {
  if (field.multiple && mayBeMany(field.kind)) return 'many';
  if (field.kind !== 'choice') return field.kind;
  if (field.options.length === 0 && field.settings.source) return 'finder';
  return field.multiple && field.options.length > 0 ? 'boxes' : 'choice';
}

/** How a field is drawn; undefined while that is being loaded. */
export function drawingOf(field: Field): KindDrawing | undefined {
  return drawings.get(nameOf(field));
}

/** How one of the several values of a field is drawn. */
export function drawingOfOne({ kind }: Field): KindDrawing | undefined {
  return drawings.get(kind);
}

/** How a group is drawn; the plainest way where it has none of its own. */
export function drawLayoutOf(node: Layout): DrawLayout | undefined {
  return (
    LOADED.rare?.layouts.get(node.type) ?? LOADED.usual?.layouts[node.layout] ?? LOADED.usual?.layouts.group
  );
}

/** Words between fields: plain ones are drawn as they are, markup goes through a small set of tags. */
export function drawContentOf(sheet: Sheet, node: Content, address: string): Drawn {
  const text = said(sheet, sheet.filling.textAt(node, address));
  if (text.trim() === '') return nothing;
  if (hasMarkup(text)) return LOADED.markup?.(sheet, text) ?? nothing;
  return html`<div class="content">${text.split(/\n{2,}/).map((part) => html`<p>${part}</p>`)}</div>`;
}
