import { define } from '../base/define.js';
import { DvcHelpContact } from './dvc-help-contact.js';

define('dvc-help-contact', DvcHelpContact);
