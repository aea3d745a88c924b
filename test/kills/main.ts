/**
 * `npm run kills -- [--rounds 10] [--seed N] [--moment "filing"]`: kills the host and the bank, each so many times at each
 * moment of paying and filing, and compares money and dossiers afterwards. Ends with 1 when anything was lost or doubled.
 */
import { parseArgs } from 'node:util';
import { addedUp, killAll, killOnce, killsIn, type Tally } from './kills.js';
import { MOMENTS } from './moments.js';
import { report } from './report.js';
import { KillWorld, VICTIMS } from './world.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    moment: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const seed = Number(values.seed);
const moments = MOMENTS.filter(({ name }) => values.moment === undefined || name === values.moment);
if (!Number.isSafeInteger(rounds) || rounds < 1 || !Number.isSafeInteger(seed) || moments.length === 0)
  throw new TypeError(
    `--rounds and --seed are whole numbers, --moment is one of: ${MOMENTS.map(({ name }) => name).join(', ')}`,
  );

console.log(`Seed ${seed}`);
const world = await KillWorld.start();
try {
  const kills = killsIn(world, seed);
  const tallies: Tally[] = [];
  for (let round = 0; round < rounds; round++)
    for (const moment of moments)
      for (const victim of VICTIMS) {
        const tally = await killOnce(kills, moment, victim);
        tallies.push(tally);
        process.stdout.write(tally.lost.length + tally.doubled.length > 0 ? '!' : '.');
      }
  console.log('');
  const all = [...addedUp(tallies), await killAll(kills)];
  console.log(report(all));
  const errors = world.errors();
  console.log(`Dossiers ${kills.payers.length}, the bank silent when asked ${world.bankSilent} times`);
  console.log(`Broken answers ${world.breakdowns.length}, errors logged ${errors.length}`);
  for (const line of [...world.breakdowns, ...errors]) console.log(line);
  const isCalm = all.every(({ lost, doubled }) => lost.length + doubled.length === 0);
  if (!isCalm || world.breakdowns.length + errors.length > 0) process.exitCode = 1;
} finally {
  await world.close();
}
