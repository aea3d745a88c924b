import { define } from '../base/define.js';
import { DvcHelpGuides } from './dvc-help-guides.js';

define('dvc-help-guides', DvcHelpGuides);
