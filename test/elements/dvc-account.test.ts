import { expect } from '@esm-bundle/chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { problem } from '../../components/contract/problems.js';
import '../../components/elements/dvc-account/define.js';
import type { DvcAccount } from '../../components/elements/dvc-account/dvc-account.js';
import '../../components/elements/dvc-portal/define.js';
import type { DvcPortal } from '../../components/elements/dvc-portal/dvc-portal.js';
import { createMockHost } from '../../mocks/mock-host.js';
import type { MockPerson } from '../../mocks/people.js';
import { expectAccessible } from '../support/axe.js';
import { fixture, until } from '../support/fixture.js';

interface Shown {
  readonly account: DvcAccount;
  readonly portal: DvcPortal;
  readonly text: () => string;
  readonly button: (words: string) => HTMLButtonElement;
}

/** An account element on the real host in the page, once it knows who is signed in. */
async function shown(
  options: { signedInAs?: MockPerson; compact?: boolean; fetch?: typeof fetch } = {},
): Promise<Shown> {
  const { signedInAs, compact = false } = options;
  const send =
    options.fetch ?? (await createMockHost({ scenario: 'empty', ...(signedInAs && { signedInAs }) })).fetch;
  const portal = await fixture<DvcPortal>(
    html`<dvc-portal api="" .fetch=${send}><dvc-account ?compact=${compact}></dvc-account></dvc-portal>`,
  );
  const account = portal.querySelector('dvc-account');
  if (!account) throw new Error('no dvc-account');
  await until(() => portal.portal?.session.state !== 'asking', 'the answer on who is signed in');
  await account.updateComplete;
  const buttons = (): HTMLButtonElement[] => [...(account.shadowRoot?.querySelectorAll('button') ?? [])];
  return {
    account,
    portal,
    text: () => account.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '',
    button: (words) => {
      const button = buttons().find(({ textContent }) => textContent.includes(words));
      if (!button) throw new Error(`no button “${words}”`);
      return button;
    },
  };
}

const stay = (event: Event): void => event.preventDefault();

describe('dvc-account', () => {
  it('is accessible: signed out, signed in, and as one button with its panel open', async () => {
    await expectAccessible((await shown()).account);
    await expectAccessible((await shown({ signedInAs: 'mai' })).account);
    const bar = await shown({ signedInAs: 'mai', compact: true });
    bar.button('Lò Thị Mai').click();
    await until(() => bar.account.shadowRoot?.querySelector(':popover-open'), 'the panel');
    await expectAccessible(bar.account);
  });

  it('asks the page to sign in, with the way there and back', async () => {
    const { account, button, text } = await shown();
    let detail: { address: string; returnTo: string } | undefined;
    account.addEventListener('dvc-sign-in', (event) => {
      detail = (event as CustomEvent<{ address: string; returnTo: string }>).detail;
      event.preventDefault();
    });
    button('Đăng nhập').click();
    expect(detail?.returnTo).to.equal(location.href);
    expect(detail?.address).to.contain('/api/v1/session/sign-in?returnTo=');
    expect(text()).to.contain('tài khoản thử');
  });

  it('shows each detail with where it comes from', async () => {
    const { account, text } = await shown({ signedInAs: 'mai' });
    await until(() => text().includes('Phường Điện Biên Phủ, Tỉnh Điện Biên'), 'the address in words');
    const rows = [...(account.shadowRoot?.querySelectorAll('dl > div') ?? [])];
    const read = rows.map((row) => row.textContent.replace(/\s+/g, ' ').trim());
    expect(read).to.include('Ngày sinh 14/05/1992 theo tài khoản định danh');
    expect(read).to.include('Giới tính Nữ theo tài khoản định danh');
  });

  it('covers the identity number until its owner asks to see it', async () => {
    const { account, button, text } = await shown({ signedInAs: 'mai' });
    expect(text()).to.contain('011••••••123').and.not.to.contain('011192000123');
    button('Hiện').click();
    await account.updateComplete;
    expect(text()).to.contain('011192000123');
    button('Ẩn').click();
    await account.updateComplete;
    expect(text()).not.to.contain('011192000123');
  });

  it('says what kind of account it is', async () => {
    expect((await shown({ signedInAs: 'mai' })).text()).to.contain('Tài khoản công dân, định danh mức 2');
    const organisation = (await shown({ signedInAs: 'hop-tac-xa' })).text();
    expect(organisation).to.contain('Tài khoản tổ chức').and.to.contain('5600999939');
    const officer = (await shown({ signedInAs: 'mot-cua' })).text();
    expect(officer).to.contain('Tài khoản cán bộ').and.to.contain('phường Điện Biên Phủ');
  });

  it('opens and closes its panel by keyboard, and keeps it within a narrow window', async () => {
    await setViewport({ width: 320, height: 640 });
    const { account, button } = await shown({ signedInAs: 'mai', compact: true });
    const opener = button('Lò Thị Mai');
    const panel = account.shadowRoot?.querySelector<HTMLElement>('[popover]');
    opener.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => opener.getAttribute('aria-expanded') === 'true', 'the panel');
    const box = panel?.getBoundingClientRect();
    expect(box?.left).to.be.at.least(0);
    expect(box?.right).to.be.at.most(320);
    expect(box?.bottom).to.be.at.most(640);
    await sendKeys({ press: 'Escape' });
    await until(() => opener.getAttribute('aria-expanded') === 'false', 'the panel to close');
    expect(account.shadowRoot?.activeElement).to.equal(opener);
    await setViewport({ width: 800, height: 600 });
  });

  it('signs out at the host, then tells the page where else to', async () => {
    const { account, portal, button, text } = await shown({ signedInAs: 'mai' });
    const told: string[] = [];
    for (const type of ['dvc-sign-out', 'dvc-signed-out'])
      account.addEventListener(type, () => told.push(type));
    account.addEventListener('dvc-signed-out', stay);
    button('Đăng xuất').click();
    await until(() => portal.portal?.session.state === 'nobody', 'the end of the session');
    await until(() => text().includes('Bạn đã đăng xuất'), 'the word on it');
    expect(told).to.deep.equal(['dvc-sign-out', 'dvc-signed-out']);
    const { data } = (await portal.portal?.client.call('session.read', {})) ?? {};
    expect(data?.account).to.equal(null);
  });

  it('stays signed in when the page says so', async () => {
    const { account, portal, button } = await shown({ signedInAs: 'mai' });
    account.addEventListener('dvc-sign-out', stay);
    button('Đăng xuất').click();
    const { data } = (await portal.portal?.client.call('session.read', {})) ?? {};
    expect(data?.account?.party.name).to.equal('Lò Thị Mai');
    expect(portal.portal?.session.state).to.equal('signed-in');
  });

  it('does not claim to be signed out when the host refused', async () => {
    const { fetch: send } = await createMockHost({ scenario: 'empty', signedInAs: 'mai' });
    const refusing: typeof fetch = async (input, init) =>
      init?.method === 'POST'
        ? new Response(JSON.stringify(problem('internal', 'vi')), { status: 500 })
        : send(input, init);
    const { portal, button, text } = await shown({ fetch: refusing });
    button('Đăng xuất').click();
    await until(() => text().includes('gặp sự cố'), 'the word on it');
    expect(portal.portal?.session.state).to.equal('signed-in');
    expect(button('Đăng xuất').disabled).to.equal(false);
  });

  it('says that the session is over, once the host has said so, and offers to sign in', async () => {
    const { fetch: send } = await createMockHost({ scenario: 'empty', signedInAs: 'mai' });
    let over = false;
    const ending: typeof fetch = async (input, init) =>
      over ? new Response(JSON.stringify(problem('session-over', 'vi')), { status: 401 }) : send(input, init);
    const { portal, button, text } = await shown({ fetch: ending });
    over = true;
    await portal.portal?.client.call('drafts.list', {}).catch(() => undefined);
    await until(() => text().includes('Phiên làm việc đã hết'), 'the word on it');
    expect(button('Đăng nhập').disabled).to.equal(false);
  });

  it('offers to ask again when it could not learn who is signed in', async () => {
    const { fetch: send } = await createMockHost({ scenario: 'empty', signedInAs: 'mai' });
    let broken = true;
    const failing: typeof fetch = async (input, init) =>
      broken ? new Response(JSON.stringify(problem('internal', 'vi')), { status: 500 }) : send(input, init);
    const { button, text } = await shown({ fetch: failing });
    broken = false;
    button('Thử lại').click();
    await until(() => text().includes('Lò Thị Mai'), 'the account');
  });
});
