import { z } from 'zod';
import * as example from './examples.js';
import { Id } from './schemas/common.js';
import {
  AskedQuestion,
  AskedQuestionList,
  DeskQuestion,
  DeskQuestionPage,
  DeskQuestionQuery,
  GuideList,
  LegalDocumentList,
  NewQuestion,
  ProcedureStatistics,
  QuestionAnswerPage,
  QuestionQuery,
  QuestionReply,
} from './schemas/help.js';

const ById = z.object({ id: Id });
const byId = { id: example.EXAMPLE_ID };

/** What goes in and out of the operations of the help; part of `operations.ts`. */
export const HELP_OPERATIONS = {
  'procedures.statistics': {
    summary: 'How many procedures there are by agency and by field, and how many of them are online',
    answer: ProcedureStatistics,
    problems: [],
    example: { answer: example.statistics },
  },
  'help.guides': {
    summary: 'How to use the portal, step by step',
    answer: GuideList,
    problems: [],
    example: { answer: { guides: [example.guide] } },
  },
  'help.documents': {
    summary: 'The legal documents that the portal knows of',
    answer: LegalDocumentList,
    problems: [],
    example: { answer: { documents: [example.legalDocument] } },
  },
  'questions.list': {
    summary: 'Published questions with their answers, by words with or without accents, and by topic',
    query: QuestionQuery,
    answer: QuestionAnswerPage,
    problems: [],
    example: {
      query: { q: 'quen ma ho so' },
      answer: {
        total: 1,
        questions: [example.publishedQuestion],
        topics: [{ topic: 'progress', count: 1 }],
      },
    },
  },
  'questions.ask': {
    summary: 'Asks the office something, signed in or with a name and a way to be reached',
    body: NewQuestion,
    answer: AskedQuestion,
    problems: ['values-invalid', 'too-many-requests'],
    example: { body: example.newQuestion, answer: example.askedQuestion },
  },
  'questions.mine': {
    summary: 'What I asked while signed in, the last first',
    answer: AskedQuestionList,
    problems: [],
    example: { answer: { questions: [example.askedQuestion] } },
  },
  'desk.questions': {
    summary: 'What the agency of the officer was asked, the longest waiting first',
    query: DeskQuestionQuery,
    answer: DeskQuestionPage,
    problems: [],
    example: { query: { state: 'waiting' }, answer: { items: [example.deskQuestion], next: null } },
  },
  'desk.question': {
    summary: 'One question to the agency of the officer',
    params: ById,
    answer: DeskQuestion,
    problems: [],
    example: { params: byId, answer: example.deskQuestion },
  },
  'desk.answer': {
    summary: 'Answers a question or corrects its answer, and says whether everybody may read it',
    params: ById,
    body: QuestionReply,
    answer: DeskQuestion,
    problems: ['version-conflict', 'values-invalid'],
    example: { params: byId, body: example.questionReply, answer: example.deskQuestion },
  },
} as const;
