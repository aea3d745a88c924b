import { asksOf } from '../../../domain/eform/asks.js';
import type { Form } from '../../../domain/eform/types.js';
import { ADDED } from '../added-styles.js';
import {
  drawingNamed,
  hasMarkup,
  LOADED,
  nameOf,
  RARE_LAYOUTS,
  takeIn,
  type DrawingName,
} from './drawings.js';
import type { USUAL } from './usual.js';

/** Which drawings come with `usual.ts`; what else is missing comes with `rare.ts`. */
const USUAL_NAMES: Readonly<Record<keyof typeof USUAL.drawings, true>> = {
  boxes: true,
  choice: true,
  choices: true,
  citizenId: true,
  container: true,
  day: true,
  email: true,
  grid: true,
  money: true,
  number: true,
  personName: true,
  phone: true,
  place: true,
};

const usual = once(async () => {
  const { USUAL } = await import('./usual.js');
  takeIn(USUAL.drawings);
  ADDED.add(USUAL.styles);
  LOADED.usual = USUAL;
});
const rare = once(async () => {
  const { RARE } = await import('./rare.js');
  takeIn(RARE.drawings);
  ADDED.add(RARE.styles);
  LOADED.rare = RARE;
});
const markup = once(async () => {
  const [{ drawMarkup }, { styles }] = await Promise.all([
    import('./markup.js'),
    import('./markup.styles.js'),
  ]);
  ADDED.add(styles);
  LOADED.markup = drawMarkup;
});

/** Begins to load what most forms need. */
export function expectUsual(): void {
  usual()?.catch(() => undefined);
}

/** Begins to load what a definition asks for, so that it comes beside the parts of the engine and not after them. */
export function expectDrawings(definition: unknown): void {
  const asks = asksOf(definition);
  if (asks.kinds) expectUsual();
  if (asks.rare) rare()?.catch(() => undefined);
}

/** Loads what a form needs beyond what is at hand; undefined when nothing is missing. */
export function loadFor(form: Form): Promise<unknown> | undefined {
  const work = new Set<Promise<void> | undefined>();
  const need = (name: DrawingName): void => {
    if (!drawingNamed(name)) work.add(Object.hasOwn(USUAL_NAMES, name) ? usual() : rare());
  };
  for (const field of form.fields.values()) for (const name of [nameOf(field), field.kind]) need(name);
  for (const node of form.nodes.values()) {
    if (node.node === 'layout' && RARE_LAYOUTS.has(node.type)) work.add(rare());
    // A definition's logic may write markup into a text that had none.
    if (node.node === 'content' && hasMarkup(node.text)) work.add(markup());
  }
  work.delete(undefined);
  return work.size > 0 ? Promise.all(work) : undefined;
}

/** Loads once; undefined when that is done. What failed is tried again when it is asked for again. */
function once(load: () => Promise<void>): () => Promise<void> | undefined {
  let work: Promise<void> | undefined;
  let done = false;
  return () => {
    if (done) return undefined;
    work ??= load().then(
      () => void (done = true),
      (error: unknown) => {
        work = undefined;
        throw error;
      },
    );
    return work;
  };
}
