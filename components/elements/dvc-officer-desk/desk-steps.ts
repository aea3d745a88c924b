import type { DossierAction, Language } from '../../contract/lists.js';
import type { DossierActionRequest } from '../../contract/schemas/dossier.js';
import { deskTexts } from '../../i18n/desk.js';
import { inLanguage } from '../../i18n/texts.js';
import { wordTexts } from '../../i18n/words.js';
import type { AskedStep } from '../base/step-dialog.js';
import type { PapersToAsk } from './papers-to-ask.js';

/** What an officer does at this desk, in the order in which it is offered; the first one offered is the usual one. */
export const DESK_STEPS = [
  'confirm-supplement',
  'receive',
  'process',
  'finish',
  'return',
  'request-supplement',
  'refuse',
] as const satisfies readonly DossierActionRequest['action'][];
export type DeskStep = (typeof DESK_STEPS)[number];

/** Steps that give the citizen something to read: they need a reason. */
const NEEDS_REASON: ReadonlySet<DeskStep> = new Set<DeskStep>(['request-supplement', 'refuse']);

/** The steps of this desk among those that a dossier offers. */
export function stepsOffered(actions: readonly DossierAction[]): readonly DeskStep[] {
  return DESK_STEPS.filter((step) => actions.includes(step));
}

/** What is said and asked before a step. */
export function askFor(step: DeskStep, language: Language, papers: PapersToAsk): AskedStep {
  const words = inLanguage(deskTexts, language);
  const name = inLanguage(wordTexts, language).action[step];
  const needsReason = NEEDS_REASON.has(step);
  return {
    action: step,
    title: name,
    what: words.step[step].what,
    send: name,
    leave: words.leave,
    danger: step === 'refuse',
    textLabel: needsReason ? words.reason : words.note,
    textRequired: needsReason,
    ...(step === 'request-supplement' ? { more: () => papers.draw(language) } : {}),
    request: (text) => requestFor(step, text, papers),
  };
}

function requestFor(step: DeskStep, text: string, papers: PapersToAsk): DossierActionRequest | undefined {
  if (step === 'refuse') return { action: step, reason: text };
  if (step !== 'request-supplement') return { action: step, ...(text === '' ? {} : { note: text }) };
  const asked = papers.asked();
  return asked && { action: step, reason: text, ...asked };
}
