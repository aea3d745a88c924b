/** Parts of the element that only some forms and readers need. */
import type { LitElement } from 'lit';
import { takeSentences } from '../../domain/eform/findings.js';
import { retried } from '../../domain/loading/import-again.js';
import { ADDED } from './added-styles.js';
import { LOADED } from './kinds/drawings.js';

const importReadable = retried(() => import('./draw-readable.js'));
const importEnglish = retried(() => import('../../domain/eform/english-sentences.js'));
const importFocusKeeper = retried(() => import('./focus-keeper.js'));

/** What draws a filled form to read. */
export async function loadReadable() {
  const readable = await importReadable();
  ADDED.add(readable.styles);
  return readable;
}

/** What a check says in English. */
export async function loadEnglish(): Promise<void> {
  takeSentences('en', (await importEnglish()).ENGLISH_SENTENCES);
}

/** Has the focus led on when what has it goes. In forms of nothing but plain fields nothing comes and goes. */
export function keepFocus(host: LitElement): void {
  const came = (): void => {
    if (!LOADED.usual) return;
    host.removeEventListener('focusin', came);
    importFocusKeeper().then(
      ({ FocusKeeper }) => new FocusKeeper(host),
      () => void host.addEventListener('focusin', came),
    );
  };
  host.addEventListener('focusin', came);
}
