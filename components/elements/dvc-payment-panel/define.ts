import { define } from '../base/define.js';
import { DvcPaymentPanel } from './dvc-payment-panel.js';

define('dvc-payment-panel', DvcPaymentPanel);
