import type { Asks } from '../../../domain/eform/asks.js';
import { retried } from '../../../domain/loading/import-again.js';
import { ADDED } from '../added-styles.js';
import { LOADED, takeIn } from './drawings.js';

const loadUsual = retried(() => import('./usual.js'));
const loadRare = retried(() => import('./rare.js'));
const loadMarkup = retried(() => import('./markup.js'));

const usual = once(async () => {
  const { USUAL } = await loadUsual();
  takeIn(USUAL.drawings);
  ADDED.add(USUAL.styles);
  LOADED.usual = USUAL;
});
const rare = once(async () => {
  const { RARE } = await loadRare();
  takeIn(RARE.drawings);
  ADDED.add(RARE.styles);
  LOADED.rare = RARE;
});
const markup = once(async () => {
  const { drawMarkup, styles } = await loadMarkup();
  ADDED.add(styles);
  LOADED.markup = drawMarkup;
});

/** Begins to load what most forms need. */
export function expectUsual(): void {
  usual()?.catch(() => undefined);
}

/** Loads what drawing a definition takes beyond what is at hand; undefined when nothing is missing. */
export function loadDrawings(asks: Asks): Promise<unknown> | undefined {
  const work = [asks.kinds && usual(), asks.rare && rare(), asks.markup && markup()].filter(Boolean);
  return work.length > 0 ? Promise.all(work) : undefined;
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
