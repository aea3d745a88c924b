import type { OperationName } from '../../components/contract/endpoints.js';
import { reachDossier, reachDraft } from '../flows/reach.js';
import { formOf, placeNamesOf } from '../flows/reference.js';
import type { DossierRow, DraftRow, Tx } from '../ports.js';
import { digestOf } from '../secrets.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import { blankForm } from '../slips/blank-form.js';
import { formPaper, type FilledForm, type FormPaper } from '../slips/form-paper.js';
import { actorOf, type World } from '../world.js';
import type { Ask, Handlers } from './ask.js';
import { cacheableFile } from './cacheable.js';
import { attachment } from './files.js';

/** The form as a PDF: blank for anybody; filled, of a draft for whoever prepares it, of a dossier for its owner and the office in charge. */
export const formPdfRoutes: Handlers<'forms.blank' | 'drafts.form' | 'dossiers.form'> = {
  'forms.blank': async (ask) => {
    const { id, version } = ask.params;
    const paper = await ask.transact(async (tx) => {
      const form = await formOf(tx, { id, version }, ask.world);
      const code = (await tx.forms.get(`${id}/${version}`))?.body.procedureCode ?? '';
      const procedure = (await tx.procedures.get(code))?.body.procedure;
      return form && procedure ? blankForm(form, procedure) : refuse('not-found');
    });
    if (isRefusal(paper)) return paper;
    const tag = (await digestOf(JSON.stringify(paper))).slice(0, 32);
    const print = (): Promise<Uint8Array<ArrayBuffer>> =>
      ask.world.memo.of(`blank form ${id}/${version}`, tag, () => ask.ports.printForm(paper));
    return cacheableFile(ask.request, tag, pdfHeaders(paper), print);
  },

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
    headers: pdfHeaders(paper),
  });
}

function pdfHeaders({ title }: FormPaper): Readonly<Record<string, string>> {
  return {
    'Content-Type': 'application/pdf',
    'Content-Disposition': attachment(`${title}.pdf`),
    'Content-Language': 'vi',
    'Content-Security-Policy': "sandbox; default-src 'none'",
  };
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
