import type { FilingStep } from '../../contract/schemas/draft.js';

declare global {
  interface HTMLElementEventMap {
    'dvc-draft-begun': CustomEvent<{ id: string }>;
    'dvc-filing-step': CustomEvent<{ step: FilingStep }>;
    'dvc-filed': CustomEvent<{ id: string; code: string }>;
    /** Somebody wants to pay for a dossier; cancel it to lead them elsewhere. */
    'dvc-dossier-pay': CustomEvent<{ readonly id: string | null; readonly code: string }>;
  }
}
