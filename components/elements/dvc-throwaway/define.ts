import { DvcThrowaway } from './dvc-throwaway.js';
if (!customElements.get('dvc-throwaway')) customElements.define('dvc-throwaway', DvcThrowaway);
