import type { OperationName } from '../../components/contract/endpoints.js';
import { reachDossier, reachDraft } from '../flows/reach.js';
import { formOf, placeNamesOf } from '../flows/reference.js';
import type { DossierRow, DraftRow, Tx } from '../ports.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import { formPaper, type FilledForm, type FormPaper } from '../slips/form-paper.js';
import { actorOf, type World } from '../world.js';
import type { Ask, Handlers } from './ask.js';
import { attachment } from './files.js';

/** The filled form as a PDF: of a draft for whoever prepares it, of a dossier for its owner and the office in charge. */
export const formPdfRoutes: Handlers<'drafts.form' | 'dossiers.form'> = {
  'drafts.form': (ask) =>
    pdf(ask, async (tx) => {
      const draft = await reachDraft(tx, actorOf(ask.account), ask.params.id);
      if (!draft) return refuse('not-found');
      const agency = draft.agencyId === null ? undefined : (await tx.agencies.get(draft.agencyId))?.body;
      return paperOf(tx, draft, { agency: agency ?? null, filed: null }, ask.world);
    }),

  'dossiers.form': (ask) =>
    pdf(ask, async (tx) => {
      const dossier = await reachDossier(tx, actorOf(ask.account), ask.params.id);
      if (!dossier) return refuse('not-found');
      const filed = { code: dossier.code, at: dossier.filedAt };
      return paperOf(tx, dossier, { agency: dossier.body.agency, filed }, ask.world);
    }),
};

/** Reads in the transaction and prints after it: records do not wait for paper. */
async function pdf(
  ask: Pick<Ask<OperationName>, 'transact' | 'ports' | 'request'>,
  read: (tx: Tx) => Promise<FormPaper | Refusal>,
): Promise<Response | Refusal> {
  const paper = await ask.transact(read);
  if (isRefusal(paper)) return paper;
  const bytes = ask.request.method === 'HEAD' ? null : await ask.ports.printForm(paper);
  return new Response(bytes, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': attachment(`${paper.title}.pdf`),
      'Content-Language': 'vi',
      'Content-Security-Policy': "sandbox; default-src 'none'",
    },
  });
}

async function paperOf(
  tx: Tx,
  { procedureCode, procedureName, body }: DraftRow | DossierRow,
  rest: Pick<FilledForm, 'agency' | 'filed'>,
  world: World,
): Promise<FormPaper | Refusal> {
  const form = body.form && (await formOf(tx, body.form, world));
  if (!form) return refuse('not-found');
  return formPaper({
    form,
    answers: body.answers,
    names: await placeNamesOf(tx, world),
    procedure: { code: procedureCode, name: procedureName },
    submitter: body.submitter,
    ...rest,
  });
}
