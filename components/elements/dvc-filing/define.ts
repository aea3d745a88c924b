import { define } from '../base/define.js';
import { untilLoaded } from '../base/until-loaded.js';
import { DvcFiling } from './dvc-filing.js';
import { loadEnding } from './ending.js';
import { loadAgencyStep } from './steps/steps.js';

define('dvc-filing', DvcFiling);

// The large parts come when they are near: while the first steps are read, they are on their way.
untilLoaded(() => import('../dvc-eform/define.js'));
untilLoaded(() => import('../dvc-attachment-uploader/define.js'));
// These are asked for again when they are needed.
loadAgencyStep().catch(() => undefined);
loadEnding().catch(() => undefined);
