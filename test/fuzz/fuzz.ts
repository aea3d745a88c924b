import fc from 'fast-check';
import type { ApiOperation } from './document.js';
import { faultsOf } from './judge.js';
import { breaches, KINDS, STRANGERS, type Kind, type Sent, type Setting } from './requests.js';
import { inOneLine, type Sender } from './send.js';

/** Sends so many requests of every kind to every operation and keeps what was answered. */

export interface Plan {
  readonly count: number;
  readonly seed: number;
  /** One cell alone, as `operation:kind`. */
  readonly only?: string;
  /** The way of fast-check to one failure of that cell. */
  readonly path?: string;
  /** What to type to repeat this plan, without `--only` and `--path`. */
  readonly command: string;
}

export interface Cell {
  readonly operation: string;
  readonly kind: Kind;
  sent: number;
  /** How many were answered with success. */
  done: number;
  readonly statuses: Map<number, number>;
  slowest: number;
  failure: Failure | undefined;
}

export interface Failure {
  readonly faults: readonly string[];
  /** The smallest request that shows it. */
  readonly request: string;
  /** What to type to see it again. */
  readonly again: string;
}

class Faulty extends Error {
  constructor(
    readonly faults: readonly string[],
    readonly request: string,
  ) {
    super(faults.join('; '));
  }
}

/** @param fork a host for one cell, so that no cell depends on another */
export async function fuzz(plan: Plan, setting: Setting, fork: () => Promise<Sender>): Promise<Cell[]> {
  const pairs = setting.document.operations
    .flatMap((operation) => (Object.keys(KINDS) as Kind[]).map((kind) => ({ operation, kind })))
    .filter(({ operation, kind }) => plan.only === undefined || plan.only === `${operation.name}:${kind}`);
  if (pairs.length === 0) throw new Error(`No such cell: ${plan.only}`);
  const total = pairs.reduce((sum, { kind }) => sum + weightOf(kind), 0);
  const cells: Cell[] = [];
  let [weight, planned] = [0, 0];
  for (const { operation, kind } of pairs) {
    weight += weightOf(kind);
    const runs = Math.round((plan.count * weight) / total) - planned;
    planned += runs;
    cells.push(await tried(operation, kind, runs, plan, setting, fork));
  }
  return cells;
}

/** What is valid gets deepest, so there is most of it. */
function weightOf(kind: Kind): number {
  return kind === 'valid' ? 3 : 1;
}

async function tried(
  operation: ApiOperation,
  kind: Kind,
  runs: number,
  plan: Plan,
  setting: Setting,
  fork: () => Promise<Sender>,
): Promise<Cell> {
  const name = operation.name;
  const cell: Cell = {
    operation: name,
    kind,
    sent: 0,
    done: 0,
    statuses: new Map(),
    slowest: 0,
    failure: undefined,
  };
  if (runs === 0) return cell;
  const sender = await fork();
  let isShrinking = false;
  const property = fc.asyncProperty(KINDS[kind](operation, setting), async (sent) => {
    const wire = await sender.written(operation, sent);
    try {
      const answer = await sender.send(operation, sent);
      if (!isShrinking) note(cell, answer.status, answer.ms);
      const faults = faultsOf(
        setting.document,
        answer,
        operation.method,
        reasonsToRefuse(operation, sent, setting),
      );
      if (faults.length > 0) throw new Faulty(faults, inOneLine(sent, wire));
    } catch (error) {
      isShrinking = true;
      if (error instanceof Faulty) throw error;
      throw new Faulty([`no answer: ${String(error)}`], inOneLine(sent, wire));
    }
  });
  const outcome = await fc.check(property, {
    numRuns: runs,
    seed: seedOf(plan.seed, name, kind),
    ...(plan.path !== undefined && { path: plan.path, endOnFailure: true }),
  });
  if (outcome.failed) {
    const { errorInstance: error, counterexamplePath } = outcome;
    if (!(error instanceof Faulty)) throw error;
    cell.failure = {
      faults: error.faults,
      request: error.request,
      again: `${plan.command} --only "${name}:${kind}" --path ${counterexamplePath}`,
    };
  }
  return cell;
}

function note(cell: Cell, status: number, ms: number): void {
  cell.sent += 1;
  if (status < 400) cell.done += 1;
  cell.statuses.set(status, (cell.statuses.get(status) ?? 0) + 1);
  cell.slowest = Math.max(cell.slowest, ms);
}

function reasonsToRefuse(operation: ApiOperation, sent: Sent, setting: Setting): string[] {
  const isStrange = (STRANGERS as readonly string[]).includes(sent.who);
  return [
    ...(operation.secured && isStrange ? ['nobody is signed in'] : []),
    ...breaches(operation, sent, setting),
  ];
}

/** A seed of its own for each cell, so that one can be repeated alone. */
function seedOf(seed: number, ...words: readonly string[]): number {
  let hash = seed | 0;
  for (const character of words.join(':')) hash = Math.imul(hash, 31) + (character.codePointAt(0) ?? 0);
  return hash | 0;
}
