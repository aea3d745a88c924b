import type { Finding, Step } from '../../domain/eform/types.js';
import type { Filling } from './filling.js';

/** A line of the error summary. */
export interface SummaryLine {
  readonly path: string;
  readonly message: string;
}

/** The way through the steps of one filling: where one is, where one may go, and what has to be put right first. */
export class WalkThrough {
  /** What the summary says; it stands until somebody presses on again, while the fields themselves clear up. */
  summary: readonly SummaryLine[] = [];
  readonly #filling: Filling;

  constructor(filling: Filling) {
    this.#filling = filling;
  }

  steps(): readonly Step[] {
    return this.#filling.steps();
  }

  /** The step of an id, or the first. Undefined when the form has nothing to show. */
  at(id: string | null): Step | undefined {
    const steps = this.steps();
    return steps.find((step) => step.id === id) ?? steps[0];
  }

  beside(step: Step, by: 1 | -1): Step | undefined {
    const steps = this.steps();
    return steps[steps.indexOf(step) + by];
  }

  /** Leaves a step: the next one, `complete` after the last, `complaints` when something needs another look. */
  leave(step: Step): Step | 'complete' | 'complaints' {
    const next = this.beside(step, 1);
    // The last step is left together with the whole: answers there may have asked for more before it.
    if (this.press(next && step.id).length > 0) return 'complaints';
    return next ?? 'complete';
  }

  press(step?: string): readonly Finding[] {
    const findings = this.#filling.press(step);
    this.sumUp();
    return findings;
  }

  sumUp(): void {
    this.summary = [...this.#filling.complaints].map(([path, { message }]) => ({ path, message }));
  }
}
