import { escape } from '../slips/escape.js';

/** Markup that is safe to send: made by {@link html} only. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | Markup | readonly Markup[];

/** A template whose texts are escaped. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.map((text, at) => text + markup(parts[at] ?? '')).join(''));
}

function markup(part: Part): string {
  if (typeof part === 'string') return escape(part);
  return part instanceof Markup ? part.text : part.map(({ text }) => text).join('');
}
