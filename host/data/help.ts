import type { Guide, LegalDocument, PublishedQuestion } from '../../components/contract/schemas/help.js';
import { documentParts } from '../../components/domain/help/document-number.js';
import type { HelpRow } from '../help-rows.js';
import type { CatalogueRow, ProcedureDetail } from './types.js';

/**
 * The help of a portal, to be edited in `help/*.json`. Guides and answers are the project's own words about its own
 * elements. Of documents only what is certain is named: a day, an issuer or an address that was not seen is null.
 */
export interface HelpData {
  readonly guides: readonly Guide[];
  readonly questions: readonly PublishedQuestion[];
  readonly documents: readonly Omit<LegalDocument, 'procedures'>[];
}

/** The help that is shipped; loaded when asked for. */
export async function loadHelp(): Promise<HelpData> {
  const [guides, questions, documents] = await Promise.all([
    import('./help/guides.json', { with: { type: 'json' } }),
    import('./help/questions.json', { with: { type: 'json' } }),
    import('./help/documents.json', { with: { type: 'json' } }),
  ]);
  return {
    guides: guides.default as Guide[],
    questions: questions.default as PublishedQuestion[],
    documents: documents.default as Omit<LegalDocument, 'procedures'>[],
  };
}

/** The records of the help; the legal bases of procedures are documents too, with the procedures that name them. */
export function helpRows(
  help: HelpData,
  catalogue: readonly CatalogueRow[],
  details: readonly ProcedureDetail[],
): HelpRow[] {
  return [
    ...help.guides.map((body, place) => ({ id: `guide/${body.id}`, kind: 'guide' as const, place, body })),
    ...help.questions.map((body, place) => ({
      id: `question/${body.slug}`,
      kind: 'question' as const,
      place,
      body,
    })),
    ...allDocuments(help.documents, catalogue, details).map((body, place) => ({
      id: `document/${body.number}`,
      kind: 'document' as const,
      place,
      body,
    })),
  ];
}

function allDocuments(
  known: HelpData['documents'],
  catalogue: readonly CatalogueRow[],
  details: readonly ProcedureDetail[],
): LegalDocument[] {
  const names = new Map(catalogue.map(({ code, name }) => [code, name]));
  const documents = new Map<string, LegalDocument>(
    known.map((document) => [document.number, { ...document, procedures: [] }]),
  );
  for (const { code, legalBases } of details) {
    const name = names.get(code);
    if (name === undefined) continue;
    for (const basis of legalBases) {
      const document = documents.get(basis.number) ?? documentOf(basis);
      // Each version of a procedure has its bases, most of them the same.
      if (!document || document.procedures.some((one) => one.code === code)) continue;
      documents.set(basis.number, { ...document, procedures: [...document.procedures, { code, name }] });
    }
  }
  return [...documents.values()];
}

/** What number and title of a legal basis tell; nothing where the number is built in a way of its own. */
function documentOf({ number, title }: ProcedureDetail['legalBases'][number]): LegalDocument | undefined {
  const parts = documentParts(number);
  return (
    parts && {
      number,
      ...parts,
      issuedOn: null,
      inForceFrom: null,
      about: { vi: title, en: null },
      replacedBy: null,
      file: null,
      procedures: [],
    }
  );
}
