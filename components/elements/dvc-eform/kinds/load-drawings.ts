import type { Form } from '../../../domain/eform/types.js';
import type { KindDrawing } from '../sheet.js';
import { AT_HAND, hasMarkup, LOADED, nameOf, RARE_LAYOUTS, type DrawingName } from './drawings.js';

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

/** Loads what a form needs beyond what is at hand; undefined when nothing is missing. */
export function loadFor(form: Form): Promise<unknown> | undefined {
  const missing = new Set<DrawingName>();
  const work: Promise<unknown>[] = [];
  for (const field of form.fields.values()) {
    for (const name of [nameOf(field), field.kind]) {
      if (!AT_HAND[name] && !LOADED.drawings.has(name)) missing.add(name);
    }
  }
  for (const name of missing) {
    const load = LATER[name];
    if (load) work.push(load().then((drawing) => LOADED.drawings.set(name, drawing)));
  }
  const others = [...form.nodes.values()];
  if (!LOADED.layouts && others.some((node) => node.node === 'layout' && RARE_LAYOUTS.has(node.type)))
    work.push(import('./layouts.js').then((module) => (LOADED.layouts = module.LAYOUTS)));
  // A definition's logic may write markup into a text that had none.
  if (!LOADED.markup && others.some((node) => node.node === 'content' && hasMarkup(node.text)))
    work.push(import('./markup.js').then((module) => (LOADED.markup = module.drawMarkup)));
  return work.length > 0 ? Promise.all(work) : undefined;
}
