import { define } from '../base/define.js';
import { DvcDeskQuestions } from './dvc-desk-questions.js';

define('dvc-desk-questions', DvcDeskQuestions);
