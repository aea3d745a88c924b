import { messageOf } from '../../domain/eform/findings.js';
import type { Answers, Finding, Language } from '../../domain/eform/types.js';

/** Tells a `<form>` around the element its value, as JSON, and whether it may be submitted. */
export class FormValue {
  readonly #internals: ElementInternals;

  constructor(internals: ElementInternals) {
    this.#internals = internals;
  }

  /** @param answers not asked for without a form, as writing them out costs more the more there are */
  set(answers: () => Answers): void {
    if (this.#internals.form) this.#internals.setFormValue(JSON.stringify(answers()));
  }

  /** @param check looks at all answers; not called without a form, as it costs more the longer the e-form is */
  judge(check: () => readonly Finding[], language: Language, anchor: HTMLElement | undefined): void {
    if (!this.#internals.form) return;
    const [finding] = check();
    if (finding) this.#internals.setValidity({ customError: true }, messageOf(finding, language), anchor);
    else this.#internals.setValidity({});
  }

  submit(): void {
    this.#internals.form?.requestSubmit();
  }
}
