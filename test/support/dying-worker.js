/** Stands in for the worker of the embedded database: is ready at once and dies at the first question. */
import process from 'node:process';
import { parentPort } from 'node:worker_threads';

parentPort.on('message', () => process.exit(1));
parentPort.postMessage({ id: 0 });
