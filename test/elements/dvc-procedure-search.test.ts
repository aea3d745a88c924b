import { expect } from '@esm-bundle/chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html, nothing } from 'lit';
import type { AnswerOf } from '../../components/contract/operations.js';
import { problem } from '../../components/contract/problems.js';
import '../../components/elements/dvc-portal/define.js';
import '../../components/elements/dvc-procedure-search/define.js';
import type { DvcProcedureSearch } from '../../components/elements/dvc-procedure-search/dvc-procedure-search.js';
import { withoutIdentity } from '../../components/elements/dvc-procedure-search/looking.js';
import { createMockHost } from '../../mocks/mock-host.js';
import { expectAccessible } from '../support/axe.js';
import { fixture, until } from '../support/fixture.js';

interface Shown {
  readonly element: DvcProcedureSearch;
  readonly root: ShadowRoot;
  readonly field: HTMLInputElement;
  readonly text: () => string;
  readonly options: () => HTMLElement[];
  /** Names of the results, in their order. */
  readonly names: () => string[];
  /** Types into the field by keys, and waits for suggestions. */
  readonly type: (words: string) => Promise<void>;
  readonly found: () => Promise<void>;
}

async function shown(
  options: { q?: string; server?: boolean; href?: string; fetch?: typeof fetch } = {},
): Promise<Shown> {
  const send = options.fetch ?? (await createMockHost({ scenario: 'whole' })).fetch;
  const portal = await fixture(
    html`<dvc-portal api="" .fetch=${send}>
      <dvc-procedure-search
        q=${options.q ?? nothing}
        ?server=${options.server ?? false}
        procedure-href=${options.href ?? nothing}
      ></dvc-procedure-search>
    </dvc-portal>`,
  );
  const element = portal.querySelector('dvc-procedure-search');
  const root = element?.shadowRoot;
  await element?.updateComplete;
  const field = root?.querySelector<HTMLInputElement>('#q');
  if (!element || !root || !field) throw new Error('no dvc-procedure-search');
  const list = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[role=option]')];
  return {
    element,
    root,
    field,
    text: () => root.textContent.replace(/\s+/g, ' '),
    options: list,
    names: () =>
      [...root.querySelectorAll('.results h3')].map((name) => name.textContent.replace(/\s+/g, ' ').trim()),
    type: async (words) => {
      field.focus();
      await sendKeys({ type: words });
      await until(() => field.getAttribute('aria-expanded') === 'true', 'suggestions');
    },
    found: async () => void (await until(() => root.querySelector('#found'), 'results')),
  };
}

describe('dvc-procedure-search', () => {
  it('is accessible: empty, and with suggestions', async () => {
    const { element, type } = await shown();
    await expectAccessible(element);
    await type('khai sinh');
    await sendKeys({ press: 'ArrowDown' });
    await expectAccessible(element);
  });

  it('is accessible with results', async () => {
    const { element, found } = await shown({ q: 'khai sinh' });
    await found();
    await expectAccessible(element);
  });

  it('is accessible with nothing found', async () => {
    const { element, found } = await shown({ q: 'xyzzy' });
    await found();
    await expectAccessible(element);
  });

  it('finds "Đăng ký khai sinh" first, with and without accents, and by its code', async () => {
    for (const q of ['đăng ký khai sinh', 'dang ky khai sinh', 'sinh khai ký đăng', '1.001193', '001193']) {
      const { names, found } = await shown({ q });
      await found();
      expect(names()[0], q).to.equal('Thủ tục đăng ký khai sinh');
    }
  });

  it('counts what answers, and shows apart what only comes near', async () => {
    const { element, root, names, found } = await shown({ q: 'anh em chia gia tài cha mẹ để lại' });
    await found();
    const total = Number(/^Có (\d+)/.exec(root.querySelector('#found')?.textContent ?? '')?.[1]);
    const lists = [...root.querySelectorAll('.results')];
    expect(lists.length).to.equal(2);
    expect(lists[0]?.children.length).to.equal(total);
    expect(lists[1]?.getAttribute('start')).to.equal(String(total + 1));
    expect(root.querySelector('#near')?.textContent).to.equal('Gần với điều bạn gõ');
    expect(names().length).to.be.greaterThan(total);
    await expectAccessible(element);
  });

  it('marks what matched, accents kept', async () => {
    const { root, found } = await shown({ q: 'dang ky khai sinh' });
    await found();
    const marks = [...root.querySelectorAll('.results li:first-child mark')].map(
      ({ textContent }) => textContent,
    );
    expect(marks).to.deep.equal(['đăng', 'ký', 'khai', 'sinh']);
  });

  it('suggests while somebody types, and goes to what they choose by keyboard', async () => {
    const { element, field, options, type } = await shown();
    const selected: string[] = [];
    element.addEventListener('dvc-procedure-select', (event) => selected.push(event.detail.code));
    await type('khai sinh');
    expect(options().length).to.be.within(2, 8);
    expect(field.hasAttribute('aria-activedescendant')).to.equal(false);
    await sendKeys({ press: 'ArrowDown' });
    expect(field.getAttribute('aria-activedescendant')).to.equal('option-0');
    expect(options()[0]?.getAttribute('aria-selected')).to.equal('true');
    await sendKeys({ press: 'ArrowUp' });
    expect(field.hasAttribute('aria-activedescendant')).to.equal(false);
    await sendKeys({ press: 'ArrowUp' });
    expect(field.getAttribute('aria-activedescendant')).to.equal(`option-${options().length - 1}`);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    expect(selected).to.deep.equal(['1.001193']);
    expect(field.value).to.equal('khai sinh');
    expect(element.q).to.equal(null);
  });

  it('closes its suggestions by Escape and leaves what was typed', async () => {
    const { field, type } = await shown();
    await type('khai');
    await sendKeys({ press: 'Escape' });
    expect(field.getAttribute('aria-expanded')).to.equal('false');
    expect(field.value).to.equal('khai');
    await sendKeys({ press: 'ArrowDown' });
    await until(() => field.getAttribute('aria-expanded') === 'true', 'suggestions again');
  });

  it('suggests while an input method composes, leaving its text and its keys alone', async () => {
    const { element, field } = await shown();
    const session = { composing: '' };
    const compose = (text: string): void => {
      session.composing = text;
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    };
    field.focus();
    const writes: string[] = [];
    const { set, get } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
    for (const text of ['k', 'kh', 'khai', 'khai sinh']) compose(text);
    Object.defineProperty(field, 'value', {
      configurable: true,
      get: () => get?.call(field) as string,
      set: (value: string) => {
        writes.push(value);
        set?.call(field, value);
      },
    });
    await until(() => field.getAttribute('aria-expanded') === 'true', 'suggestions for what is composed');
    for (const key of ['ArrowDown', 'Enter', 'Escape']) {
      const event = new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true });
      field.dispatchEvent(event);
      expect(event.defaultPrevented, key).to.equal(false);
    }
    await element.updateComplete;
    expect(field.hasAttribute('aria-activedescendant')).to.equal(false);
    expect(field.getAttribute('aria-expanded')).to.equal('true');
    expect(element.q).to.equal(null);
    expect(writes).to.deep.equal([]);
    expect(field.value).to.equal(session.composing);
  });

  it('gives the keyboard back to the field where the caret moves', async () => {
    const { field, type } = await shown();
    await type('khai sinh');
    for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowRight'] as const) {
      await sendKeys({ press: 'ArrowDown' });
      await until(() => field.hasAttribute('aria-activedescendant'), 'an active suggestion');
      await sendKeys({ press: key });
      await until(() => !field.hasAttribute('aria-activedescendant'), `the field after ${key}`);
      expect(field.getAttribute('aria-expanded')).to.equal('true');
    }
    expect(field.selectionStart).to.equal('khai sinh'.length);
  });

  it('lists results on Enter, and tells the page what was searched for without personal numbers', async () => {
    const { element, type, found, names, text } = await shown();
    const told: unknown[] = [];
    element.addEventListener('dvc-search', ({ detail: { q, total } }) => told.push([q, total > 0]));
    await type('hộ kinh doanh');
    await sendKeys({ press: 'Enter' });
    await found();
    expect(names().length).to.equal(20);
    expect(names()[0]).to.contain('hộ kinh doanh');
    expect(text()).to.match(/Có \d+ thủ tục cho “hộ kinh doanh”/);
    expect(told).to.deep.equal([['hộ kinh doanh', true]]);
    expect(withoutIdentity('khai sinh 011192000123')).to.equal('khai sinh');
    expect(withoutIdentity('0912 345 678 khai sinh')).to.equal('khai sinh');
    expect(withoutIdentity('1.001193')).to.equal('1.001193');
    expect(withoutIdentity('1.001193 1.000894')).to.equal('1.001193 1.000894');
  });

  it('turns the pages of many results and moves to their heading', async () => {
    const { root, names, found, text } = await shown({ q: 'đăng ký' });
    await found();
    const first = names();
    const pages = await until(() => root.querySelector('nav.pages'), 'pages');
    [...pages.querySelectorAll('button')].at(-1)?.click();
    await until(() => names()[0] !== first[0], 'the next page');
    expect(names().length).to.equal(20);
    expect(names().filter((name) => first.includes(name))).to.deep.equal([]);
    expect(text()).to.match(/Có \d+ thủ tục cho “đăng ký”, trang 2\/\d+/);
    expect(root.activeElement?.id).to.equal('found');
    expect(root.querySelector('nav.pages [aria-current=page]')?.textContent.trim()).to.equal('2');
  });

  it('narrows by level and by what is free, with counts that hold', async () => {
    const { element, root, found, text } = await shown({ q: 'đăng ký' });
    await found();
    const level = await until(() => root.querySelector<HTMLSelectElement>('#level'), 'filters');
    const commune = [...level.options].find(({ value }) => value === 'commune');
    const count = /\((\d+)\)/.exec(commune?.text ?? '')?.[1];
    level.value = 'commune';
    level.dispatchEvent(new Event('change'));
    await until(() => text().includes(`Có ${count} thủ tục`), 'as many as the filter promised');
    const free = root.querySelector<HTMLInputElement>('#filters input[type=checkbox]');
    const left = /\((\d+)\)/.exec(free?.closest('label')?.textContent ?? '')?.[1];
    free?.click();
    await until(() => text().includes(`Có ${left} thủ tục`), 'as many as the box promised');
    const online = root.querySelector<HTMLSelectElement>('#online');
    expect([...(online?.options ?? [])].map(({ value }) => value)).to.include('any');
    const clear = [...root.querySelectorAll('button')].find(({ textContent }) =>
      textContent.includes('Bỏ lọc'),
    );
    clear?.click();
    await until(() => !root.textContent.includes('Bỏ lọc'), 'no filter');
    await element.updateComplete;
    expect(level.value).to.equal('');
    expect(root.activeElement?.id).to.equal('found');
  });

  it('opens its filters on demand where there is little room, and is whole at 320 px', async () => {
    await setViewport({ width: 320, height: 640 });
    const { root, element, found } = await shown({ q: 'đăng ký' });
    await found();
    const filters = root.querySelector<HTMLElement>('#filters');
    const toggle = root.querySelector<HTMLButtonElement>('.toggle');
    expect(filters?.checkVisibility()).to.equal(false);
    toggle?.click();
    await element.updateComplete;
    expect(filters?.checkVisibility()).to.equal(true);
    expect(toggle?.getAttribute('aria-expanded')).to.equal('true');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 800, height: 600 });
  });

  it('links each result where the page says where, and lets the page cancel', async () => {
    const { element, root, found } = await shown({ q: '1.001193', href: '#thu-tuc?ma={code}' });
    await found();
    const link = root.querySelector<HTMLAnchorElement>('.results a');
    expect(link?.getAttribute('href')).to.equal('#thu-tuc?ma=1.001193');
    const selected: string[] = [];
    element.addEventListener('dvc-procedure-select', (event) => {
      selected.push(event.detail.code);
      event.preventDefault();
    });
    const before = location.href;
    link?.click();
    expect(selected).to.deep.equal(['1.001193']);
    expect(location.href).to.equal(before);
  });

  it('says what to try and whom to ask when nothing is found', async () => {
    const { text, found, root } = await shown({ q: 'xyzzy' });
    await found();
    await until(() => text().includes('bộ phận một cửa'), 'whom to ask');
    expect(text()).to.contain('Không tìm thấy thủ tục nào cho “xyzzy”');
    expect(root.querySelector('#filters')).to.equal(null);
  });

  it('tells who answers a question that no procedure does', async () => {
    const { fetch: send } = await createMockHost({ scenario: 'whole' });
    const { root, text, found, element } = await shown({
      q: 'gọi cấp cứu',
      server: true,
      fetch: async (input, init) => {
        const response = await send(input, init);
        if (!String(input).includes('/procedures?')) return response;
        const answer = (await response.json()) as AnswerOf<'procedures.search'>;
        const outside = { ...answer, total: 0, hits: [], outOfScope: 'emergency' } satisfies typeof answer;
        return new Response(JSON.stringify(outside), { headers: response.headers });
      },
    });
    await found();
    expect(text()).to.contain('không giải quyết bằng thủ tục hành chính').and.to.contain('115 (cấp cứu)');
    expect(text()).not.to.contain('Gõ ít từ hơn');
    const said = [...root.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join();
    expect(said).to.contain('115 (cấp cứu)');
    await expectAccessible(element);
  });

  it('reads the catalogue once, when somebody first comes to the field', async () => {
    const { fetch: send } = await createMockHost({ scenario: 'whole' });
    const asked: string[] = [];
    const { field, type } = await shown({
      fetch: (input, init) => {
        asked.push(new URL(String(input), location.href).pathname);
        return send(input, init);
      },
    });
    expect(asked).to.deep.equal([]);
    await type('khai');
    field.blur();
    field.focus();
    await sendKeys({ type: ' sinh' });
    await until(() => field.getAttribute('aria-expanded') === 'true', 'suggestions');
    expect(asked.filter((path) => path.endsWith('/procedures/index')).length).to.equal(1);
  });

  it('asks the host for each search with `server`, and finds the same', async () => {
    const { fetch: send } = await createMockHost({ scenario: 'whole' });
    const asked: string[] = [];
    const { element, type, found, names } = await shown({
      server: true,
      fetch: (input, init) => {
        asked.push(String(input));
        return send(input, init);
      },
    });
    await type('khai sinh');
    await sendKeys({ press: 'Enter' });
    await found();
    expect(names()[0]).to.equal('Thủ tục đăng ký khai sinh');
    expect(asked.some((address) => address.includes('/procedures/index'))).to.equal(false);
    element.search('kết hôn 011192000123');
    await until(() => names()[0]?.includes('kết hôn'), 'the other search');
    expect(asked.some((address) => address.includes('011192000123'))).to.equal(false);
  });

  it('offers to try again after a failure, and keeps what was typed', async () => {
    const { fetch: send } = await createMockHost({ scenario: 'whole' });
    let broken = true;
    const { root, field, names, text } = await shown({
      q: 'khai sinh',
      fetch: async (input, init) =>
        broken ? new Response(JSON.stringify(problem('internal', 'vi')), { status: 500 }) : send(input, init),
    });
    await until(() => text().includes('gặp sự cố'), 'the word on it');
    expect(field.value).to.equal('khai sinh');
    broken = false;
    root.querySelector<HTMLButtonElement>('[role=alert] button')?.click();
    await until(() => names().length > 0, 'results');
  });
});
