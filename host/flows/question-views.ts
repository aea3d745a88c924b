import type { AskedQuestion, DeskQuestion } from '../../components/contract/schemas/help.js';
import type { QuestionRow } from '../help-rows.js';

/** A question as whoever asked it sees it. */
export function askedView({ id, reference, state, topic, askedAt, body }: QuestionRow): AskedQuestion {
  return {
    id,
    reference,
    state,
    topic,
    text: body.text,
    agency: body.agency,
    askedAt,
    answer: body.answer?.text ?? null,
    answeredAt: body.answer?.at ?? null,
  };
}

/** A question as the officers of the agency that was asked see it. */
export function deskQuestionView(row: QuestionRow): DeskQuestion {
  const { asker, publication } = row.body;
  return { ...askedView(row), version: row.version, asker, publication };
}
