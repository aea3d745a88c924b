import type { z } from 'zod';
import type { QuestionReply } from '../../components/contract/schemas/help.js';
import { hasPersonalData } from '../../components/domain/help/personal-data.js';
import { localInstant } from '../../components/domain/vietnamese/instants.js';
import type { QuestionRow } from '../help-rows.js';
import { invalidParam } from '../invalid-params.js';
import type { Tx } from '../ports.js';
import { refuse, type Refusal } from '../refusal.js';
import type { Actor, World } from '../world.js';
import { publishedAnew } from './published-questions.js';

/** Days after an answer for which the name of whoever asked is kept, in case there is more to say. */
const KEPT_DAYS = 90;
const DAY = 86_400_000;

/** A question to the agency of the officer who asks for it; nothing where it is another agency's. */
export async function reachQuestion(
  tx: Tx,
  { account }: Actor,
  id: string,
  how: { readonly lock?: boolean } = {},
): Promise<QuestionRow | undefined> {
  const row = await tx.questions.get(id, how);
  return row && account.agency !== null && row.agencyId === account.agency?.id ? row : undefined;
}

/** Answers a question, or puts another answer in the place of the one there was. */
export async function answerQuestion(
  tx: Tx,
  actor: Actor,
  input: {
    readonly id: string;
    readonly version: number;
    readonly reply: z.output<typeof QuestionReply>;
  },
  { now, language }: World,
): Promise<QuestionRow | Refusal> {
  const before = await reachQuestion(tx, actor, input.id, { lock: true });
  if (!before) return refuse('not-found');
  if (before.version !== input.version) return refuse('version-conflict');
  const { answer, publication } = input.reply;
  const shown = [
    ['/publication/question', publication?.question ?? ''],
    ['/answer', publication ? answer : ''],
  ] as const;
  const telling = shown.filter(([, text]) => hasPersonalData(text, before.body.asker));
  if (telling.length > 0) {
    return refuse('values-invalid', {
      invalidParams: telling.map(([path]) => invalidParam(path, 'personal-data', language)),
    });
  }
  const at = localInstant(now);
  const row: QuestionRow = {
    ...before,
    version: before.version + 1,
    state: publication ? 'published' : 'answered',
    publishedAt: publication ? (before.publishedAt ?? at) : null,
    forgetAt: before.body.asker ? localInstant(now.getTime() + KEPT_DAYS * DAY) : null,
    body: {
      ...before.body,
      answer: { text: answer, at, by: actor.account.id },
      publication,
      slug: before.body.slug ?? (publication && `hoi-dap-${crypto.randomUUID().slice(0, 8)}`),
    },
  };
  await tx.questions.update(row);
  if (before.state === 'published' || publication) await publishedAnew(tx);
  return row;
}
