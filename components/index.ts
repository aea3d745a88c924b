/** The classes of the tags, without side effects; `define.ts` registers them. */
export { DvcAccount } from './elements/dvc-account/dvc-account.js';
export { DvcAgencyChooser } from './elements/dvc-agency-chooser/dvc-agency-chooser.js';
export { DvcAttachmentUploader } from './elements/dvc-attachment-uploader/dvc-attachment-uploader.js';
export { DvcDossierList } from './elements/dvc-dossier-list/dvc-dossier-list.js';
export { DvcDossierTracker } from './elements/dvc-dossier-tracker/dvc-dossier-tracker.js';
export { DvcEform } from './elements/dvc-eform/dvc-eform.js';
export { DvcFiling } from './elements/dvc-filing/dvc-filing.js';
export { DvcHelp } from './elements/dvc-help/dvc-help.js';
export { DvcOfficerDesk } from './elements/dvc-officer-desk/dvc-officer-desk.js';
export { DvcPaymentPanel } from './elements/dvc-payment-panel/dvc-payment-panel.js';
export { DvcPortal } from './elements/dvc-portal/dvc-portal.js';
export { DvcProcedure } from './elements/dvc-procedure/dvc-procedure.js';
export { DvcProcedureSearch } from './elements/dvc-procedure-search/dvc-procedure-search.js';
