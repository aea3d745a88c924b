import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html, type TemplateResult } from 'lit';
import '../../components/elements/dvc-help/define.js';
import '../../components/elements/dvc-portal/define.js';
import type { DvcHelp } from '../../components/elements/dvc-help/dvc-help.js';
import type { DeskQuestionPage, QuestionAnswerPage } from '../../components/contract/schemas/help.js';
import { hall, type PersonName } from '../host/fixtures.js';
import { createMockHost, type MockHost } from '../../mocks/mock-host.js';
import { expectAccessible } from '../support/axe.js';
import { fixture, until } from '../support/fixture.js';
import { hostInPage, type PageWorld } from '../support/host-in-page.js';

type Part = 'guides' | 'questions' | 'documents' | 'statistics' | 'contact';

const TEXT = 'Giấy chứng sinh bị mất thì nộp giấy gì thay thế?';

describe('dvc-help', () => {
  afterEach(() => sessionStorage.clear());

  const find = <E extends HTMLElement>(root: Element, selector: string): E | null =>
    root.shadowRoot!.querySelector<E>(selector);
  const textOf = (root: Element): string => root.shadowRoot!.textContent!.replace(/\s+/g, ' ');
  const button = (root: Element, text: string): HTMLButtonElement | undefined =>
    [...root.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent.includes(text));
  const title = (root: Element): string | undefined => find(root, 'h2')?.textContent?.trim();
  const focused = (root: Element): string =>
    root.shadowRoot!.activeElement?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

  async function shown(
    world: PageWorld,
    content: TemplateResult = html`<dvc-help></dvc-help>`,
    person?: PersonName,
  ): Promise<DvcHelp> {
    const portal = await fixture(world.portal(content, person));
    return portal.querySelector('dvc-help')!;
  }

  /** The help as the shipped data have it. */
  async function shipped(content: TemplateResult): Promise<{ help: DvcHelp; mock: MockHost }> {
    const mock = await createMockHost({ scenario: 'empty' });
    const portal = await fixture(html`<dvc-portal api="" .fetch=${mock.fetch}>${content}</dvc-portal>`);
    return { help: portal.querySelector('dvc-help')!, mock };
  }

  /** A part of the help, once it has been loaded and says what it is. */
  const part = (help: Element, section: Part): Promise<HTMLElement> =>
    until(() => {
      const found = find(help, `dvc-help-${section}`);
      return found?.shadowRoot?.querySelector('h2') ? found : null;
    }, section);

  const questions = async (help: Element): Promise<HTMLElement> => {
    const found = await part(help, 'questions');
    await until(() => find(found, 'details'), 'questions');
    return found;
  };

  /** The form for a question, opened. */
  async function form(help: Element): Promise<HTMLElement> {
    const around = await questions(help);
    button(around, 'Đặt câu hỏi')?.click();
    return until(() => {
      const ask = find(around, 'dvc-help-ask');
      return ask?.shadowRoot?.querySelector('form') ? ask : null;
    }, 'the form');
  }

  const shownIn = (found: Element): number => found.shadowRoot!.querySelectorAll('details').length;

  async function type(ask: Element, id: string, text: string): Promise<void> {
    find(ask, `#${id}`)!.focus();
    await sendKeys({ type: text });
  }

  async function fillIn(ask: Element, text = TEXT): Promise<void> {
    const topic = find<HTMLSelectElement>(ask, '#topic')!;
    topic.value = 'papers';
    topic.dispatchEvent(new Event('change'));
    await type(ask, 'text', text);
    await type(ask, 'name', 'Lò Văn An');
    await type(ask, 'reach', '0912345678');
  }

  for (const section of ['guides', 'questions', 'documents', 'statistics', 'contact'] as const)
    it(`is accessible where it shows ${section}`, async () => {
      const help = await shown(await hostInPage(), html`<dvc-help at=${section}></dvc-help>`);
      await part(help, section);
      await expectAccessible(help);
    });

  it('is accessible while asking, with what has to be mended', async () => {
    const help = await shown(await hostInPage(), html`<dvc-help at="questions"></dvc-help>`);
    const ask = await form(help);
    button(ask, 'Gửi câu hỏi')!.click();
    await until(() => find(ask, '.summary'), 'the summary');
    await expectAccessible(help);
  });

  describe('going about', () => {
    it('leads by keyboard from part to part, and tells the page where one is', async () => {
      const help = await shown(await hostInPage());
      expect(title(await part(help, 'guides'))).to.equal('Hướng dẫn');
      const told: unknown[] = [];
      help.addEventListener('dvc-help-move', ({ detail }) => told.push(detail));
      button(help, 'Hướng dẫn')!.focus();
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      expect(title(await part(help, 'documents'))).to.equal('Văn bản pháp luật');
      expect(told).to.deep.equal([{ section: 'documents', item: null }]);
      expect(focused(help)).to.equal('Văn bản pháp luật');
      expect(button(help, 'Văn bản pháp luật')!.getAttribute('aria-pressed')).to.equal('true');
    });

    it('opens a guide at its title and goes back to the list', async () => {
      const help = await shown(await hostInPage());
      const guides = await part(help, 'guides');
      find(guides, '.lines button')!.focus();
      const name = focused(guides);
      await sendKeys({ press: 'Enter' });
      await until(() => find(guides, 'ol.steps'), 'the steps');
      await until(() => focused(guides) === name, 'the focus on the title');
      expect(guides.shadowRoot!.activeElement!.localName).to.equal('h2');
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ up: 'Shift' });
      await sendKeys({ press: 'Enter' });
      await until(() => focused(guides) === 'Hướng dẫn', 'the list');
    });

    it('stays where it is when the page says no', async () => {
      const help = await shown(await hostInPage());
      await part(help, 'guides');
      help.addEventListener('dvc-help-move', (event) => event.preventDefault());
      button(help, 'Liên hệ')!.click();
      await help.updateComplete;
      expect(find(help, 'dvc-help-contact')).to.equal(null);
    });

    it('links steps to the places that the page has', async () => {
      const help = await shown(
        await hostInPage(),
        html`<dvc-help at="guides/tra-cuu-ho-so" tracking-href="#tim"></dvc-help>`,
      );
      const guides = await part(help, 'guides');
      const links = [...guides.shadowRoot!.querySelectorAll('a')].map((link) => link.getAttribute('href'));
      expect(links).to.deep.equal(['#tim']);
    });

    it('says so when there is no such guide, and shows those that there are', async () => {
      const guides = await part(
        await shown(await hostInPage(), html`<dvc-help at="guides/khong-co"></dvc-help>`),
        'guides',
      );
      expect(find(guides, '.notice')!.textContent).to.contain('Không có hướng dẫn này');
      expect(find(guides, '.lines li')).not.to.equal(null);
    });

    it('can be one part alone', async () => {
      const help = await shown(await hostInPage(), html`<dvc-help section="statistics"></dvc-help>`);
      await part(help, 'statistics');
      expect(help.shadowRoot!.querySelectorAll('button').length).to.equal(0);
    });

    it('speaks English, and marks what is in Vietnamese alone', async () => {
      const help = await shown(await hostInPage(), html`<dvc-help lang="en" at="statistics"></dvc-help>`);
      const statistics = await part(help, 'statistics');
      expect(textOf(help)).to.contain('Guides').and.not.to.contain('Hướng dẫn');
      expect(find(statistics, 'tbody th span')!.lang).to.equal('vi');
      await expectAccessible(help);
    });
  });

  describe('questions and answers', () => {
    it('are found without accents, and opened by keyboard', async () => {
      const { help } = await shipped(html`<dvc-help at="questions"></dvc-help>`);
      const found = await questions(help);
      await type(found, 'q', 'quen ma ho so');
      await until(() => shownIn(found) < 20, 'fewer');
      const first = find(found, 'details summary')!;
      expect(first.textContent).to.contain('quên mã hồ sơ');
      first.focus();
      await sendKeys({ press: 'Enter' });
      expect(find<HTMLDetailsElement>(found, 'details')!.open).to.equal(true);
    });

    it('are sieved by topic, each with its count', async () => {
      const { help } = await shipped(html`<dvc-help at="questions"></dvc-help>`);
      const found = await questions(help);
      const topic = find<HTMLSelectElement>(found, '#topic')!;
      const [, first] = topic.options;
      const count = Number(/\((\d+)\)/.exec(first!.text)![1]);
      topic.value = first!.value;
      topic.dispatchEvent(new Event('change'));
      await until(() => shownIn(found) === count, 'those of the topic');
    });

    it('that are not there lead to asking', async () => {
      const found = await questions(
        await shown(await hostInPage(), html`<dvc-help at="questions"></dvc-help>`),
      );
      await type(found, 'q', 'xyzxyz');
      await until(() => textOf(found).includes('Bạn có thể gửi câu hỏi'), 'what to do');
      expect(button(found, 'Đặt câu hỏi')).not.to.equal(undefined);
    });

    it('are searched on among those that were read while the host is out of reach', async () => {
      const { help, mock } = await shipped(html`<dvc-help at="questions"></dvc-help>`);
      const found = await questions(help);
      mock.network = { delay: 0, offline: 'all' };
      await type(found, 'q', 'quen ma ho so');
      await until(() => textOf(found).includes('Tìm trong những câu đã đọc'), 'the notice');
      expect(find(found, 'details summary')!.textContent).to.contain('quên mã hồ sơ');
    });

    it('open where the page says, those beyond the first page too', async () => {
      const { help, mock } = await shipped(html`<dvc-help at="questions"></dvc-help>`);
      const answer = await mock.fetch('/api/v1/questions?offset=20');
      const page = (await answer.json()) as QuestionAnswerPage;
      const { slug } = page.questions.at(-1)!;
      help.at = `questions/${slug}`;
      const found = await questions(help);
      const named = await until(() => find<HTMLDetailsElement>(found, `[id="${slug}"]`), 'the question');
      expect(named.open).to.equal(true);
    });
  });

  describe('asking', () => {
    it('keeps what was typed when something is missing, and leads to it', async () => {
      const world = await hostInPage();
      const ask = await form(await shown(world, html`<dvc-help at="questions"></dvc-help>`));
      await type(ask, 'text', 'ngắn');
      await sendKeys({ press: 'Tab' });
      button(ask, 'Gửi câu hỏi')!.focus();
      await sendKeys({ press: 'Enter' });
      const summary = await until(() => find(ask, '.summary'), 'the summary');
      await until(() => ask.shadowRoot!.activeElement === summary, 'the focus on the summary');
      expect(find<HTMLTextAreaElement>(ask, '#text')!.value).to.equal('ngắn');
      expect(find(ask, '#text')!.getAttribute('aria-invalid')).to.equal('true');
      expect(world.requests).not.to.include('POST /questions');
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await until(() => ask.shadowRoot!.activeElement?.id === 'topic', 'the focus on the field');
    });

    it('gives the reference once it is sent, and the office has the question', async () => {
      const world = await hostInPage();
      const help = await shown(world, html`<dvc-help at="questions"></dvc-help>`);
      const told: { reference: string }[] = [];
      help.addEventListener('dvc-question-sent', ({ detail }) => told.push(detail));
      const ask = await form(help);
      await fillIn(ask);
      find(ask, '#reach')!.focus();
      await sendKeys({ press: 'Enter' });
      const sent = await until(() => find(ask, '.sent'), 'what was sent');
      await until(() => ask.shadowRoot!.activeElement === sent, 'the focus on it');
      expect(told.length).to.equal(1);
      expect(find(ask, '.code')!.textContent).to.equal(told[0]!.reference);
      const { items } = await world.as('lan').ok<DeskQuestionPage>('desk.questions');
      expect(items[0]!.text).to.equal(TEXT);
      await expectAccessible(help);
    });

    it('sends one question however often the answer is lost', async () => {
      const world = await hostInPage();
      const ask = await form(await shown(world, html`<dvc-help at="questions"></dvc-help>`));
      await fillIn(ask);
      world.cut('POST /questions', { reachesHost: true });
      button(ask, 'Gửi câu hỏi')!.click();
      await until(() => find(ask, '.sent') ?? button(ask, 'Gửi câu hỏi'), 'an end');
      if (!find(ask, '.sent')) button(ask, 'Gửi câu hỏi')!.click();
      await until(() => find(ask, '.sent'), 'what was sent');
      const { items } = await world.as('lan').ok<DeskQuestionPage>('desk.questions');
      expect(items.length).to.equal(1);
    });

    it('keeps what was typed for whoever closes it, and puts the focus back', async () => {
      const help = await shown(await hostInPage(), html`<dvc-help at="questions"></dvc-help>`);
      const around = await part(help, 'questions');
      const ask = await form(help);
      await type(ask, 'text', TEXT);
      button(ask, 'Đóng')!.click();
      await until(() => focused(around) === 'Đặt câu hỏi', 'the focus');
      const again = await form(help);
      expect(find<HTMLTextAreaElement>(again, '#text')!.value).to.equal(TEXT);
    });

    it('shows whoever is signed in what they asked, without asking for their name', async () => {
      const world = await hostInPage();
      await world.as('mai').ok('questions.ask', { body: { topic: 'papers', text: TEXT } });
      const ask = await form(await shown(world, html`<dvc-help at="questions"></dvc-help>`, 'mai'));
      await until(() => textOf(ask).includes('Câu hỏi của tôi'), 'mine');
      expect(textOf(ask)).to.contain(TEXT).and.to.contain('Đang chờ trả lời');
      expect(find(ask, '#name')).to.equal(null);
    });
  });

  it('finds a document by a part of its number and of its words', async () => {
    const { help } = await shipped(
      html`<dvc-help at="documents" procedure-href="#thu-tuc/{code}"></dvc-help>`,
    );
    const documents = await part(help, 'documents');
    await type(documents, 'q', '118/2025');
    await until(() => documents.shadowRoot!.querySelectorAll('.lines > li').length < 20, 'fewer');
    const first = find(documents, '.lines > li')!.textContent.replace(/\s+/g, ' ');
    expect(first).to.contain('Nghị định 118/2025/NĐ-CP').and.to.contain('Ban hành 09/06/2025');
    find<HTMLInputElement>(documents, '#q')!.select();
    await type(documents, 'q', 'ho tich');
    await until(() => textOf(documents).includes('hộ tịch'), 'by words without accents');
    expect(find(documents, 'details a')!.getAttribute('href')).to.match(/^#thu-tuc\/\d\.\d{6}$/);
  });

  it('counts procedures by field, and by agency', async () => {
    const { help } = await shipped(html`<dvc-help at="statistics"></dvc-help>`);
    const statistics = await part(help, 'statistics');
    const sum = (): number =>
      [...statistics.shadowRoot!.querySelectorAll('tbody td:nth-of-type(1)')].reduce(
        (total, { textContent }) => total + Number(textContent!.replace(/\D/g, '')),
        0,
      );
    const whole = Number(find(statistics, 'dd')!.textContent!.replace(/\D/g, ''));
    button(statistics, 'dòng')?.click();
    await until(() => sum() === whole, 'all fields');
    button(statistics, 'Cơ quan')!.click();
    await until(() => find(statistics, 'thead th')!.textContent!.includes('Cơ quan'), 'agencies');
  });

  describe('contact', () => {
    it('tells the one-stop desk of a commune', async () => {
      const world = await hostInPage();
      const contact = await part(await shown(world, html`<dvc-help at="contact"></dvc-help>`), 'contact');
      const communes = await until(() => find<HTMLSelectElement>(contact, '#commune'), 'communes');
      communes.value = hall.commune!;
      communes.dispatchEvent(new Event('change'));
      await until(() => textOf(contact).includes(hall.name), 'the centre');
    });

    it('leads to the form for a question, and begins at its title', async () => {
      const { help } = await shipped(html`<dvc-help at="contact"></dvc-help>`);
      button(await part(help, 'contact'), 'Đặt câu hỏi')!.click();
      const around = await part(help, 'questions');
      const ask = await until(() => find(around, 'dvc-help-ask'), 'the form');
      await until(() => ask.shadowRoot && focused(ask).includes('Đặt câu hỏi'), 'the focus on its title');
      await until(() => find(around, 'details'), 'the questions above it');
      await until(() => {
        const { top } = ask.getBoundingClientRect();
        return top >= 0 && top < innerHeight;
      }, 'the form to be in sight');
    });
  });
});
