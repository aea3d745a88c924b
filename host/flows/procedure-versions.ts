import type { Procedure, ProcedureVersions } from '../../components/contract/schemas/procedure.js';
import type { DraftRow, Tx } from '../ports.js';
import { refuse, type Refusal } from '../refusal.js';

/** The procedure of a draft as it was when the draft was begun; as it is now where that is not known any more. */
export async function procedureOf(tx: Tx, draft: DraftRow): Promise<Procedure | undefined> {
  const { procedureVersion } = draft.body;
  return (
    (await procedureIn(tx, draft.procedureCode, procedureVersion)) ??
    (await tx.procedures.get(draft.procedureCode))?.body.procedure
  );
}

/** A procedure in one version, by default the one in force; undefined when there is none such. */
export async function procedureIn(tx: Tx, code: string, version?: string): Promise<Procedure | undefined> {
  const now = (await tx.procedures.get(code))?.body.procedure;
  if (version === undefined || now?.version === version) return now;
  return (await tx.versions.get(`${code}/${version}`))?.body;
}

/** The versions of a procedure, the newest first. */
export async function versionsOf(tx: Tx, code: string): Promise<ProcedureVersions | Refusal> {
  const now = (await tx.procedures.get(code))?.body.procedure;
  if (!now) return refuse('not-found');
  const others = (await tx.versions.find({ where: { code } })).map(({ body }) => body);
  return {
    current: now.version,
    versions: [now, ...others.filter(({ version }) => version !== now.version)]
      .map(({ version, decision, effectiveFrom, effectiveTo }) => ({
        version,
        decision,
        effectiveFrom,
        effectiveTo,
      }))
      .sort((a, b) => (dayOf(a) > dayOf(b) || (dayOf(a) === dayOf(b) && a.version > b.version) ? -1 : 1)),
  };
}

/** For ordering: what began on no known day began before all others. */
function dayOf({ effectiveFrom }: { readonly effectiveFrom: string | null }): string {
  return effectiveFrom ?? '';
}
