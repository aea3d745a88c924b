/**
 * The closed lists of the dossier API: the words that may stand in a request or an answer.
 * Plain data without zod, so that a page pays nothing for it. Titles shown to people live in `components/i18n`;
 * official names and numbers of the national exchange live with the adapters that need them.
 */

/**
 * The ten official states of a dossier, in the order of the national synchronisation code 1 to 10.
 * A draft is not a dossier yet and has no state (code 0 or none in the exchange).
 */
export const DOSSIER_STATES = [
  'filed',
  'received',
  'not-received',
  'processing',
  'supplement-requested',
  'payment-requested',
  'withdrawal-requested',
  'stopped',
  'finished',
  'returned',
] as const;
export type DossierState = (typeof DOSSIER_STATES)[number];

/** What somebody may do to a dossier. The table of transitions in `domain/dossier` says who, when and with what guard. */
export const DOSSIER_ACTIONS = [
  'file',
  'receive',
  'refuse',
  'recall',
  'request-supplement',
  'forward-supplement',
  'supplement',
  'confirm-supplement',
  'close-supplement',
  'process',
  'set-fee',
  'request-payment',
  'cancel-fee',
  'settle-payment',
  'request-withdrawal',
  'confirm-withdrawal',
  'stop',
  'finish',
  'return',
  'reopen-return',
  'step-back',
] as const;
export type DossierAction = (typeof DOSSIER_ACTIONS)[number];

/** Who acts on a dossier: its citizen, the one-stop desk, the processing officer, or the host itself. */
export const DOSSIER_ROLES = ['citizen', 'one-stop', 'officer', 'system'] as const;
export type DossierRole = (typeof DOSSIER_ROLES)[number];

/** The six tabs under which citizens know their dossiers; drafts are `unsent`. */
export const DOSSIER_CATEGORIES = [
  'unsent',
  'sent',
  'supplement',
  'in-progress',
  'returned',
  'rejected',
] as const;
export type DossierCategory = (typeof DOSSIER_CATEGORIES)[number];

/** Kinds of a paper copy. Other lists (0/1/2 of the exchange, bản chính/chứng thực/photo) are mapped to it by adapters. */
export const PAPER_KINDS = ['original', 'certified-copy', 'copy', 'electronic'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** Whether a paper is sent with the dossier or only brought along and shown. */
export const PAPER_USES = ['submit', 'present'] as const;
export type PaperUse = (typeof PAPER_USES)[number];

/** What may stand for a paper, so that it need not be sent: a result of an earlier procedure, or a register of the state. */
export const SUBSTITUTE_KINDS = ['result', 'register'] as const;
export type SubstituteKind = (typeof SUBSTITUTE_KINDS)[number];

/** Ways to file. Each has its own time and fee. */
export const CHANNELS = ['online', 'counter', 'post'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * How far a procedure can be done online: wholly (toàn trình), in part (một phần, with a reason that is published), online
 * without its source saying how far, or not at all.
 */
export const ONLINE_EXTENTS = ['full', 'part', 'unstated', 'none'] as const;
export type OnlineExtent = (typeof ONLINE_EXTENTS)[number];

/** What a filter by it takes: an extent, or whatever can be filed online. */
export const ONLINE_FILTERS = ['any', ...ONLINE_EXTENTS] as const;
export type OnlineFilter = (typeof ONLINE_FILTERS)[number];

/** Units of a processing time. `day` is a calendar day, `month` a calendar month. */
export const TIME_UNITS = ['working-day', 'day', 'working-hour', 'month'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** Levels of administration that carry out a procedure. Two local levels since 1 July 2025. */
export const LEVELS = ['ministry', 'province', 'commune', 'other'] as const;
export type Level = (typeof LEVELS)[number];

/** What an agency that takes dossiers is: a one-stop centre, a department of a province, the police, or another. */
export const AGENCY_KINDS = ['centre', 'department', 'police', 'other'] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** Who a procedure is for. */
export const AUDIENCES = ['citizen', 'business', 'organisation', 'official', 'foreigner'] as const;
export type Audience = (typeof AUDIENCES)[number];

/**
 * How what a search shows was found: every word as it was typed; every word, some read past a slip of the keys;
 * most of the words, since no procedure has them all; or so little that no procedure may be meant.
 */
export const MATCHES = ['all', 'near', 'most', 'faint'] as const;
export type Match = (typeof MATCHES)[number];

/** What people look for where no procedure of a catalogue answers, by who does answer. */
export const OUT_OF_SCOPE = [
  'emergency',
  'crime',
  'court',
  'other-country',
  'traffic-fine',
  'utility-bill',
  'health-care',
  'schooling',
  'job',
  'banking',
  'travel',
  'news',
  'shopping',
  'chat',
] as const;
export type OutOfScope = (typeof OUT_OF_SCOPE)[number];

/** What money is taken for: a service of an agency (phí), or an act of state as the law fixes it (lệ phí). */
export const LEVIES = ['fee', 'charge'] as const;
export type Levy = (typeof LEVIES)[number];

/** When a fee is collected: before the dossier is received ("thu trước"), or before its result is returned ("thu sau"). */
export const COLLECTIONS = ['upfront', 'later'] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** Whence a fee of a dossier comes: the catalogue, an officer who set it, or a request that halts the processing. */
export const CHARGE_ORIGINS = ['catalogue', 'set', 'request'] as const;
export type ChargeOrigin = (typeof CHARGE_ORIGINS)[number];

/** How a fee of a dossier stands. */
export const CHARGE_STATES = ['open', 'paid', 'cancelled'] as const;
export type ChargeState = (typeof CHARGE_STATES)[number];

/** Ways to pay. */
export const PAYMENT_METHODS = ['vnpay'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** How one try to pay stands. Only `paid` is final: a bank may report success after a failure or past the time. */
export const PAYMENT_STATES = ['waiting', 'paid', 'failed', 'expired'] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

/** Why a try to pay failed, as far as the bank tells. */
export const PAYMENT_FAILURES = [
  'cancelled',
  'not-enough-money',
  'limit-exceeded',
  'not-enrolled',
  'wrong-details',
  'account-locked',
  'timed-out',
  'bank-unavailable',
  'other',
] as const;
export type PaymentFailure = (typeof PAYMENT_FAILURES)[number];

/** How the result reaches the citizen. */
export const DELIVERY_WAYS = ['desk', 'post', 'electronic'] as const;
export type DeliveryWay = (typeof DELIVERY_WAYS)[number];

/** A party to a dossier: a person or an organisation. */
export const PARTY_KINDS = ['person', 'organisation'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** What somebody who signed in may be. */
export const ACTOR_ROLES = ['citizen', 'officer'] as const;
export type ActorRole = (typeof ACTOR_ROLES)[number];

/** Why a file belongs to a draft or dossier: a paper of it, an answer in its e-form, an answer to a request for more, why it stopped, or its result. */
export const FILE_PURPOSES = ['paper', 'answer', 'supplement', 'reason', 'result'] as const;
export type FilePurpose = (typeof FILE_PURPOSES)[number];

/** Kinds of file that are accepted; the host looks at the content, not at the name. */
export const FILE_TYPES = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
export type FileExtension = keyof typeof FILE_TYPES;

/** Parts of the help of a portal. */
export const HELP_SECTIONS = ['guides', 'questions', 'documents', 'statistics', 'contact'] as const;
export type HelpSection = (typeof HELP_SECTIONS)[number];

/** What a question to the office is about. */
export const QUESTION_TOPICS = [
  'account',
  'finding',
  'form',
  'papers',
  'fees',
  'progress',
  'result',
  'other',
] as const;
export type QuestionTopic = (typeof QUESTION_TOPICS)[number];

/** How far a question has come; only what is `published` is ever shown to others. */
export const QUESTION_STATES = ['waiting', 'answered', 'published'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

/** Places of a portal to which a guide can lead. */
export const HELP_PLACES = ['account', 'search', 'dossiers', 'tracking', 'payment', 'questions'] as const;
export type HelpPlace = (typeof HELP_PLACES)[number];

/** Kinds of a legal document. */
export const DOCUMENT_KINDS = ['law', 'resolution', 'decree', 'decision', 'circular', 'dispatch'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Languages in which titles and texts are offered. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
