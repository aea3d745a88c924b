import type { ProcedureSummary } from '../../../components/contract/schemas/procedure.js';
import { procedureRow } from '../../../host/data/procedures.js';
import { details, loadCatalogue } from '../../../host/data/reference.js';

/** The lines of the shipped catalogue, as the host makes them for its search and for the page. */
export async function shippedRows(): Promise<ProcedureSummary[]> {
  const known = new Map(details.map((detail) => [detail.code, detail]));
  return (await loadCatalogue()).map(
    (line) => procedureRow(line, known.get(line.code), 'working-day').body.summary,
  );
}
