import { Hono, type Context } from 'hono';
import { compress } from 'hono/compress';
import { agenciesOf, catalogue, findProcedures } from '../flows/catalogue.js';
import { procedureIn, versionsOf } from '../flows/procedure-versions.js';
import type { Procedure } from '../../components/contract/schemas/procedure.js';
import { themeCss } from '../data/theme.js';
import type { Memo } from '../memo.js';
import { settle, type HostOptions } from '../options.js';
import type { Ports, Tx } from '../ports.js';
import { isRefusal } from '../refusal.js';
import { digestOf } from '../secrets.js';
import { escape } from '../slips/escape.js';
import type { World } from '../world.js';
import { directoryOf, type Directory } from './directory.js';
import { provinceIn } from './fill-page.js';
import { framed, say, type Page } from './html.js';
import { directoryPage, fieldPath, foundPage, ministryPath, PAGE_SIZE, shelfPage } from './list-pages.js';
import { procedurePage, procedurePath } from './procedure-page.js';
import type { VersionParts } from './version-list.js';

/** The pages of the portal that are made from the catalogue, for readers without scripts and for search engines. */
export interface Portal {
  /** Whether a path is one of its pages. */
  knows(path: string): boolean;
  answer(request: Request): Response | Promise<Response>;
}

const PATHS = /^\/(theme\.css|robots\.txt|sitemap\.xml|thu-tuc(\/.*)?|linh-vuc\/.*|co-quan\/.*)$/;

/** What a reader without scripts sees of a search. */
const FOUND_MAX = 50;
const QUERY_MAX = 300;

/**
 * @param frame the built page that all pages are put into
 * @param kept what the host remembers of the catalogue
 */
export function createPortal(
  ports: Pick<Ports, 'records' | 'clock'>,
  options: HostOptions,
  frame: string,
  kept: Memo,
): Portal {
  const settings = settle(options);
  const { tenant, origin } = settings;
  const province = provinceIn(tenant);
  const world = (): World => ({
    now: ports.clock.now(),
    settings,
    language: 'vi',
    memo: kept,
    methods: [],
  });
  const directory = async (tx: Tx): Promise<Directory> => {
    const { rows, revision } = await catalogue(tx, world());
    return kept.of('directory', revision, () => Promise.resolve(directoryOf(rows)));
  };
  const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => ports.records.transaction(work);
  const show = async (c: Context, page: Page | undefined): Promise<Response> =>
    page
      ? cached(c, framed(frame, page, origin), 'text/html')
      : c.html(framed(frame, NOT_FOUND, origin), 404, { 'Cache-Control': 'no-cache' });

  const app = new Hono();
  app.use(compress());
  app.get('/theme.css', (c) => {
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    return cached(c, themeCss(tenant), 'text/css');
  });
  app.get('/robots.txt', (c) =>
    cached(c, `User-agent: *\nAllow: /\nSitemap: ${origin}/sitemap.xml\n`, 'text/plain'),
  );
  app.get('/sitemap.xml', async (c) => cached(c, sitemap(await read(directory), origin), 'application/xml'));

  app.get('/thu-tuc', async (c) => {
    const code = c.req.query('ma');
    if (code) return c.redirect(procedurePath(code), 301);
    const q = c.req.query('q')?.slice(0, QUERY_MAX);
    if (!q) return show(c, directoryPage(await read(directory), province));
    const { hits, total } = await read((tx) => findProcedures(tx, { q, limit: FOUND_MAX }, world()));
    return show(
      c,
      foundPage(
        q,
        hits.map(({ procedure }) => procedure),
        total,
        province,
      ),
    );
  });
  app.get('/thu-tuc/:code', async (c) => {
    const parts = await read(async (tx) => {
      const code = c.req.param('code');
      const procedure = await procedureIn(tx, code, c.req.query('phien-ban') || undefined);
      const versions = procedure && (await versionParts(tx, code));
      if (!procedure || !versions) return undefined;
      const found = await agenciesOf(tx, procedure.code, world());
      const slug = (await directory(tx)).slugs.get(procedure.field) ?? '';
      return {
        procedure,
        versions,
        agencies: isRefusal(found) ? [] : found.agencies,
        fieldHref: fieldPath(slug),
      };
    });
    return show(c, parts && procedurePage({ ...parts, province, origin }));
  });
  app.get('/linh-vuc/:slug', async (c) => {
    const shelf = (await read(directory)).fields.get(c.req.param('slug'));
    return show(c, shelf && shelfPage(shelf, fieldPath(shelf.slug), pageAsked(c), province));
  });
  app.get('/co-quan/:slug', async (c) => {
    const shelf = (await read(directory)).ministries.get(c.req.param('slug'));
    return show(c, shelf && shelfPage(shelf, ministryPath(shelf.slug), pageAsked(c), province));
  });
  app.notFound((c) => show(c, undefined) as Promise<Response>);
  return { knows: (path) => PATHS.test(path), answer: (request) => app.fetch(request) };
}

const NOT_FOUND: Page = {
  head: {
    title: ['Không tìm thấy trang', 'Page not found'],
    description: 'Không tìm thấy trang.',
    canonical: null,
  },
  main: `${say('h1', ['Không tìm thấy trang', 'Page not found'])}
        <p>${say('a', ['Xem tất cả thủ tục', 'See all procedures'], 'href="/thu-tuc"')}</p>`,
};

/** The versions of a procedure with their texts; undefined when there is no such procedure. */
async function versionParts(tx: Tx, code: string): Promise<VersionParts | undefined> {
  const list = await versionsOf(tx, code);
  const current = await procedureIn(tx, code);
  if (isRefusal(list) || !current) return undefined;
  const others: Procedure[] = [];
  for (const { version } of list.versions) {
    const text = version === current.version ? undefined : await procedureIn(tx, code, version);
    if (text) others.push(text);
  }
  return { list, current, others };
}

/** The page that is asked for, from 1; nonsense asks for the first. */
function pageAsked(c: Context): number {
  const asked = c.req.query('trang') ?? '';
  return /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1;
}

async function cached(c: Context, text: string, type: string): Promise<Response> {
  const etag = `"${(await digestOf(text)).slice(0, 32)}"`;
  const headers = { ETag: etag, 'Cache-Control': 'public, no-cache', Vary: 'Accept-Encoding' };
  // Compressing on the way makes the tag a weak one.
  const known = (c.req.header('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (known.includes(etag)) return c.body(null, 304, headers);
  return c.body(text, 200, { ...headers, 'Content-Type': `${type}; charset=utf-8` });
}

function sitemap({ fields, ministries }: Directory, origin: string): string {
  const paths = ['/', '/thu-tuc'];
  for (const [shelves, pathOf] of [
    [ministries, ministryPath],
    [fields, fieldPath],
  ] as const) {
    for (const { slug, rows } of shelves.values()) {
      paths.push(pathOf(slug));
      for (let page = 2; page <= Math.ceil(rows.length / PAGE_SIZE); page += 1)
        paths.push(`${pathOf(slug)}?trang=${page}`);
    }
  }
  for (const { rows } of fields.values()) for (const { code } of rows) paths.push(procedurePath(code));
  const lines = paths.map((path) => `<url><loc>${escape(origin + path)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`;
}
