import type { ProcedureSummary } from '../../components/contract/schemas/procedure.js';
import { escape } from '../slips/escape.js';
import type { Directory, Shelf } from './directory.js';
import { bareName } from './fill-page.js';
import { link, say, told, type Page } from './html.js';
import { procedurePath } from './procedure-page.js';
import { durationWords, LEVEL, listWords } from './words.js';

/** How many procedures one page lists. */
export const PAGE_SIZE = 100;

export const fieldPath = (slug: string): string => `/linh-vuc/${slug}`;
export const ministryPath = (slug: string): string => `/co-quan/${slug}`;

/** All fields by ministry, with how many procedures each has; what a reader without scripts starts from. */
export function directoryPage(directory: Directory, province: string): Page {
  const total = [...directory.ministries.values()].reduce((sum, { rows }) => sum + rows.length, 0);
  const sections = [...directory.ministries.values()].map((ministry) => {
    const counts = new Map<string, number>();
    for (const { field } of ministry.rows) counts.set(field, (counts.get(field) ?? 0) + 1);
    const items = [...counts]
      .sort(([a], [b]) => a.localeCompare(b, 'vi'))
      .map(
        ([field, count]) =>
          `<li>${link(fieldPath(directory.slugs.get(field) ?? ''), field)} <span class="count">(${count})</span></li>`,
      );
    return `<section><h2>${link(ministryPath(ministry.slug), ministry.name)} <span class="count">(${ministry.rows.length})</span></h2><ul class="columns">${items.join('')}</ul></section>`;
  });
  return {
    head: {
      title: [
        `Danh mục thủ tục – Dịch vụ công ${province}`,
        `Procedures – Public services of ${bareName(province)}`,
      ],
      description: `${total} thủ tục hành chính theo bộ, ngành và lĩnh vực: thời hạn, phí, giấy tờ cần có và nơi nộp.`,
      canonical: '/thu-tuc',
    },
    main: `${say('h1', ['Danh mục thủ tục hành chính', 'Administrative procedures'])}
        ${searchForm('')}
        <div class="read">${sections.join('\n')}</div>`,
  };
}

/** The procedures of a field or ministry, a page at a time; undefined beyond the last. */
export function shelfPage(shelf: Shelf, path: string, at: number, province: string): Page | undefined {
  const last = Math.max(1, Math.ceil(shelf.rows.length / PAGE_SIZE));
  if (at > last) return undefined;
  const pathAt = (page: number): string => (page === 1 ? path : `${path}?trang=${page}`);
  const pages = Array.from({ length: last }, (_, index) => index + 1).map((page) =>
    page === at
      ? `<span aria-current="page">${page}</span>`
      : `<a href="${escape(pathAt(page))}">${page}</a>`,
  );
  return {
    head: {
      title: [
        `${shelf.name}${at > 1 ? `, trang ${at}` : ''} – Dịch vụ công ${province}`,
        `${shelf.name}${at > 1 ? `, page ${at}` : ''} – Public services of ${bareName(province)}`,
      ],
      description: `${shelf.rows.length} thủ tục hành chính: ${shelf.name}.`,
      canonical: pathAt(at),
    },
    main: `<p class="back">${say('a', ['Tất cả thủ tục', 'All procedures'], 'href="/thu-tuc"')}</p>
        ${told('h1', shelf.name)}
        <div class="read">${procedureList(shelf.rows.slice((at - 1) * PAGE_SIZE, at * PAGE_SIZE))}
        ${last > 1 ? `<nav class="pages" aria-label="Trang" data-en-label="Pages">${pages.join(' ')}</nav>` : ''}</div>`,
  };
}

/** What was found for words, for readers without scripts. Not for search engines. */
export function foundPage(
  q: string,
  hits: readonly ProcedureSummary[],
  total: number,
  province: string,
): Page {
  return {
    head: {
      title: [
        `Tìm thủ tục – Dịch vụ công ${province}`,
        `Find a procedure – Public services of ${bareName(province)}`,
      ],
      description: 'Kết quả tìm thủ tục hành chính.',
      canonical: null,
    },
    main: `<p class="back">${say('a', ['Tất cả thủ tục', 'All procedures'], 'href="/thu-tuc"')}</p>
        ${say('h1', ['Tìm thủ tục', 'Find a procedure'])}
        ${searchForm(q)}
        <div class="read">${
          hits.length === 0
            ? say('p', [
                'Chưa tìm thấy thủ tục nào. Hãy thử ít từ hơn, hoặc chọn theo lĩnh vực.',
                'Nothing was found. Try fewer words, or choose by field.',
              ])
            : say('p', [
                `${total} thủ tục${total > hits.length ? `, đây là ${hits.length} thủ tục gần nhất` : ''}`,
                `${total} procedures${total > hits.length ? `, the nearest ${hits.length} of them here` : ''}`,
              ]) + procedureList(hits)
        }</div>`,
  };
}

function searchForm(q: string): string {
  return `<form class="by-code" action="/thu-tuc" method="get" role="search"><div>${say(
    'label',
    ['Tên, việc cần làm hoặc mã thủ tục', 'Name, need or code'],
    'for="tim"',
  )}<input id="tim" name="q" type="search" maxlength="300" value="${escape(q)}" /></div>${say(
    'button',
    ['Tìm', 'Find'],
    'type="submit"',
  )}</form>`;
}

function procedureList(rows: readonly ProcedureSummary[]): string {
  const lines = rows.map(({ code, name, levels, duration }) => {
    const [vi] = durationWords(duration);
    const facts = [`Mã ${code}`, listWords(levels.map((level) => LEVEL[level]))[0], duration ? vi : ''];
    return `<li>${link(procedurePath(code), name)}<br />${told('small', facts.filter(Boolean).join(' · '))}</li>`;
  });
  return `<ul class="procedures">${lines.join('\n')}</ul>`;
}
