import { define } from '../base/define.js';
import { DvcHelpStatistics } from './dvc-help-statistics.js';

define('dvc-help-statistics', DvcHelpStatistics);
