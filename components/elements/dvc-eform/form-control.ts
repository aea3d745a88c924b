import { property } from 'lit/decorators.js';
import { messageOf } from '../../domain/eform/findings.js';
import type { Answers, Finding } from '../../domain/eform/types.js';
import { DvcElement } from '../base/dvc-element.js';
import type { Draft } from './handing-on.js';

/** What an e-form has in common with an `<input>`: a name, a value and a validity for the `<form>` around it. */
export abstract class FormControl extends DvcElement {
  static readonly formAssociated = true;

  /** Whether nothing can be changed for now. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  readonly #internals = this.attachInternals();

  constructor() {
    super();
    this.addEventListener('invalid', () => this.#expectReport());
  }

  /** The name of the value in the data of the form around. */
  get name(): string {
    return this.getAttribute('name') ?? '';
  }

  set name(name: string) {
    this.setAttribute('name', name);
  }

  /** The form around, or the one that the attribute `form` names. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  get type(): string {
    return this.localName;
  }

  get validity(): ValidityState {
    return this.#internals.validity;
  }

  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  /** Whether the form around may be submitted as far as this element goes; shows nothing. */
  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  /** The same, and shows what needs another look. */
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  formAssociatedCallback(): void {
    this.requestUpdate();
  }

  formDisabledCallback(): void {
    this.requestUpdate();
  }

  formResetCallback(): void {
    this.reset();
  }

  /** The browser gives back what was filled in before somebody left the page. */
  formStateRestoreCallback(state: unknown): void {
    if (typeof state === 'string') this.resume(JSON.parse(state) as Draft);
  }

  abstract reset(): void;

  /** Goes on with a draft. */
  protected abstract resume(draft: Draft): void;

  /** Shows what needs another look, and leads there. */
  protected abstract complain(): void;

  /** Whether nothing can be changed for now, by `disabled` or by a fieldset around. */
  get closed(): boolean {
    return this.disabled || this.closest('fieldset:disabled') !== null;
  }

  /** @param answers and `draft`: not asked for without a form, as writing them out costs more the more there are */
  protected hand(answers: () => Answers, draft: () => Draft): void {
    if (this.form) this.#internals.setFormValue(JSON.stringify(answers()), JSON.stringify(draft()));
  }

  /** @param check looks at all answers; not called without a form, as it costs more the longer the e-form is */
  protected judge(check: () => readonly Finding[], busy: string): void {
    if (!this.form) return;
    const [finding] = check();
    const message = finding ? messageOf(finding, this.language) : busy;
    if (message) this.#internals.setValidity({ customError: true }, message, this.#anchor);
    else this.#internals.setValidity({});
  }

  get #anchor(): HTMLElement | undefined {
    return this.renderRoot.querySelector<HTMLElement>('.whole') ?? undefined;
  }

  /**
   * `invalid` is told both when a page only asks and when somebody submits. Only the latter moves the focus, right
   * after: complaints that nobody asked for would come from a page that merely asks.
   */
  #expectReport(): void {
    const anchor = this.#anchor;
    if (!anchor) return;
    const came = (): void => this.complain();
    anchor.tabIndex = -1;
    anchor.addEventListener('focus', came, { once: true });
    setTimeout(() => {
      anchor.removeAttribute('tabindex');
      anchor.removeEventListener('focus', came);
    });
  }
}
