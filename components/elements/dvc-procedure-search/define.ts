import { define } from '../base/define.js';
import { DvcProcedureSearch } from './dvc-procedure-search.js';

define('dvc-procedure-search', DvcProcedureSearch);
