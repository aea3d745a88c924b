import { define } from '../base/define.js';
import { DvcEform } from './dvc-eform.js';

define('dvc-eform', DvcEform);
