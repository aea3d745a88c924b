import { define } from '../base/define.js';
import { DvcAgencyChooser } from './dvc-agency-chooser.js';

define('dvc-agency-chooser', DvcAgencyChooser);
