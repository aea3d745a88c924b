/**
 * The one table of how things are drawn: what nearly every form has is at hand, the rest joins it when a form that
 * holds it is opened (`load-drawings.ts`).
 */
import { html, nothing } from 'lit';
import { mayBeMany } from '../../../domain/eform/kinds/many.js';
import type { Content, Field, KindName, Layout } from '../../../domain/eform/types.js';
import { said, type Drawn, type DrawLayout, type KindDrawing, type Sheet } from '../sheet.js';
import { checkbox } from './checkbox.js';
import { choice } from './choice.js';
import { container } from './container.js';
import { LINES } from './lines.js';

export const AT_HAND: Readonly<Partial<Record<DrawingName, KindDrawing>>> = {
  ...LINES,
  checkbox,
  choice,
  container,
  hidden: { frame: () => 'own', draw: () => nothing },
};

/** Drawings by kind, and those that take the place of a kind's own. */
export type DrawingName = KindName | 'boxes' | 'finder' | 'many';

export type DrawContent = (sheet: Sheet, text: string) => Drawn;

/** What was loaded so far. */
export const LOADED: {
  readonly drawings: Map<DrawingName, KindDrawing>;
  layouts?: ReadonlyMap<string, DrawLayout>;
  markup?: DrawContent;
} = { drawings: new Map() };

/** Types of layout that are not drawn as a plain group. */
export const RARE_LAYOUTS: ReadonlySet<string> = new Set([
  'tabs',
  'simpletabs',
  'accordion',
  'table',
  'simpletable',
]);

export function nameOf(field: Field): DrawingName {
  if (field.multiple && mayBeMany(field.kind)) return 'many';
  if (field.kind !== 'choice') return field.kind;
  if (field.options.length === 0 && field.settings.source) return 'finder';
  return field.multiple && field.options.length > 0 ? 'boxes' : 'choice';
}

/** How a field is drawn; undefined while that is being loaded. */
export function drawingOf(field: Field): KindDrawing | undefined {
  const name = nameOf(field);
  return AT_HAND[name] ?? LOADED.drawings.get(name);
}

/** How one of the several values of a field is drawn. */
export function drawingOfOne({ kind }: Field): KindDrawing | undefined {
  return AT_HAND[kind] ?? LOADED.drawings.get(kind);
}

export function drawLayoutOf(node: Layout): DrawLayout | undefined {
  return RARE_LAYOUTS.has(node.type) ? LOADED.layouts?.get(node.type) : undefined;
}

/** Words between fields: plain ones are drawn as they are, markup goes through a small set of tags. */
export function drawContentOf(sheet: Sheet, node: Content, address: string): Drawn {
  const text = said(sheet, sheet.filling.textAt(node, address));
  if (text.trim() === '') return nothing;
  if (hasMarkup(text)) return LOADED.markup?.(sheet, text) ?? nothing;
  return html`<div class="content">${text.split(/\n{2,}/).map((part) => html`<p>${part}</p>`)}</div>`;
}

export function hasMarkup(text: string): boolean {
  return /[<&]/.test(text);
}
