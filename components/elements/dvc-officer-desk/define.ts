import { define } from '../base/define.js';
import { DvcDeskDossier } from './dvc-desk-dossier.js';
import { DvcOfficerDesk } from './dvc-officer-desk.js';

define('dvc-desk-dossier', DvcDeskDossier);
define('dvc-officer-desk', DvcOfficerDesk);
