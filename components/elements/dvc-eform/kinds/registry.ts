/**
 * The one table of how things are drawn: what nearly every form has is at hand, the rest is loaded when a form that
 * holds it is opened.
 */
import { html, nothing } from 'lit';
import { mayBeMany } from '../../../domain/eform/kinds/many.js';
import type { Content, Field, Form, KindName, Layout } from '../../../domain/eform/types.js';
import type { DrawLayout } from '../draw-node.js';
import { said, type Drawn, type KindDrawing, type Sheet } from '../sheet.js';
import { checkbox } from './checkbox.js';
import { choice } from './choice.js';
import { container } from './container.js';
import { LINES } from './lines.js';

const AT_HAND: Readonly<Partial<Record<DrawingName, KindDrawing>>> = {
  ...LINES,
  checkbox,
  choice,
  container,
  hidden: { frame: () => 'own', draw: () => nothing },
};

/** Drawings by kind, and those that take the place of a kind's own. */
type DrawingName = KindName | 'boxes' | 'finder' | 'many';

const LATER: Readonly<Partial<Record<DrawingName, () => Promise<KindDrawing>>>> = {
  boxes: async () => (await import('./choices.js')).boxes,
  choices: async () => (await import('./choices.js')).choices,
  file: async () => (await import('./part.js')).part('file'),
  finder: async () => (await import('./finder.js')).finder,
  grid: async () => (await import('./grid.js')).grid,
  many: async () => (await import('./many.js')).many,
  money: async () => (await import('./money.js')).money,
  place: async () => (await import('./place.js')).place,
  signature: async () => (await import('./part.js')).part('signature'),
  survey: async () => (await import('./survey.js')).survey,
  tags: async () => (await import('./tags.js')).tags,
};

type DrawContent = (sheet: Sheet, text: string) => Drawn;

const loaded = new Map<DrawingName, KindDrawing>();
let rareLayouts: ReadonlyMap<string, DrawLayout> | undefined;
let markup: DrawContent | undefined;

/** Types of layout that are not drawn as a plain group. */
const RARE_LAYOUTS: ReadonlySet<string> = new Set([
  'tabs',
  'simpletabs',
  'accordion',
  'table',
  'simpletable',
]);

function nameOf(field: Field): DrawingName {
  if (field.multiple && mayBeMany(field.kind)) return 'many';
  if (field.kind !== 'choice') return field.kind;
  if (field.options.length === 0 && field.settings.source) return 'finder';
  return field.multiple && field.options.length > 0 ? 'boxes' : 'choice';
}

/** How a field is drawn; undefined while that is being loaded. */
export function drawingOf(field: Field): KindDrawing | undefined {
  const name = nameOf(field);
  return AT_HAND[name] ?? loaded.get(name);
}

/** How one of the several values of a field is drawn. */
export function drawingOfOne({ kind }: Field): KindDrawing | undefined {
  return AT_HAND[kind] ?? loaded.get(kind);
}

export function drawLayoutOf(node: Layout): DrawLayout | undefined {
  return RARE_LAYOUTS.has(node.type) ? rareLayouts?.get(node.type) : undefined;
}

/** Words between fields: plain ones are drawn as they are, markup goes through a small set of tags. */
export function drawContentOf(sheet: Sheet, node: Content, address: string): Drawn {
  const text = said(sheet, sheet.filling.textAt(node, address));
  if (text.trim() === '') return nothing;
  if (hasMarkup(text)) return markup?.(sheet, text) ?? nothing;
  return html`<div class="content">${text.split(/\n{2,}/).map((part) => html`<p>${part}</p>`)}</div>`;
}

function hasMarkup(text: string): boolean {
  return /[<&]/.test(text);
}

/** Loads what a form needs beyond what is at hand; undefined when nothing is missing. */
export function loadFor(form: Form): Promise<unknown> | undefined {
  const missing = new Set<DrawingName>();
  const work: Promise<unknown>[] = [];
  for (const field of form.fields.values()) {
    for (const name of [nameOf(field), field.kind]) {
      if (!AT_HAND[name] && !loaded.has(name)) missing.add(name);
    }
  }
  for (const name of missing) {
    const load = LATER[name];
    if (load) work.push(load().then((drawing) => loaded.set(name, drawing)));
  }
  const others = [...form.nodes.values()];
  if (!rareLayouts && others.some((node) => node.node === 'layout' && RARE_LAYOUTS.has(node.type)))
    work.push(import('./layouts.js').then((module) => (rareLayouts = module.LAYOUTS)));
  // A definition's logic may write markup into a text that had none.
  if (!markup && others.some((node) => node.node === 'content' && hasMarkup(node.text)))
    work.push(import('./markup.js').then((module) => (markup = module.drawMarkup)));
  return work.length > 0 ? Promise.all(work) : undefined;
}
