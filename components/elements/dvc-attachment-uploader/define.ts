import { define } from '../base/define.js';
import { DvcAttachmentUploader } from './dvc-attachment-uploader.js';

define('dvc-attachment-uploader', DvcAttachmentUploader);
