import fc from 'fast-check';
import type { ApiOperation } from './document.js';
import { kindOf, type Known } from './known.js';
import { KINDS, type Sent, type Setting } from './requests.js';
import type { Sender } from './send.js';

/** How hard to look for what is there. */
export interface Effort {
  /** Things read of each kind. */
  readonly reads: number;
  /** Times that each person tries each write. */
  readonly tries: number;
  /** Reading tells of things that can be read in turn. */
  readonly rounds: number;
}

/** Lets everybody read all that they can find, so that requests name records that are there. */
export async function lookAround(sender: Sender, setting: Setting, { reads, rounds }: Effort): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    for (const operation of sender.document.operations.filter(({ method }) => method === 'GET')) {
      for (const who of setting.people) {
        for (const sent of readings(operation, setting, who, reads))
          await learnFrom(sender, setting.known, operation, sent);
      }
    }
  }
}

/** Lets everybody try every write that removes nothing, so that there is more to name. */
async function tryWrites(
  sender: Sender,
  setting: Setting,
  seed: number,
  { tries: each }: Effort,
): Promise<void> {
  for (const operation of sender.document.operations.filter(({ method }) => method === 'POST')) {
    for (const sent of fc.sample(KINDS.valid(operation, setting), {
      numRuns: each * setting.people.length,
      seed,
    }))
      await learnFrom(sender, setting.known, operation, sent);
  }
}

async function learnFrom(sender: Sender, known: Known, operation: ApiOperation, sent: Sent): Promise<void> {
  const { status, headers, text, url } = await sender.send(operation, sent);
  if (status >= 400) return;
  known.did(sent.who, operation.name);
  const json: unknown = /json/.test(headers.get('content-type') ?? '') ? JSON.parse(text) : undefined;
  known.learn(sent.who, url.pathname, json, status === 201 ? headers.get('location') : null);
}

/** An address for each thing that somebody knows of; one when it names nothing. */
function readings(
  operation: ApiOperation,
  { known, document: { resolve } }: Setting,
  who: string,
  reads: number,
): Sent[] {
  const inPath = operation.parameters.filter((one) => one.in === 'path');
  const lists = inPath.map(({ name, schema, example }) => {
    const [sure = [], named = []] = known.values(
      name,
      kindOf(operation.path.slice(0, operation.path.indexOf(`{${name}}`))),
      schema,
      resolve,
      who,
    );
    const values = (sure.length > 0 ? sure : named).slice(0, reads).map(String);
    return values.length > 0 || example === undefined ? values : [example];
  });
  const [first = ['']] = lists;
  return first.map((value) => ({
    who,
    params: Object.fromEntries(
      inPath.map(({ name, example }, at) => [name, at === 0 ? value : (example ?? lists[at]?.[0] ?? '')]),
    ),
    query: [],
    headers: {},
    body: undefined,
  }));
}

/** Reads, tries writes, and reads what came of them. */
export async function learn(sender: Sender, setting: Setting, seed: number, effort: Effort): Promise<void> {
  await lookAround(sender, setting, effort);
  await tryWrites(sender, setting, seed, effort);
  await lookAround(sender, setting, effort);
}
