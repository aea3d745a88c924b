import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html, nothing } from 'lit';
import type { AnswerOf } from '../../components/contract/operations.js';
import { problem } from '../../components/contract/problems.js';
import '../../components/elements/dvc-portal/define.js';
import '../../components/elements/dvc-procedure/define.js';
import type { DvcProcedure } from '../../components/elements/dvc-procedure/dvc-procedure.js';
import { createMockHost } from '../../mocks/mock-host.js';
import { expectAccessible } from '../support/axe.js';
import { fixture, until } from '../support/fixture.js';

const BIRTH = '1.001193';
const BUSINESS = '1.001612';
/** One of the catalogue that has no online channel and no detail. */
const COMPLAINT = '1.000178';

interface Shown {
  readonly element: DvcProcedure;
  readonly root: ShadowRoot;
  readonly text: () => string;
}

async function shown(
  code: string | null,
  options: { fileHref?: string; fetch?: typeof fetch; lang?: string } = {},
): Promise<Shown> {
  const send = options.fetch ?? (await createMockHost({ scenario: 'whole' })).fetch;
  const portal = await fixture(
    html`<dvc-portal api="" lang=${options.lang ?? 'vi'} .fetch=${send}>
      <dvc-procedure code=${code ?? nothing} file-href=${options.fileHref ?? nothing}></dvc-procedure>
    </dvc-portal>`,
  );
  const element = portal.querySelector('dvc-procedure');
  const root = element?.shadowRoot;
  if (!element || !root) throw new Error('no dvc-procedure');
  await until(() => root.querySelector('article:not([aria-hidden]), [role=alert]'), 'the procedure');
  await until(() => !root.querySelector('.skeleton'), 'all of it');
  return { element, root, text: () => root.textContent.replace(/\s+/g, ' ') };
}

const button = (root: ShadowRoot, name: string): HTMLButtonElement | undefined =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent.includes(name));

const labels = (root: ShadowRoot): string[] =>
  [...root.querySelectorAll('.papers label')].map((label) => label.textContent.replace(/\s+/g, ' ').trim());

describe('dvc-procedure', () => {
  const forget = (): void => localStorage.removeItem('dvc-elements.papers');
  beforeEach(forget);
  after(forget);

  it('is accessible: in full, listed only, and unknown', async () => {
    await expectAccessible((await shown(BIRTH)).element);
    await expectAccessible((await shown(COMPLAINT)).element);
    await expectAccessible((await shown('9.999999')).element);
  });

  it('answers first: how long, how much, in which ways, and whether online', async () => {
    const { root } = await shown(BIRTH);
    await until(() => root.textContent.includes('cơ quan tại'), 'how many agencies there are');
    const lines = [...root.querySelectorAll('.answer > div')].map((line) =>
      line.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(lines[0]).to.contain('Thời hạn 1 ngày làm việc tạm tính');
    expect(lines[1]).to.equal('Phí, lệ phí Miễn phí Phí cấp bản sao trích lục khai sinh: 8.000 đ mỗi bản');
    expect(lines[2]).to.match(
      /^Cách nộp Trực tuyến, trực tiếp hoặc qua bưu chính \d+ cơ quan tại Tỉnh Điện Biên/,
    );
    expect(lines[3]).to.match(/^Nộp trực tuyến Có, ngay tại đây/);
    expect(lines[4]).to.equal('Bạn nhận được Giấy khai sinh');
    expect(lines[5]).to.equal('Dành cho Người dân');
  });

  it('says a fee as money, that it is not given back, and that it differs by the way of filing', async () => {
    const { root, text } = await shown(BUSINESS);
    const fee = root.querySelectorAll('.answer > div')[1]?.textContent.replace(/\s+/g, ' ') ?? '';
    expect(fee)
      .to.contain('150.000 đ')
      .and.to.contain('Không hoàn lại')
      .and.to.contain('Khác nhau theo cách nộp');
    expect(text()).to.contain('50.000 đ');
  });

  it('says of each fee, by way of filing, what it is for, for which cases and when it is collected', async () => {
    const { fetch: send } = await createMockHost({ scenario: 'whole' });
    const withFees: typeof fetch = async (input, init) => {
      const response = await send(input, init);
      if (!String(input).includes(`/procedures/${BUSINESS}`) || String(input).includes('agencies'))
        return response;
      const procedure = (await response.json()) as AnswerOf<'procedures.read'>;
      const fees = [
        {
          kind: 'amount',
          name: 'Cấp bản sao',
          amount: 8000,
          currency: 'VND',
          levy: 'fee',
          collect: 'later',
          cases: ['ho-gia-dinh'],
          per: { answer: 'SoLuong', unit: 'bản' },
        },
      ] satisfies AnswerOf<'procedures.read'>['channels'][number]['fees'];
      const channels = procedure.channels.map((channel) => ({ ...channel, fees }));
      return new Response(JSON.stringify({ ...procedure, channels }), { headers: response.headers });
    };
    const { root } = await shown(BUSINESS, { fetch: withFees });
    const cell = root.querySelector('tbody td:last-child')!;
    expect(cell.textContent.replace(/\s+/g, ' ')).to.contain('8.000 đ mỗi bản');
    expect([...cell.querySelectorAll('.hint')].map(({ textContent }) => textContent)).to.deep.equal([
      'Phí: Cấp bản sao',
      'Trường hợp: Hộ kinh doanh do các thành viên hộ gia đình thành lập',
      'Nộp trước khi nhận kết quả',
    ]);
  });

  it('shows the papers of the case that is chosen, those to bring along apart', async () => {
    const { element, root, text } = await shown(BIRTH);
    const cases = [...root.querySelectorAll<HTMLInputElement>('input[name=case]')];
    expect(cases.map(({ checked }) => checked)).to.deep.equal([true, false, false]);
    expect(labels(root).some((label) => label.startsWith('Giấy chứng sinh'))).to.equal(true);
    cases[1]?.click();
    await element.updateComplete;
    expect(labels(root).some((label) => label.startsWith('Giấy chứng sinh'))).to.equal(false);
    expect(labels(root)[0]).to.contain('Biên bản về việc trẻ bị bỏ rơi').and.to.contain('1 bản chính');
    expect(text()).to.contain('Mang theo để xuất trình');
  });

  it('keeps what was ticked while another case is looked at, and counts it', async () => {
    const { element, root, text } = await shown(BIRTH);
    const boxes = (): HTMLInputElement[] => [...root.querySelectorAll<HTMLInputElement>('.papers input')];
    const total = boxes().length;
    boxes()[0]?.click();
    await element.updateComplete;
    expect(text()).to.contain(`Đã có 1/${total} giấy tờ`);
    const cases = [...root.querySelectorAll<HTMLInputElement>('input[name=case]')];
    cases[1]?.click();
    await element.updateComplete;
    expect(boxes().some(({ checked }) => checked)).to.equal(false);
    cases[0]?.click();
    await element.updateComplete;
    expect(boxes()[0]?.checked).to.equal(true);
  });

  it('keeps what was ticked on the device until it is cleared', async () => {
    const first = await shown(BIRTH);
    first.root.querySelector<HTMLInputElement>('.papers input')?.click();
    await first.element.updateComplete;
    first.element.remove();
    const { element, root, text } = await shown(BIRTH);
    expect(root.querySelectorAll('.papers input:checked').length).to.equal(1);
    button(root, 'Bỏ hết dấu')?.click();
    await element.updateComplete;
    expect(root.querySelectorAll('.papers input:checked').length).to.equal(0);
    expect(text()).to.contain('Đã có 0/');
    expect(localStorage.getItem('dvc-elements.papers')).to.equal(null);
  });

  it('sends the list on as text, with the case and what is ticked', async () => {
    const { element, root } = await shown(BIRTH);
    const sent: ShareData[] = [];
    Object.defineProperty(navigator, 'share', {
      configurable: true,
      value: (data: ShareData) => Promise.resolve(void sent.push(data)),
    });
    root.querySelector<HTMLInputElement>('.papers input')?.click();
    await element.updateComplete;
    button(root, 'Gửi danh sách này')?.click();
    await until(() => sent.length === 1, 'the list');
    Reflect.deleteProperty(navigator, 'share');
    const lines = sent[0]?.text?.split('\n') ?? [];
    expect(lines[0]).to.equal('Thủ tục đăng ký khai sinh (1.001193)');
    expect(lines[1]).to.match(/^Trường hợp của bạn: /);
    expect(lines.filter((line) => line.startsWith('☑')).length).to.equal(1);
    expect(lines.filter((line) => line.startsWith('☐')).length).to.equal(labels(root).length - 1);
  });

  it('offers blank forms, says what stands for a paper, and why something is online in part only', async () => {
    const { fetch: send } = await createMockHost({ scenario: 'whole' });
    const richer: typeof fetch = async (input, init) => {
      const response = await send(input, init);
      if (!new URL(String(input), location.href).pathname.endsWith(`/procedures/${BIRTH}`)) return response;
      const procedure = (await response.json()) as AnswerOf<'procedures.read'>;
      const [paper] = procedure.papers;
      if (!paper) return response;
      const papers = [
        {
          ...paper,
          template: {
            name: 'Tờ khai',
            address: '/files/to-khai.docx',
            type: 'application/docx',
            bytes: 25_300,
          },
          substitutes: [{ kind: 'register' as const, code: null, name: 'Giấy chứng sinh điện tử' }],
        },
      ];
      const whole = {
        ...procedure,
        papers,
        online: 'part',
        onlineReason: 'Phải nộp bản chính giấy chứng sinh.',
        requirements: ['Trẻ sinh tại Việt Nam.'],
      } satisfies AnswerOf<'procedures.read'>;
      return new Response(JSON.stringify(whole), { headers: response.headers });
    };
    const { element, root, text } = await shown(BIRTH, { fetch: richer });
    const link = root.querySelector<HTMLAnchorElement>('a[download]');
    expect(link?.textContent.trim()).to.equal('Tải mẫu: Tờ khai (DOCX, 25 kB)');
    expect(link?.getAttribute('href')).to.equal('/files/to-khai.docx');
    expect(text())
      .to.contain('Không cần nộp nếu đã có: Giấy chứng sinh điện tử.')
      .and.to.contain('Một phần: có bước bạn vẫn phải đến cơ quan')
      .and.to.contain('Phải nộp bản chính giấy chứng sinh.')
      .and.to.contain('Trẻ sinh tại Việt Nam.');
    await expectAccessible(element);
  });

  it('leads to the agency of a commune that takes it', async () => {
    const { root } = await shown(BIRTH);
    const chooser = await until(() => root.querySelector('dvc-agency-chooser'), 'the chooser');
    await until(() => chooser.shadowRoot?.querySelector('#commune'), 'its field');
    chooser.focus();
    await sendKeys({ type: 'muong phang' });
    await sendKeys({ press: 'Enter' });
    await until(
      () => chooser.shadowRoot?.textContent.includes('hành chính công xã Mường Phăng'),
      'the agency',
    );
  });

  it('tells the versions of a procedure: which holds, which comes with what difference, and shows that one', async () => {
    const { fetch: send } = await createMockHost({ scenario: 'whole' });
    const coming = { version: '2027-03-01', effectiveFrom: '2027-03-01', effectiveTo: null };
    const withVersions: typeof fetch = async (input, init) => {
      const { pathname, searchParams } = new URL(String(input), location.href);
      const response = await send(input, init);
      if (pathname.endsWith(`/procedures/${BIRTH}/versions`)) {
        const read = (await response.json()) as AnswerOf<'procedures.versions'>;
        const versions = [{ ...coming, decision: null }, ...read.versions];
        return new Response(JSON.stringify({ ...read, versions }), { headers: response.headers });
      }
      if (!pathname.endsWith(`/procedures/${BIRTH}`) || searchParams.get('version') !== coming.version)
        return response;
      const now = (await (await send(`${pathname}`, init)).json()) as AnswerOf<'procedures.read'>;
      const channels = now.channels.map((one) => ({
        ...one,
        duration: { amount: 3, unit: 'working-day' as const, provisional: false },
      }));
      const next = {
        ...now,
        ...coming,
        channels,
        duration: channels[0]!.duration,
        papers: now.papers.slice(1),
      };
      return new Response(JSON.stringify(next), { headers: { 'content-type': 'application/json' } });
    };
    const { element, root, text } = await shown(BIRTH, { fetch: withVersions });
    const versions = await until(() => root.querySelector('.versions'), 'the versions');
    const lines = [...versions.children].map((line) => line.textContent.replace(/\s+/g, ' ').trim());
    expect(lines[0]).to.equal(
      'Sắp có hiệu lực từ ngày 01/03/2027 Sẽ khác bản hiện nay: thời hạn và giấy tờ (bớt 1). Xem bản này',
    );
    expect(lines[1]).to.match(/^Đang có hiệu lực 163\/QĐ-BTP$/);
    await expectAccessible(element);

    versions.querySelector('button')?.click();
    await until(() => text().includes('Bạn đang xem bản sắp có hiệu lực từ ngày 01/03/2027.'), 'the notice');
    expect(text()).to.contain('3 ngày làm việc');
    expect(root.querySelector('header .notice'), 'before anything else').not.to.equal(null);
    expect(root.querySelectorAll('.bar button').length, 'what is not in force cannot be filed').to.equal(0);
    button(root, 'Xem bản đang có hiệu lực')?.click();
    await until(() => root.querySelector('.bar button'), 'the one in force');
    expect(element.version).to.equal(null);
  });

  it('names what the source does not state', async () => {
    const { text } = await shown(COMPLAINT);
    expect(text()).to.contain(
      'Nguồn công bố chưa nêu: giấy tờ cần nộp, các bước, điều kiện và căn cứ pháp lý.',
    );
  });

  it('asks to begin filing, with the case that was chosen', async () => {
    const { element, root } = await shown(BIRTH);
    const asked: unknown[] = [];
    element.addEventListener('dvc-file-start', (event) => asked.push(event.detail));
    [...root.querySelectorAll<HTMLInputElement>('input[name=case]')][2]?.click();
    root.querySelector<HTMLButtonElement>('.bar button')?.click();
    expect(asked).to.deep.equal([{ code: BIRTH, caseId: 'mang-thai-ho' }]);
  });

  it('links to where filing begins when the page says where, and lets the page cancel', async () => {
    const { element, root } = await shown(BIRTH, { fileHref: '#nop?ma={code}&truong-hop={case}' });
    const link = root.querySelector<HTMLAnchorElement>('.bar a');
    expect(link?.getAttribute('href')).to.equal('#nop?ma=1.001193&truong-hop=thong-thuong');
    element.addEventListener('dvc-file-start', (event) => event.preventDefault());
    const before = location.href;
    link?.click();
    expect(location.href).to.equal(before);
  });

  it('says what the catalogue does not know, and where to file what cannot be filed here', async () => {
    const { root, text } = await shown(COMPLAINT);
    expect(text()).to.contain('chưa có ở cổng').and.to.contain('Thủ tục này chưa nộp trực tuyến được');
    expect(text()).to.contain('Bạn có thể nộp');
    expect(text()).to.contain('Chưa công bố mức phí');
    expect(root.querySelectorAll('.bar .primary').length, 'nothing to begin').to.equal(0);
    expect(root.querySelectorAll('.papers').length).to.equal(0);
  });

  it('says that a code is unknown, and which code', async () => {
    const { text, root } = await shown('9.999999');
    expect(text()).to.contain('9.999999');
    expect(root.querySelector('button')).to.equal(null);
  });

  it('says that its code is missing', async () => {
    expect((await shown(null)).text()).to.contain('code="1.001193"');
  });

  it('shows another procedure when its code changes, with nothing of the one before', async () => {
    const { element, root } = await shown(BIRTH);
    root.querySelector<HTMLInputElement>('.papers input')?.click();
    const loaded: string[] = [];
    element.addEventListener('dvc-procedure-loaded', (event) => loaded.push(event.detail.name));
    element.code = BUSINESS;
    await until(() => loaded.length > 0, 'the other procedure');
    await element.updateComplete;
    expect(root.querySelector('h2')?.textContent).to.contain('hộ kinh doanh');
    expect(loaded[0]).to.contain('hộ kinh doanh');
    expect(root.querySelector('.papers input:checked')).to.equal(null);
  });

  it('offers to try again after a failure of the host', async () => {
    const { fetch: send } = await createMockHost({ scenario: 'whole' });
    let broken = true;
    const failing: typeof fetch = async (input, init) =>
      broken ? new Response(JSON.stringify(problem('internal', 'vi')), { status: 500 }) : send(input, init);
    const { root, text } = await shown(BIRTH, { fetch: failing });
    expect(text()).to.contain('gặp sự cố');
    broken = false;
    root.querySelector<HTMLButtonElement>('[role=alert] button')?.click();
    await until(() => text().includes('khai sinh'), 'the procedure');
  });

  it('speaks English around the Vietnamese of the catalogue', async () => {
    const { root, text } = await shown(BIRTH, { lang: 'en' });
    expect(text()).to.contain('1 working day').and.to.contain('Papers to prepare');
    expect(root.querySelector('h2')?.lang).to.equal('vi');
  });

  it('does not print when the page does it in its own way', async () => {
    const { element, root } = await shown(BIRTH);
    let asked = 0;
    element.addEventListener('dvc-print', (event) => {
      asked++;
      event.preventDefault();
    });
    button(root, 'In trang này')?.click();
    expect(asked).to.equal(1);
  });
});
