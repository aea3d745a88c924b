import { memoryRecords } from '../../../host/adapters/memory-records.js';
import { recordsSuite } from './records-suite.js';

recordsSuite('memory', () => Promise.resolve(memoryRecords()));
