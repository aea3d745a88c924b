import { define } from '../base/define.js';
import { DvcDossierList } from './dvc-dossier-list.js';

define('dvc-dossier-list', DvcDossierList);
