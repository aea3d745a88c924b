import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import { followDownloads } from '../../mocks/downloads.js';
import { fixture } from '../support/fixture.js';
import { savedFile } from '../support/saved-file.js';

describe('downloads from a host that is a mock', () => {
  const API = 'https://dvc.mock';
  const real = globalThis.fetch;
  let stop: () => void;
  let asked: string[];

  beforeEach(() => {
    asked = [];
    globalThis.fetch = (input) => {
      asked.push(String(input));
      return Promise.resolve(
        new Response('%PDF', {
          headers: {
            'Content-Disposition': `attachment; filename="To khai.pdf"; filename*=UTF-8''T%E1%BB%9D%20khai.pdf`,
          },
        }),
      );
    };
    stop = followDownloads(API);
  });
  afterEach(() => {
    stop();
    globalThis.fetch = real;
  });

  const press = async (link: Promise<Element>): Promise<boolean> =>
    (await link).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));

  it('are fetched, and saved under the name that the host gives', async () => {
    const link = fixture(html`<a href="${API}/api/v1/forms/a/1/blank" download>Tờ khai</a>`);
    expect(await savedFile(() => void press(link))).to.equal('Tờ khai.pdf');
    expect(asked).to.deep.equal([`${API}/api/v1/forms/a/1/blank`]);
  });

  it('leave other links and other hosts to the browser', async () => {
    // Nobody leaves the page of the tests.
    const stay = (event: Event): void => event.preventDefault();
    addEventListener('click', stay);
    await press(fixture(html`<a href="${API}/api/v1/forms/a/1/blank">Tờ khai</a>`));
    await press(fixture(html`<a href="https://other.example/api/v1/x" download>Tệp</a>`));
    removeEventListener('click', stay);
    expect(asked).to.deep.equal([]);
  });
});
