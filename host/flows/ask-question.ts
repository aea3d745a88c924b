import type { z } from 'zod';
import type { NewQuestion } from '../../components/contract/schemas/help.js';
import type { Account } from '../../components/contract/schemas/session.js';
import { reachOf } from '../../components/domain/help/reach.js';
import { localDate, localInstant } from '../../components/domain/vietnamese/instants.js';
import type { QuestionRow } from '../help-rows.js';
import { invalidParam } from '../invalid-params.js';
import type { Tx } from '../ports.js';
import type { AgencyRow } from '../reference-rows.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import type { World } from '../world.js';

/** Keeps what somebody asks an agency. Whoever is not signed in says who they are and how to be reached. */
export async function askQuestion(
  tx: Tx,
  account: Account | null,
  input: z.output<typeof NewQuestion>,
  world: World,
): Promise<QuestionRow | Refusal> {
  const asker = askerOf(account, input, world);
  if (isRefusal(asker)) return asker;
  if (account) {
    const open = await tx.questions.count('state', { askerId: account.id, state: 'waiting' });
    if ((open.get('waiting') ?? 0) >= world.settings.limits.openQuestions) return refuse('too-many-requests');
  }
  const agency = await askedAgency(tx, input.commune, world);
  if (!agency) {
    const place = invalidParam('/commune', 'wrong-place', world.language);
    return refuse('values-invalid', { invalidParams: [place] });
  }
  const row: QuestionRow = {
    id: crypto.randomUUID(),
    version: 1,
    reference: await referenceOf(tx, world),
    state: 'waiting',
    topic: input.topic,
    agencyId: agency.id,
    askerId: account?.id ?? null,
    askedAt: localInstant(world.now),
    publishedAt: null,
    forgetAt: null,
    body: {
      text: input.text,
      asker,
      agency: { id: agency.id, name: agency.body.name },
      answer: null,
      publication: null,
      slug: null,
    },
  };
  await tx.questions.insert(row);
  return row;
}

type Asker = NonNullable<QuestionRow['body']['asker']>;

/** The name of an account is what its provider says; what is typed counts for those who have none. */
function askerOf(
  account: Account | null,
  { name, reach }: z.output<typeof NewQuestion>,
  { language }: World,
): Asker | Refusal {
  const typed = reach === undefined ? undefined : reachOf(reach);
  const wrong = [
    ...(!account && name === undefined ? [invalidParam('/name', 'missing', language)] : []),
    ...(!account && reach === undefined ? [invalidParam('/reach', 'missing', language)] : []),
    ...(reach !== undefined && typed === undefined ? [invalidParam('/reach', 'wrong-format', language)] : []),
  ];
  if (wrong.length > 0) return refuse('values-invalid', { invalidParams: wrong });
  if (!account) return { name: name ?? '', reach: typed ?? null };
  const { party } = account;
  return { name: party.name, reach: typed ?? party.phone ?? party.email ?? null };
}

/** The centre of the commune that was named; the province's, or the first there is, where none was. */
async function askedAgency(
  tx: Tx,
  commune: string | undefined,
  { settings }: World,
): Promise<AgencyRow | undefined> {
  const agencies = await tx.agencies.find({
    where: { province: settings.tenant.province },
    order: ['code', 'asc'],
  });
  const centres = agencies.filter(({ body }) => body.kind === 'centre');
  if (commune !== undefined) return centres.find(({ body }) => body.commune === commune);
  return centres.find(({ level }) => level === 'province') ?? centres[0];
}

/** Such as `HD-261122-0001`: the day, and a number of the day. It opens nothing, so that it may be guessed. */
async function referenceOf(tx: Tx, { now }: World): Promise<string> {
  const day = localDate(now).replaceAll('-', '').slice(2);
  const number = await tx.next(`question ${day}`);
  return `HD-${day}-${String(number).padStart(4, '0')}`;
}
