import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { retried } from '../../domain/loading/import-again.js';
import { LazyPart } from '../base/lazy-part.js';
import type { NewerForm } from './newer-form.js';
import type { StepWorld } from './steps/step.js';

const loadNewerForm = retried(() => import('./newer-form.js'));

/** The offer of a newer version of the form; what it takes is loaded for those who are offered one. */
export class FormOffer {
  readonly #part: LazyPart;
  #view: NewerForm | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#part = new LazyPart(host, async () => {
      const { NewerForm } = await loadNewerForm();
      this.#view = new NewerForm();
      host.requestUpdate();
    });
  }

  draw(world: StepWorld): TemplateResult | typeof nothing {
    if (!world.draft?.newerForm) return nothing;
    return this.#part.draw(() => html`${this.#view?.draw(world)}`, world.language, world.drawFailure);
  }
}
