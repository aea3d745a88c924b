import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { filesUnder } from '../../.ci/files.js';
import { ENGLISH } from '../../components/i18n/english.js';
import { inLanguage, isAtHand, takeEnglish, texts, type Texts } from '../../components/i18n/texts.js';

const FOLDER = 'components/i18n';
const nameOf = (path: string): string => basename(path, '.ts');
const english = filesUnder(`${FOLDER}/en`, '.ts').map(nameOf).sort();
const vietnamese = filesUnder(FOLDER, '.ts')
  .filter((path) => !path.startsWith(`${FOLDER}/en/`) && readFileSync(path, 'utf8').includes('= texts('))
  .map(nameOf)
  .sort();

/** The words of a part by their paths, each with what it is: a sentence, or a function of so many things. */
function shape(words: object, path = ''): string[] {
  return Object.entries(words)
    .flatMap(([name, value]: [string, unknown]) => {
      const at = `${path}/${name}`;
      return typeof value === 'object' && value !== null ? shape(value, at) : [`${at}: ${typeof value}`];
    })
    .sort();
}

describe('texts', () => {
  it('of each part exist in English, and of no other', () => {
    assert.ok(vietnamese.length > 0);
    assert.deepEqual(english, vietnamese);
    assert.deepEqual(Object.keys(ENGLISH).sort(), vietnamese);
  });

  for (const part of vietnamese) {
    it(`of ${part} say the same things in both languages`, async () => {
      const module = (await import(`../../${FOLDER}/${part}.js`)) as Record<string, unknown>;
      const [found, ...more] = Object.values(module).filter(
        (value): value is Texts<object> => typeof value === 'object' && value !== null && 'part' in value,
      );
      assert.ok(found && more.length === 0, 'a file holds the texts of one part');
      assert.equal(found.part, part);
      assert.deepEqual(shape(ENGLISH[found.part]), shape(found.vi));
    });
  }

  it('are Vietnamese until English is there', () => {
    const common = texts('common', { retry: 'Thử lại' });
    assert.equal(isAtHand('en'), false);
    assert.equal(inLanguage(common, 'en').retry, 'Thử lại');
    takeEnglish(ENGLISH);
    assert.equal(isAtHand('en'), true);
    assert.equal(inLanguage(common, 'en').retry, 'Try again');
    assert.equal(inLanguage(common, 'vi').retry, 'Thử lại');
  });
});
