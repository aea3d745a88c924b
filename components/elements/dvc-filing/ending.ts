import { retried } from '../../domain/loading/import-again.js';
import type { FormPaper } from '../base/form-paper.js';
import type { drawFiled } from './filed-page.js';
import type { StepView, StepWorld } from './steps/step.js';

const loadDelivery = retried(() => import('./steps/delivery-step.js'));
const loadReview = retried(() => import('./steps/review-step.js'));
const loadPayment = retried(() => import('./steps/payment-step.js'));
const loadFiled = retried(() => import('./filed-page.js'));
const loadPaper = retried(() => import('../base/form-paper.js'));

/** What comes after form and papers. It is loaded as a whole, so that nobody who could file is left without the code. */
export interface Ending {
  readonly delivery: (world: StepWorld) => StepView;
  readonly review: (world: StepWorld) => StepView;
  readonly payment: (world: StepWorld) => StepView;
  readonly drawFiled: typeof drawFiled;
  /** For the form of the dossier once it is filed. */
  readonly paper: FormPaper;
}

/** @param redraw draws anew what shows the dossier once it is filed */
export async function loadEnding(redraw: () => void = () => undefined): Promise<Ending> {
  const [{ DeliveryStep }, { ReviewStep }, { PaymentStep }, { drawFiled }, { FormPaper }] = await Promise.all(
    [loadDelivery(), loadReview(), loadPayment(), loadFiled(), loadPaper()],
  );
  return {
    delivery: (world) => new DeliveryStep(world),
    review: (world) => new ReviewStep(world),
    payment: (world) => new PaymentStep(world),
    drawFiled,
    paper: new FormPaper(redraw),
  };
}
