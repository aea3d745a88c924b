import { formatInstant } from '../../components/domain/vietnamese/dates.js';
import { dongInWords, formatDong } from '../../components/domain/vietnamese/money.js';
import type { Language } from '../../components/contract/lists.js';
import { CHOICES, choicesFor, type ChoiceName, type Standing } from './choices.js';
import { html, type Markup } from './html.js';
import type { Order } from './order.js';
import { TEXTS, type Fault, type Texts } from './texts.js';

export const STYLE_PATH = '/trial-bank.css';

function page(language: Language, title: string, content: Markup): string {
  const texts = TEXTS[language];
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – ${texts.bank}</title>
        <link rel="stylesheet" href="${STYLE_PATH}" />
      </head>
      <body>
        <header>
          <p class="bank">${texts.bank}</p>
          <p class="notice">${texts.notice}</p>
        </header>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`.text;
}

/** The page on which a payer sees an order and chooses; the form goes to the page's own address. */
export function orderPage(order: Order, standing: Standing, merchant: string, now: Date): string {
  const texts = TEXTS[order.language];
  const hint = texts.hints[standing];
  const choices = choicesFor(standing);
  const usual = choices.filter((name) => CHOICES[name].usual);
  const rare = choices.filter((name) => !CHOICES[name].usual);
  return page(
    order.language,
    texts.titles[standing],
    html`${hint ? html`<p>${hint}</p>` : ''}
      ${facts(order, merchant, texts, standing === 'held' ? '' : timeLeft(order, texts, now))}
      <form method="post">
        ${usual.map((name, at) => button(texts, name, at === 0 ? 'first' : 'second'))}
        ${
          rare.length > 0
            ? html`<details>
                <summary>${texts.other}</summary>
                ${rare.map((name) => button(texts, name, 'rare'))}
              </details>`
            : ''
        }
      </form>`,
  );
}

function timeLeft({ expiresAt }: Order, texts: Texts, now: Date): string {
  const left = Date.parse(expiresAt) - now.getTime();
  const until = formatInstant(expiresAt);
  return left > 0 ? texts.minutesLeft(Math.ceil(left / 60_000), until) : texts.over(until);
}

/** @param time how much time is left; empty where that matters no more */
function facts(order: Order, merchant: string, texts: Texts, time: string): Markup {
  return html`<dl>
    <div class="amount">
      <dt>${texts.amount}</dt>
      <dd>
        <b>${formatDong(order.amount)}</b>
        <span lang="vi">${dongInWords(order.amount)}</span>
      </dd>
    </div>
    <div>
      <dt>${texts.merchant}</dt>
      <dd>${merchant}</dd>
    </div>
    <div>
      <dt>${texts.info}</dt>
      <dd>${order.info}</dd>
    </div>
    <div>
      <dt>${texts.reference}</dt>
      <dd>${order.reference}</dd>
    </div>
    ${
      time
        ? html`<div>
            <dt>${texts.time}</dt>
            <dd>${time}</dd>
          </div>`
        : ''
    }
  </dl>`;
}

function button(texts: Texts, name: ChoiceName, rank: 'first' | 'second' | 'rare'): Markup {
  return html`<button name="choice" value="${name}" class="${rank}">${texts.choices[name]}</button>`;
}

/** Says that it is paid, to whom does not go back, or comes a second time. */
export function paidPage(order: Order, merchant: string, back: string | null): string {
  const texts = TEXTS[order.language];
  return page(
    order.language,
    back === null ? texts.done : texts.titles.paid,
    html`<p>${back === null ? texts.stay : texts.hints.paid}</p>
      ${facts(order, merchant, texts, '')}
      ${back === null ? '' : html`<p><a class="first" href="${back}">${texts.back}</a></p>`}`,
  );
}

/** Says why a payment cannot go on. */
export function faultPage(language: Language, fault: Fault): string {
  const texts = TEXTS[language];
  return page(language, texts.trouble, html`<p>${texts.faults[fault]}</p>`);
}

/** Says what this is to whoever looks in without an order. */
export function aboutPage(language: Language): string {
  const texts = TEXTS[language];
  return page(language, texts.bank, html`<p>${texts.about}</p>`);
}
