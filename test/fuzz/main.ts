/**
 * `npm run fuzz -- [--count 5000] [--seed N] [--only "operation:kind"] [--path P] [--over memory|http]`: sends generated
 * requests to every operation of the OpenAPI document that the host serves, most to hosts on memory, a tenth over http to a
 * host that is started for it. Ends with 1 when an answer was not as declared.
 */
import { parseArgs } from 'node:util';
import { fuzz, type Cell, type Plan } from './fuzz.js';
import { memoryStart } from './memory-world.js';
import { report } from './report.js';
import { startedStart } from './started-world.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '5000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    only: { type: 'string' },
    path: { type: 'string' },
    over: { type: 'string' },
  },
});
const count = Number(values.count);
const seed = Number(values.seed);
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed))
  throw new TypeError('--count and --seed are whole numbers');

/** Over http each request costs more and learns little that memory does not tell. */
const overHttp = values.over ? count : Math.round(count / 10);

function plan(of: number, over: string): Plan {
  const { only, path } = values;
  const command = `npm run fuzz -- --over ${over} --count ${of} --seed ${seed}`;
  return {
    count: of,
    seed,
    command,
    ...(only !== undefined && { only }),
    ...(path !== undefined && { path }),
  };
}

async function onMemory(): Promise<Cell[]> {
  const { setting, fork } = await memoryStart(seed);
  return fuzz(plan(values.over ? count : count - overHttp, 'memory'), setting, fork);
}

async function started(): Promise<Cell[]> {
  const { setting, fork, close } = await startedStart(seed);
  try {
    return await fuzz(plan(overHttp, 'http'), setting, fork);
  } finally {
    await close();
  }
}

console.log(`Seed ${seed}`);
const parts: readonly (readonly [title: string, run: () => Promise<Cell[]>])[] = [
  ...(values.over === 'http' ? [] : [['Hosts on memory', onMemory] as const]),
  ...(values.over === 'memory' ? [] : [['A started host, over http', started] as const]),
];
for (const [title, run] of parts) {
  console.log(`\n${title}, succeeded/sent\n`);
  const cells = await run();
  console.log(report(cells));
  if (cells.some(({ failure }) => failure)) process.exitCode = 1;
}
