import type { SamplePerson } from '../../data/people.js';
import type { Texts } from './texts.js';

/** Markup that is safe to send: made by {@link html} only. */
class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | Markup | readonly Markup[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(
    strings.map((text, index) => text + (index < parts.length ? markup(parts[index] ?? '') : '')).join(''),
  );
}

function markup(part: Part): string {
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
  return part instanceof Markup ? part.text : part.map(({ text }) => text).join('');
}

function page(texts: Texts, title: string, content: Markup): string {
  return html`<!doctype html>
    <html lang="${texts.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/oidc/pages.css" />
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`.text;
}

const GROUPS = ['citizen', 'organisation', 'officer'] as const;

/** The people to sign in as, each a button of one form. */
export function signInPage(texts: Texts, people: readonly SamplePerson[]): string {
  const card = ({ id, account, about, aboutEn }: SamplePerson): Markup =>
    html`<li>
      <button name="person" value="${id}">
        <b>${account.party.name}</b> <span>${texts.language === 'en' ? aboutEn : about}</span>
      </button>
    </li>`;
  const groups = GROUPS.map(
    (group) =>
      html`<h2>${texts.groups[group]}</h2>
        <ul>
          ${people.filter((person) => person.group === group).map(card)}
        </ul>`,
  );
  return page(
    texts,
    texts.signIn,
    html`<p class="trial">${texts.trial}</p>
      <p>${texts.choose}</p>
      <form method="post">
        ${groups}<button class="quiet" name="person" value="">${texts.back}</button>
      </form>`,
  );
}

/** Asks before the session ends; `action` and `secret` come from the provider. */
export function signOutPage(texts: Texts, action: string, secret: string): string {
  return page(
    texts,
    texts.signOut,
    html`<p>${texts.signOutQuestion}</p>
      <form method="post" action="${action}">
        <input type="hidden" name="xsrf" value="${secret}" />
        <button name="logout" value="yes"><b>${texts.signOutYes}</b></button>
        <button class="quiet">${texts.signOutNo}</button>
      </form>`,
  );
}

/** Says how things stand, with the way home. */
export function messagePage(texts: Texts, title: string, message: string, home: string): string {
  return page(
    texts,
    title,
    html`<p>${message}</p>
      <p><a href="${home}">${texts.toPortal}</a></p>`,
  );
}
