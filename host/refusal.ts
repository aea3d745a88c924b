import type { InvalidParam, ProblemCode } from '../components/contract/problems.js';

/** Why a flow does not do what was asked; the routes make an answer of it. A refused flow has written nothing. */
export interface Refusal {
  readonly refused: ProblemCode;
  readonly detail?: string;
  readonly invalidParams?: readonly InvalidParam[];
  /** Seconds after which asking again may help. */
  readonly retryAfter?: number;
}

export function refuse(code: ProblemCode, extra: Omit<Refusal, 'refused'> = {}): Refusal {
  return { refused: code, ...extra };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}
