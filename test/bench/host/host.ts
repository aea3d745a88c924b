/**
 * The host's own work for each request: the host as it is started, beside a bare node server that reads or writes the same
 * rows in the same PostgreSQL through the same driver. Requests go to both in turn; figures are medians, and what is
 * judged by is their ratio in one run. `--rounds N` sets the number of pairs (200).
 */
import { parseArgs } from 'node:util';
import { startPostgres } from '../../support/embedded-postgres.js';
import { startBoth, type Side } from './servers.js';
import { seeded, TASKS, type Seeds, type Task } from './tasks.js';

/** Milliseconds, and the ratio of host to floor. */
interface Figures {
  readonly hostMs: number;
  readonly floorMs: number;
  /** Median over the pairs, between its quartiles. */
  readonly ratio: number;
  readonly ratioFrom: number;
  readonly ratioTo: number;
  /** What a request costs the processor in each server. */
  readonly hostCpuMs: number;
  readonly floorCpuMs: number;
  readonly cpuRatio: number;
}

interface Result {
  readonly rounds: number;
  readonly tasks: Readonly<Record<string, Figures>>;
}

const WARM_UP = 40;

export async function bench(args: readonly string[]): Promise<Result> {
  const { values } = parseArgs({ args: [...args], options: { rounds: { type: 'string', default: '200' } } });
  const rounds = Number(values.rounds);
  if (!Number.isSafeInteger(rounds) || rounds < 1) throw new TypeError('--rounds is a whole number');
  const postgres = await startPostgres();
  try {
    const { host, floor, close } = await startBoth(await postgres.newDatabase());
    try {
      const seeds = await seeded(host.url);
      await floor.prepare();
      const tasks: Record<string, Figures> = {};
      for (const [name, task] of Object.entries(TASKS)) {
        tasks[name] = await measured(task, seeds, host, floor, rounds);
        console.error(inWords(name, tasks[name]));
      }
      return { rounds, tasks };
    } finally {
      await close();
    }
  } finally {
    await postgres.stop();
  }
}

async function measured(task: Task, seeds: Seeds, host: Side, floor: Side, rounds: number): Promise<Figures> {
  const asks = { host: task(seeds, 'host'), floor: task(seeds, 'floor') };
  for (let round = 0; round < WARM_UP; round++) {
    await host.time(asks.host);
    await floor.time(asks.floor);
  }
  const before = [await host.cpu(), await floor.cpu()] as const;
  const pairs: (readonly [number, number])[] = [];
  for (let round = 0; round < rounds; round++) {
    // Whoever comes second may find something warm, so that each is second half of the time.
    if (round % 2) {
      const second = await floor.time(asks.floor);
      pairs.push([await host.time(asks.host), second]);
    } else {
      const first = await host.time(asks.host);
      pairs.push([first, await floor.time(asks.floor)]);
    }
  }
  const hostCpuMs = ((await host.cpu()) - before[0]) / rounds;
  const floorCpuMs = ((await floor.cpu()) - before[1]) / rounds;
  const ratios = pairs.map(([mine, bare]) => mine / bare);
  return {
    hostMs: rounded(
      quantile(
        pairs.map(([mine]) => mine),
        0.5,
      ),
    ),
    floorMs: rounded(
      quantile(
        pairs.map(([, bare]) => bare),
        0.5,
      ),
    ),
    ratio: rounded(quantile(ratios, 0.5)),
    ratioFrom: rounded(quantile(ratios, 0.25)),
    ratioTo: rounded(quantile(ratios, 0.75)),
    hostCpuMs: rounded(hostCpuMs),
    floorCpuMs: rounded(floorCpuMs),
    cpuRatio: rounded(hostCpuMs / floorCpuMs),
  };
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function inWords(name: string, figures: Figures): string {
  const { hostMs, floorMs, ratio, ratioFrom, ratioTo, hostCpuMs, floorCpuMs, cpuRatio } = figures;
  return [
    name.padEnd(14),
    `${hostMs} ms beside ${floorMs} ms: ${ratio} times (${ratioFrom} to ${ratioTo});`,
    `processor ${hostCpuMs} ms beside ${floorCpuMs} ms: ${cpuRatio} times`,
  ].join(' ');
}
