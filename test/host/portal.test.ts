import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Procedure } from '../../components/contract/schemas/procedure.js';
import { loadReference } from '../../host/data/reference.js';
import { seedReference } from '../../host/data/seed.js';
import { tenants } from '../../host/data/tenants.js';
import { themeCss } from '../../host/data/theme.js';
import { memo } from '../../host/memo.js';
import { fillPage } from '../../host/portal/fill-page.js';
import { createPortal, type Portal } from '../../host/portal/portal.js';
import { procedurePage } from '../../host/portal/procedure-page.js';
import { framed } from '../../host/portal/html.js';
import { options, procedure, PUBLIC_URL, testWorld } from './fixtures.js';

const FRAME =
  '<!doctype html><html lang="vi"><head><title data-en="x">x</title><!-- head --></head><body><main><!-- main --></main></body></html>';
const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(1)'> & $& $' </title> \u202e`;
const tenant = tenants['cao-bang'];
assert.ok(tenant);

describe('pages made from the catalogue', () => {
  let portal: Portal;
  before(async () => {
    const { ports } = await testWorld();
    await seedReference(ports.records, await loadReference(tenant), '2026-11-23');
    portal = createPortal(ports, { ...options, tenant }, FRAME, memo());
  });
  const get = async (path: string): Promise<{ status: number; text: string; headers: Headers }> => {
    const response = await portal.answer(new Request(PUBLIC_URL + path));
    return { status: response.status, text: await response.text(), headers: response.headers };
  };

  test('a procedure is there to be read, with its address, papers, fees and legal bases', async () => {
    const { status, text } = await get('/thu-tuc/1.001193');
    assert.equal(status, 200);
    for (const part of [
      '– Public services of Cao Bằng">',
      'Thủ tục đăng ký khai sinh',
      `<link rel="canonical" href="${PUBLIC_URL}/thu-tuc/1.001193" />`,
      '<meta name="description"',
      'Giấy chứng sinh',
      'Miễn phí',
      '60/2014/QH13',
      'Trung tâm Phục vụ hành chính công phường Thục Phán',
      '<dvc-procedure code="1.001193"',
    ])
      assert.ok(text.includes(part), part);
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(text)?.[1] ?? '';
    const { '@type': type, identifier } = JSON.parse(data) as Record<string, unknown>;
    assert.deepEqual([type, identifier], ['GovernmentService', '1.001193']);
  });

  test('what the source does not say is told as unknown', async () => {
    const { text } = await get('/thu-tuc/1.013285');
    assert.ok(text.includes('Nguồn công bố chưa nêu'));
    assert.ok(!text.includes('null') && !text.includes('undefined'));
  });

  test('a version that comes is told with what it changes, and can be read as one that does not hold yet', async () => {
    const { ports } = await testWorld();
    const reference = await loadReference(tenant);
    const now = reference.details.find(({ code }) => code === '1.001193');
    assert.ok(now);
    const next = {
      ...now,
      version: '2027 & sau',
      effectiveFrom: '2027-03-01',
      summary: 'Theo luật mới.',
      papers: now.papers.slice(1),
    };
    const details = [...reference.details, next];
    await seedReference(ports.records, { ...reference, details }, '2026-11-23');
    const world = createPortal(ports, { ...options, tenant }, FRAME, memo());
    const read = async (path: string) => {
      const response = await world.answer(new Request(PUBLIC_URL + path));
      return { status: response.status, text: await response.text() };
    };

    const { text } = await read('/thu-tuc/1.001193');
    assert.match(text, /Sắp có hiệu lực.*từ ngày 01\/03\/2027.*khác bản hiện nay ở: giấy tờ\./);
    const [, href] = / href="([^"{]*phien-ban=[^"]*)"/.exec(text) ?? [];
    assert.equal(href, '/thu-tuc/1.001193?phien-ban=2027%20%26%20sau');
    assert.ok(text.includes('href="/nop-ho-so?thu-tuc=1.001193"'));

    const coming = await read(href);
    assert.equal(coming.status, 200);
    assert.ok(coming.text.includes('Theo luật mới.') && coming.text.includes('version="2027 &amp; sau"'));
    assert.match(coming.text, /Đây là bản sắp có hiệu lực/);
    assert.ok(
      !coming.text.includes('href="/nop-ho-so?thu-tuc=1.001193"'),
      'what does not hold cannot be filed',
    );
    assert.ok(coming.text.includes(`<link rel="canonical" href="${PUBLIC_URL}/thu-tuc/1.001193" />`));
    assert.equal((await read('/thu-tuc/1.001193?phien-ban=')).text, text);
    assert.equal((await read('/thu-tuc/1.001193?phien-ban=khong-co')).status, 404);
  });

  test('the old address leads to the new one, and what is unknown is not found', async () => {
    const { status, headers } = await get('/thu-tuc?ma=1.001193');
    assert.deepEqual([status, headers.get('location')], [301, '/thu-tuc/1.001193']);
    for (const path of ['/thu-tuc/9.999999', '/thu-tuc/%3Cscript%3E', '/linh-vuc/khong-co', '/co-quan/x/y'])
      assert.equal((await get(path)).status, 404, path);
  });

  test('every procedure is reached from the list of fields, and the map of the site names each once', async () => {
    const { text: start } = await get('/thu-tuc');
    const fields = [...start.matchAll(/href="(\/linh-vuc\/[^"]+)"/g)].map(([, path]) => path ?? '');
    const codes = new Set<string>();
    for (const path of new Set(fields)) {
      for (let page = 1; ; page += 1) {
        const { status, text } = await get(`${path}?trang=${page}`);
        if (status === 404) break;
        for (const [, code] of text.matchAll(/href="\/thu-tuc\/(\d\.\d{6})"/g)) codes.add(code ?? '');
      }
    }
    assert.equal(codes.size, 2849);
    const { text: map } = await get('/sitemap.xml');
    const listed = [...map.matchAll(/\/thu-tuc\/(\d\.\d{6})</g)].map(([, code]) => code);
    assert.deepEqual([listed.length, new Set(listed).size], [2849, 2849]);
    assert.ok((await get('/robots.txt')).text.includes(`${PUBLIC_URL}/sitemap.xml`));
  });

  test('words find procedures without a script, and hostile ones do no harm', async () => {
    const { text } = await get('/thu-tuc?q=khai+sinh');
    assert.ok(text.includes('href="/thu-tuc/1.001193"'));
    assert.ok(text.includes('<meta name="robots" content="noindex" />'));
    for (const q of [HOSTILE, 'a'.repeat(5000), '\u0000']) {
      const found = await get(`/thu-tuc?q=${encodeURIComponent(q)}`);
      assert.equal(found.status, 200);
      assert.doesNotMatch(found.text, /<script>|<img/);
    }
  });

  test('a page that did not change is not sent again', async () => {
    const first = await get('/thu-tuc/1.001193');
    const again = await portal.answer(
      new Request(`${PUBLIC_URL}/thu-tuc/1.001193`, {
        headers: { 'if-none-match': `W/${first.headers.get('etag')}` },
      }),
    );
    assert.equal(again.status, 304);
  });
});

test('nothing in a record breaks out of its place in the page', () => {
  const [paper] = procedure.papers;
  assert.ok(paper);
  const hostile: Procedure = {
    ...procedure,
    name: HOSTILE,
    field: HOSTILE,
    agency: HOSTILE,
    ministry: HOSTILE,
    summary: HOSTILE,
    onlineReason: HOSTILE,
    decision: HOSTILE,
    version: HOSTILE,
    steps: [HOSTILE],
    requirements: [HOSTILE],
    performers: [{ level: 'commune', name: HOSTILE }],
    results: [{ name: HOSTILE, code: HOSTILE }],
    legalBases: [{ number: HOSTILE, title: HOSTILE, date: '2014-11-20', agency: HOSTILE }],
    cases: [{ id: 'thuong', name: HOSTILE, description: HOSTILE }],
    channels: [{ channel: 'online', duration: null, fees: [{ kind: 'text', text: HOSTILE }] }],
    papers: [
      {
        ...paper,
        name: HOSTILE,
        condition: HOSTILE,
        substitutes: [{ kind: 'result', code: HOSTILE, name: HOSTILE }],
        template: { name: HOSTILE, address: `https://x.vn/${HOSTILE}`, type: HOSTILE, bytes: null },
      },
    ],
  };
  const page = procedurePage({
    procedure: hostile,
    agencies: [],
    province: HOSTILE,
    origin: PUBLIC_URL,
    fieldHref: `/linh-vuc/${HOSTILE}`,
    versions: {
      list: {
        current: HOSTILE,
        versions: [
          { version: `${HOSTILE}2`, decision: HOSTILE, effectiveFrom: null, effectiveTo: null },
          { version: HOSTILE, decision: HOSTILE, effectiveFrom: null, effectiveTo: null },
        ],
      },
      current: hostile,
      others: [],
    },
  });
  const html = framed(FRAME, page, PUBLIC_URL);
  assert.doesNotMatch(html.replace(/<script type="application\/ld\+json">/, ''), /<script|<img/);
  assert.equal(html.match(/<\/title>/g)?.length, 1);
  assert.equal(html.match(/<main>/g)?.length, 1);
  // `$&` in a text is no pattern of a replacement.
  assert.ok(!html.includes('<!-- main -->'));
});

test('each tenant has its own name in the pages and a theme that can be read', () => {
  for (const one of Object.values(tenants)) {
    assert.equal(
      fillPage('{{province}}|{{short}}|{{other}}|{code}', one).replace(/^(tỉnh|thành phố) /u, ''),
      `${one.name.replace(/^(Tỉnh|Thành phố) /u, '')}|${one.name.replace(/^(Tỉnh|Thành phố) /u, '')}|{{other}}|{code}`,
    );
    assert.match(themeCss(one), /--dvc-accent: #[0-9a-f]{6};/);
    for (const at of [0, 1] as const) {
      const { accent, onAccent, accentSoft } = one.theme;
      const ground = ['#ffffff', '#161b19'][at] ?? '';
      assert.ok(contrast(accent[at], onAccent[at]) >= 4.5, `${one.id} on accent ${at}`);
      assert.ok(contrast(accent[at], ground) >= 4.5, `${one.id} on the page ${at}`);
      assert.ok(contrast(accent[at], accentSoft[at]) >= 4.5, `${one.id} on soft ${at}`);
    }
  }
  assert.equal(new Set(Object.values(tenants).map(({ theme }) => theme.accent[0])).size, 3);
});

/** As WCAG 2 reckons it. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [a, b].map(luminance).sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
