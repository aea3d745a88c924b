/**
 * Vietnamese words typed as input methods type them, into every kind of text and beside it into a plain control of the
 * same type: by composition, as mobile keyboards and ibus do, and by taking letters back and writing them anew, as UniKey
 * does. What stands in the field, in the answers and in the plain control is one and the same.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launch } from '../support/browser.js';
import { serveFolder } from '../support/static-server.js';
import { statesOf, WORDS } from './vietnamese-keys.js';

/** Kinds that are typed, with the plain control that each is compared with. */
const KINDS = {
  textfield: 'text',
  textarea: 'textarea',
  personName: 'text',
  email: 'email',
  url: 'url',
  password: 'password',
  phoneNumber: 'tel',
  citizenId: 'text',
  taxCode: 'text',
  passport: 'text',
  number: 'text',
  money: 'text',
  day: 'text',
} as const;

/** All words in every kind with EFORM_SHARE=all, else each in one of them. */
const ALL = process.env['EFORM_SHARE'] === 'all';

let folder: string;
let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;
let page: Page;
let cdp: CDPSession;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dvc-typing-'));
  await build({
    stdin: {
      contents: "import './components/elements/dvc-eform/define.ts';",
      resolveDir: resolve(import.meta.dirname, '../..'),
      sourcefile: 'page.ts',
    },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['dvc-source'],
    outdir: folder,
    entryNames: 'page',
    logLevel: 'error',
  });
  const components = Object.keys(KINDS).map((type) => ({ type, key: type, label: type }));
  const plain = Object.entries(KINDS).map(([type, control]) =>
    control === 'textarea'
      ? `<textarea id="plain-${type}"></textarea>`
      : `<input id="plain-${type}" type="${control}">`,
  );
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Gõ</title><body><main></main>${plain.join('')}
    <script type="module" src="/page.js"></script>
    <script type="module">
      const form = document.createElement('dvc-eform');
      form.definition = ${JSON.stringify({ components })};
      document.querySelector('main').append(form);
      await form.updateComplete;
      globalThis.form = form;
      globalThis.control = (id) => form.shadowRoot.getElementById(id) ?? document.getElementById(id);
    </script>`,
  );
  server = await serveFolder(folder);
  browser = await launch();
  page = await browser.newPage();
  await page.goto(server.url);
  await page.waitForFunction('globalThis.form');
  cdp = await page.context().newCDPSession(page);
});

after(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

type Typing = (states: readonly string[]) => Promise<void>;

const TYPING: Readonly<Record<string, Typing>> = {
  'by composition': async (states) => {
    for (const text of states) {
      const end = text.length;
      await cdp.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
    }
    await cdp.send('Input.insertText', { text: states.at(-1) ?? '' });
  },
  'by taking letters back': async (states) => {
    let shown = '';
    for (const text of states) {
      let same = 0;
      while (same < shown.length && shown[same] === text[same]) same += 1;
      for (let i = shown.length; i > same; i -= 1) {
        const key = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 };
        await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, commands: ['deleteBackward'] });
        await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
      }
      await cdp.send('Input.insertText', { text: text.slice(same) });
      shown = text;
    }
  },
};

/** Types words into a control, with blanks between; answers what stands in it then. */
async function typeAll(id: string, words: readonly string[], manner: 'telex' | 'vni', typing: Typing) {
  await page.evaluate(
    `{ const c = control('${id}'); c.value = ''; c.dispatchEvent(new InputEvent('input')); c.focus(); }`,
  );
  for (const word of words) {
    await typing(statesOf(word, manner));
    await cdp.send('Input.insertText', { text: ' ' });
  }
  return page.evaluate<string>(`control('${id}').value`);
}

test('the words are two hundred, and come about as they are written', () => {
  assert.equal(new Set(WORDS).size >= 200, true, String(new Set(WORDS).size));
  for (const word of WORDS) {
    for (const manner of ['telex', 'vni'] as const)
      assert.equal(statesOf(word, manner).at(-1), word.normalize('NFC'));
  }
});

for (const [name, typing] of Object.entries(TYPING)) {
  for (const manner of ['telex', 'vni'] as const) {
    test(`${manner}, ${name}`, async () => {
      for (const [i, kind] of Object.keys(KINDS).entries()) {
        const words = ALL ? WORDS : WORDS.filter((_, at) => at % Object.keys(KINDS).length === i);
        const plain = await typeAll(`plain-${kind}`, words, manner, typing);
        const ours = await typeAll(kind, words, manner, typing);
        const answer = await page.evaluate<unknown>(`form.answers['${kind}']`);
        assert.equal(ours, plain, kind);
        assert.equal(answer, plain, kind);
        if (KINDS[kind as keyof typeof KINDS] === 'text') assert.equal(plain, `${words.join(' ')} `, kind);
      }
    });
  }
}
