import { withoutIdentity } from './looking.js';

/** Something that was searched for, or a procedure that was opened. */
export type Recent = { readonly q: string } | { readonly code: string; readonly name: string };

const KEY = 'dvc-elements.recent';
const MOST = 6;

/** What was looked for on this device, the latest first. It is kept here and sent nowhere. */
export function recents(): readonly Recent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRecent) : [];
  } catch {
    // A page may be denied its storage, and others may have written there.
    return [];
  }
}

/** Puts one in front; a query is kept without numbers that may be somebody's. */
export function remember(recent: Recent): void {
  const kept = 'q' in recent ? { q: withoutIdentity(recent.q) } : recent;
  if (nameOf(kept) === '') return;
  keep([kept, ...recents().filter((other) => nameOf(other) !== nameOf(kept))].slice(0, MOST));
}

export function forgetRecents(): void {
  keep([]);
}

function nameOf(recent: Recent): string {
  return 'q' in recent ? recent.q : recent.code;
}

function keep(all: readonly Recent[]): void {
  try {
    if (all.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // Without storage, nothing is remembered.
  }
}

function isRecent(value: unknown): value is Recent {
  if (typeof value !== 'object' || value === null) return false;
  const { q, code, name } = value as Record<string, unknown>;
  return typeof q === 'string' || (typeof code === 'string' && typeof name === 'string');
}
