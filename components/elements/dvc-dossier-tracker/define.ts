import { define } from '../base/define.js';
import { DvcDossierTracker } from './dvc-dossier-tracker.js';

define('dvc-dossier-tracker', DvcDossierTracker);
