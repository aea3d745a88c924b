import { API_PREFIX } from '../../components/contract/endpoints.js';
import type {
  Duration,
  Fee,
  Procedure,
  ProcedureChannel,
  ProcedureSummary,
  TemplateFile,
} from '../../components/contract/schemas/procedure.js';
import type { ProcedureRow } from '../reference-rows.js';
import type { CatalogueRow, DetailChannel, ProcedureDetail, TenantSettings } from './types.js';

/** The revision of the catalogue's lines, for procedures of which no more is known. */
const LISTED_VERSION = '2026-07';

const UNKNOWN_OF_PAPER = { officialCode: null, template: null, substitutes: [] };

/** Makes the record of a procedure from its line of the catalogue and, where there is one, its detail. */
export function procedureRow(
  line: CatalogueRow,
  detail: ProcedureDetail | undefined,
  blankUnit: TenantSettings['time']['blankUnit'],
): ProcedureRow {
  const channels = (detail?.channels ?? line.channels.flatMap(byChannel)).map((row) =>
    channelOf(row, blankUnit),
  );
  const online = channels.filter((row) => row.channel === 'online');
  const summary: ProcedureSummary = {
    code: line.code,
    name: line.name,
    field: line.field,
    ministry: line.ministry,
    agency: line.agency,
    levels: [...(detail?.levels ?? line.levels)],
    audiences: [...line.audiences],
    online: online.length === 0 ? 'none' : (detail?.online?.extent ?? 'unstated'),
    free: isFree(online.flatMap((row) => row.fees)),
    duration: [...online, ...channels].find((row) => row.duration)?.duration ?? null,
    fileable: detail?.form != null && online.length > 0,
  };
  const procedure: Procedure = {
    ...summary,
    version: detail?.version ?? line.version ?? LISTED_VERSION,
    decision: line.decision,
    effectiveFrom: detail?.effectiveFrom ?? line.effectiveFrom ?? null,
    effectiveTo: detail?.effectiveTo ?? null,
    onlineReason: detail?.online?.reason ?? null,
    detail: detail ? 'full' : 'listed',
    summary: detail?.summary ?? null,
    performers: [...(detail?.performers ?? [])],
    channels,
    cases: [...(detail?.cases ?? [])],
    papers: (detail?.papers ?? []).map(({ isForm = false, ...paper }) => ({
      ...UNKNOWN_OF_PAPER,
      ...(isForm && detail?.form ? { template: blankOf(detail.form) } : {}),
      ...paper,
    })),
    steps: [...(detail?.steps ?? [])],
    requirements: [...(detail?.requirements ?? [])],
    results: [...(detail?.results ?? line.results)],
    legalBases: (detail?.legalBases ?? []).map((basis) => ({ date: null, agency: null, ...basis })),
    form: detail?.form ?? null,
  };
  return { id: line.code, body: { summary, procedure, keywords: line.keywords ?? '' } };
}

/** The blank of an e-form, which the host prints when it is asked for. */
function blankOf({ id, version }: NonNullable<Procedure['form']>): TemplateFile {
  const address = `${API_PREFIX}/forms/${encodeURIComponent(id)}/versions/${encodeURIComponent(version)}/blank`;
  return { name: 'Bản để điền tay, in từ biểu mẫu điện tử', address, type: 'application/pdf', bytes: null };
}

function byChannel(row: CatalogueRow['channels'][number]): DetailChannel[] {
  const fees = row.fees.map(feeOf);
  return row.via.map((channel) => ({ channel, amount: row.amount, unit: row.unit, fees }));
}

function channelOf(row: DetailChannel, blankUnit: Duration['unit']): ProcedureChannel {
  const duration =
    row.amount === null
      ? null
      : { amount: row.amount, unit: row.unit ?? blankUnit, provisional: row.unit === null };
  return { channel: row.channel, duration, fees: [...row.fees] };
}

const FEE_NAME = 'Phí, lệ phí';

function feeOf(text: string): Fee {
  if (text === 'free') return { kind: 'free' };
  const [amount, currency] = text.split(' ');
  return currency === 'VND' || currency === 'USD'
    ? { kind: 'amount', name: FEE_NAME, amount: Number(amount), currency }
    : {
        kind: 'text',
        text: `Danh mục ghi ${amount}, chưa rõ đơn vị tiền; cơ quan tiếp nhận sẽ cho biết mức thu`,
      };
}

function isFree(fees: readonly Fee[]): boolean | null {
  // What is only taken by number, as for copies, is asked for apart: the procedure itself stays free.
  if (fees.some((fee) => fee.kind === 'text' || (fee.kind === 'amount' && !fee.per))) return false;
  return fees.length > 0 ? true : null;
}
