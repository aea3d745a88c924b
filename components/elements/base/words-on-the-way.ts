import type { Language } from '../../contract/lists.js';
import { isAtHand, takeEnglish } from '../../i18n/texts.js';
import { retried } from '../../domain/loading/import-again.js';

/** An element that draws texts. */
interface Reader {
  requestUpdate(): void;
}

const readers = new Set<Reader>();
let loading: Promise<void> | undefined;
let failed = false;

/**
 * What an element has to wait for before it draws, so that nobody sees it in one language and then in another;
 * undefined when there is nothing to wait for. Few read English, so that it is loaded for those alone. Where it does
 * not come, the element goes on in Vietnamese, and is asked to draw again once English has come after all.
 */
export function wordsOnTheWay(reader: Reader, language: Language): Promise<void> | undefined {
  if (isAtHand(language)) return undefined;
  readers.add(reader);
  loading ??= take(load());
  return failed ? undefined : loading;
}

const load = retried(() => import('../../i18n/english.js'));

async function take(english: ReturnType<typeof load>): Promise<void> {
  try {
    takeEnglish((await english).ENGLISH);
    for (const reader of readers) reader.requestUpdate();
    readers.clear();
  } catch {
    failed = true;
    globalThis.addEventListener('online', () => void take(load()), { once: true });
  }
}
