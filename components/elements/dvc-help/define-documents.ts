import { define } from '../base/define.js';
import { DvcHelpDocuments } from './dvc-help-documents.js';

define('dvc-help-documents', DvcHelpDocuments);
