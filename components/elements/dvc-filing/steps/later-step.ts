import type { TemplateResult } from 'lit';
import { ApiError } from '../../../client/api-error.js';
import type { DraftChange } from '../../../contract/schemas/draft.js';
import { skeleton } from '../gate.js';
import type { Complaint, StepView, StepWorld } from './step.js';

/** A step towards the end, loaded when it is met, so that the first ones come sooner. */
export class LaterStep implements StepView {
  readonly #world: StepWorld;
  readonly #load: () => Promise<StepView>;
  #view: StepView | undefined;
  #failure: ApiError | undefined;

  constructor(world: StepWorld, load: () => Promise<StepView>) {
    this.#world = world;
    this.#load = load;
    void this.#begin();
  }

  /** Nobody goes on from what they have not seen. */
  get leadsItself(): boolean {
    return this.#view?.leadsItself ?? this.#view === undefined;
  }

  draw(): TemplateResult {
    if (this.#view) return this.#view.draw();
    return this.#failure ? this.#world.drawFailure(this.#failure, () => void this.#begin()) : skeleton();
  }

  complaints(): readonly Complaint[] {
    return this.#view?.complaints() ?? [];
  }

  change(): DraftChange {
    return this.#view?.change() ?? {};
  }

  async #begin(): Promise<void> {
    this.#failure = undefined;
    try {
      this.#view = await this.#load();
    } catch (error) {
      this.#failure = ApiError.fromFetch(error, this.#world.language);
    }
    this.#world.redraw();
  }
}
