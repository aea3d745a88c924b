import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { API_PREFIX } from '../../components/contract/endpoints.js';
import { acting, filedDossier, hall, procedure, PUBLIC_URL, readyDraft, testWorld } from './fixtures.js';

describe('the slip of receipt', () => {
  test('is there once the dossier is received, for both sides, and says what form 01 says', async () => {
    const world = await testWorld();
    const [mai, lan] = [await world.signIn('mai'), await world.signIn('lan')];
    const dossier = await filedDossier(mai);
    const params = { id: dossier.id };
    assert.equal((await mai.call('dossiers.receipt', { params })).code, 'state-conflict');
    await acting(lan, dossier)(1, { action: 'receive' });
    const page = await mai.send('dossiers.receipt', { params });
    const html = await page.text();
    assert.match(page.headers.get('content-type') ?? '', /^text\/html; charset=utf-8$/);
    assert.match(page.headers.get('content-security-policy') ?? '', /style-src 'self'/);
    const said = [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
      hall.name,
      hall.parent ?? '',
      dossier.code,
      'Lò Thị Mai',
      'Tổ 4, Phường Điện Biên Phủ, Tỉnh Điện Biên',
      '0912345678',
      '011192000123',
      procedure.name,
      'Giấy chứng sinh',
      '03 ngày làm việc (tạm tính)',
      '08 giờ 30 phút, ngày 23 tháng 11 năm 2026',
      '17 giờ 00 phút, ngày 27 tháng 11 năm 2026 (tạm tính)',
      'Nhận trực tiếp',
      'Nguyễn Thị Lan',
    ];
    for (const words of said) assert.ok(html.includes(words), words);
    assert.match(html, /<svg [^>]*role="img" aria-label="Mã QR của hồ sơ H18\.12-261123-0001"/);
    assert.match(html, /Giấy chứng sinh<\/th><td>01<\/td><td><\/td><td><\/td>/);
    assert.doesNotMatch(html, /<script|<style|style=|undefined|null|NaN/);
    const sheet = /href="([^"]+)"/.exec(html)?.[1] ?? '';
    const css = await world.host.request(
      new URL(sheet, `${PUBLIC_URL}${API_PREFIX}/dossiers/${dossier.id}/receipt`).href,
    );
    assert.deepEqual([css.status, css.headers.get('content-type')], [200, 'text/css; charset=utf-8']);
    assert.equal((await lan.send('dossiers.receipt', { params })).status, 200);
  });

  test('shows names as names, whatever is in them', async () => {
    const world = await testWorld();
    const mai = await world.signIn('mai');
    const draft = await readyDraft(mai);
    const name = `<img src=x onerror="alert('1')">&amp;`;
    const address = { province: '11', commune: '03127', detail: '</dd><script>alert(1)</script>' };
    await mai.ok('drafts.change', {
      params: { id: draft.id },
      version: draft.version,
      body: {
        owner: { kind: 'organisation', name, taxCode: '5600123456' },
        delivery: { way: 'post', recipient: name, phone: '1', address },
      },
    });
    const dossier = await mai.ok<{ id: string }>('drafts.file', {
      params: { id: draft.id },
      version: draft.version + 1,
      body: { commitment: true },
    });
    await acting(await world.signIn('lan'), dossier)(1, { action: 'receive' });
    const html = await (await mai.send('dossiers.receipt', { params: { id: dossier.id } })).text();
    assert.doesNotMatch(html, /<img|<script/);
    assert.ok(html.includes('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;'));
    assert.ok(html.includes('Mã số thuế'));
  });
});
