import { define } from '../base/define.js';
import { DvcHelp } from './dvc-help.js';

define('dvc-help', DvcHelp);
