import { memoryFiles } from '../../../host/adapters/memory-files.js';
import { filesSuite } from './files-suite.js';

filesSuite('memory', () => Promise.resolve({ files: memoryFiles() }));
