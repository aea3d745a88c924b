import type { Agency, Procedure, ProcedurePaper } from '../../components/contract/schemas/procedure.js';
import { escape } from '../slips/escape.js';
import { bareName } from './fill-page.js';
import { link, say, told, type Both, type Page } from './html.js';
import { versionList, versionNotice, type VersionParts } from './version-list.js';
import {
  AUDIENCE,
  CHANNEL,
  durationWords,
  feesWords,
  LEVEL,
  listWords,
  onlineWords,
  UNKNOWN,
} from './words.js';

export interface ProcedurePageParts {
  readonly procedure: Procedure;
  /** The agencies of the tenant that take it. */
  readonly agencies: readonly Agency[];
  /** The province, as within a sentence. */
  readonly province: string;
  readonly origin: string;
  /** Where its field is listed. */
  readonly fieldHref: string;
  readonly versions: VersionParts;
}

/** The path of a procedure's page. */
export function procedurePath(code: string): string {
  return `/thu-tuc/${encodeURIComponent(code)}`;
}

/** Lists longer than this begin folded. */
const FOLDED_FROM = 10;

/** What a search engine shows below the title. */
const DESCRIPTION_MAX = 160;

/**
 * A procedure as a page that needs no script. All of it stands inside the element that takes over where scripts run, so
 * that nothing is there twice.
 */
export function procedurePage(parts: ProcedurePageParts): Page {
  const { procedure, province, versions } = parts;
  const isCurrent = procedure.version === versions.list.current;
  return {
    head: {
      title: [
        `${shortened(procedure.name, 90)} (${procedure.code}) – Dịch vụ công ${province}`,
        `${shortened(procedure.name, 90)} (${procedure.code}) – Public services of ${bareName(province)}`,
      ],
      description: descriptionOf(procedure),
      canonical: procedurePath(procedure.code),
      data: dataOf(parts),
    },
    main: `<p class="back">${say('a', ['Tất cả thủ tục', 'All procedures'], 'href="/thu-tuc"')} › ${link(parts.fieldHref, procedure.field)}</p>
        ${told('h1', procedure.name, 'class="visually-hidden"')}
        <dvc-procedure code="${escape(procedure.code)}"${isCurrent ? '' : ` version="${escape(procedure.version)}"`} version-href="/thu-tuc/{code}?phien-ban={version}" file-href="/nop-ho-so?thu-tuc={code}&amp;truong-hop={case}">
          <article class="read">${bodyOf(parts)}</article>
        </dvc-procedure>`,
  };
}

function bodyOf({ procedure, agencies, versions }: ProcedurePageParts): string {
  const { code, summary, channels, steps, requirements, results, legalBases } = procedure;
  const path = procedurePath(code);
  return [
    told('h2', procedure.name),
    versionNotice(versions, procedure.version, path),
    summary ? told('p', summary) : '',
    facts(procedure),
    procedure.fileable && procedure.version === versions.list.current
      ? `<p>${say('a', ['Nộp hồ sơ trực tuyến', 'File online'], `class="button" href="/nop-ho-so?thu-tuc=${escape(procedure.code)}"`)}</p>`
      : '',
    papersOf(procedure),
    section(['Cách thức, thời hạn, phí và lệ phí', 'Ways to file, time and fees'], channelTable(channels)),
    section(['Trình tự thực hiện', 'Steps'], list('ol', steps.map(escape))),
    section(['Yêu cầu, điều kiện', 'Requirements'], list('ul', requirements.map(escape))),
    section(
      ['Kết quả', 'Results'],
      list(
        'ul',
        results.map(({ name, code }) => escape(code ? `${name} (${code})` : name)),
      ),
    ),
    agencies.length > 0
      ? section(
          ['Nơi tiếp nhận trong tỉnh', 'Where it is taken here'],
          folded(
            agencies.length,
            list(
              'ul',
              agencies.map(({ name, address, phone }) =>
                escape([name, address, phone].filter(Boolean).join(', ')),
              ),
            ),
          ),
        )
      : '',
    section(['Căn cứ pháp lý', 'Legal basis'], list('ul', legalBases.map(basisLine))),
    section(
      ['Công bố', 'Published'],
      publication(procedure) + versionList(versions, procedure.version, path),
    ),
  ].join('\n');
}

function section(title: Both, content: string): string {
  return `<section>${say('h3', title)}${content}</section>`;
}

/** Items are HTML. An empty list says that nothing is known. */
function list(tag: 'ol' | 'ul', items: readonly string[]): string {
  if (items.length === 0) return say('p', UNKNOWN, 'class="unknown"');
  return `<${tag} lang="vi">${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
}

/** A long list is opened by whoever wants it, so that what follows is not far. */
function folded(count: number, content: string): string {
  if (count <= FOLDED_FROM) return content;
  return `<details>${say('summary', [`Xem ${count} nơi`, `Show all ${count}`])}${content}</details>`;
}

function facts(procedure: Procedure): string {
  const { code, field, ministry, levels, audiences, duration, channels, results } = procedure;
  const usual = channels.find(({ channel }) => channel === 'online') ?? channels[0];
  const lines: readonly (readonly [label: Both, value: Both])[] = [
    [['Thời hạn', 'Time'], durationWords(duration)],
    [['Phí, lệ phí', 'Fee'], feesWords(usual?.fees ?? [])],
    [['Trực tuyến', 'Online'], onlineWords(procedure)],
    [['Kết quả', 'Result'], namesOf(results)],
    [['Dành cho', 'For'], listWords(audiences.map((audience) => AUDIENCE[audience]))],
    [
      ['Mã thủ tục', 'Code'],
      [code, code],
    ],
    [
      ['Lĩnh vực', 'Field'],
      [field, field],
    ],
    [['Bộ, ngành', 'Ministry'], ministry ? [ministry, ministry] : UNKNOWN],
    [['Cơ quan thực hiện', 'Carried out by'], performerOf(procedure)],
    [['Cấp thực hiện', 'Level'], listWords(levels.map((level) => LEVEL[level]))],
  ];
  return `<dl>${lines.map(([label, value]) => `<div>${say('dt', label)}${say('dd', value)}</div>`).join('')}</dl>`;
}

/** Who carries it out, where the source names more than the ministry. */
function performerOf({ performers, agency, ministry }: Procedure): Both {
  const names = performers.map(({ name }) => name).join('; ') || (agency === ministry ? '' : agency);
  return names === '' ? UNKNOWN : [names, names];
}

function namesOf(results: Procedure['results']): Both {
  const names = results.map(({ name }) => name).join('; ');
  return names === '' ? UNKNOWN : [names, names];
}

function channelTable(channels: Procedure['channels']): string {
  if (channels.length === 0) return say('p', UNKNOWN, 'class="unknown"');
  const rows = channels.map(
    ({ channel, duration, fees }) =>
      `<tr>${say('th', CHANNEL[channel], 'scope="row"')}${say('td', durationWords(duration))}${say('td', feesWords(fees))}</tr>`,
  );
  const head = (
    [
      ['Cách nộp', 'Way'],
      ['Thời hạn', 'Time'],
      ['Phí, lệ phí', 'Fee'],
    ] as const
  ).map((title) => say('th', title, 'scope="col"'));
  return `<table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** Papers by case; those of every case come first. */
function papersOf({ cases, papers }: Procedure): string {
  const common = papers.filter((paper) => paper.cases.length === 0);
  const byCase = cases.flatMap(({ id, name, description }) => {
    const own = papers.filter((paper) => paper.cases.includes(id));
    return own.length === 0 && cases.length === 1
      ? []
      : [
          `${told('h4', name)}${description ? told('p', description) : ''}${own.length > 0 ? paperList(own) : say('p', ['Không cần giấy tờ riêng', 'No papers of its own'])}`,
        ];
  });
  const shared =
    common.length === 0
      ? ''
      : `${byCase.length > 0 ? say('h4', ['Mọi trường hợp', 'In every case']) : ''}${paperList(common)}`;
  return section(
    ['Thành phần hồ sơ', 'Papers'],
    papers.length === 0 ? say('p', UNKNOWN, 'class="unknown"') : byCase.join('') + shared,
  );
}

function paperList(papers: readonly ProcedurePaper[]): string {
  return list('ul', papers.map(paperLine));
}

function paperLine(paper: ProcedurePaper): string {
  const counts = [
    paper.originals > 0 ? `${paper.originals} bản chính` : '',
    paper.copies > 0 ? `${paper.copies} bản sao` : '',
    paper.use === 'present' ? 'xuất trình' : '',
  ].filter(Boolean);
  const instead = paper.substitutes.map(({ name, code }) => (code ? `${name} (${code})` : name));
  return [
    escape(paper.name),
    counts.length > 0 ? ` <span class="count">(${escape(counts.join(', '))})</span>` : '',
    paper.condition ? `<br />${told('small', paper.condition)}` : '',
    instead.length > 0 ? `<br />${told('small', `Có thể thay bằng: ${instead.join('; ')}`)}` : '',
    paper.template ? `<br />${link(paper.template.address, `Tải mẫu: ${paper.template.name}`)}` : '',
  ].join('');
}

function basisLine({ number, title, date, agency }: Procedure['legalBases'][number]): string {
  const facts = [number, date && dayOf(date), agency].filter((part) => part !== null);
  return escape(`${title} (${facts.join(', ')})`);
}

function publication({ decision, version, effectiveFrom, effectiveTo }: Procedure): string {
  const parts: readonly (Both | undefined)[] = [
    decision ? [`Quyết định công bố: ${decision}`, `Published by decision ${decision}`] : undefined,
    [`Phiên bản ${version}`, `Version ${version}`],
    effectiveFrom
      ? [`Có hiệu lực từ ${dayOf(effectiveFrom)}`, `In force from ${dayOf(effectiveFrom)}`]
      : undefined,
    effectiveTo ? [`Đến hết ${dayOf(effectiveTo)}`, `Until ${dayOf(effectiveTo)}`] : undefined,
  ];
  return parts.flatMap((part) => (part ? [say('p', part)] : [])).join('');
}

function dayOf(date: string): string {
  return date.split('-').reverse().join('/');
}

function descriptionOf(procedure: Procedure): string {
  const text =
    procedure.summary ??
    `${procedure.name}. Thời hạn: ${durationWords(procedure.duration)[0]}. Lĩnh vực: ${procedure.field}. Mã ${procedure.code}.`;
  return shortened(text, DESCRIPTION_MAX);
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/\s+\S*$/u, '')}…`;
}

/** The procedure in the words of schema.org. */
function dataOf({ procedure, origin, province }: ProcedurePageParts): Readonly<Record<string, unknown>> {
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: procedure.name,
    identifier: procedure.code,
    serviceType: procedure.field,
    url: origin + procedurePath(procedure.code),
    inLanguage: 'vi',
    ...(procedure.summary ? { description: procedure.summary } : {}),
    provider: { '@type': 'GovernmentOrganization', name: procedure.agency },
    areaServed: { '@type': 'AdministrativeArea', name: province },
    ...(procedure.audiences.length > 0
      ? {
          audience: {
            '@type': 'Audience',
            audienceType: listWords(procedure.audiences.map((audience) => AUDIENCE[audience]))[0],
          },
        }
      : {}),
  };
}
