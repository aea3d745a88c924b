import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NotLoaded, retried } from '../../../components/domain/loading/import-again.js';

test('what did not come is asked for again, and what has come is asked for no more', async () => {
  let asked = 0;
  const load = retried(async () => {
    asked += 1;
    if (asked === 1) throw new TypeError('Importing a module script failed.');
    return { asked };
  });
  await assert.rejects(load(), NotLoaded);
  const [one, other] = await Promise.all([load(), load()]);
  assert.equal(one, other);
  assert.equal(await load(), one);
  assert.equal(asked, 2);
});
