import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../contract/lists.js';
import type { AskedQuestion } from '../../contract/schemas/help.js';
import { formatInstant } from '../../domain/vietnamese/dates.js';
import { helpAskingTexts } from '../../i18n/help-asking.js';
import { inLanguage } from '../../i18n/texts.js';

/** What somebody asked before, each with its state and its answer. */
export function drawMyQuestions(questions: readonly AskedQuestion[], language: Language): TemplateResult {
  const words = inLanguage(helpAskingTexts, language);
  return html`<section class="stack" aria-labelledby="mine">
    <h3 id="mine">${words.mine}</h3>
    ${
      questions.length === 0
        ? html`<p class="muted">${words.mineEmpty}</p>`
        : html`<ul role="list" class="lines">
            ${questions.map(
              ({ reference, text, state, askedAt, answer, answeredAt }) =>
                html`<li>
                  <p class="typed"><strong>${text}</strong></p>
                  ${answer === null ? nothing : html`<p class="typed">${answer}</p>`}
                  <p class="muted small number">
                    <span translate="no">${reference}</span> · ${words.state[state]} ·
                    ${answeredAt === null ? words.askedOn(formatInstant(askedAt)) : words.answeredOn(formatInstant(answeredAt))}
                  </p>
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}
