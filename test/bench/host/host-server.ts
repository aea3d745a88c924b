/** The host as an operator starts it, in a process whose cost can be asked for. */
import { startHost } from '../../../host/node/start.js';
import { readSettings } from '../../../host/node/settings.js';
import { beAsked } from './be-asked.js';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const host = await startHost(readSettings(process.env), quiet, () => undefined);
process.on('SIGTERM', () => void host.stop().then(() => process.exit()));
beAsked();
