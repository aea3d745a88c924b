/**
 * Writes the `css` and `html` of templates shorter without changing what is drawn. What the bundlers minify is code; to
 * them these are texts, which are sent and parsed with all their line ends and indents.
 */
import ts from 'typescript';
import type { Plugin } from 'vite';

/** Stands for `${…}`; what it will be is not known here. */
const HOLE = '\uE000';

/** Elements that begin and end a line: space beside their tags is never drawn. `dt` and `dd` may stand within a line. */
const BLOCKS = new Set(
  `address article aside blockquote caption details dialog div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr
  legend li main nav ol optgroup option p section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);
/** Elements whose text is kept as it is written. */
const VERBATIM = /<(pre|textarea)\b[^]*?<\/\1>/g;
const TAG = /<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g;

export function minifyHtml(html: string): string {
  const kept: string[] = [];
  const plain = html.replace(VERBATIM, (whole) => `<verbatim-${kept.push(whole) - 1}>`);
  let short = '';
  let after = 0;
  let besideBlock = false;
  const text = (until: number, beforeBlock: boolean): void => {
    let words = plain.slice(after, until).replace(/[ \t\r\n\f]+/g, ' ');
    if (besideBlock) words = words.replace(/^ /, '');
    if (beforeBlock) words = words.replace(/ $/, '');
    short += words;
  };
  for (const match of plain.matchAll(TAG)) {
    const [tag, close = '', name = '', attributes = ''] = match;
    const isBlock = BLOCKS.has(name.toLowerCase());
    text(match.index, isBlock);
    short += `<${close}${name}${minifyAttributes(attributes)}>`;
    after = match.index + tag.length;
    besideBlock = isBlock;
  }
  text(plain.length, false);
  return short.replace(/<verbatim-(\d+)>/g, (_, index: string) => kept[Number(index)] ?? '');
}

/** What stands in quotes stays; between attributes one space is enough. */
function minifyAttributes(attributes: string): string {
  return attributes
    .replace(/("[^"]*"|'[^']*')|\s+/g, (_, quoted: string | undefined) => quoted ?? ' ')
    .replace(/ $/, '');
}

/** Strings stay; selectors keep the space that means "inside of", sums the spaces around their signs. */
export function minifyCss(css: string): string {
  return css
    .replace(/("[^"]*"|'[^']*')|\/\*[^]*?\*\//g, (_, quoted: string | undefined) => quoted ?? ' ')
    .replace(/("[^"]*"|'[^']*')|\s+/g, (_, quoted: string | undefined) => quoted ?? ' ')
    .replace(
      /("[^"]*"|'[^']*')| ?([{};,]|>(?!=)) ?|([\w-]): (?=[^{}]*[;}])/g,
      (_, quoted: string | undefined, sign: string | undefined, name: string | undefined) =>
        quoted ?? sign ?? `${name ?? ''}:`,
    )
    .replace(/;}/g, '}')
    .trim();
}

const MINIFIERS: Readonly<Record<string, (text: string) => string>> = {
  css: minifyCss,
  html: minifyHtml,
  svg: minifyHtml,
};

/** The module with its templates written shorter; every other line of code stays in its line. */
export function minifyTemplates(source: string, file: string): string {
  if (!/\b(css|html|svg)`/.test(source)) return source;
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ESNext);
  const edits: { start: number; end: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node)) {
      const minify = MINIFIERS[node.tag.getText(tree)];
      if (minify) edits.push(...minifiedParts(node.template, minify, tree));
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source);
}

function minifiedParts(
  template: ts.TemplateLiteral,
  minify: (text: string) => string,
  tree: ts.SourceFile,
): { start: number; end: number; text: string }[] {
  const literals = ts.isNoSubstitutionTemplateLiteral(template)
    ? [template]
    : [template.head, ...template.templateSpans.map((span) => span.literal)];
  const written = literals.map((literal) => {
    const whole = literal.getText(tree);
    const end = whole.endsWith('${') ? 2 : 1;
    return {
      start: literal.getStart(tree),
      open: whole[0],
      text: whole.slice(1, -end),
      close: whole.slice(-end),
    };
  });
  const short = minify(written.map(({ text }) => text).join(HOLE)).split(HOLE);
  if (short.length !== written.length) throw new Error(`A template of ${tree.fileName} would lose a value`);
  return written.map(({ start, open, text, close }, index) => {
    // Line ends that a text loses stand after it, in code, so that source maps still lead to the right line.
    const lost = text.split('\n').length - (short[index] ?? '').split('\n').length;
    return {
      start,
      end: start + text.length + 1 + close.length,
      text: `${open ?? ''}${short[index] ?? ''}${close}${'\n'.repeat(lost)}`,
    };
  });
}

const OURS = /[\\/]components[\\/].*\.ts$/;

/** Templates written short, for the builds of this package. */
export const shortTemplates = (): Plugin => ({
  name: 'short-templates',
  enforce: 'pre',
  transform: {
    filter: { id: OURS },
    handler: (code, id) => ({ code: minifyTemplates(code, id), map: null }),
  },
});
