import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../components/elements/dvc-filing/define.js';
import '../../components/elements/dvc-portal/define.js';
import type { AnswerOf } from '../../components/contract/operations.js';
import type { DvcFiling } from '../../components/elements/dvc-filing/dvc-filing.js';
import { hall, readyDraft, type PersonName } from '../host/fixtures.js';
import { expectAccessible } from '../support/axe.js';
import { fixture, until } from '../support/fixture.js';
import { hostInPage, type PageWorld } from '../support/host-in-page.js';

describe('dvc-filing', () => {
  const root = (filing: DvcFiling): ShadowRoot => filing.shadowRoot!;
  const textOf = (filing: DvcFiling): string => root(filing).textContent!.replace(/\s+/g, ' ');
  const find = <E extends HTMLElement>(filing: DvcFiling, selector: string): E | null =>
    root(filing).querySelector<E>(selector);
  const button = (filing: DvcFiling, text: string): HTMLButtonElement | undefined =>
    [...root(filing).querySelectorAll('button')].find(({ textContent }) => textContent.includes(text));
  const at = (filing: DvcFiling, step: string): Promise<unknown> =>
    until(() => find(filing, '#step-title')?.textContent.includes(step), `the step "${step}"`);
  const onward = (filing: DvcFiling): void => button(filing, 'Đồng ý và tiếp tục')!.click();

  async function shown(
    world: PageWorld,
    content = html`<dvc-filing procedure="1.001193"></dvc-filing>`,
    person: PersonName | 'nobody' = 'mai',
  ): Promise<DvcFiling> {
    const portal = await fixture(world.portal(content, person === 'nobody' ? undefined : person));
    return portal.querySelector('dvc-filing')!;
  }

  const draftsOf = async (world: PageWorld): Promise<AnswerOf<'drafts.list'>['drafts']> =>
    (await world.as('mai').ok<AnswerOf<'drafts.list'>>('drafts.list')).drafts;
  const dossiersOf = async (world: PageWorld): Promise<AnswerOf<'dossiers.list'>['items']> =>
    (await world.as('mai').ok<AnswerOf<'dossiers.list'>>('dossiers.list')).items;

  async function begun(world: PageWorld): Promise<DvcFiling> {
    const filing = await shown(world);
    await at(filing, 'Cơ quan và trường hợp');
    find<HTMLInputElement>(filing, '#case input')!.click();
    onward(filing);
    await at(filing, 'Người nộp và chủ hồ sơ');
    return filing;
  }

  /** At the last step, with everything filled in beforehand. */
  async function atReview(world: PageWorld): Promise<DvcFiling> {
    const { id, version } = await readyDraft(world.as('mai'));
    await world.as('mai').ok('drafts.change', { params: { id }, version, body: { step: 'review' } });
    const filing = await shown(world, html`<dvc-filing draft=${id}></dvc-filing>`);
    await at(filing, 'Kiểm tra và cam đoan');
    await until(() => find(filing, '#commitment'), 'the commitment');
    return filing;
  }

  it('is accessible', async () => {
    const filing = await begun(await hostInPage());
    await expectAccessible(filing);
  });

  it('says what it needs when the page names no procedure', async () => {
    const filing = await shown(await hostInPage(), html`<dvc-filing></dvc-filing>`);
    expect(textOf(filing)).to.contain('procedure="mã thủ tục"');
  });

  it('asks to sign in first, and leaves the way to the page', async () => {
    const filing = await shown(
      await hostInPage(),
      html`<dvc-filing procedure="1.001193"></dvc-filing>`,
      'nobody',
    );
    await until(() => button(filing, 'Đăng nhập để nộp hồ sơ'), 'the way to sign in');
    const told: { returnTo: string }[] = [];
    filing.addEventListener('dvc-sign-in', (event) => {
      told.push((event as CustomEvent<{ returnTo: string }>).detail);
      event.preventDefault();
    });
    button(filing, 'Đăng nhập để nộp hồ sơ')!.click();
    expect(told.map(({ returnTo }) => returnTo)).to.deep.equal([location.href]);
  });

  it('sends officers to an account of their own', async () => {
    const filing = await shown(
      await hostInPage(),
      html`<dvc-filing procedure="1.001193"></dvc-filing>`,
      'lan',
    );
    await until(() => textOf(filing).includes('Đây là tài khoản cán bộ'), 'the words for officers');
  });

  it('says so when the procedure is not taken online', async () => {
    const filing = await shown(await hostInPage(), html`<dvc-filing procedure="1.004222"></dvc-filing>`);
    await until(() => textOf(filing).includes('chưa nhận hồ sơ trực tuyến'), 'the refusal');
  });

  it('chooses the agency where the account lives, and asks for the case', async () => {
    const world = await hostInPage();
    const filing = await shown(world);
    await at(filing, 'Cơ quan và trường hợp');
    expect(find<HTMLSelectElement>(filing, '#agency')!.value).to.equal(hall.id);
    onward(filing);
    const summary = await until(() => find(filing, '#summary'), 'the summary');
    await until(() => root(filing).activeElement === summary, 'focus on the summary');
    expect(summary.textContent).to.contain('Hãy chọn trường hợp của bạn');
    expect(world.requests).not.to.include('POST /drafts');
    find(filing, '#summary a')!.click();
    expect(root(filing).activeElement?.id).to.equal('case');
  });

  it('begins one draft, tells its id, and puts the step in focus', async () => {
    const world = await hostInPage();
    const filing = await begun(world);
    expect(world.requests.filter((line) => line === 'POST /drafts').length).to.equal(1);
    await until(() => root(filing).activeElement?.id === 'step-title', 'focus on the title');
    await until(() => textOf(filing).includes('Đã lưu nháp lúc'), 'the step to be saved');
    expect((await draftsOf(world)).map(({ caseId, step }) => [caseId, step])).to.deep.equal([
      ['thuong', 'parties'],
    ]);
  });

  it('offers a draft of the same procedure to go on with', async () => {
    const world = await hostInPage();
    const { id } = await readyDraft(world.as('mai'));
    const filing = await shown(world);
    await until(() => button(filing, 'Làm tiếp hồ sơ nháp'), 'the offer');
    const told: unknown[] = [];
    filing.addEventListener('dvc-draft-begun', ({ detail }) => told.push(detail));
    button(filing, 'Làm tiếp hồ sơ nháp')!.click();
    await until(() => told.length > 0, 'the draft');
    expect(told).to.deep.equal([{ id }]);
  });

  it('takes another owner, and keeps what was typed in the draft', async () => {
    const world = await hostInPage();
    const filing = await begun(world);
    root(filing).querySelectorAll<HTMLInputElement>('input[name=owner]')[1]!.click();
    const name = await until(() => find<HTMLInputElement>(filing, '#owner-name'), 'the fields of the owner');
    name.focus();
    await sendKeys({ type: "K'Sor Y Thanh" });
    onward(filing);
    const summary = await until(() => find(filing, '#summary'), 'the summary');
    expect(summary.textContent).to.contain('Số định danh cần đúng 12 chữ số');
    expect(find<HTMLInputElement>(filing, '#owner-name')!.value).to.equal("K'Sor Y Thanh");
    find(filing, '#owner-citizenId')!.focus();
    await sendKeys({ type: '011192000555' });
    onward(filing);
    await at(filing, 'Tờ khai điện tử');
    await until(() => textOf(filing).includes('Đã lưu nháp lúc'), 'the draft to be saved');
    const [draft] = await draftsOf(world);
    expect(draft?.owner).to.deep.equal({ kind: 'person', name: "K'Sor Y Thanh", citizenId: '011192000555' });
  });

  it('says so when the draft was changed elsewhere, and keeps what the citizen chooses to keep', async () => {
    const world = await hostInPage();
    const filing = await begun(world);
    await until(() => textOf(filing).includes('Đã lưu nháp lúc'), 'the draft to be saved');
    const [draft] = await draftsOf(world);
    await world.as('mai').ok('drafts.change', {
      params: { id: draft!.id },
      version: draft!.version,
      body: { caseId: 'bo-roi' },
    });
    onward(filing);
    await until(() => textOf(filing).includes('vừa được sửa ở nơi khác'), 'the conflict');
    button(filing, 'Giữ nội dung trên trang này')!.click();
    await until(() => textOf(filing).includes('Đã lưu nháp lúc'), 'the draft to be saved');
    const [after] = await draftsOf(world);
    expect([after?.caseId, after?.step]).to.deep.equal(['bo-roi', 'form']);
  });

  it('files once however often it is pressed, after the commitment', async () => {
    const world = await hostInPage();
    const filing = await atReview(world);
    await expectAccessible(filing);
    button(filing, 'Nộp hồ sơ')!.click();
    await until(() => find(filing, '#summary')?.textContent.includes('lời cam đoan'), 'the question for it');
    find(filing, '#commitment')!.click();
    const told: { code: string }[] = [];
    filing.addEventListener('dvc-filed', ({ detail }) => told.push(detail));
    button(filing, 'Nộp hồ sơ')!.click();
    button(filing, 'Đang nộp')?.click();
    await until(() => find(filing, '.code'), 'the code');
    expect(find(filing, '.code')!.textContent).to.equal(told[0]?.code);
    expect((await dossiersOf(world)).map(({ code }) => code)).to.deep.equal([told[0]?.code]);
    await expectAccessible(filing);
  });

  it('files one dossier when the answer is lost on its way', async () => {
    const world = await hostInPage();
    const filing = await atReview(world);
    find(filing, '#commitment')!.click();
    world.cut('POST /drafts/', { reachesHost: true });
    button(filing, 'Nộp hồ sơ')!.click();
    await until(() => find(filing, '.code'), 'the code');
    expect((await dossiersOf(world)).length).to.equal(1);
  });

  it('changes its language while a step shows', async () => {
    const filing = await begun(await hostInPage());
    filing.closest('dvc-portal')!.lang = 'en';
    await until(() => textOf(filing).includes('Whose dossier is it?'), 'the step in English');
    expect(textOf(filing)).to.contain('Step 2 of 6').and.not.to.contain('Hồ sơ này là của ai?');
  });
});
