import type { setUpTexts } from '../set-up.js';
import type { English } from '../texts.js';

export const setUpEnglish: English<typeof setUpTexts> = {
  noApi: (tag) =>
    `<${tag}> does not know the address of the server. Put it inside <dvc-portal api="…">, or give it an attribute api="https://…" of its own.`,
  noPortal: (tag, id) => `<${tag}> points at portal="${id}", but no <dvc-portal> on the page has that id.`,
};
