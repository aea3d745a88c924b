/** Registers all tags. A page that uses only some of them loads `dvc-elements/<tag>/define` instead. */
import './elements/dvc-account/define.js';
import './elements/dvc-attachment-uploader/define.js';
import './elements/dvc-dossier-list/define.js';
import './elements/dvc-dossier-tracker/define.js';
import './elements/dvc-eform/define.js';
import './elements/dvc-filing/define.js';
import './elements/dvc-officer-desk/define.js';
import './elements/dvc-portal/define.js';
import './elements/dvc-procedure/define.js';
import './elements/dvc-procedure-search/define.js';
