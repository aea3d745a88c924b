import { expect } from '@esm-bundle/chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../components/elements/dvc-portal/define.js';
import '../../components/elements/dvc-procedure-search/define.js';
import type { DvcProcedureSearch } from '../../components/elements/dvc-procedure-search/dvc-procedure-search.js';
import { isReady } from '../../components/elements/dvc-procedure-search/finder.js';
import type { SearchState } from '../../components/elements/dvc-procedure-search/looking.js';
import { createMockHost, type MockHost } from '../../mocks/mock-host.js';
import { expectAccessible } from '../support/axe.js';
import { fixture, until } from '../support/fixture.js';

interface Shown {
  readonly element: DvcProcedureSearch;
  readonly root: ShadowRoot;
  readonly text: () => string;
  readonly press: (name: string) => Promise<void>;
  readonly names: () => string[];
}

async function shown(
  options: { sync?: boolean; popular?: string; state?: SearchState; server?: boolean; mock?: MockHost } = {},
): Promise<Shown> {
  const mock = options.mock ?? (await createMockHost({ scenario: 'whole' }));
  const portal = await fixture(
    html`<dvc-portal api="" .fetch=${mock.fetch}>
      <dvc-procedure-search
        layout="page"
        .state=${options.state ?? {}}
        .popular=${options.popular ?? ''}
        ?server=${options.server ?? false}
        ?sync-address=${options.sync ?? false}
      ></dvc-procedure-search>
    </dvc-portal>`,
  );
  const element = portal.querySelector('dvc-procedure-search');
  const root = element?.shadowRoot;
  if (!element || !root) throw new Error('no dvc-procedure-search');
  const text = (): string => root.textContent.replace(/\s+/g, ' ');
  return {
    element,
    root,
    text,
    names: () =>
      [...root.querySelectorAll('.results h3')].map((name) => name.textContent.replace(/\s+/g, ' ').trim()),
    press: async (name) => {
      const button = await until(
        () =>
          [...root.querySelectorAll('button')].find(
            ({ textContent }) => textContent.replace(/\s+/g, ' ').trim() === name,
          ),
        `a button called ${name}`,
      );
      button.click();
    },
  };
}

const counted = (root: ShadowRoot, name: string): number => {
  const line = [...root.querySelectorAll('.counts li')].find(({ textContent }) => textContent.includes(name));
  return Number(/([\d.]+) thủ tục/.exec(line?.textContent ?? '')?.[1]?.replace('.', ''));
};

describe('dvc-procedure-search as a page', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    localStorage.clear();
    history.replaceState(null, '', location.pathname);
  });

  it('is accessible before the first search, while browsing and with results', async () => {
    localStorage.setItem('dvc-elements.recent', '[{"q":"kết hôn"},{"code":"1.001193","name":"Khai sinh"}]');
    const { element, root, press } = await shown({ popular: '1.001193 1.001612' });
    await until(() => root.querySelector('.counts'), 'ministries');
    await until(() => root.querySelector('#popular'), 'popular ones');
    await expectAccessible(element);
    await press('Bộ Tư pháp');
    await until(() => root.querySelector('nav.path'), 'fields');
    await expectAccessible(element);
    await press('Hộ tịch');
    await until(() => root.querySelector('.results'), 'procedures');
    await expectAccessible(element);
  });

  it('leads from ministry to field to procedures, with counts that hold, and back', async () => {
    const { element, root, press, text } = await shown();
    await until(() => root.querySelector('.counts'), 'ministries');
    const ofMinistry = counted(root, 'Bộ Tư pháp');
    expect(ofMinistry).to.be.greaterThan(10);
    await press('Bộ Tư pháp');
    await until(() => text().includes('Các lĩnh vực của Bộ Tư pháp'), 'fields');
    await until(() => text().includes(`Xem cả ${ofMinistry} thủ tục`), 'the same count');
    expect(root.activeElement?.id).to.equal('browse');
    const ofField = counted(root, 'Hộ tịch');
    await press('Hộ tịch');
    await until(() => text().includes(`Có ${ofField} thủ tục`), 'as many as were promised');
    await until(() => root.activeElement?.id === 'found', 'the keyboard at the results');
    expect(element.state).to.deep.equal({ q: '', ministry: 'Bộ Tư pháp', field: 'Hộ tịch', browse: 'true' });
    await press('Bộ Tư pháp');
    await until(() => text().includes('Các lĩnh vực của Bộ Tư pháp'), 'fields again');
    expect(root.querySelector('.results')).to.equal(null);
  });

  it('browses at the host with `server`', async () => {
    const { root, press } = await shown({ server: true });
    await until(() => root.querySelector('.counts'), 'ministries');
    await press('Bộ Tư pháp');
    await until(() => counted(root, 'Hộ tịch') > 0, 'fields');
  });

  it('shows what the page calls popular, in its order, and leaves out what there is not', async () => {
    const { root, element } = await shown({ popular: '1.001612 9.999999 1.001193' });
    const selected: string[] = [];
    element.addEventListener('dvc-procedure-select', ({ detail }) => selected.push(detail.code));
    await until(() => root.querySelectorAll('.links li').length === 2, 'two procedures');
    root.querySelectorAll<HTMLElement>('.links .link').forEach((link) => link.click());
    expect(selected).to.deep.equal(['1.001612', '1.001193']);
  });

  it('remembers on this device what was looked for, never a number of a person, until it is cleared', async () => {
    const first = await shown();
    first.element.search('khai sinh 011192000123');
    await until(() => first.names().length > 0, 'results');
    first.root.querySelector<HTMLElement>('.results .link')?.click();
    first.element.remove();
    const { root, text, press, names } = await shown();
    await until(() => root.querySelector('#recent'), 'what was looked for');
    expect(text()).to.contain('Tìm “khai sinh”').and.to.contain('đăng ký khai sinh');
    expect(JSON.stringify({ ...localStorage })).not.to.contain('011192000123');
    await press('Xóa danh sách này');
    await until(() => root.querySelector('#recent') === null, 'nothing');
    expect(root.activeElement?.id).to.equal('browse');
    expect(localStorage.length).to.equal(0);
    expect(names()).to.deep.equal([]);
  });

  it('tells the page what is looked at, and is taken back there by it', async () => {
    const { element, names, root } = await shown();
    const told: SearchState[] = [];
    element.addEventListener('dvc-search-change', ({ detail }) => told.push(detail.state));
    element.focus();
    await sendKeys({ type: 'hộ kinh doanh' });
    await sendKeys({ press: 'Enter' });
    await until(() => names().length > 0, 'results');
    const level = await until(() => root.querySelector<HTMLSelectElement>('#level'), 'filters');
    level.value = 'commune';
    level.dispatchEvent(new Event('change'));
    await until(() => told.length === 2, 'two changes');
    expect(told).to.deep.equal([{ q: 'hộ kinh doanh' }, { q: 'hộ kinh doanh', level: 'commune' }]);
    const before = location.href;
    const other = await shown({ state: JSON.parse(JSON.stringify(told[1])) as SearchState });
    await until(() => other.names().length > 0, 'the same results');
    await until(() => other.names().join() === names().join(), 'in the same order');
    expect(other.root.querySelector<HTMLInputElement>('#q')?.value).to.equal('hộ kinh doanh');
    expect(location.href).to.equal(before);
  });

  it('leaves out of a state what makes no sense', async () => {
    const { element, names } = await shown({
      state: { q: 'khai sinh', level: 'moon', page: '-3', audience: 'citizen' },
    });
    await until(() => names().length > 0, 'results');
    expect(element.state).to.deep.equal({ q: 'khai sinh', audience: 'citizen' });
  });

  it('keeps what is looked at in the address where the page asks for it, and goes back', async () => {
    history.replaceState(null, '', '?keep=1&q=khai+sinh');
    const { element, names, text, root } = await shown({ sync: true });
    await until(() => names().length > 0, 'what the address says');
    element.search('kết hôn 011192000123');
    await until(() => text().includes('cho “kết hôn'), 'the other search');
    expect(location.search).to.equal('?keep=1&q=k%E1%BA%BFt+h%C3%B4n');
    history.back();
    await until(() => text().includes('cho “khai sinh”'), 'the first search');
    expect(root.querySelector<HTMLInputElement>('#q')?.value).to.equal('khai sinh');
    expect(location.search).to.equal('?keep=1&q=khai+sinh');
    element.remove();
    history.forward();
    await until(() => location.search.includes('h%C3%B4n'), 'the page going on');
    expect(element.q).to.equal('khai sinh');
  });

  it('keeps the keyboard at its place when somebody goes back', async () => {
    history.replaceState({ page: 'its own' }, '', '?q=giay+phep');
    const first = await shown({ sync: true });
    const link = await until(
      () => first.root.querySelectorAll<HTMLElement>('.results [data-code]')[5],
      'a result further down',
    );
    const { code } = link.dataset;
    first.element.addEventListener('dvc-procedure-select', (event) => event.preventDefault());
    link.click();
    // The page is left, and opened again by going back.
    first.element.remove();
    const { element, root, names, press } = await shown({ sync: true });
    await until(
      () => root.activeElement?.getAttribute('data-code') === code && code !== undefined,
      'the link that led away',
    );
    expect(history.state).to.deep.equal({ page: 'its own' });

    await press('Trang sau');
    await until(() => root.activeElement?.id === 'found' && element.state.page === '2', 'the second page');
    history.back();
    await until(() => element.state.page === undefined && names().length > 0, 'the first page');
    await until(() => root.activeElement?.id === 'found', 'its heading');
    element.remove();
    history.replaceState(null, '', location.pathname);
  });

  it('shows by which words a procedure was found whose name says it otherwise', async () => {
    for (const server of [true, false]) {
      const { root, text } = await shown({ state: { q: 'mo quan an' }, server });
      await until(() => text().includes('Đăng ký thành lập hộ kinh doanh'), 'the procedure');
      expect(text()).to.contain('Khớp từ khóa: mở quán ăn');
      expect(root.querySelector('.results li p mark')?.getAttribute('lang')).to.equal('vi');
    }
  });

  it('is whole at 320 px', async () => {
    await setViewport({ width: 320, height: 640 });
    const { root, press } = await shown({ popular: '1.001612 1.001193' });
    await until(() => root.querySelector('.counts'), 'ministries');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await press('Bộ Tư pháp');
    await until(() => root.querySelector('nav.path'), 'fields');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 800, height: 600 });
  });
});

describe('dvc-procedure-search on a poor line', () => {
  beforeEach(() => caches.delete('dvc-elements.catalogue'));
  afterEach(() => caches.delete('dvc-elements.catalogue'));

  /** Counts requests by path, and holds those for the catalogue back until they are let go. */
  async function held(): Promise<{ mock: MockHost; asked: string[]; letGo: () => void }> {
    const mock = await createMockHost({ scenario: 'whole' });
    const asked: string[] = [];
    let letGo = (): void => undefined;
    const free = new Promise<void>((resolve) => (letGo = resolve));
    return {
      asked,
      letGo,
      mock: {
        ...mock,
        fetch: async (input, init) => {
          const { pathname } = new URL(String(input), location.href);
          asked.push(pathname);
          if (pathname.endsWith('/index')) await free;
          return mock.fetch(input, init);
        },
      },
    };
  }

  it('finds at the host while the catalogue is on its way, then in the page: the same, in the same order', async () => {
    const { mock, asked, letGo } = await held();
    const { element, names } = await shown({ mock, state: { q: 'khai sinh' } });
    await until(() => names().length > 0, 'the first results');
    const atHost = names();
    const marked = (): string[] =>
      [...(element.shadowRoot?.querySelectorAll('.results mark') ?? [])].map(
        ({ textContent }) => textContent,
      );
    const marksAtHost = marked();
    await until(() => asked.some((path) => path.endsWith('/index')), 'the catalogue being fetched');
    const first = element.shadowRoot?.querySelector('.results li');
    letGo();
    await until(() => element.portal && isReady(element.portal.client), 'the catalogue');
    await element.updateComplete;
    // What is there stays as it is, the very nodes.
    expect(element.shadowRoot?.querySelector('.results li')).to.equal(first);
    const searches = (): number => asked.filter((path) => path.endsWith('/procedures')).length;
    const before = searches();
    element.search('kết hôn');
    await until(() => names()[0]?.includes('kết hôn'), 'another search');
    element.search('khai sinh');
    await until(() => names()[0] === atHost[0], 'the first search again');
    expect(names()).to.deep.equal(atHost);
    expect(marked()).to.deep.equal(marksAtHost);
    expect(searches()).to.equal(before);
  });

  it('goes on without a network once the catalogue was there, and says so quietly', async () => {
    const first = await createMockHost({ scenario: 'whole' });
    const once = await shown({ mock: first, state: { q: 'khai sinh' } });
    await until(() => once.names().length > 0, 'results');
    for (let kept; !kept;) kept = await caches.match('/api/v1/procedures/index');
    once.element.remove();

    const cut = await createMockHost({ scenario: 'offline' });
    const { element, names, text, root } = await shown({ mock: cut, state: { q: 'khai sinh' } });
    await until(() => names().length > 0, 'results without a network');
    await until(() => text().includes('Đang ngoại tuyến'), 'a word about it');
    expect(root.querySelector('[role=alert]')).to.equal(null);
    expect(text()).not.to.contain('Chưa kết nối được');
    await expectAccessible(element);
    cut.network = { delay: 0, offline: 'none' };
  });
});
