import type { TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import type { Dossier } from '../../contract/schemas/dossier.js';
import { lifeTexts } from '../../i18n/life.js';
import { inLanguage } from '../../i18n/texts.js';
import { trackerTexts } from '../../i18n/tracker.js';
import { handName } from '../base/history-table.js';
import { drawPoints } from './timeline.js';

/** What has been, who did it, and what is still to come. */
export function drawTimeline(dossier: Dossier, language: Language): TemplateResult {
  const words = inLanguage(trackerTexts, language);
  const actions = inLanguage(lifeTexts, language).action;
  const past = dossier.history.map((entry) => ({
    title: actions[entry.action],
    at: entry.at,
    by: words.by(handName(entry.sender, language)),
    ...(entry.note ? { note: entry.note } : {}),
  }));
  return drawPoints(past, dossier, language, dossier.actions.includes('supplement'));
}
