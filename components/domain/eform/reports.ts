/** Collects what is wrong with a definition and what is left aside, within a bound. */
import type { Problem, ProblemCode, Unsupported } from './types.js';

/** More than anyone reads; a hostile definition shall not fill the memory with complaints. */
const MOST = 5_000;

export class Reports {
  readonly problems: Problem[] = [];
  readonly unsupportedParts: Unsupported[] = [];

  problem(code: ProblemCode, at: string, detail: string): void {
    if (this.problems.length < MOST) this.problems.push({ code, at, detail: detail.slice(0, 500) });
  }

  unsupported(at: string, what: string, detail: string): void {
    if (this.unsupportedParts.length < MOST)
      this.unsupportedParts.push({ at, what, detail: detail.slice(0, 500) });
  }
}
