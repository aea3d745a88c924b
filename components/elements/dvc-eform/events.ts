import type { Answers, Problem, Unsupported } from '../../domain/eform/types.js';
import type { WaitUntil } from './asking.js';
import type { Draft } from './handing-on.js';

declare global {
  interface HTMLElementEventMap {
    'dvc-form-input': CustomEvent<{ answers: Answers; address: string }>;
    'dvc-form-step': CustomEvent<{ step: string }>;
    'dvc-form-back': CustomEvent<Record<string, never>>;
    'dvc-form-submit': CustomEvent<{ answers: Answers; waitUntil: WaitUntil }>;
    'dvc-form-complete': CustomEvent<{ answers: Answers }>;
    'dvc-form-save': CustomEvent<Draft & { waitUntil: WaitUntil }>;
    'dvc-form-saved': CustomEvent<Draft>;
    'dvc-form-reset': CustomEvent<Record<string, never>>;
    'dvc-form-cleared': CustomEvent<Record<string, never>>;
    'dvc-form-warning': CustomEvent<{
      problems: readonly Problem[];
      unsupported: readonly Unsupported[];
    }>;
  }
}
