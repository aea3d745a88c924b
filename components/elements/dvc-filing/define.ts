import { define } from '../base/define.js';
import { DvcFiling } from './dvc-filing.js';
import { loadEnding } from './ending.js';

define('dvc-filing', DvcFiling);

// The large parts come when they are near: while the first steps are read, they are on their way.
void import('./steps/agency-step.js');
void import('../dvc-eform/define.js');
void import('../dvc-attachment-uploader/define.js');
void loadEnding();
