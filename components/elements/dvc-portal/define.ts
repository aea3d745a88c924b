import { define } from '../base/define.js';
import { DvcPortal } from './dvc-portal.js';

define('dvc-portal', DvcPortal);
