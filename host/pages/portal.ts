/**
 * The wiring of the sample portal: pages are plain HTML, and what the elements ask for by events becomes a move
 * from page to page here. Another portal would do the same in its own way.
 */
import 'dvc-elements/dvc-portal/define';
import 'dvc-elements/dvc-account/define';
import { speak, type Spoken } from './language.js';
import { keepForOffline } from './offline/register.js';

/** The tags that a page may hold; each is loaded only where it stands. */
const TAGS: Readonly<Record<string, () => Promise<unknown>>> = {
  'dvc-procedure-search': () => import('dvc-elements/dvc-procedure-search/define'),
  'dvc-procedure': () => import('dvc-elements/dvc-procedure/define'),
  'dvc-filing': () => import('dvc-elements/dvc-filing/define'),
  'dvc-dossier-list': () => import('dvc-elements/dvc-dossier-list/define'),
  'dvc-dossier-tracker': () => import('dvc-elements/dvc-dossier-tracker/define'),
  'dvc-payment-panel': () => import('dvc-elements/dvc-payment-panel/define'),
  'dvc-help': () => import('dvc-elements/dvc-help/define'),
  'dvc-officer-desk': () => import('dvc-elements/dvc-officer-desk/define'),
};

const address = new URL(location.href);

/** `data-attribute-x="y"` gives an element the attribute `x` from the address's parameter `y`, and shows it if it was hidden. */
function fromAddress(element: HTMLElement): void {
  for (const { name, value } of [...element.attributes]) {
    const attribute = /^data-attribute-(.+)$/.exec(name)?.[1];
    const given = attribute ? address.searchParams.get(value) : null;
    if (!attribute || !given) continue;
    element.setAttribute(attribute, given);
    element.hidden = false;
  }
}

/** Keeps the address true, so that a reload or a sign-in comes back to the same place. */
function remember(parameter: string, value: string, ...forget: string[]): void {
  address.searchParams.set(parameter, value);
  for (const name of forget) address.searchParams.delete(name);
  history.replaceState(null, '', address);
}

document.addEventListener('dvc-draft-begun', (event) => {
  remember('nhap', (event as CustomEvent<{ id: string }>).detail.id, 'thu-tuc', 'truong-hop');
});
document.addEventListener('dvc-dossier-lookup', (event) => {
  remember('ma', (event as CustomEvent<{ code: string }>).detail.code);
});
document.addEventListener('dvc-filed', () => {
  history.replaceState(null, '', '/nop-ho-so');
});
document.addEventListener('dvc-dossier-open', (event) => {
  if (event.defaultPrevented || (event.target as Element).localName !== 'dvc-filing') return;
  location.assign(`/theo-doi?ho-so=${encodeURIComponent((event as CustomEvent<{ id: string }>).detail.id)}`);
});
// Back from the bank the page stands at the same address, and the tracker at the dossier that is paid for.
document.addEventListener('dvc-dossier-pay', (event) => {
  if (event.defaultPrevented || (event.target as Element).localName !== 'dvc-filing') return;
  event.preventDefault();
  location.assign(`/theo-doi?ho-so=${encodeURIComponent((event as CustomEvent<{ id: string }>).detail.id)}`);
});
// Guides are read like pages: the button back leads to the one before.
document.addEventListener('dvc-help-move', (event) => {
  if (event.defaultPrevented) return;
  const { section, item } = (event as CustomEvent<{ section: string; item: string | null }>).detail;
  address.searchParams.set('muc', item === null ? section : `${section}/${item}`);
  history.pushState(null, '', address);
});
addEventListener('popstate', () => {
  const help = document.querySelector('dvc-help');
  const at = new URL(location.href).searchParams.get('muc');
  address.search = location.search;
  if (at === null) help?.removeAttribute('at');
  else help?.setAttribute('at', at);
});
document.addEventListener('dvc-session-change', (event) => {
  const { account } = (event as CustomEvent<{ account?: { role: string } }>).detail;
  document.body.dataset['role'] = account?.role ?? 'nobody';
});

const stored = localStorage.getItem('dvc-language');
const language: Spoken = (address.searchParams.get('lang') ?? stored) === 'en' ? 'en' : 'vi';
speak(language);
document.querySelector('[data-language]')?.addEventListener('click', () => {
  const next: Spoken = document.documentElement.lang === 'en' ? 'vi' : 'en';
  localStorage.setItem('dvc-language', next);
  speak(next);
});

for (const field of document.querySelectorAll<HTMLInputElement>('[data-value-from]')) {
  field.value = address.searchParams.get(field.dataset['valueFrom'] ?? '') ?? '';
}
for (const link of document.querySelectorAll<HTMLAnchorElement>('.menu a')) {
  if (link.pathname === location.pathname) link.setAttribute('aria-current', 'page');
}
for (const [tag, load] of Object.entries(TAGS)) {
  const elements = document.querySelectorAll<HTMLElement>(tag);
  elements.forEach(fromAddress);
  if (elements.length > 0) void load();
}
// What is seen comes first. A browser that keeps nothing, as in a private window, is no failure to tell.
addEventListener('load', () => void keepForOffline().catch(() => undefined));
