import type { OperationName } from '../../components/contract/endpoints.js';
import { answerQuestion, reachQuestion } from '../flows/answer-question.js';
import { askQuestion } from '../flows/ask-question.js';
import { deskQuestions, myQuestions } from '../flows/list-questions.js';
import { listQuestions } from '../flows/published-questions.js';
import { askedView, deskQuestionView } from '../flows/question-views.js';
import { procedureStatistics } from '../flows/statistics.js';
import type { HelpRow } from '../help-rows.js';
import type { Limits } from '../options.js';
import type { Tx } from '../ports.js';
import { isRefusal, refuse } from '../refusal.js';
import { actorOf } from '../world.js';
import type { Handlers } from './ask.js';
import { cacheable } from './cacheable.js';
import { MINUTE, rateLimit } from './rate-limit.js';
import { etagOf } from './route.js';

type HelpOperation =
  | Extract<OperationName, `help.${string}` | `questions.${string}` | `desk.question${string}`>
  | 'desk.answer'
  | 'procedures.statistics';

/** Help for whoever reads it, and questions between people and the office. */
export function helpRoutes({ questionsPerHour }: Limits): Handlers<HelpOperation> {
  const asking = rateLimit(questionsPerHour, 60 * MINUTE);
  return {
    'help.guides': async (ask) => {
      const guides = await ask.transact((tx) => bodiesOf(tx, 'guide'));
      return isRefusal(guides) ? guides : cacheable(ask.request, { guides });
    },

    'help.documents': async (ask) => {
      const documents = await ask.transact((tx) => bodiesOf(tx, 'document'));
      return isRefusal(documents) ? documents : cacheable(ask.request, { documents });
    },

    'procedures.statistics': async (ask) => {
      const counts = await ask.transact((tx) => procedureStatistics(tx, ask.world));
      return isRefusal(counts) ? counts : cacheable(ask.request, counts);
    },

    'questions.list': async (ask) => {
      const page = await ask.transact((tx) => listQuestions(tx, ask.query, ask.world));
      return isRefusal(page) ? page : cacheable(ask.request, page);
    },

    // Anybody may ask, but nobody fills the records.
    'questions.ask': async (ask) => {
      const wait = asking.take(ask.account?.id ?? ask.client, ask.world.now);
      if (wait > 0) return refuse('too-many-requests', { retryAfter: wait });
      return ask.write(async (tx) => {
        const row = await askQuestion(tx, ask.account, ask.body, ask.world);
        return isRefusal(row) ? row : { body: askedView(row) };
      });
    },

    'questions.mine': async (ask) => {
      const questions = await ask.transact((tx) => myQuestions(tx, actorOf(ask.account)));
      return isRefusal(questions) ? questions : { body: { questions } };
    },

    'desk.questions': async (ask) => {
      const page = await ask.transact((tx) => deskQuestions(tx, actorOf(ask.account), ask.query));
      return isRefusal(page) ? page : { body: page };
    },

    'desk.question': (ask) =>
      ask.transact(async (tx) => {
        const row = await reachQuestion(tx, actorOf(ask.account), ask.params.id);
        return row
          ? { body: deskQuestionView(row), headers: { ETag: etagOf(row.version) } }
          : refuse('not-found');
      }),

    'desk.answer': (ask) =>
      ask.write(async (tx) => {
        const { params, version, body } = ask;
        const row = await answerQuestion(
          tx,
          actorOf(ask.account),
          { id: params.id, version, reply: body },
          ask.world,
        );
        if (isRefusal(row)) return row;
        return { body: deskQuestionView(row), headers: { ETag: etagOf(row.version) } };
      }),
  };
}

async function bodiesOf(tx: Tx, kind: HelpRow['kind']): Promise<HelpRow['body'][]> {
  const rows = await tx.help.find({ where: { kind }, order: ['place', 'asc'] });
  return rows.map(({ body }) => body);
}
