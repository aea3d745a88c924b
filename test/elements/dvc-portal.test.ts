import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import '../../components/elements/dvc-account/define.js';
import type { DvcAccount } from '../../components/elements/dvc-account/dvc-account.js';
import '../../components/elements/dvc-portal/define.js';
import type { DvcPortal } from '../../components/elements/dvc-portal/dvc-portal.js';
import '../../components/elements/dvc-procedure/define.js';
import type { DvcProcedure } from '../../components/elements/dvc-procedure/dvc-procedure.js';
import { createMockHost } from '../../mocks/mock-host.js';
import { expectAccessible } from '../support/axe.js';
import { fixture, until } from '../support/fixture.js';

const noAnswer: typeof fetch = () => new Promise(() => undefined);
const textOf = (element: Element): string => element.shadowRoot?.textContent ?? '';

describe('dvc-portal', () => {
  it('is accessible', async () => {
    const { fetch } = await createMockHost({ scenario: 'empty' });
    const portal = await fixture<DvcPortal>(
      html`<dvc-portal api="" .fetch=${fetch}
        ><h1>Cổng</h1>
        <dvc-account></dvc-account
      ></dvc-portal>`,
    );
    await until(() => portal.portal?.session.state === 'nobody', 'the answer on who is signed in');
    await expectAccessible(portal);
  });

  it('gives one portal to all elements inside, across shadow roots', async () => {
    const portal = await fixture<DvcPortal>(
      html`<dvc-portal api="" .fetch=${noAnswer}
        ><dvc-account></dvc-account>
        <div></div
      ></dvc-portal>`,
    );
    const inside = portal.querySelector<DvcAccount>('dvc-account');
    const holder = portal.querySelector('div')?.attachShadow({ mode: 'open' });
    const deep = document.createElement('dvc-account');
    holder?.append(deep);
    expect(inside?.portal).to.equal(portal.portal);
    expect(deep.portal).to.equal(portal.portal);
  });

  it('is found by its id from anywhere on the page', async () => {
    const holder = await fixture(
      html`<div>
        <dvc-account portal="cong"></dvc-account>
        <dvc-portal id="cong" api="" .fetch=${noAnswer}></dvc-portal>
      </div>`,
    );
    const account = holder.querySelector('dvc-account');
    const portal = holder.querySelector('dvc-portal');
    await until(() => account?.portal, 'the portal further down');
    expect(account?.portal).to.equal(portal?.portal);
  });

  it('lets an element with an address of its own stand alone, sharing with others of that address', async () => {
    const one = await fixture<DvcAccount>(html`<dvc-account api="https://mot.example.vn"></dvc-account>`);
    const two = await fixture<DvcAccount>(html`<dvc-account api="https://mot.example.vn"></dvc-account>`);
    const other = await fixture<DvcAccount>(html`<dvc-account api="https://hai.example.vn"></dvc-account>`);
    // Whoever stands alone loads the client first.
    await until(() => one.portal && two.portal && other.portal, 'the portals');
    expect(one.portal).to.equal(two.portal);
    expect(one.portal).not.to.equal(other.portal);
  });

  it('lets an element say what is missing', async () => {
    const alone = await fixture<DvcProcedure>(html`<dvc-procedure code="1.001193"></dvc-procedure>`);
    expect(textOf(alone)).to.contain('<dvc-procedure>').and.to.contain('api=');
    expect(alone.shadowRoot?.querySelector('[role=alert]')).not.to.equal(null);
    const lost = await fixture<DvcProcedure>(html`<dvc-procedure portal="khong-co"></dvc-procedure>`);
    expect(textOf(lost)).to.contain('khong-co');
  });

  it('speaks the language it is told, and changes it on the spot', async () => {
    const { fetch } = await createMockHost({ scenario: 'empty' });
    const portal = await fixture<DvcPortal>(
      html`<dvc-portal api="" lang="en" .fetch=${fetch}><dvc-account></dvc-account></dvc-portal>`,
    );
    const account = portal.querySelector('dvc-account');
    await until(() => account && textOf(account).includes('Sign in'), 'English');
    portal.lang = 'vi';
    await until(() => account && textOf(account).includes('Đăng nhập'), 'Vietnamese');
  });

  it('tells the page who is signed in, and when that changes', async () => {
    const { fetch } = await createMockHost({ scenario: 'empty', signedInAs: 'mai' });
    const told: (string | undefined)[] = [];
    const portal = await fixture<DvcPortal>(
      html`<dvc-portal
        api=""
        .fetch=${fetch}
        @dvc-session-change=${(event: CustomEvent<{ account?: { party: { name: string } } }>) =>
          told.push(event.detail.account?.party.name)}
      ></dvc-portal>`,
    );
    await portal.portal?.ready();
    await portal.portal?.signOut('/');
    expect(told).to.deep.equal(['Lò Thị Mai', undefined]);
  });

  it('opens anew at another address', async () => {
    const portal = await fixture<DvcPortal>(
      html`<dvc-portal api="https://mot.example.vn" .fetch=${noAnswer}
        ><dvc-account></dvc-account
      ></dvc-portal>`,
    );
    const before = portal.portal;
    portal.api = 'https://hai.example.vn';
    await portal.updateComplete;
    expect(portal.portal).not.to.equal(before);
    expect(portal.querySelector('dvc-account')?.portal).to.equal(portal.portal);
  });

  it('asks for a token before each request when the page gives one', async () => {
    const sent: (string | null)[] = [];
    const portal = await fixture<DvcPortal>(
      html`<dvc-portal
        api=""
        .getToken=${() => Promise.resolve(`t${sent.length}`)}
        .fetch=${(_: RequestInfo, init: RequestInit) => {
          sent.push(new Headers(init.headers).get('DVC-Token'));
          return Promise.resolve(new Response('{}'));
        }}
      ></dvc-portal>`,
    );
    await portal.portal?.client.call('tenant.read', {});
    await portal.portal?.client.call('tenant.read', {});
    expect(sent).to.deep.equal(['t0', 't1']);
  });
});
