import { LIVES, UNPAID_LIVES, type LifeName } from './data/lives.js';

/** What a page meets: which dossiers there are, how the network is, and what happens meanwhile. */
export interface Scenario {
  /** In a sentence, for whoever chooses one. */
  readonly about: string;
  /** The made-up dossiers and drafts that are there. */
  readonly dossiers: readonly LifeName[];
  /** All 2,849 procedures, or those that citizens ask for most, which are there sooner. */
  readonly catalogue: 'part' | 'whole';
  readonly network: Network;
  /** When the session ends although nobody signed out: once the page knows who is signed in, or at its first write. */
  readonly sessionEnds?: 'after-first-look' | 'at-first-write';
  /** What is the matter with the bank: it answers no questions, or there is none and fees are paid at the desk. */
  readonly bank?: 'silent' | 'none';
  /** Somebody else changes the same draft or dossier just before the page's first change of it. */
  readonly otherActsFirst?: true;
  /** A newer version of the form of birth registration was published after the drafts were begun. */
  readonly newerForm?: true;
  /** The form of birth registration asks for a file and a signature in the middle of it. */
  readonly filesInForm?: true;
}

export interface Network {
  /** Milliseconds that each answer takes. */
  readonly delay: number;
  /** Which requests do not get through. */
  readonly offline: 'none' | 'writes' | 'all';
  /** How many requests get through before it goes offline. */
  readonly after?: number;
}

const everything = (Object.keys(LIVES) as LifeName[]).filter((name) => !UNPAID_LIVES.includes(name));
const fine = { delay: 0, offline: 'none' } as const satisfies Network;
/** Whatever there is to pay, and how far that has come. */
const withFees: readonly LifeName[] = [...UNPAID_LIVES, 'ready', 'refused'];
const usual = { dossiers: everything, catalogue: 'part', network: fine } as const;

export const SCENARIOS = {
  full: { ...usual, about: 'Dossiers in every state, and drafts' },
  empty: { ...usual, about: 'Nobody has filed anything yet', dossiers: [] },
  whole: { ...usual, about: 'The whole catalogue, no dossiers', dossiers: [], catalogue: 'whole' },
  slow: { ...usual, about: 'Each answer takes its time', network: { delay: 1500, offline: 'none' } },
  offline: { ...usual, about: 'The host cannot be reached', network: { delay: 0, offline: 'all' } },
  'goes-offline': {
    ...usual,
    about: 'The host is lost after some requests',
    network: { delay: 0, offline: 'all', after: 6 },
  },
  'offline-when-sending': {
    ...usual,
    about: 'Reading works, whatever is sent does not arrive',
    network: { delay: 0, offline: 'writes' },
  },
  'session-over': {
    ...usual,
    about: 'The session is over as soon as the page asks for more',
    sessionEnds: 'after-first-look',
  },
  'session-over-when-saving': {
    ...usual,
    about: 'The session ends before the first save',
    sessionEnds: 'at-first-write',
  },
  fees: {
    ...usual,
    about: 'Fees in every state of their payment',
    dossiers: withFees,
  },
  'bank-silent': {
    ...usual,
    about: 'The bank answers no questions',
    dossiers: withFees,
    bank: 'silent',
  },
  'no-bank': {
    ...usual,
    about: 'Fees are paid at the desk only',
    dossiers: withFees,
    bank: 'none',
  },
  conflict: { ...usual, about: 'Somebody else acts first', otherActsFirst: true },
  'newer-form': { ...usual, about: 'Drafts of a form that has a newer version by now', newerForm: true },
  'files-in-form': {
    ...usual,
    about: 'A form that asks for a file and a signature in the middle of it',
    dossiers: ['begun'],
    filesInForm: true,
  },
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof SCENARIOS;
