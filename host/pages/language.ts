export type Spoken = 'vi' | 'en';

/** Vietnamese texts of the page, kept while English stands in their place. */
const source = new WeakMap<Element, string>();

/** Puts the page's own words, and through the portal the elements', into a language. */
export function speak(language: Spoken): void {
  document.documentElement.lang = language;
  document.querySelector('dvc-portal')?.setAttribute('lang', language);
  for (const element of document.querySelectorAll<HTMLElement>('[data-en]')) {
    if (!source.has(element)) source.set(element, element.textContent ?? '');
    element.textContent = language === 'en' ? (element.dataset['en'] ?? '') : (source.get(element) ?? '');
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-en-label]')) {
    if (!source.has(element)) source.set(element, element.getAttribute('aria-label') ?? '');
    element.setAttribute(
      'aria-label',
      (language === 'en' ? element.dataset['enLabel'] : source.get(element)) ?? '',
    );
  }
  const button = document.querySelector<HTMLElement>('[data-language]');
  if (button) {
    button.textContent = language === 'en' ? 'Tiếng Việt' : 'English';
    button.lang = language === 'en' ? 'vi' : 'en';
  }
}
