import type { Answered, Client } from '../../client/client.js';
import { Places } from '../../client/places.js';
import type { Language } from '../../contract/lists.js';
import type { Address } from '../../contract/schemas/common.js';
import type { Dossier } from '../../contract/schemas/dossier.js';
import type { ProcedurePaper } from '../../contract/schemas/procedure.js';
import type { PrintSection } from '../../domain/eform/types.js';
import { readFilledForm } from '../base/readable-form.js';

/** What does not change while a dossier is worked on: its form in words, what its procedure asks for, its addresses. */
export interface Background {
  readonly sections: readonly PrintSection[];
  readonly papers: readonly ProcedurePaper[];
  /** Addresses of the parties and of the delivery in words. */
  readonly address: (address: Address) => string;
}

export function readDossier(client: Client, id: string, signal: AbortSignal): Promise<Answered<Dossier>> {
  return client.call('dossiers.read', { params: { id }, signal });
}

export async function readBackground(
  client: Client,
  dossier: Dossier,
  language: Language,
  signal: AbortSignal,
): Promise<Background> {
  const { form, answers, procedure } = dossier;
  const [sections, papers, address] = await Promise.all([
    form ? readFilledForm(client, { form, answers }, language, signal) : [],
    client
      .call('procedures.read', { params: { code: procedure.code }, signal })
      .then(({ data }) => data.papers),
    addressWords(client, dossier, language),
  ]);
  const ofCase = (paper: ProcedurePaper): boolean =>
    paper.cases.length === 0 || (dossier.case !== null && paper.cases.includes(dossier.case.id));
  return { sections, papers: papers.filter(ofCase), address };
}

async function addressWords(
  client: Client,
  { owner, submitter, delivery }: Dossier,
  language: Language,
): Promise<Background['address']> {
  const places = Places.of(client);
  const addresses = [
    owner.address,
    submitter.address,
    delivery.way === 'post' ? delivery.address : undefined,
  ];
  const provinces = new Set(addresses.flatMap((address) => (address ? [address.province] : [])));
  if (provinces.size > 0) {
    await Promise.allSettled([places.provinces(), ...[...provinces].map((code) => places.communes(code))]);
  }
  const named = (code: string): string => places.name(code)?.[language === 'en' ? 'nameEn' : 'name'] ?? code;
  return ({ detail, commune, province }) =>
    [detail, named(commune), named(province)].filter(Boolean).join(', ');
}
