import type { Procedure, ProcedureVersions } from '../../components/contract/schemas/procedure.js';
import { changesBetween, type Changeable } from '../../components/domain/procedure/changes.js';
import { statedVersions, type VersionState } from '../../components/domain/procedure/versions.js';
import { formatDate } from '../../components/domain/vietnamese/dates.js';
import { escape } from '../slips/escape.js';
import { say, type Both } from './html.js';

/** The versions of a procedure, and the texts of those that are compared. */
export interface VersionParts {
  readonly list: ProcedureVersions;
  /** The version in force. */
  readonly current: Procedure;
  readonly others: readonly Procedure[];
}

const STATE: Readonly<Record<VersionState, Both>> = {
  coming: ['Sắp có hiệu lực', 'Coming into force'],
  current: ['Đang có hiệu lực', 'In force'],
  past: ['Đã hết hiệu lực', 'No longer in force'],
};

const PART: Readonly<Record<Changeable, Both>> = {
  name: ['tên thủ tục', 'name'],
  time: ['thời hạn', 'time'],
  fees: ['phí, lệ phí', 'fees'],
  ways: ['cách nộp', 'ways to file'],
  online: ['mức độ nộp trực tuyến', 'how far it is online'],
  cases: ['các trường hợp', 'cases'],
  papers: ['giấy tờ', 'papers'],
  steps: ['các bước', 'steps'],
  requirements: ['yêu cầu, điều kiện', 'requirements'],
  results: ['kết quả', 'results'],
  legal: ['căn cứ pháp lý', 'legal bases'],
};

/** The address of a procedure's page in one version; none is the one in force. */
export function versionPath(path: string, version?: string): string {
  return version === undefined ? path : `${path}?phien-ban=${encodeURIComponent(version)}`;
}

/** Which version holds, which comes and which was, each with its days and a line of what differs. */
export function versionList({ list, current, others }: VersionParts, shown: string, path: string): string {
  if (list.versions.length < 2) return '';
  const items = statedVersions(list.versions, list.current).map((version) => {
    const { state, effectiveFrom, effectiveTo } = version;
    const text = others.find((one) => one.version === version.version);
    const way = versionPath(path, state === 'current' ? undefined : version.version);
    return [
      say('strong', STATE[state]),
      daysOf(effectiveFrom, effectiveTo, version.version),
      text ? changesLine(current, text) : '',
      version.version === shown
        ? ''
        : say('a', ['Xem bản này', 'Show this version'], `href="${escape(way)}"`),
    ]
      .filter(Boolean)
      .join(' ');
  });
  return `${say('h4', ['Các phiên bản', 'Versions'])}<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

/** Says that what is shown does not hold today. */
export function versionNotice({ list }: VersionParts, shown: string, path: string): string {
  const version = statedVersions(list.versions, list.current).find((one) => one.version === shown);
  if (!version || version.state === 'current') return '';
  const [vi, en] = STATE[version.state];
  const words: Both = [
    `Đây là bản ${vi.toLowerCase()}. Hồ sơ nộp hôm nay làm theo bản đang có hiệu lực.`,
    `This version: ${en.toLowerCase()}. What is filed today goes by the version in force.`,
  ];
  return `<p class="notice">${say('span', words)} ${say('a', ['Xem bản đang có hiệu lực', 'Show the version in force'], `href="${escape(path)}"`)}</p>`;
}

function daysOf(from: string | null, to: string | null, version: string): string {
  const vi = [from && `từ ngày ${formatDate(from)}`, to && `đến hết ngày ${formatDate(to)}`];
  const en = [from && `from ${formatDate(from)}`, to && `until ${formatDate(to)}`];
  return from || to
    ? say('span', [vi.filter(Boolean).join(' '), en.filter(Boolean).join(' ')])
    : `<span>${escape(version)}</span>`;
}

function changesLine(current: Procedure, other: Procedure): string {
  const changes = changesBetween(current, other);
  const all = (of: 0 | 1): string => changes.map(({ part }) => PART[part][of]).join(', ');
  return say(
    'span',
    changes.length > 0
      ? [`– khác bản hiện nay ở: ${all(0)}.`, `– differs from the present one in: ${all(1)}.`]
      : ['– nội dung như bản hiện nay.', '– says the same as the present one.'],
  );
}
