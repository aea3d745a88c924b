import { z } from 'zod';
import { DOCUMENT_KINDS, HELP_PLACES, QUESTION_STATES, QUESTION_TOPICS } from '../lists.js';
import { CommuneCode, Id, Instant, line, LocalDate, pageOf, PageQuery, ProcedureCode } from './common.js';

/** A text of the help: Vietnamese, and English where somebody has written it. */
export const HelpText = z.object({ vi: z.string().max(5000), en: z.string().max(5000).nullable() });
export type HelpText = z.infer<typeof HelpText>;

/** Something to be done with the portal, step by step. */
export const Guide = z.object({
  id: z.string().max(60),
  title: HelpText,
  summary: HelpText,
  steps: z.array(
    z.object({
      title: HelpText,
      lines: z.array(HelpText),
      /** Where it is done, for a page that has such a place. */
      place: z.enum(HELP_PLACES).nullable(),
    }),
  ),
  /** What else is good to know. */
  notes: z.array(HelpText),
});
export type Guide = z.infer<typeof Guide>;
export const GuideList = z.object({ guides: z.array(Guide) });

/** A legal document. What is not known for certain is null, never guessed. */
export const LegalDocument = z.object({
  /** Number and sign, such as `118/2025/NĐ-CP`. */
  number: z.string().max(60),
  kind: z.enum(DOCUMENT_KINDS),
  /** Who issued it. */
  agency: z.string().max(200).nullable(),
  issuedOn: LocalDate.nullable(),
  /** The year that its number names, where the day is not known. */
  year: z.number().int().nullable(),
  inForceFrom: LocalDate.nullable(),
  /** What it settles. */
  about: HelpText,
  /** Number of the document that took its place. */
  replacedBy: z.string().max(60).nullable(),
  /** Where its text can be read; null when the host knows of no public address. */
  file: z.object({ address: z.url().max(500), name: z.string().max(200) }).nullable(),
  /** Procedures of the catalogue that name it as their legal basis. */
  procedures: z.array(z.object({ code: ProcedureCode, name: z.string().max(1500) })),
});
export type LegalDocument = z.infer<typeof LegalDocument>;
export const LegalDocumentList = z.object({ documents: z.array(LegalDocument) });

/** How many procedures there are of something. */
export const ProcedureCount = z.object({
  name: z.string().max(300),
  total: z.number().int(),
  /** Those that have the online channel. */
  online: z.number().int(),
  /** Those of which this host takes dossiers online. */
  fileable: z.number().int(),
});
export type ProcedureCount = z.infer<typeof ProcedureCount>;

/** Counts over the catalogue, the greatest first. */
export const ProcedureStatistics = z.object({
  all: ProcedureCount.omit({ name: true }),
  byAgency: z.array(ProcedureCount),
  byField: z.array(ProcedureCount),
});
export type ProcedureStatistics = z.infer<typeof ProcedureStatistics>;

const Topic = z.enum(QUESTION_TOPICS);

/** A question with its answer as anybody may read it: in the words of the office, without whoever asked. */
export const PublishedQuestion = z.object({
  /** What it is called in addresses; nothing of the question that was sent can be told from it. */
  slug: z.string().max(60),
  topic: Topic,
  question: HelpText,
  answer: HelpText,
  /** Null for what the office wrote without being asked. */
  publishedOn: LocalDate.nullable(),
});
export type PublishedQuestion = z.infer<typeof PublishedQuestion>;

export const QuestionQuery = z.object({
  q: z.string().max(300).optional(),
  topic: Topic.optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
  offset: z.coerce.number().int().min(0).max(10_000).optional(),
});

export const QuestionAnswerPage = z.object({
  total: z.number().int(),
  questions: z.array(PublishedQuestion),
  /** How many there are of each topic, whatever topic was asked for. */
  topics: z.array(z.object({ topic: Topic, count: z.number().int() })),
});
export type QuestionAnswerPage = z.infer<typeof QuestionAnswerPage>;

/** Fewest and most characters of a question. */
export const QUESTION_LENGTH = { min: 10, max: 2000 } as const;

export const NewQuestion = z.object({
  topic: Topic,
  text: z.string().trim().min(QUESTION_LENGTH.min).max(QUESTION_LENGTH.max),
  /** Whose one-stop centre is asked; without it the province's. */
  commune: CommuneCode.optional(),
  /** Of whoever asks without signing in. */
  name: line(150).optional(),
  /** A telephone number or an e-mail address for the answer; needed without signing in. */
  reach: line(200).optional(),
});
export type NewQuestion = z.infer<typeof NewQuestion>;

/** A question as whoever asked it sees it. */
export const AskedQuestion = z.object({
  id: Id,
  /** What to name when asking after it. */
  reference: z.string().max(40),
  state: z.enum(QUESTION_STATES),
  topic: Topic,
  text: z.string(),
  agency: z.object({ id: Id, name: z.string() }),
  askedAt: Instant,
  answer: z.string().nullable(),
  answeredAt: Instant.nullable(),
});
export type AskedQuestion = z.infer<typeof AskedQuestion>;
export const AskedQuestionList = z.object({ questions: z.array(AskedQuestion) });

/** What of a question is shown to everybody: the office's own wording of it, with its answer. */
export const Publication = z.object({
  topic: Topic,
  question: z.string().trim().min(QUESTION_LENGTH.min).max(QUESTION_LENGTH.max),
});
export type Publication = z.infer<typeof Publication>;

/** A question as the officers of the agency that was asked see it. */
export const DeskQuestion = AskedQuestion.extend({
  version: z.number().int(),
  /** Who asks and how to reach them; null once it was forgotten. */
  asker: z.object({ name: z.string(), reach: z.string().nullable() }).nullable(),
  publication: Publication.nullable(),
});
export type DeskQuestion = z.infer<typeof DeskQuestion>;

export const DeskQuestionQuery = PageQuery.extend({ state: z.enum(QUESTION_STATES).optional() });
export const DeskQuestionPage = pageOf(DeskQuestion);
export type DeskQuestionPage = z.infer<typeof DeskQuestionPage>;

export const QuestionReply = z.object({
  answer: z.string().trim().min(2).max(5000),
  /** What everybody may read; null keeps question and answer between the office and whoever asked. */
  publication: Publication.nullable(),
});
export type QuestionReply = z.infer<typeof QuestionReply>;
