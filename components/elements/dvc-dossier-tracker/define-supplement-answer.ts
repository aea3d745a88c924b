import '../dvc-attachment-uploader/define.js';
import { define } from '../base/define.js';
import { DvcSupplementAnswer } from './dvc-supplement-answer.js';

define('dvc-supplement-answer', DvcSupplementAnswer);
