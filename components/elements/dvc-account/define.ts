import { define } from '../base/define.js';
import { DvcAccount } from './dvc-account.js';

define('dvc-account', DvcAccount);
