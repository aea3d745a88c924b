import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { transformSync } from 'esbuild';
import ts from 'typescript';
import { filesUnder } from '../../.ci/files.js';
import { minifyCss, minifyTemplates } from '../../.ci/minify-templates.js';

/** A style sheet in one way of writing it, so that two can be compared by what they say. */
const said = (css: string): string =>
  transformSync(css, { loader: 'css', minify: true, logLevel: 'error' }).code.replace(/([:,]) /g, '$1');

/** The texts of all `css` templates of a module, with a rule in the place of each value. */
function styleSheets(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText(tree) === 'css') {
      found.push(
        node.template
          .getText(tree)
          .slice(1, -1)
          .replace(/\$\{[^}]*\}/g, '.value{order:1}'),
      );
    }
    ts.forEachChild(node, visit);
  };
  const tree = ts.createSourceFile('a.ts', source, ts.ScriptTarget.ESNext);
  visit(tree);
  return found;
}

describe('a template written short', () => {
  for (const [long, short] of [
    ['\n  <div>\n    <p>${a}</p>\n  </div>\n', '<div><p>${a}</p></div>'],
    ['<b>${a}</b>\n  <i>${b}</i>', '<b>${a}</b> <i>${b}</i>'],
    [
      '${a}\n  <button\n    type="button"\n    @click=${b}\n  >\n    ${c}\n  </button>',
      '${a} <button type="button" @click=${b}> ${c} </button>',
    ],
    ['<td>\n ${a}${b}\n</td>', '<td>${a}${b}</td>'],
    ['<dt>a</dt>\n<dd>b</dd>', '<dt>a</dt> <dd>b</dd>'],
    ['<p title="a  b\n c" ?hidden=${a > b}>a > b</p>', '<p title="a  b\n c" ?hidden=${a > b}>a > b</p>'],
    [
      '<p>\n a\n</p>\n<textarea\n  rows="2">\n a  b\n</textarea>',
      '<p>a</p><textarea\n  rows="2">\n a  b\n</textarea>',
    ],
    ['<p>a\u00a0 b</p>', '<p>a\u00a0 b</p>'],
  ]) {
    it(`draws the same: ${JSON.stringify(short)}`, () => {
      const source = `const x = html\`${long ?? ''}\`;\nconst y = 1;`;
      const result = minifyTemplates(source, 'x.ts');
      assert.equal(
        result
          .replace(/\n+(?=[};])/g, '')
          .replace(/\$\{\n+/g, '${')
          .split('`')[1],
        short,
      );
      assert.equal(result.split('\n').length, source.split('\n').length, 'lines of code stay where they are');
    });
  }

  it('keeps what separates words in a style', () => {
    assert.equal(
      minifyCss(`
        /* why */
        :host([a]) > .b :hover, .c + .d {
          width: calc(1px + 2 * var(--x));
          content: ' ; > ';
        }
        @media (min-width: 3rem) and print { a { color: red; } }
      `),
      ":host([a])>.b :hover,.c + .d{width:calc(1px + 2 * var(--x));content:' ; > '}@media (min-width: 3rem) and print{a{color:red}}",
    );
  });

  it('says the same in every style of the package', () => {
    const sheets = filesUnder('components', '.ts').flatMap((path) => styleSheets(readFileSync(path, 'utf8')));
    assert.ok(sheets.length > 20);
    for (const sheet of sheets) assert.equal(said(minifyCss(sheet)), said(sheet));
  });

  it('loses nothing of the package but space, comments and last semicolons', () => {
    const letters = (source: string): string =>
      source
        .replace(/\/\*[^]*?\*\//g, '')
        .replace(/\s+/g, '')
        .replaceAll(';}', '}');
    for (const path of filesUnder('components', '.ts')) {
      const source = readFileSync(path, 'utf8');
      const short = minifyTemplates(source, path);
      assert.equal(letters(short), letters(source), path);
      assert.equal(short.split('\n').length, source.split('\n').length, `${path}: lines`);
    }
  });
});
