/** Parts of the element that only some forms and readers need. */
import { takeSentences } from '../../domain/eform/findings.js';
import { ADDED } from './added-styles.js';

/** What draws a filled form to read. */
export async function loadReadable() {
  const readable = await import('./draw-readable.js');
  ADDED.add(readable.styles);
  return readable;
}

/** What a check says in English. */
export async function loadEnglish(): Promise<void> {
  takeSentences('en', (await import('../../domain/eform/english-sentences.js')).ENGLISH_SENTENCES);
}
