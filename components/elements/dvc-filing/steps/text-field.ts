import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

interface TextField {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly type?: 'text' | 'tel' | 'email';
  readonly inputmode?: 'numeric' | 'tel' | 'email';
  readonly autocomplete?: string;
  readonly maxlength?: number;
}

/** One line of text with its label, hint and message. */
export function drawTextField(field: TextField): TemplateResult {
  const described = [field.hint && `${field.id}-hint`, field.error && `${field.id}-error`]
    .filter(Boolean)
    .join(' ');
  return html`<div class="field">
    <label for=${field.id}>
      ${field.label}${field.required ? html`<span aria-hidden="true"> *</span>` : nothing}
    </label>
    ${field.hint ? html`<p class="hint" id="${field.id}-hint">${field.hint}</p>` : nothing}
    ${field.error ? html`<p class="error" id="${field.id}-error">${field.error}</p>` : nothing}
    <input
      id=${field.id}
      type=${field.type ?? 'text'}
      inputmode=${field.inputmode ?? nothing}
      autocomplete=${field.autocomplete ?? 'off'}
      maxlength=${field.maxlength ?? 200}
      aria-required=${field.required ?? false}
      aria-invalid=${field.error !== undefined}
      aria-describedby=${described || nothing}
      .value=${live(field.value)}
      @input=${(event: Event) => field.change((event.target as HTMLInputElement).value)}
    />
  </div>`;
}
