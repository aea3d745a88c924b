import type { Client } from '../../client/client.js';
import { asksOf } from '../../domain/eform/asks.js';
import { expectForm, openForm } from '../../domain/eform/load-form.js';
import type { Form } from '../../domain/eform/types.js';
import { expectUsual, loadDrawings } from './kinds/load-drawings.js';

/** Where a form comes from: a definition at hand, or one that the host is asked for. */
export type Source =
  | { readonly definition: unknown }
  | { readonly client: Client; readonly id: string; readonly version: string };

/** Makes a form of a definition, with all that it takes to draw it: what few forms have is loaded for those that have it. */
export class Opening {
  #source: Source | undefined;
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

  /** Whether there is something to open, though it may still be on its way. */
  get isBegun(): boolean {
    return this.#source !== undefined;
  }

  /** Why it could not be loaded. */
  get failure(): unknown {
    return this.#failure;
  }

  /** Settles when nothing is being loaded. */
  get settled(): Promise<void> | undefined {
    return this.#loading;
  }

  isNew(source: Source | undefined): source is Source {
    return source !== undefined && !isSame(source, this.#source);
  }

  open(source: Source): void {
    this.#source = source;
    this.#form = undefined;
    this.load();
  }

  /** Loads anew, as after a failure. */
  load(): void {
    const source = this.#source;
    if (!source) return;
    this.#failure = undefined;
    const made = 'definition' in source ? make(source.definition) : read(source).then(make);
    if (!(made instanceof Promise)) return this.#keep(made);
    this.#loading = made
      .then(
        (form) => {
          if (this.#source === source) this.#keep(form);
        },
        (error: unknown) => {
          if (this.#source === source) this.#failure = error ?? new TypeError('not loaded');
        },
      )
      .then(() => {
        if (this.#source !== source) return;
        this.#loading = undefined;
        this.#changed();
      });
  }

  #keep(form: Form): void {
    this.#form = form;
    this.#opened(form);
  }
}

function isSame(a: Source, b: Source | undefined): boolean {
  if (!b) return false;
  return 'definition' in a
    ? 'definition' in b && a.definition === b.definition
    : !('definition' in b) && a.client === b.client && a.id === b.id && a.version === b.version;
}

async function read({ client, id, version }: Exclude<Source, { definition: unknown }>): Promise<unknown> {
  // Most forms of hosts need it, and what comes beside the definition is not waited for after it.
  expectForm();
  expectUsual();
  return (await client.call('forms.read', { params: { id, version } })).data.definition;
}

function make(definition: unknown): Form | Promise<Form> {
  const asks = asksOf(definition);
  const drawings = loadDrawings(asks);
  const form = openForm(definition, asks);
  return drawings ? Promise.all([form, drawings]).then(([made]) => made) : form;
}
