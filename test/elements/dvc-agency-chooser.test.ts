import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html, nothing } from 'lit';
import { Client } from '../../components/client/client.js';
import { problem } from '../../components/contract/problems.js';
import type { Agency } from '../../components/contract/schemas/procedure.js';
import '../../components/elements/dvc-agency-chooser/define.js';
import type { DvcAgencyChooser } from '../../components/elements/dvc-agency-chooser/dvc-agency-chooser.js';
import '../../components/elements/dvc-portal/define.js';
import { createMockHost } from '../../mocks/mock-host.js';
import { expectAccessible } from '../support/axe.js';
import { fixture, until } from '../support/fixture.js';

/** Taken by each commune; by departments of the province; by nobody here. */
const BIRTH = '1.001193';
const RECORD = '3.000333';
const COMPLAINT = '1.000178';

interface Shown {
  readonly chooser: DvcAgencyChooser;
  readonly root: ShadowRoot;
  readonly told: (string | undefined)[];
  readonly field: (id: 'province' | 'commune' | 'agency') => HTMLInputElement | null;
  readonly options: () => string[];
}

async function shown(
  options: { procedure?: string; agencies?: readonly Agency[]; fetch?: typeof fetch; lang?: string } = {},
): Promise<Shown> {
  const send = options.fetch ?? (await createMockHost({ scenario: 'whole' })).fetch;
  const told: (string | undefined)[] = [];
  const portal = await fixture(
    html`<dvc-portal api="" lang=${options.lang ?? 'vi'} .fetch=${send}>
      <dvc-agency-chooser
        procedure=${options.procedure ?? nothing}
        .agencies=${options.agencies}
        @dvc-agency-choose=${({ detail }: HTMLElementEventMap['dvc-agency-choose']) =>
          told.push(detail.agency?.name)}
      ></dvc-agency-chooser>
    </dvc-portal>`,
  );
  const chooser = portal.querySelector('dvc-agency-chooser');
  const root = chooser?.shadowRoot;
  if (!chooser || !root) throw new Error('no dvc-agency-chooser');
  await until(() => root.querySelector('.chooser, .notice'), 'the chooser');
  return {
    chooser,
    root,
    told,
    field: (id) => root.querySelector(`#${id}`),
    options: () =>
      [...root.querySelectorAll('[role=option]')].map((row) => row.textContent.replace(/\s+/g, ' ').trim()),
  };
}

/** One agency for each commune of the country, as no province has. */
async function everywhere(send: typeof fetch): Promise<Agency[]> {
  const client = new Client({ api: '', fetch: send });
  const { provinces } = (await client.call('places.provinces', {})).data;
  const lists = await Promise.all(
    provinces.map(({ code }) => client.call('places.communes', { params: { province: code } })),
  );
  return lists.flatMap(({ data: { province, communes } }) =>
    communes.map(({ code, name }): Agency => ({
      id: `00000000-0000-8000-8000-0000000${code}`,
      code: `H00.${code}`,
      name: `Trung tâm Phục vụ hành chính công ${name.toLowerCase()}`,
      kind: 'centre',
      level: 'commune',
      province: province.code,
      commune: code,
      parent: null,
      address: null,
      phone: null,
    })),
  );
}

const textOf = ({ root }: Shown): string => root.textContent.replace(/\s+/g, ' ');

describe('dvc-agency-chooser', () => {
  const forget = (): void => localStorage.removeItem('dvc-elements.agency');
  beforeEach(forget);
  after(forget);

  it('is accessible: closed, open, and without anything to choose', async () => {
    const { chooser, field } = await shown({ procedure: BIRTH });
    await expectAccessible(chooser);
    (await until(() => field('commune'), 'the field')).click();
    await chooser.updateComplete;
    await expectAccessible(chooser);
    await expectAccessible((await shown({ procedure: COMPLAINT })).chooser);
  });

  it('asks for the commune alone where the province and its agency leave no choice', async () => {
    const it = await shown({ procedure: BIRTH });
    const commune = await until(() => it.field('commune'), 'the field');
    expect(it.field('province')).to.equal(null);
    commune.focus();
    await sendKeys({ type: 'dien bien phu' });
    await until(() => it.options().length === 1, 'the one');
    await sendKeys({ press: 'Enter' });
    await until(() => it.told.length > 0, 'the agency');
    expect(it.told).to.deep.equal(['Trung tâm Phục vụ hành chính công phường Điện Biên Phủ']);
    expect(commune.value).to.equal('Phường Điện Biên Phủ');
    expect(it.field('agency')).to.equal(null);
    expect(textOf(it)).to.contain('Trung tâm Phục vụ hành chính công phường Điện Biên Phủ');
  });

  it('asks for the agency where several of a province take it, and lists none that does not', async () => {
    const it = await shown({ procedure: RECORD });
    const agency = await until(() => it.field('agency'), 'the field');
    expect(it.field('commune')).to.equal(null);
    agency.click();
    await until(() => it.options().length > 0, 'the list');
    expect(it.options().some((name) => name.includes('Công an tỉnh'))).to.equal(true);
    expect(it.options().some((name) => name.includes('Tư pháp'))).to.equal(false);
  });

  it('says that nobody here takes it', async () => {
    expect(textOf(await shown({ procedure: COMPLAINT }))).to.contain('Chưa có cơ quan nào tại đây');
  });

  it('proposes what was chosen last on this device, also for another procedure, and lets it be changed', async () => {
    const first = await shown({ procedure: BIRTH });
    const commune = await until(() => first.field('commune'), 'the field');
    commune.focus();
    await sendKeys({ type: 'Mường Phăng' });
    await sendKeys({ press: 'Enter' });
    await until(() => first.told.length > 0, 'the agency');
    first.chooser.remove();

    const second = await shown({ procedure: '1.000894' });
    await until(() => second.told.length > 0, 'the proposal');
    expect(second.told[0]).to.contain('Mường Phăng');
    await until(() => textOf(second).includes('Đã chọn sẵn theo lần trước trên máy này'), 'the reason');
    const again = await until(() => second.field('commune'), 'the field');
    again.click();
    await sendKeys({ type: 'thanh nua' });
    await sendKeys({ press: 'Enter' });
    await until(() => second.told.length > 1, 'the other');
    expect(second.told[1]).to.contain('Thanh Nưa');
    expect(textOf(second)).not.to.contain('theo lần trước');
  });

  it('shows the agency that the page names, and forgets it when the page does', async () => {
    const it = await shown({ procedure: BIRTH });
    const commune = await until(() => it.field('commune'), 'the field');
    it.chooser.value = '00000000-0011-8000-8000-000000003127';
    await it.chooser.updateComplete;
    await until(() => commune.value === 'Phường Điện Biên Phủ', 'its commune');
    expect(it.told).to.deep.equal([]);
  });

  it('keeps what was typed and is none of the list, says so, and forgets the choice before', async () => {
    const it = await shown({ procedure: BIRTH });
    const commune = await until(() => it.field('commune'), 'the field');
    it.chooser.value = '00000000-0011-8000-8000-000000003127';
    await it.chooser.updateComplete;
    commune.focus();
    commune.select();
    await sendKeys({ type: 'Mường Xyz' });
    await until(() => textOf(it).includes('Chưa thấy nơi nào tên “Mường Xyz”'), 'a word');
    commune.blur();
    await until(() => textOf(it).includes('Hãy chọn một nơi trong danh sách'), 'what to do');
    expect(commune.value).to.equal('Mường Xyz');
    expect(commune.getAttribute('aria-invalid')).to.equal('true');
    expect(it.told).to.deep.equal([undefined]);
  });

  it('takes what was typed in full when the field is left, and what the arrows are on', async () => {
    const it = await shown({ procedure: BIRTH });
    const commune = await until(() => it.field('commune'), 'the field');
    commune.focus();
    await sendKeys({ type: 'xa muong phang' });
    commune.blur();
    await until(() => it.told.length > 0, 'the agency');
    expect(commune.value).to.equal('Xã Mường Phăng');
    commune.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    const active = it.root.querySelector('[role=option].active span')?.textContent;
    expect(commune.getAttribute('aria-activedescendant')).to.match(/^commune-\d+$/);
    await sendKeys({ press: 'Tab' });
    expect(commune.value).to.equal(active);
  });

  it('puts the focus where something is missing, with what the page says of it', async () => {
    const it = await shown({ procedure: BIRTH });
    const commune = await until(() => it.field('commune'), 'the field');
    it.chooser.fault = 'Hãy chọn cơ quan tiếp nhận';
    it.chooser.focus();
    await it.chooser.updateComplete;
    expect(it.root.activeElement).to.equal(commune);
    expect(commune.getAttribute('aria-invalid')).to.equal('true');
    expect(textOf(it)).to.contain('Hãy chọn cơ quan tiếp nhận');
  });

  it('offers to try again when the names of places cannot be read', async () => {
    const { fetch: send } = await createMockHost({ scenario: 'whole' });
    let broken = true;
    const it = await shown({
      procedure: BIRTH,
      fetch: async (input, init) =>
        broken && String(input).includes('/places/')
          ? new Response(JSON.stringify(problem('internal', 'vi')), { status: 500 })
          : send(input, init),
    });
    const again = await until(
      () => it.root.querySelector<HTMLButtonElement>('[role=alert] button'),
      'the failure',
    );
    broken = false;
    again.click();
    await until(() => it.field('commune'), 'the field');
  });

  it('speaks English around the names', async () => {
    const it = await shown({ procedure: BIRTH, lang: 'en' });
    await until(() => it.field('commune'), 'the field');
    expect(textOf(it)).to.contain('Commune or ward');
  });

  describe('with all 34 provinces and 3,321 communes', () => {
    it('asks for the province, then lists its communes alone', async () => {
      const { fetch: send } = await createMockHost({ scenario: 'whole' });
      const it = await shown({ agencies: await everywhere(send), fetch: send });
      const province = await until(() => it.field('province'), 'the field');
      province.focus();
      await sendKeys({ type: 'dong nai' });
      await sendKeys({ press: 'Enter' });
      expect(province.value).to.contain('Đồng Nai');
      const commune = await until(() => it.field('commune'), 'the field');
      commune.focus();
      await until(() => textOf(it).includes('Có 95 nơi để chọn'), 'its communes');
      await sendKeys({ type: 'muong phang' });
      await until(() => textOf(it).includes('Chưa thấy nơi nào tên'), 'no commune of another province');
    });

    it('finds a commune before its province, in under 50 ms a key, and draws only what is in view', async () => {
      const { fetch: send } = await createMockHost({ scenario: 'whole' });
      const it = await shown({ agencies: await everywhere(send), fetch: send });
      const commune = await until(() => it.field('commune'), 'the field');
      commune.focus();
      commune.click();
      const size = (): number => Number(it.root.querySelector('[role=option]')?.ariaSetSize ?? 0);
      await until(() => size() === 3321, 'all communes');
      expect(it.options().length).to.be.lessThan(40);

      await sendKeys({ press: 'ArrowUp' });
      await it.chooser.updateComplete;
      const last = it.root.querySelector('[role=option].active');
      expect(last?.ariaPosInSet).to.equal('3321');
      const list = it.root.querySelector('#commune-list')!.getBoundingClientRect();
      const box = last!.getBoundingClientRect();
      expect(box.bottom <= list.bottom + 1 && box.top >= list.top - 1, 'the last one is in view').to.equal(
        true,
      );
      expect(it.options().length).to.be.lessThan(40);

      const times: number[] = [];
      for (const word of ['mường phăng', 'tan phu', 'x', 'phuong 1', 'binh minh', 'hoà bình']) {
        for (let end = 1; end <= word.length; end++) {
          const start = performance.now();
          commune.value = word.slice(0, end);
          commune.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
          await it.chooser.updateComplete;
          it.root.querySelector('#commune-list')?.getBoundingClientRect();
          times.push(performance.now() - start);
        }
      }
      times.sort((a, b) => a - b);
      const p95 = times[Math.floor(times.length * 0.95)]!;
      expect(p95).to.be.lessThan(50);

      commune.value = 'muong phang';
      commune.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await it.chooser.updateComplete;
      expect(it.options()[0]).to.contain('Xã Mường Phăng').and.to.contain('Tỉnh Điện Biên');
      await sendKeys({ press: 'Enter' });
      await until(() => it.told.length > 0, 'the agency');
      expect(it.field('province')?.value).to.equal('Tỉnh Điện Biên');
    });
  });
});
