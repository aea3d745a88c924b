import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const FOLDER = 'components/elements';
const tags = readdirSync(FOLDER).filter((name) => name.startsWith('dvc-'));

/** What an integrator may count on for each tag, and a newcomer finds without asking. */
describe('each tag', () => {
  it('is among those of the whole package', () => {
    const all = readFileSync('components/define.ts', 'utf8');
    const missing = tags.filter((tag) => !all.includes(`./elements/${tag}/define.js`));
    assert.deepEqual(missing, []);
  });

  for (const tag of tags) {
    const source = `${FOLDER}/${tag}/${tag}.ts`;

    it(`${tag} has a class, a registration, a test and a story`, () => {
      const expected = [
        source,
        `${FOLDER}/${tag}/define.ts`,
        `test/elements/${tag}.test.ts`,
        `stories/elements/${tag}.stories.ts`,
      ];
      assert.deepEqual(
        expected.filter((file) => !existsSync(file)),
        [],
      );
    });

    it(`${tag} says what it is for, and names its events`, () => {
      const text = readFileSync(source, 'utf8');
      assert.match(text, new RegExp(`@element ${tag}\\b`));
      const told = [...text.matchAll(/this\.tell(?:<[^>]*>)?\(\s*'([\w-]+)'/g)].map((match) => match[1]);
      const undocumented = [...new Set(told)].filter((event) => !text.includes(`@fires ${event}`));
      assert.deepEqual(undocumented, []);
    });

    it(`${tag} is registered by its own module alone`, () => {
      assert.doesNotMatch(readFileSync(source, 'utf8'), /customElements\.define|base\/define\.js/);
    });
  }
});
