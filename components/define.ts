/** Registers every tag. A page that uses a few loads less by importing them one by one, as `dvc-elements/dvc-account/define`. */
import './elements/dvc-account/define.js';
import './elements/dvc-agency-chooser/define.js';
import './elements/dvc-attachment-uploader/define.js';
import './elements/dvc-dossier-list/define.js';
import './elements/dvc-dossier-tracker/define.js';
import './elements/dvc-eform/define.js';
import './elements/dvc-filing/define.js';
import './elements/dvc-help/define.js';
import './elements/dvc-officer-desk/define.js';
import './elements/dvc-payment-panel/define.js';
import './elements/dvc-portal/define.js';
import './elements/dvc-procedure/define.js';
import './elements/dvc-procedure-search/define.js';
