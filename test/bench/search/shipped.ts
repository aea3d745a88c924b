import { linesOf } from '../../../host/flows/catalogue.js';
import { procedureRow } from '../../../host/data/procedures.js';
import { details, loadCatalogue } from '../../../host/data/reference.js';

/** The lines of the shipped catalogue, as the host makes them for its search and for the page. */
export async function shippedLines(): Promise<ReturnType<typeof linesOf>> {
  const known = new Map(details.map((detail) => [detail.code, detail]));
  return linesOf(
    (await loadCatalogue()).map((line) => procedureRow(line, known.get(line.code), 'working-day').body),
  );
}
