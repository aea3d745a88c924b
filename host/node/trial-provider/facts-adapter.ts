import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import { localInstant } from '../../../components/domain/vietnamese/instants.js';
import type { FactRow, Records, Tx } from '../../ports.js';
import { digestOf } from '../../secrets.js';

const PREFIX = 'oidc/';

/** What is remembered of a token, code, session or grant. */
interface Kept {
  readonly payload: AdapterPayload;
}

/**
 * What the provider remembers, among the facts of the host's records, so that it outlives the process. A row is found by
 * the digest of its secret; codes and tokens themselves are not stored.
 */
export function factsAdapter(records: Records): AdapterFactory {
  return (model) => new FactsAdapter(records, model);
}

class FactsAdapter implements Adapter {
  readonly #records: Records;
  readonly #model: string;

  constructor(records: Records, model: string) {
    this.#records = records;
    this.#model = model;
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    const key = await this.#key(id);
    const expiresAt = Number.isFinite(expiresIn) ? localInstant(Date.now() + expiresIn * 1000) : null;
    await this.#records.transaction(async (tx) => {
      await put(tx, { id: key, expiresAt, body: { payload: this.#withoutSecret(payload) } satisfies Kept });
      if (payload.uid) await put(tx, { id: this.#uidKey(payload.uid), expiresAt, body: { key } });
      if (payload.grantId) await this.#addToGrant(tx, payload.grantId, key, expiresAt);
    });
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const key = await this.#key(id);
    const payload = await this.#records.transaction((tx) => read(tx, key));
    return payload && { ...payload, jti: id };
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#records.transaction(async (tx) => {
      const index = await tx.facts.get(this.#uidKey(uid));
      return index && read(tx, (index.body as { key: string }).key);
    });
  }

  findByUserCode(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  async consume(id: string): Promise<void> {
    const key = await this.#key(id);
    await this.#records.transaction(async (tx) => {
      const row = await tx.facts.get(key, { lock: true });
      if (!row) return;
      const { payload } = row.body as Kept;
      await tx.facts.update({
        ...row,
        body: { payload: { ...payload, consumed: Math.floor(Date.now() / 1000) } },
      });
    });
  }

  async destroy(id: string): Promise<void> {
    const key = await this.#key(id);
    await this.#records.transaction(async (tx) => {
      const payload = await read(tx, key);
      if (payload?.uid) await tx.facts.remove(this.#uidKey(payload.uid));
      await tx.facts.remove(key);
    });
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.#records.transaction(async (tx) => {
      const grant = await tx.facts.get(grantKey(grantId), { lock: true });
      for (const key of membersOf(grant)) await tx.facts.remove(key);
      await tx.facts.remove(grantKey(grantId));
    });
  }

  async #addToGrant(tx: Tx, grantId: string, key: string, expiresAt: string | null): Promise<void> {
    const id = grantKey(grantId);
    const members = membersOf(await tx.facts.get(id, { lock: true }));
    if (!members.includes(key)) await put(tx, { id, expiresAt, body: { members: [...members, key] } });
  }

  /** A session is looked up by its uid too and must then know its own secret; the others get theirs back from the caller. */
  #withoutSecret(payload: AdapterPayload): AdapterPayload {
    if (this.#model === 'Session') return payload;
    const { jti: _, ...rest } = payload;
    return rest;
  }

  #uidKey(uid: string): string {
    return `${PREFIX}uid/${this.#model}/${uid}`;
  }

  async #key(id: string): Promise<string> {
    return `${PREFIX}${this.#model}/${await digestOf(id)}`;
  }
}

function grantKey(grantId: string): string {
  return `${PREFIX}grant/${grantId}`;
}

function membersOf(grant: FactRow | undefined): readonly string[] {
  return grant ? (grant.body as { members: readonly string[] }).members : [];
}

async function read(tx: Tx, key: string): Promise<AdapterPayload | undefined> {
  const row = await tx.facts.get(key);
  if (!row || (row.expiresAt !== null && Date.parse(row.expiresAt) <= Date.now())) return undefined;
  // The provider writes into what it gets.
  return structuredClone((row.body as Kept).payload);
}

async function put(tx: Tx, row: FactRow): Promise<void> {
  if (!(await tx.facts.update(row))) await tx.facts.insert(row);
}
