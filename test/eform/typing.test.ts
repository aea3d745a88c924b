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

/** Controls within other kinds, by id: the field that holds each, and where what is typed becomes an answer. */
const WITHIN: Readonly<Record<string, { field: object; answer?: string }>> = {
  'nhieu#0': {
    field: { type: 'textfield', key: 'nhieu', label: 'Tên khác', multiple: true },
    answer: 'form.answers.nhieu[0]',
  },
  'noi:detail': { field: { type: 'address', key: 'noi', label: 'Nơi ở' }, answer: 'form.answers.noi.detail' },
  'bang[0].o': {
    field: {
      type: 'datagrid',
      key: 'bang',
      label: 'Bảng',
      components: [{ type: 'textfield', key: 'o', label: 'Ô' }],
    },
    answer: 'form.answers.bang[0].o',
  },
  'the[0].o': {
    field: {
      type: 'editgrid',
      key: 'the',
      label: 'Thẻ',
      components: [{ type: 'textarea', key: 'o', label: 'Ô' }],
    },
    answer: 'form.answers.the[0].o',
  },
  kyNang: { field: { type: 'tags', key: 'kyNang', label: 'Kỹ năng' } },
  'viec:search': {
    field: {
      type: 'select',
      key: 'viec',
      label: 'Việc',
      dataSrc: 'url',
      data: { url: '/viec' },
      searchField: 'q',
    },
  },
};
const FIELDS: readonly { readonly id: string; readonly plain: string; readonly answer?: string }[] = [
  ...Object.entries(KINDS).map(([id, plain]) => ({ id, plain, answer: `form.answers['${id}']` })),
  ...Object.entries(WITHIN).map(([id, { answer }]) => ({
    id,
    plain: id.startsWith('the') ? 'textarea' : 'text',
    ...(answer !== undefined && { answer }),
  })),
];

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
  const components = [
    ...Object.keys(KINDS).map((type) => ({ type, key: type, label: type })),
    ...Object.values(WITHIN).map(({ field }) => field),
  ];
  const plain = FIELDS.map(({ id, plain: control }) =>
    control === 'textarea'
      ? `<textarea id="plain-${id}"></textarea>`
      : `<input id="plain-${id}" type="${control}">`,
  );
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Gõ</title><body><main></main>${plain.join('')}
    <script type="module" src="/page.js"></script>
    <script type="module">
      const form = document.createElement('dvc-eform');
      form.places = { provinces: async () => [], communes: async () => [] };
      form.options = async ({ search }) => ({ options: [{ value: search, label: search }], more: false });
      form.answers = { the: [{}] };
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
      for (const [i, { id, plain: control, answer }] of FIELDS.entries()) {
        const words = ALL ? WORDS : WORDS.filter((_, at) => at % FIELDS.length === i);
        const plain = await typeAll(`plain-${id}`, words, manner, typing);
        const ours = await typeAll(id, words, manner, typing);
        assert.equal(ours, plain, id);
        if (answer) assert.equal(await page.evaluate<unknown>(answer), plain, id);
        if (control === 'text') assert.equal(plain, `${words.join(' ')} `, id);
        if (id !== 'kyNang') continue;
        // A tag is one when Enter says so, and is the whole of what was typed.
        await page.keyboard.press('Enter');
        assert.equal(await page.evaluate(`form.answers.kyNang.at(-1)`), plain.trim());
      }
    });
  }
}
