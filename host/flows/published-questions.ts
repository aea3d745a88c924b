import type { z } from 'zod';
import { QUESTION_TOPICS } from '../../components/contract/lists.js';
import type {
  PublishedQuestion,
  QuestionAnswerPage,
  QuestionQuery,
} from '../../components/contract/schemas/help.js';
import { findIn, type Findable, type FindWords } from '../../components/domain/help/find.js';
import { synonymsOf } from '../../components/domain/search/search-words.js';
import { SEARCH_WORDS } from '../../components/domain/search/synonyms.js';
import { localDate } from '../../components/domain/vietnamese/instants.js';
import type { QuestionRow } from '../help-rows.js';
import type { Tx } from '../ports.js';
import type { World } from '../world.js';
import { PAGE } from './pages.js';
import { revisionOf } from './reference.js';

/** What people say when they look for a procedure is what they say when they ask. */
const WORDS: FindWords = { synonyms: synonymsOf(SEARCH_WORDS), fillers: SEARCH_WORDS.fillers };
/** The fact that changes with every change of what everybody may read. */
const PUBLISHED_FACT = 'published-questions';

/** Questions with their answers as anybody may read them: those that the host was given, then those that people asked. */
export async function listQuestions(
  tx: Tx,
  query: z.output<typeof QuestionQuery>,
  world: World,
): Promise<QuestionAnswerPage> {
  const found = findIn(await allPublished(tx, world), query.q ?? '', findable, WORDS);
  const counts = QUESTION_TOPICS.map((topic) => ({
    topic,
    count: found.filter((one) => one.topic === topic).length,
  }));
  const shown = found.filter(({ topic }) => query.topic === undefined || topic === query.topic);
  const from = query.offset ?? 0;
  return {
    total: shown.length,
    questions: shown.slice(from, from + (query.limit ?? PAGE)),
    topics: counts.filter(({ count }) => count > 0),
  };
}

/** Marks that what everybody may read is no longer the same. */
export async function publishedAnew(tx: Tx): Promise<void> {
  await tx.facts.load([{ id: PUBLISHED_FACT, expiresAt: null, body: crypto.randomUUID() }]);
}

async function allPublished(tx: Tx, { memo }: World): Promise<PublishedQuestion[]> {
  const changed = String((await tx.facts.get(PUBLISHED_FACT))?.body ?? '');
  return memo.of('questions', `${await revisionOf(tx)} ${changed}`, async () => {
    const prepared = await tx.help.find({ where: { kind: 'question' }, order: ['place', 'asc'] });
    const asked = await tx.questions.find({ where: { state: 'published' }, order: ['publishedAt', 'desc'] });
    return [
      ...prepared.flatMap((row) => (row.kind === 'question' ? [row.body] : [])),
      ...asked.flatMap(publicView),
    ];
  });
}

/** What everybody may read of a question: the office's words alone. */
function publicView({ publishedAt, body }: QuestionRow): PublishedQuestion[] {
  const { publication, answer, slug } = body;
  if (!publication || !answer || slug === null || publishedAt === null) return [];
  return [
    {
      slug,
      topic: publication.topic,
      question: { vi: publication.question, en: null },
      answer: { vi: answer.text, en: null },
      publishedOn: localDate(publishedAt),
    },
  ];
}

function findable({ question, answer }: PublishedQuestion): Findable {
  return {
    title: `${question.vi} ${question.en ?? ''}`,
    text: `${answer.vi} ${answer.en ?? ''}`,
  };
}
