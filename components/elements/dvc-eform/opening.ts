import { openForm } from '../../domain/eform/load-form.js';
import type { Form } from '../../domain/eform/types.js';
import { loadFor } from './kinds/load-drawings.js';

/** Makes a form of a definition, with all that it takes to draw it: what few forms have is loaded for those that have it. */
export class Opening {
  #definition: unknown;
  #form: Form | undefined;
  #loading: Promise<void> | undefined;
  #failure: unknown;
  readonly #opened: (form: Form) => void;
  readonly #changed: () => void;

  /**
   * @param opened called with the form when all of it is there, at once where nothing has to be loaded
   * @param changed called when something came, or failed to come, later on
   */
  constructor(opened: (form: Form) => void, changed: () => void) {
    this.#opened = opened;
    this.#changed = changed;
  }

  /** The form, once all of it is there. */
  get form(): Form | undefined {
    return this.#form;
  }

  /** Whether a definition was given, though its form may still be on its way. */
  get isBegun(): boolean {
    return this.#definition !== undefined;
  }

  /** Why it could not be loaded. */
  get failure(): unknown {
    return this.#failure;
  }

  /** Settles when nothing is being loaded. */
  get settled(): Promise<void> | undefined {
    return this.#loading;
  }

  isNew(definition: unknown): boolean {
    return definition !== undefined && definition !== this.#definition;
  }

  open(definition: unknown): void {
    this.#definition = definition;
    this.#form = undefined;
    this.load();
  }

  load(): void {
    const definition = this.#definition;
    this.#failure = undefined;
    const made = openForm(definition);
    const whole = made instanceof Promise ? made.then(withDrawings) : withDrawings(made);
    if (!(whole instanceof Promise)) return this.#keep(whole);
    this.#loading = whole
      .then(
        (form) => {
          if (this.#definition === definition) this.#keep(form);
        },
        (error: unknown) => {
          this.#failure = error ?? new TypeError('not loaded');
        },
      )
      .then(() => {
        this.#loading = undefined;
        this.#changed();
      });
  }

  #keep(form: Form): void {
    this.#form = form;
    this.#opened(form);
  }
}

function withDrawings(form: Form): Form | Promise<Form> {
  return loadFor(form)?.then(() => form) ?? form;
}
