import type { z } from 'zod';
import type { ENDPOINTS, OperationName } from '../../components/contract/endpoints.js';
import type { AnswerOf, OPERATIONS } from '../../components/contract/operations.js';
import type { Account } from '../../components/contract/schemas/session.js';
import type { Ports, Tx } from '../ports.js';
import type { Refusal } from '../refusal.js';
import type { World } from '../world.js';

type Ops = typeof OPERATIONS;
type Parsed<N extends OperationName, K extends 'params' | 'query' | 'body'> =
  Ops[N] extends Record<K, infer S extends z.ZodType> ? z.output<S> : undefined;

/** A request that was found in order: what a handler of an operation works with. */
export interface Ask<N extends OperationName> {
  readonly params: Parsed<N, 'params'>;
  readonly query: Parsed<N, 'query'>;
  readonly body: Parsed<N, 'body'>;
  /** Whoever asks; never null where the endpoint asks for a sign-in. */
  readonly account: (typeof ENDPOINTS)[N]['access'] extends 'public' ? Account | null : Account;
  /** When the session of whoever asks ends unless it is used; null when nobody knows. */
  readonly expiresAt: string | null;
  /** The version that `If-Match` names; 0 where none is asked for. */
  readonly version: number;
  readonly request: Request;
  /** The client's name for limits on anonymous questions. */
  readonly client: string;
  readonly ports: Ports;
  readonly world: World;
  /** Runs work in a transaction; a refusal rolls it back. */
  transact<T>(work: (tx: Tx) => Promise<T | Refusal>): Promise<T | Refusal>;
  /**
   * Runs the one write of a request in a transaction and keeps its answer in the same: a repeat under the same
   * Idempotency-Key gets that answer and does nothing.
   * @param subject whose keys these are, where it is not the account's
   */
  write(work: (tx: Tx) => Promise<Reply<N> | Refusal>, subject?: string): Promise<Response | Refusal>;
  /** Adds a line of `Set-Cookie` to the answer. */
  setCookie(line: string): void;
}

/** What a handler answers with: the contract's answer and headers beside it. */
export interface Reply<N extends OperationName> {
  readonly body?: AnswerOf<N>;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Handler<N extends OperationName> = (ask: Ask<N>) => Promise<Reply<N> | Response | Refusal>;

export type Handlers<N extends OperationName> = { readonly [K in N]: Handler<K> };
