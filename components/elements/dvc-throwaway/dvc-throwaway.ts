import { LitElement, html, css, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
/** Try. @element dvc-throwaway */
export class DvcThrowaway extends LitElement {
  static override styles = css`:host { display: block; }`;
  @property() name = 'x';
  @property({ type: Number }) count = 0;
  override render(): TemplateResult {
    return html`<button aria-label=${this.name} @click=${() => { this.count += 1; void import('./lazy.js'); }}>${this.count}</button>`;
  }
}
