import { retried } from '../../domain/loading/import-again.js';

/** Defines the tag for elements that show it only to some. */
export const loadPaymentPanel = retried(() => import('./define.js'));
