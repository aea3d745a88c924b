import assert from 'node:assert/strict';
import { readyDraft, type Answer, type Caller, type TestWorld } from './fixtures.js';

/** How often the same filing is sent at once. */
const TIMES = 10;
/** Filings on their way at the same time. */
const AT_ONCE = 20;

/**
 * Sends each of so many filings ten times at once under one key: as many dossiers, without a gap in their codes, the same
 * answer to each of the ten, and another body under the key refused.
 */
export async function fileRepeatedly(world: TestWorld, filings: number): Promise<void> {
  const citizens = [await world.signIn('mai'), await world.signIn('pao')];
  const codes = new Set<string>();
  for (let done = 0; done < filings; done += AT_ONCE) {
    const round = Array.from({ length: Math.min(AT_ONCE, filings - done) }, (_, at) => citizens[at % 2]!);
    const drafts: Drafted[] = [];
    for (const citizen of round) drafts.push({ citizen, ...(await readyDraft(citizen)) });
    for (const code of await Promise.all(drafts.map(fileTenfold))) codes.add(code);
  }
  assert.equal(codes.size, filings);
  const dossiers = await world.ports.records.transaction((tx) =>
    tx.dossiers.find({ order: ['code', 'asc'] }),
  );
  assert.deepEqual(
    dossiers.map(({ code }) => code),
    Array.from({ length: filings }, (_, at) => `H18.12-261123-${String(at + 1).padStart(4, '0')}`),
  );
  const history = await world.ports.records.transaction((tx) => tx.history.count('seq'));
  assert.deepEqual([...history], [[1, filings]], 'each was filed once');
  const drafts = await world.ports.records.transaction((tx) => tx.drafts.find());
  assert.deepEqual(drafts, []);
}

interface Drafted {
  readonly citizen: Caller;
  readonly id: string;
  readonly version: number;
}

async function fileTenfold({ citizen, id, version }: Drafted): Promise<string> {
  const filing = { key: crypto.randomUUID(), params: { id }, version, body: { commitment: true } };
  const answers = await Promise.all(Array.from({ length: TIMES }, () => citizen.call('drafts.file', filing)));
  const [first] = answers as [Answer];
  assert.equal(first.status, 201, first.text);
  for (const { status, text, headers } of answers) {
    assert.deepEqual([status, text], [first.status, first.text]);
    for (const name of ['etag', 'location', 'content-type'])
      assert.equal(headers.get(name), first.headers.get(name));
  }
  const other = await citizen.call('drafts.file', { ...filing, body: { commitment: false } });
  assert.equal(other.code, 'idempotency-conflict');
  const later = await citizen.call('drafts.file', { ...filing, version: version + 1 });
  assert.equal(later.code, 'idempotency-conflict');
  return (first.json as { code: string }).code;
}
