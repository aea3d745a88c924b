import type { ProcedureSummary } from '../../../components/contract/schemas/procedure.js';
import type { Keywords } from '../../../components/domain/search/keywords.js';
import { linesOf, packedKeywords } from '../../../host/flows/catalogue.js';
import { procedureRow } from '../../../host/data/procedures.js';
import { details, loadCatalogue } from '../../../host/data/reference.js';

/** The lines of the shipped catalogue, as the host makes them for its search and for the page. */
export async function shippedLines(): Promise<{
  readonly rows: readonly ProcedureSummary[];
  readonly keywords: Keywords;
}> {
  const known = new Map(details.map((detail) => [detail.code, detail]));
  const lines = linesOf(
    (await loadCatalogue()).map((line) => procedureRow(line, known.get(line.code), 'working-day').body),
  );
  return { rows: lines.rows, keywords: await packedKeywords(lines) };
}
