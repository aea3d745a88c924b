import { define } from '../base/define.js';
import { DvcHelpQuestions } from './dvc-help-questions.js';

define('dvc-help-questions', DvcHelpQuestions);
