import type { DocumentKind } from '../../contract/lists.js';

/** What the number and sign of a legal document tell of it. */
export interface DocumentParts {
  readonly kind: DocumentKind;
  /** Who issued it; null where the sign is not among those known here. */
  readonly agency: string | null;
  readonly year: number;
}

/** Signs of issuers (Law on the Promulgation of Legal Documents; Decree 30/2020 on paperwork). */
const AGENCIES: Readonly<Record<string, string>> = {
  CP: 'Chính phủ',
  TTg: 'Thủ tướng Chính phủ',
  VPCP: 'Văn phòng Chính phủ',
  BCA: 'Bộ Công an',
  BKHCN: 'Bộ Khoa học và Công nghệ',
  BTC: 'Bộ Tài chính',
  BTP: 'Bộ Tư pháp',
  BTTTT: 'Bộ Thông tin và Truyền thông',
  BXD: 'Bộ Xây dựng',
};

const KINDS: Readonly<Record<string, DocumentKind>> = {
  NĐ: 'decree',
  NQ: 'resolution',
  QĐ: 'decision',
  TT: 'circular',
};

/** Reads a number such as `118/2025/NĐ-CP` or `60/2014/QH13`; undefined when it is built in another way. */
export function documentParts(number: string): DocumentParts | undefined {
  const match = /^[\d.]+\/(\d{4})\/(?:(QH\d+)|(\p{L}+)-(\p{L}+))$/u.exec(number.normalize('NFC').trim());
  if (!match) return undefined;
  const [, year, assembly, sign = '', issuer = ''] = match;
  if (assembly) return { kind: 'law', agency: 'Quốc hội', year: Number(year) };
  const kind = KINDS[sign];
  return kind && { kind, agency: AGENCIES[issuer] ?? null, year: Number(year) };
}
