import type { TemplateResult } from 'lit';
import type { DossierAction, Language } from '../../contract/lists.js';
import type { DossierActionRequest } from '../../contract/schemas/dossier.js';
import type { Charge } from '../../contract/schemas/payment.js';
import { deskFeeTexts } from '../../i18n/desk-fees.js';
import { deskTexts } from '../../i18n/desk.js';
import { lifeTexts } from '../../i18n/life.js';
import { inLanguage } from '../../i18n/texts.js';
import type { AskedStep } from '../base/step-dialog.js';
import type { FeesToAsk } from './fees-to-ask.js';
import type { PapersToAsk } from './papers-to-ask.js';

/** What an officer does at this desk, in the order in which it is offered; the first one offered is the usual one. */
export const DESK_STEPS = [
  'confirm-supplement',
  'receive',
  'process',
  'finish',
  'return',
  'request-supplement',
  'set-fee',
  'request-payment',
  'refuse',
] as const satisfies readonly DossierActionRequest['action'][];
export type DeskStep = (typeof DESK_STEPS)[number];

/** Steps that give the citizen something to read: they need a reason. */
const NEEDS_REASON: ReadonlySet<DeskStep> = new Set<DeskStep>([
  'request-supplement',
  'request-payment',
  'refuse',
]);

/** What some steps ask for beside a text; it stays typed until they were taken. */
export interface Asking {
  readonly papers: PapersToAsk;
  readonly fees: FeesToAsk;
}

/** The steps of this desk among those that a dossier offers. */
export function stepsOffered(actions: readonly DossierAction[]): readonly DeskStep[] {
  return DESK_STEPS.filter((step) => actions.includes(step));
}

/** What is said before each step, and when it was taken. */
export function wordsOf(
  step: DeskStep | 'cancel-fee',
  language: Language,
): { readonly what: string; readonly done: string } {
  const { step: fees } = inLanguage(deskFeeTexts, language);
  return { ...inLanguage(deskTexts, language).step, ...fees }[step];
}

/** What is said and asked before a step. */
export function askFor(step: DeskStep, language: Language, asking: Asking): AskedStep {
  const words = inLanguage(deskTexts, language);
  const name = inLanguage(lifeTexts, language).action[step];
  const needsReason = NEEDS_REASON.has(step);
  const more = moreOf(step, language, asking);
  return {
    action: step,
    title: name,
    what: wordsOf(step, language).what,
    send: name,
    leave: words.leave,
    danger: step === 'refuse',
    textLabel: needsReason ? words.reason : words.note,
    textRequired: needsReason,
    ...(more ? { more } : {}),
    request: (text) => requestFor(step, text, asking),
  };
}

/** What is said and asked before a fee is taken back. */
export function askToCancel({ id }: Charge, language: Language): AskedStep {
  const words = inLanguage(deskTexts, language);
  const name = inLanguage(lifeTexts, language).action['cancel-fee'];
  return {
    action: 'cancel-fee',
    title: name,
    what: wordsOf('cancel-fee', language).what,
    send: name,
    leave: words.leave,
    danger: true,
    textLabel: words.reason,
    textRequired: true,
    request: (reason) => ({ action: 'cancel-fee', charge: id, reason }),
  };
}

function moreOf(
  step: DeskStep,
  language: Language,
  { papers, fees }: Asking,
): (() => TemplateResult) | undefined {
  if (step === 'request-supplement') return () => papers.draw(language);
  if (step === 'set-fee') return () => fees.draw(language, true);
  return step === 'request-payment' ? () => fees.draw(language, false) : undefined;
}

function requestFor(
  step: DeskStep,
  text: string,
  { papers, fees }: Asking,
): DossierActionRequest | undefined {
  const note = text === '' ? {} : { note: text };
  switch (step) {
    case 'refuse':
      return { action: step, reason: text };
    case 'request-supplement': {
      const asked = papers.asked();
      return asked && { action: step, reason: text, ...asked };
    }
    case 'set-fee': {
      const asked = fees.asked();
      return asked && { action: step, ...asked, ...note };
    }
    case 'request-payment': {
      const lines = fees.asked()?.lines;
      return lines && { action: step, lines, reason: text };
    }
    default:
      return { action: step, ...note };
  }
}
