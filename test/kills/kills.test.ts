import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { killAll, killOnce, killsIn } from './kills.js';
import { MOMENTS } from './moments.js';
import { KillWorld, VICTIMS } from './world.js';

/**
 * A share of what `npm run kills` does: host and bank are killed in turn while several people begin to pay, while the bank
 * reports, while they come back, and while they file.
 */
const ROUNDS = 3;
const SEED = Math.floor(Math.random() * 2 ** 31);

const world = await KillWorld.start();
after(() => world.close());
const kills = killsIn(world, SEED);

for (const [at, moment] of MOMENTS.entries()) {
  for (let round = 0; round < ROUNDS; round++) {
    const victim = VICTIMS[(at + round) % VICTIMS.length] ?? 'host';
    test(`${moment.name}, round ${round + 1}: the ${victim} is killed, money and dossiers agree`, async (t) => {
      t.diagnostic(`seed ${SEED}`);
      const { lost, doubled, paidAtBank, paidAtHost } = await killOnce(kills, moment, victim);
      assert.deepEqual({ lost, doubled }, { lost: [], doubled: [] });
      assert.ok(paidAtBank > 0, 'nobody paid');
      assert.equal(paidAtHost, paidAtBank);
    });
  }
}

test('both are killed at once: all that anybody did is there as it was, and nothing else', async () => {
  const { lost, doubled, paidAtBank, paidAtHost } = await killAll(kills);
  assert.deepEqual({ lost, doubled }, { lost: [], doubled: [] });
  assert.equal(paidAtHost, paidAtBank);
});

test('nothing broke in between: no answer of 500 and above, no error logged', () => {
  assert.deepEqual([...world.breakdowns, ...world.errors()], []);
});
