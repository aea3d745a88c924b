import { html, nothing, type TemplateResult } from 'lit';
import type { Client } from '../../client/client.js';
import { Places } from '../../client/places.js';
import type { Language } from '../../contract/lists.js';
import type { Answers } from '../../contract/schemas/common.js';
import type { PlaceNames, PrintSection } from '../../domain/eform/types.js';
import { retried } from '../../domain/loading/import-again.js';
import { readableTexts } from '../../i18n/readable.js';
import { inLanguage } from '../../i18n/texts.js';

const importEngine = retried(() => import('../../domain/eform/load-form.js'));
const importPrint = retried(() => import('../../domain/eform/print.js'));

/** A form that was filled: which definition, in which version, and the answers to it. */
export interface FilledForm {
  readonly form: { readonly id: string; readonly version: string };
  readonly answers: Answers;
}

/**
 * Reads the definition of a filled form and gives it as sections to read, with the names of places.
 * The engine is loaded only now: who merely looks at a list does not pay for it.
 */
export async function readFilledForm(
  client: Client,
  { form, answers }: FilledForm,
  language: Language,
  signal?: AbortSignal,
): Promise<readonly PrintSection[]> {
  const [{ data }, { loadForm }, { printable }, names] = await Promise.all([
    client.call('forms.read', { params: form, ...(signal ? { signal } : {}) }),
    importEngine(),
    importPrint(),
    placeNames(client, answers, language),
  ]);
  return printable(await loadForm(data.definition), answers, names, language);
}

/** The sections with headings of level 3 and below, each line with its label. */
export function drawFilledForm(sections: readonly PrintSection[], language: Language): TemplateResult {
  return html`<div class="readable">
    ${sections.map(
      ({ title, level, lines }) =>
        html`<section>
          ${title === '' ? nothing : level <= 1 ? html`<h3>${title}</h3>` : html`<h4>${title}</h4>`}
          ${drawLines(
            lines.map(({ label, text }) => [label, text]),
            language,
          )}
        </section>`,
    )}
  </div>`;
}

/** Labels with what was answered; a line without an answer says so. */
export function drawLines(
  lines: readonly (readonly [label: string, text: string])[],
  language: Language,
): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  const words = inLanguage(readableTexts, language);
  return html`<dl class="lines">
    ${lines.map(
      ([label, text]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${text === '' ? html`<span class="muted">${words.unanswered}</span>` : text}</dd>
        </div>`,
    )}
  </dl>`;
}

/** Names of all places that an answer may mention; a code without a name is shown as it is. */
export async function placeNames(client: Client, answers: Answers, language: Language): Promise<PlaceNames> {
  const places = Places.of(client);
  const provinces = [...provincesIn(answers)];
  if (provinces.length > 0) {
    await Promise.allSettled([places.provinces(), ...provinces.map((code) => places.communes(code))]);
  }
  const nameOf = (code: string): string | undefined =>
    places.name(code)?.[language === 'en' ? 'nameEn' : 'name'];
  return { province: nameOf, commune: (_province, code) => nameOf(code) };
}

function provincesIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'province' && typeof inner === 'string' && /^\d{2}$/.test(inner)) found.add(inner);
    else provincesIn(inner, found);
  }
  return found;
}
