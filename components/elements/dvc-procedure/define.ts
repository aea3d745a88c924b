import { define } from '../base/define.js';
import { DvcProcedure } from './dvc-procedure.js';

define('dvc-procedure', DvcProcedure);
