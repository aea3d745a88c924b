import { define } from '../base/define.js';
import { DvcHelpAsk } from './dvc-help-ask.js';

define('dvc-help-ask', DvcHelpAsk);
