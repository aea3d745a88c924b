import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keepingOf } from '../../../host/pages/offline/keeping.js';

const HERE = 'https://dvc.example.vn';
const keeping = (path: string, method = 'GET') => keepingOf(method, HERE + path, HERE);

describe('what the portal keeps on a device', () => {
  it('takes files named by their content from the device first', () => {
    assert.deepEqual(keeping('/assets/portal-BptUNes6.js'), {
      first: 'kept',
      as: '/assets/portal-BptUNes6.js',
    });
    assert.equal(keeping('/assets/portal.js'), undefined);
  });

  it('keeps pages and the public catalogue for when there is no network, without what was asked for', () => {
    for (const [path, as] of [
      ['/', '/'],
      ['/?q=khai+sinh&page=2', '/'],
      ['/tro-giup?muc=contact', '/tro-giup'],
      ['/thu-tuc/1.001193', '/thu-tuc/1.001193'],
      ['/theme.css', '/theme.css'],
      ['/api/v1/procedures/1.001193', '/api/v1/procedures/1.001193'],
    ] as const) {
      assert.deepEqual(keeping(path), { first: 'network', as }, path);
    }
  });

  it('leaves alone all that may be somebody’s, whatever it looks like', () => {
    for (const path of [
      '/ho-so',
      '/nop-ho-so?nhap=0190',
      '/theo-doi?ho-so=0190',
      '/tra-cuu?ma=H18.12-261122-0001',
      '/thanh-toan',
      '/can-bo',
      '/thu-tuc?q=0123',
      '/thu-tuc/1.001193?q=0123',
      '/api/v1/session',
      '/api/v1/drafts',
      '/api/v1/dossiers/0190',
      '/api/v1/files/0190/content',
      '/api/v1/procedures?q=khai+sinh',
      '/api/v1/procedures/1.001193/../../session',
      '/people/sign-in',
      '/assets/../api/v1/session',
      '//evil.example/assets/portal-BptUNes6.js',
    ]) {
      assert.equal(keeping(path), undefined, path);
    }
    assert.equal(keeping('/', 'POST'), undefined);
    assert.equal(keepingOf('GET', 'https://other.example/', HERE), undefined);
  });
});
